import { objectOf } from '../calculators/fields.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { DocumentKind } from './contract.ts';
import type { Drafter, Kind, Values } from './kind.ts';
import * as end from './kinds-end.ts';
import * as hearing from './kinds-hearing.ts';
import * as opening from './kinds-opening.ts';
import * as service from './kinds-service.ts';
import type { Known, Paper } from './paper.ts';

/** Every kind of document, with what the law says of it and what may be written in it. */
export const KINDS: Readonly<Record<DocumentKind, Kind>> = {
  'filing-receipt': opening.filingReceipt, 'acceptance-notice': opening.acceptanceNotice, 'rights-notice': opening.rightsNotice, 'evidence-notice': opening.evidenceNotice, 'response-notice': opening.responseNotice,
  summons: hearing.summons, 'address-confirmation': service.addressConfirmation, 'service-certificate': service.serviceCertificate, 'evidence-list': service.evidenceList, 'evidence-receipt': service.evidenceReceipt,
  'defects-notice': opening.defectsNotice, 'return-notice': opening.returnNotice, 'fee-notice': opening.feeNotice, 'mediation-agreement': end.mediationAgreement, 'mediation-statement': end.mediationStatement,
  'exchange-record': hearing.exchangeRecord, 'hearing-record': hearing.hearingRecord, judgment: end.judgment, ruling: end.ruling, decision: end.decision,
};

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;
/** A value with its texts composed to NFC and trimmed; null where one holds characters that no paper may hold. */
function cleaned(value: unknown): { value: unknown } | null {
  if (typeof value === 'string') return FORBIDDEN.test(value) ? null : { value: value.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, '　').trim() };
  if (Array.isArray(value)) {
    const all = value.map(cleaned);
    return all.some((one) => one === null) ? null : { value: all.map((one) => one?.value) };
  }
  if (typeof value !== 'object' || value === null) return { value };
  const all = Object.entries(value).map(([name, one]) => [name, cleaned(one)] as const);
  return all.some(([, one]) => one === null) ? null : { value: Object.fromEntries(all.map(([name, one]) => [name, one?.value])) };
}

/** What was written in the fields of a kind; refused with the first field that does not fit. A name that no field has, such as a case number, is refused: what the system knows better cannot be written. */
export function readValues(kind: DocumentKind, given: Readonly<Record<string, unknown>>): Decision<Values> {
  const clean = cleaned(given);
  if (clean === null) return refused('documents.characters', 'invalid');
  const read = objectOf(KINDS[kind].fields).safeParse(clean.value);
  if (read.success) return agreed(read.data);
  const [first] = read.error.issues, at = first?.code === 'unrecognized_keys' ? first.keys[0] : first?.path[0];
  const { fields } = KINDS[kind], field = Object.hasOwn(fields, String(at)) ? fields[String(at)] : undefined;
  if (field === undefined) return refused('documents.known-better', 'forbidden', { field: String(at ?? '') });
  return refused('documents.values-refused', 'invalid', { field: String(at), path: first?.path.map(String).join('.') ?? '', label: field.label[0], labelEn: field.label[1] });
}

/** Whether someone with these roles in the case may draft a kind now, or why not. */
export function mayDraft(kind: DocumentKind, roles: readonly string[], k: Known): Decision<void> {
  const { by, when } = KINDS[kind];
  if (!by.some((one) => roles.includes(one))) return refused(by.every((one) => one === 'system') ? 'documents.made-by-itself' : by.every((one) => one === 'judge') ? 'documents.judge-alone' : 'shared.forbidden', 'forbidden');
  return when(k);
}
/** The seats of the court that draft documents at all. */
export const DRAFTERS: readonly Drafter[] = ['judge', 'assistant', 'clerk'];

const OF_CASE: Readonly<Record<Known['kind'], string>> = { civil: '民事', administrative: '行政', enforcement: '执行', other: '' };
/** The title of a document in Chinese, as it stands on it: of a judgment, a ruling and a mediation statement with the kind of the case, 民事判决书. */
export const titleOf = (kind: DocumentKind, of: Known['kind']): string =>
  `${kind === 'judgment' || kind === 'ruling' || kind === 'mediation-statement' ? OF_CASE[of] : ''}${KINDS[kind].title[0]}`;
/** The paper that a kind makes of what is known and what was written. */
export function paperOf(kind: DocumentKind, k: Known, values: Values): Paper {
  const { seal, write } = KINDS[kind];
  return { courtName: k.courtName, title: titleOf(kind, k.kind), number: k.number, date: k.on, sealed: seal, ...write(k, values) };
}

/** What the system knows better, as a screen shows it beside the fields. */
export function knownLines(k: Known): { label: string; text: string }[] {
  const parties = k.people.filter((p) => !['judge', 'assistant', 'clerk'].includes(p.role));
  const lines: [string, string | null][] = [
    ['法院', k.courtName], ['案号', k.number], ['案由', k.cause], ['致', k.to === null ? null : `${k.to.name}（${k.to.roleName}）`], ...parties.map((p): [string, string] => [p.roleName, p.name]),
    ['审判员', k.judge], ['法官助理', k.assistant], ['书记员', k.clerk], ['日期', k.on], ['案件受理费', k.fee === null ? null : k.fee.working.at(-1) ?? null], ...k.deadlines.map((d): [string, string] => [d.label, d.on]),
  ];
  return lines.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }]));
}
