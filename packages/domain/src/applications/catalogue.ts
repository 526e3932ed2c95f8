import { CLAIM_APPLICATIONS, EVIDENCE_APPLICATIONS, PROCEDURE_APPLICATIONS } from './catalogue-trial.ts';
import { ENFORCEMENT_APPLICATIONS, REMEDY_APPLICATIONS } from './catalogue-remedies.ts';
import type { Entry } from './entry.ts';

const LISTED = { ...PROCEDURE_APPLICATIONS, ...CLAIM_APPLICATIONS, ...EVIDENCE_APPLICATIONS, ...REMEDY_APPLICATIONS, ...ENFORCEMENT_APPLICATIONS };
/** A kind of application, by its name in the catalogue. */
export type ApplicationKind = keyof typeof LISTED;
/** Every kind of application to the court, in the order of the course of a case. */
export const APPLICATIONS: Readonly<Record<ApplicationKind, Entry>> = LISTED;
/** The names of all kinds. */
export const APPLICATION_KINDS = Object.keys(LISTED) as ApplicationKind[];
