import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { renderSVG } from 'uqr';
import type { Paper } from '@microcourt/domain/documents/paper';
import { hanDay } from '@microcourt/domain/documents/paper';
import { partsOf } from '@microcourt/domain/shared/calendar';
import { byNumber, fontFile } from './glyphs.ts';

/** A paper to be set: with its code, with a place for each who signs, and marked all over where it is a draft. */
export type ToSet = { paper: Paper; code: string; draft: boolean; signers: readonly { key: string; label: string }[] };
/** A place on a page, in points (72 to the inch) from the upper left corner; pages count from 1. */
export type Spot = { key: string; page: number; x: number; y: number; w: number; h: number };
/** A paper as it was set, or the characters for which the font has no shape. */
export type Set = { pdf: Uint8Array; pages: number; spots: Spot[] };

const here = (name: string): string => readFileSync(new URL(`./typst/${name}`, import.meta.url), 'utf8');

type Press = { compiler: NodeCompiler; paper: string; seal: string };
let press: Press | undefined;
/** Begun with the first paper: two weights of one font that has every character of names, and nothing from the machine. */
function pressOf(): Press {
  if (press) return press;
  const fonts = [fontFile('400Regular/NotoSerifSC_400Regular.ttf'), fontFile('700Bold/NotoSerifSC_700Bold.ttf')];
  press = { compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] }), paper: here('paper.typ'), seal: here('seal.typ') };
  return press;
}

const dataOf = ({ paper, code, draft, signers }: ToSet): string => JSON.stringify(byNumber({
  courtName: paper.courtName, title: paper.title, number: paper.number ?? '', to: paper.to ?? '', blocks: paper.blocks, after: paper.after ?? [], offices: paper.offices ?? [], sealed: paper.sealed,
  date: hanDay(paper.date), day: partsOf(paper.date), code, draft, signers, qr: renderSVG(code, { border: 1 }),
}));

/** Compiles a source with its data; whatever Typst says of our own sources is a fault. */
function compiled(source: string, inputs: Record<string, string>) {
  const { compiler } = pressOf(), done = compiler.compile({ mainFileContent: source, inputs });
  if (done.result === null) throw new Error(`a paper cannot be set: ${JSON.stringify(done.takeDiagnostics()?.shortDiagnostics ?? null)}`);
  return { compiler, document: done.result };
}

/**
 * Sets a paper: the same words give the same bytes. Tagged and fit for archives (PDF/A-2a); `standard` is for tests that ask for more. What the font has no shape for
 * stands by its number, 〔U+13000〕: who drafts is told before, and a name that the case has keeps no paper from being made.
 */
export function setPaper(given: ToSet, standard = 'a-2a'): Set {
  const { compiler, document } = compiled(pressOf().paper, { paper: dataOf(given) });
  const spots = compiler.query(document, { selector: '<spot>', field: 'value' }) as Spot[];
  const at = Date.parse(`${given.paper.date}T00:00:00Z`) / 1_000;
  const pdf = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: at });
  const pages = document.numOfPages;
  compiler.evictCache(10);
  return { pdf: new Uint8Array(pdf), pages, spots };
}

/** The red seal of a court as a drawing (SVG, letters as shapes); with a code, which then stands below it. */
export function drawSeal(courtName: string, code: string | null): string {
  const { compiler, document } = compiled(pressOf().seal, { seal: JSON.stringify({ name: courtName, code: code ?? '' }) });
  return compiler.plainSvg(document);
}
