import { formatCaseNumber, readCaseNumber, type CaseNumber } from '@microcourt/domain/cases/rules-number';
import { TYPE_CODES } from '@microcourt/domain/cases/type-codes';
import { refused, agreed, type Decision } from '@microcourt/domain/shared/decision';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { moveOn, nextSerial, takeNumbers } from './store-numbers.ts';

const TYPES: ReadonlySet<string> = new Set(Object.values(TYPE_CODES).flat());

/** A number given to a case, in its canonical writing and in its parts. */
export type Given = { number: string; typeCode: string; serial: number };

/** A number that counts in a court's own series: not another court's, not the later document of a case. */
export function ownNumber(typed: string, courtCode: string, thisYear: number): Decision<{ canonical: string; parts: CaseNumber }> {
  const read = readCaseNumber(typed, { types: TYPES, thisYear });
  if (!read.ok) return read;
  const { number: parts, canonical } = read.value;
  if (parts.court !== '' && parts.court !== courtCode) return refused('cases.number-of-another-court', 'invalid');
  return agreed({ canonical, parts });
}

/** The type code under which a number is counted. */
export const seriesOf = (parts: CaseNumber): string => `${parts.special}${parts.type}`;

/**
 * Gives a case the next number of its court, type and year. Numbers only go up: 法〔2015〕137号 第九条. One that stands in the directory already
 * (entered by hand before) is passed over.
 */
export async function nextNumber(ctx: Ctx, input: { caseId: string; courtCode: string; typeCode: string }): Promise<Given> {
  const year = Number(ctx.today.slice(0, 4));
  for (let tries = 0; tries < 1_000; tries++) {
    const serial = await nextSerial(ctx.tx, input.courtCode, input.typeCode, year);
    const number = formatCaseNumber({ year, court: input.courtCode, special: '', type: input.typeCode, serial, ordinal: '' });
    if ((await takeNumbers(ctx.tx, [{ number, caseId: input.caseId }])).has(number)) return { number, typeCode: input.typeCode, serial };
  }
  throw new Error('a thousand numbers in a row were taken');
}

/** Takes over a number that the court's case system issued, and moves the court's own counter on. A number of another case is refused. */
export async function takeNumber(ctx: Ctx, input: { caseId: string; courtCode: string; number: string }): Promise<Given> {
  const { canonical, parts } = agree(ownNumber(input.number, input.courtCode, Number(ctx.today.slice(0, 4))));
  const free = await takeNumbers(ctx.tx, [{ number: canonical, caseId: input.caseId }]);
  if (!free.has(canonical)) throw new Refused({ code: 'cases.number-taken', kind: 'conflict', facts: { number: canonical } });
  const typeCode = seriesOf(parts);
  await moveOn(ctx.tx, [{ courtCode: input.courtCode, typeCode, year: parts.year, serial: parts.serial }]);
  return { number: canonical, typeCode, serial: parts.serial };
}
