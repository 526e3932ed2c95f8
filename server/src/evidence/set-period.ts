import { ExchangeOpened, ExtensionAsked, ExtensionDecided, type askExtension as askWords, type decideExtension as decideWords, type EvidenceView, type setPeriod as words } from '@microcourt/domain/evidence/contract';
import { extend, mayAskExtension, setPeriod as decide } from '@microcourt/domain/evidence/rules-period';
import { addDays, day, dayOf, daysBetween, type Day } from '@microcourt/domain/shared/calendar';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { nextWorkday } from '@microcourt/domain/law/calendar';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { caseHead, seatsOf } from '../cases/index.ts';
import { calendarOf } from '../law/index.ts';
import { closeTask, noteTask } from '../worklist/index.ts';
import { openMatter, periodOf, type Matter } from './matter.ts';
import { nameOf, offlineNames, peopleOf } from './parties.ts';
import { keepPeriod, triedOf } from './period.ts';
import { sealed } from './sealed.ts';
import { showEvidence } from './show-evidence.ts';
import { consentsOf, extensionsOf, lastExchange, saveExchange, saveExtension } from './store-exchange.ts';
import { tellSide } from './telling.ts';

/** Sets the period within the bounds of the law; one that is over is set again for rebuttal or to mend defects. */
export async function setPeriod(ctx: Ctx, { caseId, until, agreed, servedOn, reason = '' }: InputOf<typeof words>): Promise<EvidenceView> {
  const { row } = await openMatter(ctx, caseId), ground = { tried: triedOf(await caseHead(ctx, caseId)), today: ctx.today, calendar: await calendarOf(ctx) };
  await keepPeriod(ctx, caseId, agree(decide(periodOf(row), { until: day(until), agreed, servedOn: servedOn === undefined ? ctx.today : day(servedOn), reason }, ground)));
  return showEvidence(ctx, { caseId });
}

/** Asks for more time before the period ends; the judge decides. */
export async function askExtension(ctx: Ctx, { caseId, until, reason }: InputOf<typeof askWords>): Promise<EvidenceView> {
  const { row, viewer } = await openMatter(ctx, caseId), people = await peopleOf(ctx, caseId), [side] = viewer.sides;
  if (side === undefined) throw notFound();
  if (viewer.sides.length > 1) throw new Refused({ code: 'evidence.both-sides', kind: 'conflict' });
  agree(mayAskExtension(periodOf(row), day(until), ctx.today));
  if ((await extensionsOf(ctx.tx, caseId)).some((e) => e.side === side && e.state === 'open')) throw new Refused({ code: 'evidence.extension-open', kind: 'conflict' });
  const requestId = ctx.newId(), name = nameOf(people, ctx.actor.personId), head = await caseHead(ctx, caseId);
  await saveExtension(ctx.tx, {
    caseId, requestId, side, name: await sealed(ctx, caseId, 'extension.name', requestId, name), untilDay: day(until), reason: await sealed(ctx, caseId, 'extension.reason', requestId, reason),
    at: ctx.now, state: 'open', decisionReason: null,
  });
  await noteTask(ctx, {
    kind: 'evidence-extension', subjectId: requestId, courtCode: head.courtCode, caseId, title: head.title, number: head.number, due: row.untilDay, why: row.why, assignee: (await seatsOf(ctx.tx, caseId)).judge,
    article: '证据规定（2019）第五十四条',
  });
  await tellSide(ctx, caseId, side, ExtensionAsked, { requestId, side, name, until, reason });
  return showEvidence(ctx, { caseId });
}

/** An exchange that was appointed and has not begun moves with the extension: 证据规定（2019）第五十六条第二款. It keeps its hour and moves to a working day. */
async function moveExchange(ctx: Ctx, { caseId }: Matter, before: Day, after: Day): Promise<void> {
  const exchange = await lastExchange(ctx.tx, caseId);
  if (exchange?.state !== 'open' || exchange.fromAt === null || exchange.untilAt === null || exchange.fromAt <= ctx.now) return;
  const began = dayOf(exchange.fromAt), days = daysBetween(began, nextWorkday(addDays(began, daysBetween(before, after)), await calendarOf(ctx)));
  const moved = (at: Date): Date => new Date(at.getTime() + days * 86_400_000), from = moved(exchange.fromAt), until = moved(exchange.untilAt);
  await saveExchange(ctx.tx, { ...exchange, fromAt: from, untilAt: until });
  const offline = offlineNames(await peopleOf(ctx, caseId), await consentsOf(ctx.tx, caseId, exchange.exchangeId));
  await ctx.tell(ExchangeOpened, { exchangeId: exchange.exchangeId, round: exchange.round, mode: exchange.mode, why: exchange.why, from: from.toISOString(), until: until.toISOString(), offline }, { caseId, stream: 'main' });
}

/** Decides on a request for more time; what is granted counts for all sides. */
export async function decideExtension(ctx: Ctx, { caseId, requestId, granted, until, reason }: InputOf<typeof decideWords>): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), request = (await extensionsOf(ctx.tx, caseId)).find((e) => e.requestId === requestId);
  if (!request) throw notFound();
  if (request.state !== 'open') throw new Refused({ code: 'evidence.extension-decided', kind: 'conflict' });
  if (!granted && reason === '') throw new Refused({ code: 'evidence.refusal-reason', kind: 'invalid' });
  await saveExtension(ctx.tx, { ...request, state: granted ? 'granted' : 'refused', decisionReason: reason === '' ? null : await sealed(ctx, caseId, 'extension.decision-reason', requestId, reason) });
  await closeTask(ctx, 'evidence-extension', requestId);
  if (!granted) {
    await tellSide(ctx, caseId, request.side, ExtensionDecided, { requestId, granted, until: null, reason });
    return showEvidence(ctx, { caseId });
  }
  const before = periodOf(matter.row), set = agree(extend(before, until === undefined ? request.untilDay : day(until), { tried: triedOf(await caseHead(ctx, caseId)), calendar: await calendarOf(ctx) }));
  await ctx.tell(ExtensionDecided, { requestId, granted, until: set.period.until, reason }, { caseId, stream: 'main' });
  await keepPeriod(ctx, caseId, set);
  await moveExchange(ctx, matter, before.until!, set.period.until!);
  return showEvidence(ctx, { caseId });
}
