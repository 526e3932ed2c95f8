import { readFileSync } from 'node:fs';

/** A court of the directory: public facts, the same for every installation. */
export type DirectoryCourt = {
  code: string; name: string; level: 'high' | 'intermediate' | 'basic' | 'special'; parent: string | null; city: string;
  /** GB/T 2260 codes of the districts it serves; none for higher and special courts. */
  divisions: readonly string[]; latitude: number | null; longitude: number | null; areaPhone: string | null;
};

/** Reads once, at the first question, and never at import. */
export function once<T>(read: () => T): () => T {
  const kept: { value?: T } = {};
  return () => (kept.value ??= read());
}

const directory = once(() => {
  const { courts } = JSON.parse(readFileSync(new URL('./ground/courts.json', import.meta.url), 'utf8')) as { courts: DirectoryCourt[] };
  return { all: courts, byCode: new Map(courts.map((court) => [court.code, court])) };
});

/** All courts of the directory. */
export const directoryCourts = (): readonly DirectoryCourt[] => directory().all;
/** The court with this code. */
export const directoryCourt = (code: string): DirectoryCourt | undefined => directory().byCode.get(code);

type Row = [string, string] | [string, string, Row[]];
type Division = { code: string; name: string; below: readonly Division[] };

const divisionTree = once(() => {
  const { divisions } = JSON.parse(readFileSync(new URL('./ground/divisions.json', import.meta.url), 'utf8')) as { divisions: Row[] };
  const byCode = new Map<string, Division>();
  const read = ([code, name, below = []]: Row): Division => {
    const division = { code, name, below: below.map(read) };
    byCode.set(code, division);
    return division;
  };
  return { top: divisions.map(read), byCode };
});

/** The provinces, or what lies below a division; undefined for a code that no division has. */
export const divisionsUnder = (code?: string): readonly Division[] | undefined => (code === undefined ? divisionTree().top : divisionTree().byCode.get(code)?.below);
/** The name of a division; undefined for a code that none has. */
export const divisionName = (code: string): string | undefined => divisionTree().byCode.get(code)?.name;
