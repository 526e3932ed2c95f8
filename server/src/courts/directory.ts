import { readFileSync } from 'node:fs';

/** A court of the directory: public facts, the same for every installation. */
export type DirectoryCourt = {
  code: string; name: string; level: 'high' | 'intermediate' | 'basic' | 'special'; parent: string | null; city: string;
  /** GB/T 2260 code of its area; null for a special court. */
  division: string | null; latitude: number | null; longitude: number | null; areaPhone: string | null;
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
/** The courts below a court, itself first. */
export const courtsWithin = (code: string): DirectoryCourt[] => directory().all.filter((c) => c.code === code || c.parent === code);
