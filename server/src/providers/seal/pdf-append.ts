import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString } from '@libpdf/core';
import { arrayOf, dictOf, fieldsOf, type FoundField, openPdf } from './pdf-open.ts';
import { lookOf, pageOf, rectangleOf } from './pdf-look.ts';
import { type Appearance, SealFailure, type SignatureField, type Spot } from './port.ts';

/** Room for a signature with its certificates and timestamp, bytes; what is not used stays nought. */
const ROOM = 16_384;
const FAR = 9_999_999_999, RANGE = `/ByteRange [0 ${FAR} ${FAR} ${FAR}]`;
const NAME = /^[A-Za-z0-9._-]{1,100}$/;

/** Opens a document so that it can be appended to. One that has to be written anew first (broken tables, or laid out for the web) must not be signed yet. */
async function openToAppend(bytes: Uint8Array): Promise<{ pdf: PDF; base: Uint8Array }> {
  const pdf = await openPdf(bytes);
  if (pdf.canSaveIncrementally() === null) return { pdf, base: bytes };
  if (fieldsOf(pdf).some((field) => field.signature !== null)) throw new SealFailure('pdf-unreadable', false);
  const base = await pdf.save();
  return { pdf: await openPdf(base), base };
}

/** Puts a value at the end of a list that stands in a dictionary, wherever it is kept. */
function addTo(pdf: PDF, dict: PdfDict, key: string, value: PdfRef): void {
  const list = arrayOf(pdf, dict.get(key));
  if (list && dict.get(key) instanceof PdfRef) list.push(value);
  else dict.set(key, PdfArray.of(...(list?.toArray() ?? []), value));
}

function formOf(pdf: PDF): PdfDict {
  const catalog = pdf.getCatalog(), found = dictOf(pdf, catalog.get('AcroForm'));
  const form = found ?? new PdfDict([['Fields', PdfArray.of()]]);
  form.set('SigFlags', PdfNumber.of(3));
  if (!(catalog.get('AcroForm') instanceof PdfRef)) catalog.set('AcroForm', pdf.register(form));
  return form;
}

/** Puts a waiting field into a document; what is not seen stands on the first page without extent. */
function addField(pdf: PDF, { name, spot, label }: SignatureField): FoundField {
  if (!NAME.test(name)) throw new SealFailure('field-name', false);
  if (fieldsOf(pdf).some((field) => field.name === name)) throw new SealFailure('field-twice', false);
  const page = pageOf(pdf, spot ?? { page: 1, x: 0, y: 0, w: 0, h: 0 });
  const dict = PdfDict.of({
    Type: PdfName.of('Annot'), Subtype: PdfName.of('Widget'), FT: PdfName.of('Sig'), T: PdfString.fromString(name), TU: PdfString.fromString(label), Contents: PdfString.fromString(label),
    F: PdfNumber.of(132), P: page.ref, Rect: spot ? rectangleOf(pdf, spot) : PdfArray.of(...[0, 0, 0, 0].map((n) => PdfNumber.of(n))),
  });
  const ref = pdf.register(dict);
  addTo(pdf, page.dict, 'Annots', ref);
  addTo(pdf, formOf(pdf), 'Fields', ref);
  return { name, ref, dict, signature: null };
}

/** The new bytes; an error if the reader did not leave the old ones alone. */
async function appended(pdf: PDF, base: Uint8Array): Promise<Buffer> {
  const out = Buffer.from(await pdf.save({ incremental: true, compressStreams: false }));
  if (out.length <= base.length || !out.subarray(0, base.length).equals(base)) throw new SealFailure('changed-while-signing', false);
  return out;
}

/** A document with waiting fields. */
export async function withFields(bytes: Uint8Array, fields: readonly SignatureField[]): Promise<Uint8Array> {
  if (fields.length === 0) return bytes;
  const { pdf, base } = await openToAppend(bytes);
  for (const field of fields) addField(pdf, field).dict.set('AP', PdfDict.of({ N: await lookOf(pdf, null, null) }));
  return appended(pdf, base);
}

/** Where the waiting field stands, as a spot of its extent alone: what is drawn in it needs no more. */
function spotOf(pdf: PDF, { dict }: FoundField): Spot | null {
  const rect = arrayOf(pdf, dict.get('Rect'))?.toArray().map((n) => (n instanceof PdfNumber ? n.value : 0)) ?? [];
  const at = pdf.getPages().findIndex((page) => page.ref === dict.get('P')), [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
  if (x0 === x1 || y0 === y1) return null;
  const page = at < 0 ? 1 : at + 1, turned = (pdf.getPage(page - 1)?.rotation ?? 0) % 180 !== 0, [w, h] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  return { page, x: 0, y: 0, w: turned ? h : w, h: turned ? w : h };
}

const dateText = (at: Date): string => `D:${new Date(at.getTime() + 28_800_000).toISOString().replace(/[-:T]|[.]\d+Z/g, '')}+08'00'`;

/** What a signature says of itself in the document. */
export type Claim = { field: string; spot?: Spot | null; label?: string; appearance: Appearance; reason: string; name: string; at: Date };
/** A document that waits for the signature itself: `parts` are to be signed, `finish` puts it in. */
export type Prepared = { parts: readonly [Buffer, Buffer]; finish(signature: Uint8Array): Buffer };

/** Appends a signature without its value. */
export async function prepare(bytes: Uint8Array, claim: Claim): Promise<Prepared> {
  const { pdf, base } = await openToAppend(bytes), waiting = fieldsOf(pdf).find((field) => field.name === claim.field);
  if (waiting?.signature) throw new SealFailure('field-signed', false);
  const field = waiting ?? addField(pdf, { name: claim.field, spot: claim.spot ?? null, label: claim.label ?? claim.reason });
  field.dict.set('V', pdf.register(PdfDict.of({
    Type: PdfName.of('Sig'), Filter: PdfName.of('Adobe.PPKLite'), SubFilter: PdfName.of('ETSI.CAdES.detached'), ByteRange: PdfArray.of(...[0, FAR, FAR, FAR].map((n) => PdfNumber.of(n))),
    Contents: PdfString.fromHex('00'.repeat(ROOM)), M: PdfString.fromString(dateText(claim.at)), Name: PdfString.fromString(claim.name), Reason: PdfString.fromString(claim.reason),
  })));
  field.dict.set('AP', PdfDict.of({ N: await lookOf(pdf, claim.appearance, spotOf(pdf, field)) }));
  formOf(pdf);
  const out = await appended(pdf, base), range = out.indexOf(RANGE, base.length), from = out.indexOf(`<${'0'.repeat(ROOM * 2)}>`, base.length), to = from + ROOM * 2 + 2;
  if (range < 0 || from < 0) throw new SealFailure('changed-while-signing', false);
  out.write(`/ByteRange [0 ${from} ${to} ${out.length - to}]`.padEnd(RANGE.length), range, 'latin1');
  return {
    parts: [out.subarray(0, from), out.subarray(to)],
    finish(signature) {
      if (signature.length > ROOM) throw new SealFailure('signature-too-long', false);
      out.write(Buffer.from(signature).toString('hex'), from + 1, 'latin1');
      return out;
    },
  };
}
