import type { FeeInput } from '@microcourt/domain/calculators/fees/fee';
import { texts as caseTexts } from '@microcourt/domain/cases/texts';
import type { DocumentKind } from '@microcourt/domain/documents/contract';
import type { Values } from '@microcourt/domain/documents/kind';
import type { Known, Named } from '@microcourt/domain/documents/paper';
import { day, type Day } from '@microcourt/domain/shared/calendar';
import { sentence } from '@microcourt/domain/shared/texts';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { feeFor } from '../calculators/index.ts';
import { caseHead, showWithSwitches } from '../cases/index.ts';
import { causeByCode } from '../law/index.ts';

const CIVIL = ['ordinary', 'summary', 'small-claims'] as const;
/** The fee of a fee notice with its working, by the tables of today. */
async function feeOf(ctx: Ctx, values: Values, procedure: string): Promise<NonNullable<Known['fee']>> {
  const { class: feeClass = 'property', amount } = values as Pick<FeeInput, 'amount'> & { class?: FeeInput['class'] };
  const { fee, steps } = await feeFor(ctx, { class: feeClass, amount, procedure: CIVIL.find((p) => p === procedure) });
  return { fen: fee, working: steps.map((s) => s.text) };
}

/** All that the court knows of a case today, for papers: read from the case itself. Refused like a case that never was where there is none, and for an addressee who is not in it. */
export async function knownOf(ctx: Ctx, caseId: string, on: Day = ctx.today): Promise<Omit<Known, 'to' | 'fee'>> {
  const head = await caseHead(ctx, caseId), { view } = await showWithSwitches(ctx, caseId);
  const people: Named[] = view.participants.map((p) => ({ participantId: p.participantId, role: p.role, roleName: sentence([caseTexts], `role.${p.role}`), name: p.name }));
  const seat = (role: string): string | null => people.find((p) => p.role === role)?.name ?? null;
  return {
    courtName: view.courtName, number: view.number, kind: view.kind, procedure: view.procedure, cause: view.cause === null ? '' : causeByCode(ctx, view.cause)?.name ?? view.cause,
    registeredOn: view.registeredOn === null ? null : day(view.registeredOn), closed: head.closed, people, judge: seat('judge'), assistant: seat('assistant'), clerk: seat('clerk'), on,
    deadlines: view.deadlines.map((d) => ({ label: d.label, on: day(d.on) })),
  };
}

/** The same for one document: to whom it speaks, and the fee where it names one; a fee that cannot be worked out yet is left open unless `strict`. */
export async function knownFor(ctx: Ctx, known: Omit<Known, 'to' | 'fee'>, d: { kind: DocumentKind; participantId: string | null }, values: Values, strict: boolean): Promise<Known> {
  const to = d.participantId === null ? null : known.people.find((p) => p.participantId === d.participantId);
  if (to === undefined && strict) throw notFound();
  if (d.kind !== 'fee-notice') return { ...known, to: to ?? null, fee: null };
  try {
    return { ...known, to: to ?? null, fee: await feeOf(ctx, values, known.procedure) };
  } catch (error) {
    if (strict || !(error instanceof Refused)) throw error;
    return { ...known, to: to ?? null, fee: null };
  }
}
