import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';
import { nameOf } from './pdf-open.ts';
import type { LaterRevision } from './port.ts';

type Kind = LaterRevision['kind'];
/** Where a walk stands: what a difference here would mean, on which page and in which object. */
type Where = { part: 'catalog' | 'pages' | 'page' | 'annotations' | 'form' | 'fields' | 'inside'; kind: Kind; page: number | null; object: number };
const MOST_STEPS = 2_000_000;
const RANK: Readonly<Record<Kind, number>> = { signature: 0, form: 1, content: 2 };

/** The ends of the revisions of a document, ascending: each `%%EOF` whose table belongs to the chain of tables of the last one. Bytes after the last one are no revision yet. */
export function revisionEnds(bytes: Uint8Array): number[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = [...text.matchAll(/startxref\s{1,10}(\d{1,12})\s{1,10}%%EOF(?:\r\n|\n|\r)?/g)].map((m) => ({ end: m.index + m[0].length, table: Number(m[1]) }));
  const chain = new Set<number>();
  for (let table = found.at(-1)?.table; table !== undefined && !chain.has(table);) {
    chain.add(table);
    const head = text.slice(table, table + 2_000_000), trailer = head.startsWith('xref') ? head.slice(head.indexOf('trailer')) : head;
    const prev = /\/Prev\s+(\d{1,12})/.exec(trailer.slice(0, trailer.search(/startxref|stream/)));
    table = prev ? Number(prev[1]) : undefined;
  }
  return found.filter(({ table }) => chain.has(table)).map(({ end }) => end);
}

/** Compares two revisions of a document, part by part, without recursion: strangers' documents are deep. */
class Comparison {
  readonly #old: PDF;
  readonly #now: PDF;
  readonly #pages: ReadonlyMap<PdfRef, number>;
  readonly #seen = new Set<string>();
  readonly #waiting: { a: PdfObject | undefined; b: PdfObject | undefined; at: Where }[] = [];
  readonly found = { kind: null as Kind | null, objects: new Set<number>(), pages: new Set<number>() };
  constructor(old: PDF, now: PDF) {
    this.#old = old;
    this.#now = now;
    this.#pages = new Map(now.getPages().map((page, i) => [page.ref, i + 1]));
  }

  run(): this {
    this.#waiting.push({ a: this.#old.getCatalog(), b: this.#now.getCatalog(), at: { part: 'catalog', kind: 'content', page: null, object: 0 } });
    for (let steps = 0; this.#waiting.length > 0; steps++) {
      // What is too large to be compared to its end counts as changed: nobody is told more than is known.
      if (steps > MOST_STEPS) { this.#note({ part: 'inside', kind: 'content', page: null, object: 0 }); break; }
      const { a, b, at } = this.#waiting.pop()!;
      this.#step(a, b, at);
    }
    return this;
  }

  #note({ kind, page, object }: Where): void {
    const { found } = this;
    if (found.kind === null || RANK[kind] > RANK[found.kind]) found.kind = kind;
    if (object > 0) found.objects.add(object);
    if (page !== null && kind !== 'signature') found.pages.add(page);
  }

