import { dayNumber, type Day } from '../../shared/calendar.ts';
import type { Article } from '../../shared/citation.ts';
import { above, exact, least, minus, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import type { Words } from '../../shared/worked.ts';

const ZERO = exact(0), SCALE = BigInt(100_000_000_000_000), NONE = BigInt(0);
/** A court day of a form as a count of days, so that the days of a period are a difference. */
export const numberOf = (d: string): number => dayNumber(d as Day);

/** The share of the principal that one day costs at a yearly share. All rates up to twelve decimals come out on one denominator, so that sums stay small. */
export function perDay(yearly: Exact, basis: number): Exact {
  const by = SCALE * BigInt(basis);
  return SCALE % yearly.d === NONE ? { n: yearly.n * (SCALE / yearly.d), d: by } : { n: yearly.n, d: yearly.d * BigInt(basis) };
}

/** Days from `from` (a count of days) until the next stretch: what each kind of interest costs a day, as a share of the principal, how the rate is said, and where it stands. */
export type Stretch = { readonly from: number; readonly rates: readonly Exact[]; readonly say: () => Words; readonly article: Article };
/** A sum on a day: a debt that falls due, or a payment; whole fen. */
export type Event = { readonly on: number; readonly amount: number };
/** What a payment goes to first: the principal, the interest, or both by their shares. */
export type Order = 'principal' | 'interest' | 'together';
/** Days on which neither principal nor rates changed, with what each kind of interest came to. */
export type Piece = { readonly from: number; readonly until: number; readonly principal: Exact; readonly stretch: Stretch; readonly amounts: readonly Exact[] };
/** What money settled on a day (a count of days), of the interest by kind too, and the principal left; `early` where it was paid before there was a debt and kept for it. */
export type Settlement = { readonly on: number; readonly early: boolean; readonly toInterest: Exact; readonly byKind: readonly Exact[]; readonly toPrincipal: Exact; readonly left: Exact };
/** Everything after the last day: interest in all by kind, what of it is unpaid, the principal still owed, what was paid to which, and what was paid beyond all debts. */
export type Ledger = {
  readonly pieces: readonly Piece[]; readonly settlements: readonly Settlement[]; readonly total: readonly Exact[]; readonly unpaid: readonly Exact[]; readonly principal: Exact;
  readonly paidPrincipal: Exact; readonly paidInterest: readonly Exact[]; readonly beyond: Exact;
};
/** What runs: until the day `until`, which is not counted. Payments settle the first `settles` kinds of interest (all where left out). */
export type Running = {
  readonly until: number; readonly debts: readonly Event[]; readonly payments: readonly Event[]; readonly stretches: readonly Stretch[];
  readonly order: (on: number) => Order; readonly settles?: number;
};

type Books = { principal: Exact; unpaid: Exact[]; paidPrincipal: Exact; paidInterest: Exact[]; credit: Exact };

function settlePrincipal(books: Books, most: Exact): Exact {
  const part = least(most, books.principal);
  books.principal = minus(books.principal, part);
  books.paidPrincipal = plus(books.paidPrincipal, part);
  return minus(most, part);
}
function settleInterest(books: Books, money: Exact, settles: number): Exact {
  let rest = money;
  for (let i = 0; i < settles; i++) {
    const part = least(rest, books.unpaid[i] as Exact);
    books.unpaid[i] = minus(books.unpaid[i] as Exact, part);
    books.paidInterest[i] = plus(books.paidInterest[i] as Exact, part);
    rest = minus(rest, part);
  }
  return rest;
}
/** By shares: the part of the principal is booked in whole fen, else fractions would multiply with every payment. */
function together(books: Books, money: Exact, settles: number): Exact {
  const owed = plus(books.principal, books.unpaid.slice(0, settles).reduce(plus, ZERO));
  if (owed.n === NONE || !above(owed, money)) return settleInterest(books, settlePrincipal(books, money), settles);
  const share = times(times(money, books.principal), { n: owed.d, d: owed.n });
  const toPrincipal = least(least(exact(roundFen(share)), money), books.principal);
  settlePrincipal(books, toPrincipal);
  return settlePrincipal(books, settleInterest(books, minus(money, toPrincipal), settles));
}
function pay(books: Books, order: Order, settles: number): void {
  const money = books.credit;
  books.credit = order === 'together' ? together(books, money, settles)
    : order === 'principal' ? settleInterest(books, settlePrincipal(books, money), settles)
      : settlePrincipal(books, settleInterest(books, money, settles));
}
/** Pays, and says what that settled; undefined where it settled nothing. */
function settle(books: Books, order: Order, settles: number): Omit<Settlement, 'on' | 'early'> | undefined {
  if (books.credit.n === NONE) return undefined;
  const paid = books.paidPrincipal, interest = [...books.paidInterest];
  pay(books, order, settles);
  const toPrincipal = minus(books.paidPrincipal, paid), byKind = books.paidInterest.map((now, k) => minus(now, interest[k] as Exact)), toInterest = byKind.reduce(plus, ZERO);
  return toPrincipal.n === NONE && toInterest.n === NONE ? undefined : { toInterest, byKind, toPrincipal, left: books.principal };
}

/**
 * Runs interest over debts that fall due and payments that come in: the first day counts, the day of a payment and the last do not.
 * Nothing is rounded. What is paid before a debt falls due is kept for it; what is left at the end is `beyond`.
 */
export function accrue({ until, debts, payments, stretches, order, settles }: Running): Ledger {
  const kinds = stretches[0]?.rates.length ?? 1, settled = settles ?? kinds, zeros = () => Array.from({ length: kinds }, () => ZERO);
  const books: Books = { principal: ZERO, unpaid: zeros(), paidPrincipal: ZERO, paidInterest: zeros(), credit: ZERO };
  const total = zeros(), pieces: Piece[] = [], settlements: Settlement[] = [];
  const marks = [...new Set([...debts, ...payments].map((e) => e.on).concat(stretches.map((s) => s.from), until))].filter((m) => m <= until).sort((a, b) => a - b);
  let at = -1;
  for (const [i, mark] of marks.entries()) {
    for (const debt of debts) if (debt.on === mark) books.principal = plus(books.principal, exact(debt.amount));
    for (const payment of payments) if (payment.on === mark) books.credit = plus(books.credit, exact(payment.amount));
    const done = settle(books, order(mark), settled);
    if (done) settlements.push({ on: mark, early: !payments.some((p) => p.on === mark), ...done });
    while ((stretches[at + 1]?.from ?? until) <= mark && at + 1 < stretches.length) at++;
    const stretch = stretches[at], next = marks[i + 1];
    if (!stretch || next === undefined || books.principal.n === NONE) continue;
    const held = times(books.principal, exact(next - mark)), amounts = stretch.rates.map((rate) => times(held, rate));
    for (const [k, amount] of amounts.entries()) {
      total[k] = plus(total[k] as Exact, amount);
      books.unpaid[k] = plus(books.unpaid[k] as Exact, amount);
    }
    pieces.push({ from: mark, until: next, principal: books.principal, stretch, amounts });
  }
  const { principal, unpaid, paidPrincipal, paidInterest, credit: beyond } = books;
  return { pieces, settlements, total, unpaid, principal, paidPrincipal, paidInterest, beyond };
}

/** An exact number that is not below zero. */
export const notBelowZero = (a: Exact): Exact => (a.n < NONE ? ZERO : a);
/** The difference of two exact numbers, zero where the second is the greater. */
export const beyondOf = (a: Exact, b: Exact): Exact => notBelowZero(minus(a, b));
