import type { Ground } from '../../law/tables.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, plus, roundFen, type Exact } from '../../shared/exact.ts';
import { line, type Line } from '../../shared/worked.ts';
import { accrue, numberOf } from './accrual.ts';
import { LENDING_ARTICLES, type Caps } from './lending-caps.ts';
import { KINDS, lendingCourse } from './lending-course.ts';
import { yuan } from './working.ts';

/** What decides the principal of a loan; the last three where interest of an earlier loan, at a yearly share, went into it. Days as text, money in fen. */
export type Lent = {
  readonly lent: number; readonly deducted: number; readonly from: string;
  readonly firstPrincipal?: number | undefined; readonly firstFrom?: string | undefined; readonly earlier?: Exact | undefined;
};
/** The principal that counts, in fen, how it came about, and the most that principal and interest of the whole term may be together (exact fen). */
export type Principal = { readonly principal: number; readonly lines: readonly Line[]; readonly ceiling: Exact | undefined };

/** The part that an earlier loan plays: its interest joins the principal within the cap, and the whole term has a ceiling. */
function rolledOver({ firstPrincipal = 0, firstFrom = '', earlier: rate = exact(0), from }: Lent, caps: Caps, until: number, basis: number,
  ground: Ground): Decision<{ most: Exact; ceiling: Exact; line: Line }> {
  const begun = numberOf(firstFrom), article = LENDING_ARTICLES[caps.version].compound;
  const course = lendingCourse({ from: begun, overdueFrom: undefined, inTerm: rate, overdue: undefined, penalty: undefined }, caps, basis, until, ground);
  if (!course.ok) return course;
  const run = (end: number) => accrue({ until: end, debts: [{ on: begun, amount: firstPrincipal }], payments: [], stretches: course.value, order: () => 'principal' }).total;
  const earlier = run(numberOf(from))[KINDS.supported] ?? exact(0), whole = run(until), first = exact(firstPrincipal);
  const most = plus(first, earlier), ceiling = plus(first, plus(whole[KINDS.supported] ?? exact(0), whole[KINDS.room] ?? exact(0)));
  return agreed({ most, ceiling, line: line(`${article}第一款`, most, () => [
    `最初本金 ${yuan(first)} 元，前期利息在上限以内 ${yuan(earlier)} 元，可计入后期本金的合计 ${yuan(most)} 元`,
    `First principal CNY ${yuan(first)}, earlier interest within the cap CNY ${yuan(earlier)}: at most CNY ${yuan(most)} may be the new principal`,
  ]) });
}

/** The principal that counts: what was lent less what was kept back as interest, and of earlier interest only what the cap allows. `until` is the end of the term, a count of days. */
export function principalOf(given: Lent, caps: Caps, until: number, basis: number, ground: Ground): Decision<Principal> {
  const { lent, deducted, firstPrincipal, firstFrom, from } = given, received = lent - deducted;
  if (received < 0 || (deducted > 0 && received === 0)) return refused('calculators.nothing-lent', 'invalid');
  const lines = deducted === 0 ? [] : [line(LENDING_ARTICLES[caps.version].deducted, exact(received), () => [
    `预先扣除利息 ${yuan(deducted)} 元，以实际出借的 ${yuan(received)} 元为本金`, `CNY ${yuan(deducted)} kept back in advance as interest: the principal is what was lent in fact, CNY ${yuan(received)}`,
  ])];
  if (firstPrincipal === undefined) return agreed({ principal: received, lines, ceiling: undefined });
  if (firstFrom === undefined) return refused('calculators.first-loan-missing', 'invalid', { field: 'firstFrom' });
  if (firstFrom > from) return refused('calculators.days-reversed', 'invalid', { from: firstFrom, to: from });
  const rolled = rolledOver(given, caps, until, basis, ground);
  if (!rolled.ok) return rolled;
  const { most, ceiling } = rolled.value;
  return agreed({ principal: Math.min(received, roundFen(most)), lines: [...lines, rolled.value.line], ceiling });
}