  #step(a: PdfObject | undefined, b: PdfObject | undefined, at: Where): void {
    const where = { ...at };
    if (b instanceof PdfRef) {
      where.object = b.objectNumber;
      if (this.#pages.has(b)) Object.assign(where, { page: this.#pages.get(b)!, part: 'page' });
    }
    if (a instanceof PdfRef || b instanceof PdfRef) {
      const pair = `${String(a)}|${String(b)}|${where.part === 'annotations' || where.part === 'fields' ? where.part : ''}`;
      if (a instanceof PdfRef && b instanceof PdfRef) {
        if (this.#seen.has(pair)) return;
        this.#seen.add(pair);
      }
    }
    // A page without notes is one with none of them, and a document without a form has an empty one.
    const none = where.part === 'annotations' || where.part === 'fields' ? PdfArray.of() : where.part === 'form' ? new PdfDict() : undefined;
    const was = (a instanceof PdfRef ? this.#old.getObject(a) : a) ?? none, is = (b instanceof PdfRef ? this.#now.getObject(b) : b) ?? none;
    if (was instanceof PdfDict && is instanceof PdfDict && was.type === is.type) {
      if (was instanceof PdfStream && is instanceof PdfStream && !Buffer.from(was.data).equals(is.data)) this.#note(where);
      this.#dicts(was, is, where);
    } else if (was instanceof PdfArray && is instanceof PdfArray) this.#arrays(was, is, where);
    else if (textOf(was) !== textOf(is)) this.#note(where);
  }

  #dicts(a: PdfDict, b: PdfDict, at: Where): void {
    for (const key of new Set([...a.keys(), ...b.keys()].map((name) => name.value))) {
      if (key === 'Length' || (key === 'Parent' && at.part === 'page')) continue;
      this.#waiting.push({ a: a.get(key), b: b.get(key), at: below(at, key) });
    }
  }

  #arrays(a: PdfArray, b: PdfArray, at: Where): void {
    if (at.part === 'annotations' || at.part === 'fields') { this.#members(a, b, at); return; }
    if (a.length !== b.length) this.#note(at);
    for (let i = 0; i < Math.min(a.length, b.length); i++) this.#waiting.push({ a: a.at(i), b: b.at(i), at });
  }

  /** Notes and fields are compared one by one: a signature may be added and a waiting field signed; else something was written on the page or taken off it. */
  #members(a: PdfArray, b: PdfArray, at: Where): void {
    const before = new Map(a.toArray().map((value) => [String(value), value]));
    for (const value of b.toArray()) {
      const was = before.get(String(value)), object = value instanceof PdfRef ? value.objectNumber : at.object;
      before.delete(String(value));
      const kind = this.#memberKind(was, value);
      if (was === undefined) this.#note({ ...at, kind, object });
      else this.#waiting.push({ a: was, b: value, at: { ...at, part: 'inside', kind, object } });
    }
    for (const gone of before.values()) this.#note({ ...at, kind: this.#memberKind(gone, undefined), object: gone instanceof PdfRef ? gone.objectNumber : at.object });
  }

  #memberKind(a: PdfObject | undefined, b: PdfObject | undefined): Kind {
    const was = a instanceof PdfRef ? this.#old.getObject(a) : a, is = b instanceof PdfRef ? this.#now.getObject(b) : b;
    const signed = (pdf: PDF, dict: unknown): boolean => dict instanceof PdfDict && nameOf(pdf, dict, 'FT') === 'Sig';
    if (was instanceof PdfDict && signed(this.#old, was) && (was.has('V') || !(is instanceof PdfDict))) return 'content';
    return signed(this.#now, is) ? 'signature' : 'form';
  }
}

const textOf = (value: PdfObject | undefined): string => {
  if (value === undefined || value.type === 'null') return 'null';
  const { bytes, value: plain } = value as { bytes?: Uint8Array; value?: unknown };
  return `${value.type}:${bytes === undefined ? String(plain) : Buffer.from(bytes).toString('hex')}`;
};

function below(at: Where, key: string): Where {
  if (at.part === 'catalog') {
    if (key === 'AcroForm') return { ...at, part: 'form', kind: 'form' };
    // Data by which a signature can be checked later: ETSI EN 319 142-1, 5.4.
    if (key === 'DSS' || key === 'Extensions') return { ...at, part: 'inside', kind: 'signature' };
    return { ...at, part: key === 'Pages' ? 'pages' : 'inside' };
  }
  if (at.part === 'page' && key === 'Annots') return { ...at, part: 'annotations', kind: 'form' };
  if (at.part === 'form') return key === 'Fields' ? { ...at, part: 'fields' } : { ...at, part: 'inside', kind: key === 'SigFlags' ? 'signature' : 'form' };
  return at.part === 'page' ? { ...at, part: 'inside' } : at;
}

/** What a revision changed over the one before it. A change that cannot be told, or that shows nowhere, is never taken for a signature. */
export async function changesBetween(bytes: Uint8Array, before: number, end: number): Promise<Omit<LaterRevision, 'revision'>> {
  try {
    const { found } = new Comparison(await PDF.load(bytes.slice(0, before)), await PDF.load(bytes.slice(0, end))).run();
    const sorted = (all: ReadonlySet<number>): number[] => [...all].sort((x, y) => x - y);
    return { kind: found.kind ?? 'form', objects: sorted(found.objects), pages: sorted(found.pages) };
  } catch {
    return { kind: 'content', objects: [], pages: [] };
  }
}
