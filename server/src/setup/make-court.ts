import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ctx } from '@microcourt/platform/module';
import { Refused } from '@microcourt/platform/module';
import { CannotStart } from '../bring-up.ts';
import { openCourt, servedCourts } from '../courts/index.ts';
import { createStaff, importStaff } from '../identity/index.ts';
import type { Answers } from './answers.ts';
import { readStaffSheet, sheetText } from './staff-sheet.ts';

/** What was made: first passwords, shown once, and the rows of the sheet that were not taken. */
export type Made = { courtName: string; passwords: { userId: string; password: string; as: string }[]; refused: string[] };

const OFFICES = ['system', 'security', 'audit'] as const;

function administrators(answers: Answers): void {
  const ids = OFFICES.map((office) => answers.administrators[office].userId.toLowerCase());
  if (new Set(ids).size < 3) throw new CannotStart('System, security and audit administrator must be three different people.');
}

function sheetOf(path: string): string {
  try {
    return sheetText(readFileSync(path));
  } catch (error) {
    throw new CannotStart(`The sheet of the staff cannot be read from ${resolve(path)}: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Makes the court with its administrators and staff, all or nothing. Repeated with a court that exists, it takes the sheet again and makes nobody twice. */
export async function makeCourt(ctx: Ctx, answers: Answers): Promise<Made> {
  administrators(answers);
  const sheet = answers.staffSheet === undefined ? { rows: [], problems: [] } : readStaffSheet(sheetOf(answers.staffSheet));
  if (sheet.problems.length > 0) throw new CannotStart(sheet.problems.join('\n'));
  const existed = (await servedCourts(ctx)).some((court) => court.code === answers.courtCode);
  const court = await openCourt(ctx, { code: answers.courtCode, issuesNumbers: answers.issuesNumbers, assignment: answers.assignment ?? 'hand', ...(answers.courtName ? { name: answers.courtName } : {}) });
  const made: Made = { courtName: court.name, passwords: [], refused: [] };
  let security: string | null = null;
  for (const office of existed ? [] : OFFICES) {
    const { userId, name } = answers.administrators[office];
    const { personId, firstPassword } = await createStaff(ctx, { userId, name, court: court.code, posts: [], office });
    if (office === 'security') security = personId;
    made.passwords.push({ userId, password: firstPassword!, as: `${office} administrator` });
  }
  await takeSheet(ctx, court.code, sheet.rows, security, made);
  return made;
}

async function takeSheet(ctx: Ctx, courtCode: string, rows: ReturnType<typeof readStaffSheet>['rows'], security: string | null, made: Made): Promise<void> {
  if (rows.length === 0) return;
  // The sheet is the security administrator's to give: managers are made by nobody else.
  const actor = { ...ctx.actor, personId: security, posts: [{ court: '*', post: 'security' }] };
  const { taken, refused } = await importStaff({ ...ctx, actor }, { courtCode, rows });
  for (const { userId, firstPassword } of taken) if (firstPassword !== null) made.passwords.push({ userId, password: firstPassword, as: rows.find((row) => row.userId === userId)?.posts.join(', ') ?? '' });
  for (const { row, code } of refused) made.refused.push(`Row ${row + 1} (${rows[row - 1]?.userId ?? ''}): ${code}`);
}

/** The sentence for a refusal while a court is made. */
export const asSentence = (error: unknown): unknown => (error instanceof Refused ? new CannotStart(`It was refused: ${error.refusal.code}. ${error.refusal.code === 'courts.unknown' ? 'No court has this code; give courtName as well if it is new.' : ''}`) : error);
