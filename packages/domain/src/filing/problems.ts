import type { Day } from '../shared/calendar.ts';
import type { CourtCalendar } from '../law/calendar.ts';
import type { Draft } from './draft.ts';
import { elementWarnings } from './interviews/answers.ts';
import { interviewOf } from './interviews/index.ts';
import { partyWarnings } from './problems-parties.ts';
import type { Problem } from './problem.ts';
import { suitLimit } from './rules-administrative.ts';

const has = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

function missingSide(d: Draft, side: 'plaintiffs' | 'defendants', none: string, unnamed: string): Problem[] {
  const parties = d[side] ?? [];
  if (parties.length === 0) return [{ path: [side], code: none }];
  return parties.flatMap((p, i) => (has(p.name) ? [] : [{ path: [side, i, 'name'], code: unnamed }]));
}

/**
 * What a draft lacks so that nothing could be received yet: CPL (2023), arts. 122, 124; 行政诉讼法 (2017), art. 49. A complaint of one's own that was
 * uploaded stands for claims and facts. Everything else is a warning, since courts receive every complaint (Provisions on Registration, art. 2).
 */
export function missingParts(d: Draft): Problem[] {
  const own = (d.ownComplaint ?? []).length > 0, claims = d.claims ?? [];
  const out: Problem[] = has(d.court) ? [] : [{ path: ['court'], code: 'filing.court-missing' }];
  out.push(...missingSide(d, 'plaintiffs', 'filing.plaintiff-missing', 'filing.plaintiff-name-missing'));
  out.push(...missingSide(d, 'defendants', 'filing.defendant-missing', 'filing.defendant-name-missing'));
  if (own) return out;
  if (claims.length === 0) out.push({ path: ['claims'], code: 'filing.claim-missing' });
  claims.forEach((c, i) => { if (!has(c.text)) out.push({ path: ['claims', i, 'text'], code: 'filing.claim-text-missing' }); });
  if (!has(d.facts)) out.push({ path: ['facts'], code: 'filing.facts-missing' });
  if (d.kind === 'administrative' && !has(d.act?.name) && d.act?.what !== 'inaction') out.push({ path: ['act', 'name'], code: 'filing.act-missing' });
  return out;
}

function paperWarnings(d: Draft): Problem[] {
  const out: Problem[] = [];
  if ((d.evidence ?? []).length === 0) out.push({ path: ['evidence'], code: 'filing.evidence-missing' });
  (d.evidence ?? []).forEach((e, i) => {
    if (!has(e.name)) out.push({ path: ['evidence', i, 'name'], code: 'filing.evidence-name-missing' });
    if (!has(e.source)) out.push({ path: ['evidence', i, 'source'], code: 'filing.evidence-source-missing' });
  });
  (d.witnesses ?? []).forEach((w, i) => { if (!has(w.name) || !has(w.address)) out.push({ path: ['witnesses', i], code: 'filing.witness-incomplete' }); });
  if ((d.identityFiles ?? []).length === 0) out.push({ path: ['identityFiles'], code: 'filing.identity-copy-missing' });
  return out;
}

function serviceWarnings(d: Draft): Problem[] {
  const s = d.service, out: Problem[] = [];
  if (!s || !has(s.recipient) || !has(s.address?.text) || !has(s.phone)) out.push({ path: ['service'], code: 'filing.service-address-missing' });
  else if (!s.confirmed) out.push({ path: ['service', 'confirmed'], code: 'filing.service-address-unconfirmed' });
  if (s?.electronic === undefined) out.push({ path: ['service', 'electronic'], code: 'filing.electronic-service-open' });
  return out;
}

function aidWarnings(d: Draft): Problem[] {
  const a = d.aid, out: Problem[] = [];
  if (!a?.kind) return out;
  if (!has(a.reason) && !has(a.grounds)) out.push({ path: ['aid', 'grounds'], code: 'filing.aid-grounds-missing' });
  if ((a.fileIds ?? []).length === 0) out.push({ path: ['aid', 'fileIds'], code: 'filing.aid-papers-missing' });
  if (a.kind === 'waive' && (d.plaintiffs ?? []).some((p) => p.kind !== 'person')) out.push({ path: ['aid', 'kind'], code: 'filing.waiver-for-persons-only' });
  return out;
}

function administrativeWarnings(d: Draft, today: Day, calendar: CourtCalendar): Problem[] {
  if (d.kind !== 'administrative') return [];
  const out = (d.claims ?? []).flatMap((c, i) => (c.kind === 'compensation' && c.amountFen === undefined ? [{ path: ['claims', i, 'amountFen'], code: 'filing.compensation-amount-missing' }] : []));
  return [...out, ...suitLimit(d.act ?? {}, today, calendar).warnings];
}

/** What is worth a second thought before a draft is handed in, each with the way to its place. None of it stops the complaint from being received. */
export function warningsOf(d: Draft, at: { today: Day; calendar: CourtCalendar }): Problem[] {
  // Whoever brings a complaint that is written has answered in it what the interview would ask.
  const interview = interviewOf(d.formId, d.kind), own = (d.ownComplaint ?? []).length > 0;
  return [
    ...partyWarnings(d, at.today), ...(has(d.cause?.code) ? [] : [{ path: ['cause'], code: 'filing.cause-not-sure' }]),
    ...(own ? [] : elementWarnings(interview, d.answers ?? {})), ...administrativeWarnings(d, at.today, at.calendar), ...paperWarnings(d), ...serviceWarnings(d), ...aidWarnings(d),
  ];
}

/** Whether the part of a draft that a defect points to stands as it stood in the version for which the list before was made. */
export function stoodBefore(path: readonly (string | number)[], listed: Draft, now: Draft): boolean {
  const at = (d: Draft): unknown => path.reduce<unknown>((v, step) => (typeof v === 'object' && v !== null ? (v as Record<string | number, unknown>)[step] : undefined), d);
  return same(at(listed), at(now));
}

const parts = (v: unknown): Record<string, unknown> | null => (typeof v === 'object' && v !== null ? (v as Record<string, unknown>) : null);

/** Equal, where an empty text, an empty list and nothing at all are the same. */
function same(a: unknown, b: unknown): boolean {
  const left = parts(a), right = parts(b);
  if (!left && !right) return (a ?? '') === (b ?? '');
  const empty = {}, keys = new Set([...Object.keys(left ?? empty), ...Object.keys(right ?? empty)]);
  return [...keys].every((k) => same(left?.[k], right?.[k]));
}
