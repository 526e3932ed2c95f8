import type { ModuleSpec } from '@microcourt/platform/module';
import { withoutMobile } from '../identity/index.ts';
import { standingFacts } from './store.ts';

/** States in which the clerk who began for someone at the counter goes on helping: to write, to correct, to insist. */
const HELPED: readonly string[] = ['draft', 'correction', 'returned', 'advised'];
/** States in which the complaint is the court's to read; the clerk helps only someone who cannot sign in, to take it back. */
const AT_COURT: readonly string[] = ['submitted', 'under-review'];
/** States in which another registrar of that counter may help, since whoever stands there again is not sent away; never the one who reviews it. */
const WITH_FILER: readonly string[] = ['correction', 'returned', 'advised'];
/** States in which a judge of the court has a ruling on the filing before him, or has signed it. */
const RULED: readonly string[] = ['refusal-drafted', 'not-accepted'];

/**
 * Who has to do with a filing: whoever files; the clerk who helps someone at the counter; from the moment of handing in the registrars
 * of its court; the judges of the court while a ruling is to be signed. Nobody else, and of a draft nobody at the court.
 */
export const standing: NonNullable<ModuleSpec['standing']> = async ({ tx }, caseId, personId, posts) => {
  const f = await standingFacts(tx, caseId);
  if (f === null) return [];
  const holds = (...wanted: string[]): boolean => posts.some((p) => p.court === f.courtCode && wanted.includes(p.post));
  const roles: string[] = [];
  if (f.filer === personId) roles.push('filer');
  const atCounter = f.begunBy === personId && holds('registrar', 'clerk');
  const began = atCounter && (HELPED.includes(f.state) || (AT_COURT.includes(f.state) && (await withoutMobile({ tx }, [f.filer])).size > 0));
  const stepsIn = f.begunBy !== null && WITH_FILER.includes(f.state) && f.takenBy !== personId && holds('registrar');
  if (began || stepsIn) roles.push('scribe');
  // Nobody decides on the own complaint: 民事诉讼法（2023）第四十七条.
  if (f.filer === personId) return roles;
  if (f.version > 0 && holds('registrar')) roles.push('registry');
  if (RULED.includes(f.state) && holds('judge')) roles.push('ruling-judge');
  return roles;
};

const COURT: readonly string[] = ['registry', 'ruling-judge', 'judge', 'assistant', 'clerk'];
/** Which streams of a filing these roles open: the filing's own for its filer and the court, the registry's for the court alone. */
export const streams = (roles: readonly string[]): string[] => {
  if (roles.includes('registry') || roles.includes('ruling-judge')) return ['filing', 'registry'];
  return roles.some((role) => role === 'filer' || role === 'scribe' || COURT.includes(role)) ? ['filing'] : [];
};
