import { plainName } from '@microcourt/domain/cases/rules';
import type { Ctx } from '@microcourt/platform/module';
import type { CaseRow, ParticipantRow } from './store.ts';

type Column = 'name' | 'id_number' | 'phone' | 'address';
type Of = Pick<ParticipantRow, 'caseId' | 'participantId'>;
const label = (column: Column, p: Of): string => `cases.participant.${column}:${p.participantId}`;

/** A column of a participant under the key of the case; null for an empty one. */
export const sealColumn = (ctx: Ctx, p: Of, column: Column, plain: string | null): Promise<Buffer> | null =>
  plain === null || plain === '' ? null : ctx.seal(p.caseId, label(column, p), plain);
/** A column of a participant as it was written; null if it is empty. */
export const openColumn = async (ctx: Ctx, p: Of, column: Column, sealed: Buffer | null): Promise<string | null> =>
  sealed === null ? null : ctx.open(p.caseId, label(column, p), sealed);
/** The name of a participant. */
export const openName = (ctx: Ctx, p: Of & { name: Buffer }): Promise<string> => ctx.open(p.caseId, label('name', p), p.name);

/** Who against whom and what about, under the key of the case. */
export const sealTitle = (ctx: Ctx, caseId: string, title: string): Promise<Buffer> => ctx.seal(caseId, `cases.court_case.title:${caseId}`, title);
/** Who against whom and what about. */
export const openTitle = (ctx: Ctx, row: Pick<CaseRow, 'caseId' | 'title'>): Promise<string> => ctx.open(row.caseId, `cases.court_case.title:${row.caseId}`, row.title);

/** By what a name is found, however it was typed. */
export const blindName = (ctx: Pick<Ctx, 'blind'>, name: string): string => ctx.blind('cases.name', plainName(name));
