import { ELECTRONIC } from '@microcourt/domain/service-of-process/rules';
import type { AttemptRow, DeliveryRow } from './store.ts';

type Held = { d: DeliveryRow; attempts: readonly AttemptRow[] };
/** The attempt that reading and acknowledging here speaks for: the app's, else the last electronic one, else the last one. */
export const readAttempt = ({ attempts }: Pick<Held, 'attempts'>): AttemptRow | undefined =>
  attempts.findLast((a) => a.way === 'platform') ?? attempts.findLast((a) => ELECTRONIC.includes(a.way)) ?? attempts.at(-1);
/** Whether the document can be opened here: it was sent in the app or to an electronic address, or it was served on paper. */
export const canOpen = ({ d, attempts }: Held): boolean =>
  d.fileId !== null && d.state !== 'replaced' && (d.effect !== null || attempts.some((a) => a.way === 'platform' || (ELECTRONIC.includes(a.way) && a.state !== 'prepared' && a.state !== 'failed')));

const ON_PAPER: readonly string[] = ['judgment', 'ruling', 'mediation-statement'];
/** Whether paper may be asked for: of a judgment, ruling or mediation statement that went electronically. 民事诉讼法（2023）第九十条第一款. */
export const mayAskPaper = ({ d, attempts }: Held): boolean => d.paperAskedAt === null && d.state !== 'replaced' && ON_PAPER.includes(d.kind) && attempts.some((a) => ELECTRONIC.includes(a.way));
