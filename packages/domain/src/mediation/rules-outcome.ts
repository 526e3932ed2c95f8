import { limitEnd } from '../law/limit-end.ts';
import type { Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { backwards, moved, walk, type Moved, type On } from '../shared/machine.ts';
import { mediationMachine, type Mediation } from './rules.ts';

type Answer = Decision<Moved<Mediation>>;

/** The agreement as put before the parties to sign; a new text needs every signature anew. */
export function drawUp(m: Mediation): Answer {
  const next = walk(mediationMachine, m, 'draw-up', 'mediator');
  return next.ok ? moved({ ...next.value, signed: [] }, { what: 'mediation.tell.sign', whom: [...m.parties, ...(m.mediator === null ? [] : [m.mediator])], article: '在线调解规则（2021）第十九条第一款' }) : next;
}

/**
 * One signature. The agreement takes effect with the last party's, not before: 在线调解规则 (2021), art. 19 (2). The mediator's own does not decide and may follow.
 * Until someone ends it, a signature after the time is over counts: whoever signs agrees to have gone on (art. 25, item 6).
 */
export function sign(m: Mediation, who: string, { today }: On): Answer {
  const next = walk(mediationMachine, m, 'sign', m.parties.includes(who) ? 'party' : 'mediator');
  if (!next.ok) return next;
  if (!m.parties.includes(who) && who !== m.mediator) return refused('mediation.not-a-signer', 'forbidden');
  const early = backwards({ today }, m.consentedOn, m.effectiveOn);
  if (early) return early;
  const signed = m.signed.includes(who) ? m.signed : [...m.signed, who];
  const missing = m.parties.filter((p) => !signed.includes(p));
  if (missing.length > 0 || m.state === 'effective') return moved({ ...m, signed });
  const done = walk(mediationMachine, m, 'complete', 'party');
  if (!done.ok) return done;
  const facts = { ...done.value, signed, effectiveOn: today, cause: 'agreed' as const };
  return moved(facts, { what: 'mediation.tell.effective', whom: [...m.parties, 'court'], article: '在线调解规则（2021）第十九条第二款' });
}

/** The last day to ask together for judicial confirmation, from the effect of the agreement: CPL (2023), art. 205. */
export const confirmBy = (effectiveOn: Day, { calendar }: Pick<On, 'calendar'>): Day => limitEnd('T-CONF', effectiveOn, calendar).last;

/** Why confirmation is not open to a matter: 解释 (2022), art. 355, in its order. */
export const NOT_CONFIRMABLE = ['not-for-courts', 'another-court', 'personal-status', 'other-procedure', 'rights-in-things-or-ip'] as const;
/** One of the reasons of art. 355. */
export type NotConfirmable = (typeof NOT_CONFIRMABLE)[number];
/** Why an agreement is not confirmed: 解释 (2022), art. 358, in its order. */
export const UNFIT_AGREEMENTS = ['mandatory-law', 'harms-others', 'public-order', 'not-voluntary', 'unclear', 'other'] as const;
/** One of the reasons of art. 358. */
export type UnfitAgreement = (typeof UNFIT_AGREEMENTS)[number];

/** Who asks for confirmation, and what bears on whether it is open. */
export type Ask = { readonly by: readonly string[]; readonly lawfulOrganisation: boolean; readonly closed: readonly NotConfirmable[] };

/** Judicial confirmation 司法确认 as asked for: by both sides together, in thirty days, before filing, for an agreement led by a lawfully set up organisation. CPL (2023), art. 205. */
export function askConfirmation(m: Mediation, ask: Ask, on: On): Answer {
  const next = walk(mediationMachine, m, 'ask-confirmation', 'party');
  if (!next.ok) return next;
  if (m.when === 'after-filing' || m.effectiveOn === null) return refused('mediation.statement-instead', 'conflict');
  if (!m.parties.every((p) => ask.by.includes(p))) return refused('mediation.confirmation-by-all', 'conflict');
  const early = backwards(on, m.effectiveOn);
  if (early) return early;
  const last = confirmBy(m.effectiveOn, on);
  if (on.today > last) return refused('mediation.confirmation-late', 'conflict', { last });
  if (!ask.lawfulOrganisation) return refused('mediation.no-organisation', 'conflict');
  if (ask.closed.length > 0) return refused('mediation.not-confirmable', 'conflict', { why: ask.closed });
  return moved(next.value, { what: 'mediation.tell.confirmation-asked', whom: ['court'], article: '民事诉讼法（2023）第二百零五条' });
}

/** The court's ruling on the confirmation: valid and enforceable, or dismissed, and then the parties may mediate anew or sue. CPL (2023), art. 206. */
export function ruleOnConfirmation(m: Mediation, unfit: readonly (UnfitAgreement | NotConfirmable)[]): Answer {
  const next = walk(mediationMachine, m, unfit.length === 0 ? 'confirm' : 'refuse-confirmation', 'court');
  if (!next.ok) return next;
  const what = unfit.length === 0 ? 'mediation.tell.confirmed' : 'mediation.tell.unconfirmed';
  return moved(next.value, { what, whom: m.parties, article: '民事诉讼法（2023）第二百零六条' });
}

/** The case as closed on an agreement made after filing: by a statement 调解书, or by leave to withdraw. 在线调解规则 (2021), art. 20 (2). */
export function closeCase(m: Mediation, how: 'make-statement' | 'withdraw-suit'): Answer {
  const next = walk(mediationMachine, m, how, 'court');
  if (!next.ok) return next;
  if (m.when === 'before-filing') return refused('mediation.no-case-to-close', 'conflict');
  return moved(next.value, { what: how === 'make-statement' ? 'mediation.tell.statement' : 'mediation.tell.withdrawn', whom: m.parties, article: '在线调解规则（2021）第二十条第二款' });
}
