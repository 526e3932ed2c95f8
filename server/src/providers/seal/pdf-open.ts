import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfString } from '@libpdf/core';
import { SealFailure } from './port.ts';

/** A field for a signature as it stands in a document. */
export type FoundField = { name: string; ref: PdfRef | null; dict: PdfDict; signature: PdfDict | null };

/** Opens a document; refused where it is none or locked by a password. */
export async function openPdf(bytes: Uint8Array): Promise<PDF> {
  let pdf: PDF;
  try {
    pdf = await PDF.load(bytes);
    if (!pdf.isEncrypted && pdf.getPageCount() > 0) return pdf;
  } catch {
    // The reader's own words may quote the file.
    throw new SealFailure('pdf-unreadable', false);
  }
  throw new SealFailure(pdf.isEncrypted ? 'pdf-encrypted' : 'pdf-unreadable', false);
}

const resolved = (pdf: PDF, value: PdfObject | undefined): PdfObject | undefined => (value instanceof PdfRef ? pdf.getObject(value) ?? undefined : value);
/** The dictionary that a value is or points to. */
export const dictOf = (pdf: PDF, value: PdfObject | undefined): PdfDict | null => { const found = resolved(pdf, value); return found instanceof PdfDict ? found : null; };
/** The list that a value is or points to. */
export const arrayOf = (pdf: PDF, value: PdfObject | undefined): PdfArray | null => { const found = resolved(pdf, value); return found instanceof PdfArray ? found : null; };
/** The text of an entry, or empty. */
export const textOf = (pdf: PDF, dict: PdfDict, key: string): string => { const found = resolved(pdf, dict.get(key)); return found instanceof PdfString ? found.asString() : ''; };
/** The name of an entry, or empty. */
export const nameOf = (pdf: PDF, dict: PdfDict, key: string): string => dict.getName(key, (ref) => pdf.getObject(ref))?.value ?? '';

/** The signature fields of a document, in the order of its form; at most 10,000 fields are looked at. */
export function fieldsOf(pdf: PDF): FoundField[] {
  const found: FoundField[] = [], waiting: { value: PdfObject; prefix: string; type: string }[] = [], seen = new Set<PdfRef>();
  const form = dictOf(pdf, pdf.getCatalog().get('AcroForm'));
  const push = (list: PdfArray | null, prefix: string, type: string): void => { waiting.unshift(...(list?.toArray() ?? []).map((value) => ({ value, prefix, type }))); };
  push(form && arrayOf(pdf, form.get('Fields')), '', '');
  for (let looked = 0; waiting.length > 0 && looked < 10_000; looked++) {
    const { value, prefix, type } = waiting.shift()!, dict = dictOf(pdf, value), ref = value instanceof PdfRef ? value : null;
    if (dict === null || (ref !== null && seen.has(ref))) continue;
    if (ref !== null) seen.add(ref);
    const own = textOf(pdf, dict, 'T'), name = [prefix, own].filter(Boolean).join('.'), kind = nameOf(pdf, dict, 'FT') || type;
    const kids = arrayOf(pdf, dict.get('Kids'));
    if (kids && !dict.has('V')) push(kids, name, kind);
    if (kind === 'Sig' && own !== '' && (!kids || dict.has('V'))) found.push({ name, ref, dict, signature: dictOf(pdf, dict.get('V')) });
  }
  return found;
}
