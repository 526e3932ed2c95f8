import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { heapOf, lendFonts } from './pdf-fonts.ts';
import { linesOf, type Glyph, type Lines } from './words.ts';

/** Points of a picture, four bytes each (red, green, blue, unused). */
export type Painted = { width: number; height: number; rgbx: Buffer };
/** The most points of a picture: a strip of paper 20 metres long is shown smaller. */
const MOST_POINTS = 40_000_000;
/** Annotations are painted too, and colours come as sharp reads them. */
const FLAGS = 0x01 | 0x10;
const MOST_GLYPHS = 200_000;

const loaded: { pdfium?: Promise<WrappedPdfiumModule> } = {};
async function load(): Promise<WrappedPdfiumModule> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer });
  pdfium.PDFiumExt_Init();
  lendFonts(pdfium);
  return pdfium;
}

/** A PDF as PDFium opens it (a build without JavaScript and without network): the sizes of its pages, their pictures and their words. */
export class PdfDocument {
  readonly #p: WrappedPdfiumModule;
  readonly #doc: number;
  readonly #at: number;
  readonly #formInfo: number;
  readonly #form: number;
  private constructor(p: WrappedPdfiumModule, doc: number, at: number) {
    this.#p = p;
    this.#doc = doc;
    this.#at = at;
    // Seals and signatures are form fields: without the form they are not painted.
    this.#formInfo = p.PDFiumExt_OpenFormFillInfo();
    this.#form = p.PDFiumExt_InitFormFillEnvironment(doc, this.#formInfo);
  }

  /** The document; null if it cannot be opened. */
  static async open(bytes: Uint8Array): Promise<PdfDocument | null> {
    const p = await (loaded.pdfium ??= load()), at = p.pdfium.wasmExports.malloc(bytes.length);
    heapOf(p).set(bytes, at);
    const doc = p.FPDF_LoadMemDocument(at, bytes.length, '');
    if (doc !== 0) return new PdfDocument(p, doc, at);
    p.pdfium.wasmExports.free(at);
    return null;
  }

  /** Whether the document carries scripts that run when it is opened. */
  get scripts(): boolean { return this.#p.FPDFDoc_GetJavaScriptActionCount(this.#doc) > 0; }

  /** The names of the files that are packed into the document. */
  get attachments(): string[] {
    const { pdfium, FPDFDoc_GetAttachmentCount, FPDFDoc_GetAttachment, FPDFAttachment_GetName } = this.#p, room = 1_024, at = pdfium.wasmExports.malloc(room);
    const names = Array.from({ length: Math.max(0, Math.min(200, FPDFDoc_GetAttachmentCount(this.#doc))) }, (_, i) => {
      const size = FPDFAttachment_GetName(FPDFDoc_GetAttachment(this.#doc, i), at, room);
      return size > 2 && size <= room ? pdfium.UTF16ToString(at) : '';
    });
    pdfium.wasmExports.free(at);
    return names;
  }

  get pages(): number { return this.#p.FPDF_GetPageCount(this.#doc); }

  close(): void {
    this.#p.PDFiumExt_ExitFormFillEnvironment(this.#form);
    this.#p.PDFiumExt_CloseFormFillInfo(this.#formInfo);
    this.#p.FPDF_CloseDocument(this.#doc);
    this.#p.pdfium.wasmExports.free(this.#at);
  }

  /** Width and height of each page in points (1/72 inch), as it is shown; pages that cannot be read are A4. */
  sizes(): [number, number][] {
    const { pdfium, FPDF_GetPageSizeByIndexF } = this.#p, at = pdfium.wasmExports.malloc(8);
    const sizes = Array.from({ length: this.pages }, (_, page): [number, number] => {
      const found = FPDF_GetPageSizeByIndexF(this.#doc, page, at), [width, height] = [pdfium.getValue(at, 'float'), pdfium.getValue(at + 4, 'float')];
      return found && width >= 1 && height >= 1 ? [Math.min(20_000, Math.round(width)), Math.min(20_000, Math.round(height))] : [595, 842];
    });
    pdfium.wasmExports.free(at);
    return sizes;
  }

  /** A page painted so many points wide, on white; null if it cannot be. Pages count from 1. */
  paint(page: number, width: number): Painted | null {
    const p = this.#p;
    return this.#withPage(page, (handle) => {
      const [w, h] = [p.FPDF_GetPageWidthF(handle), p.FPDF_GetPageHeightF(handle)], scale = Math.min(width / w, Math.sqrt(MOST_POINTS / (w * h)));
      const size = { width: Math.max(1, Math.round(w * scale)), height: Math.max(1, Math.round(h * scale)) };
      const bitmap = p.FPDFBitmap_Create(size.width, size.height, 0);
      if (bitmap === 0) return null;
      p.FPDFBitmap_FillRect(bitmap, 0, 0, size.width, size.height, 0xffffffff);
      p.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, size.width, size.height, 0, FLAGS);
      p.FPDF_FFLDraw(this.#form, bitmap, handle, 0, 0, size.width, size.height, 0, FLAGS);
      const at = p.FPDFBitmap_GetBuffer(bitmap), rgbx = Buffer.from(heapOf(p).subarray(at, at + size.width * size.height * 4));
      p.FPDFBitmap_Destroy(bitmap);
      return { ...size, rgbx };
    });
  }

  /** The words that the file itself holds on a page, with their places. */
  words(page: number): Lines {
    const p = this.#p;
    return this.#withPage(page, (handle) => {
      const text = p.FPDFText_LoadPage(handle);
      if (text === 0) return [];
      const glyphs = this.#glyphs(handle, text);
      p.FPDFText_ClosePage(text);
      return linesOf(glyphs);
    }) ?? [];
  }

  #glyphs(handle: number, text: number): Glyph[] {
    const p = this.#p, { pdfium } = p, at = pdfium.wasmExports.malloc(48), glyphs: Glyph[] = [];
    const thousandths = (x: number, y: number): [number, number] => {
      p.FPDF_PageToDevice(handle, 0, 0, 1_000, 1_000, 0, x, y, at + 32, at + 36);
      return [pdfium.getValue(at + 32, 'i32'), pdfium.getValue(at + 36, 'i32')];
    };
    for (let index = 0, count = Math.min(MOST_GLYPHS, p.FPDFText_CountChars(text)); index < count; index++) {
      const code = p.FPDFText_GetUnicode(text, index);
      if (!p.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24)) { glyphs.push({ code, box: null }); continue; }
      const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) => pdfium.getValue(at + offset, 'double')) as [number, number, number, number];
      const [a, b] = [thousandths(left, top), thousandths(right, bottom)];
      glyphs.push({ code, box: [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] });
    }
    pdfium.wasmExports.free(at);
    return glyphs;
  }

  #withPage<T>(page: number, deed: (handle: number) => T): T | null {
    const p = this.#p, handle = p.FPDF_LoadPage(this.#doc, page - 1);
    if (handle === 0) return null;
    p.FORM_OnAfterLoadPage(handle, this.#form);
    const done = deed(handle);
    p.FORM_OnBeforeClosePage(handle, this.#form);
    p.FPDF_ClosePage(handle);
    return done;
  }
}
