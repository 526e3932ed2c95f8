import type { Whys } from '@microcourt/domain/calculators/why';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { momentText } from '../shared/format.ts';
import { texts } from './texts-matters.ts';

/** What cards of evidence, service and documents may tell. */
export type Matter = {
  readonly name?: string; readonly title?: string; readonly number?: string | null; readonly side?: string; readonly reason?: string | null; readonly text?: string; readonly note?: string; readonly article?: string; readonly on?: string;
  readonly itemId?: string; readonly items?: readonly { itemId: string; number: string; name?: string; purpose?: string; disputed?: boolean }[]; readonly late?: boolean; readonly until?: string | null; readonly from?: string; readonly round?: number; readonly answerBy?: string;
  readonly decision?: string | null; readonly granted?: boolean; readonly mode?: string | null; readonly why?: Whys | string; readonly cause?: string; readonly basis?: string | null; readonly where?: string; readonly at?: string | null;
  readonly issues?: readonly { text: string; undisputed: boolean; numbers: readonly string[] }[]; readonly undisputed?: number; readonly disputed?: number; readonly online?: boolean;
  readonly deliveryId?: string; readonly documentId?: string; readonly state?: string; readonly effect?: { at: string; on: string; presumed: boolean; rebuttable: boolean; article: string } | null; readonly moved?: boolean; readonly electronic?: boolean;
  readonly clocks?: readonly { label: string; on: string; article: string; provisional: boolean; why?: Whys }[]; readonly refused?: string | null; readonly left?: number; readonly signers?: readonly { participantId: string; name: string }[]; readonly day?: string;
};
/** The body of a piece of news as a card of a matter. */
export const matterOf = (item: NewsItem): Matter => (item.body ?? {}) as Matter;
/** Whether a piece of news is of evidence, service, documents or the record. */
export const isMatter = (name: string): boolean => name in texts || name === 'documents.refused';

/** Which title a card bears. */
export const titleKey = (item: NewsItem): keyof typeof texts => (item.name === 'documents.signed' && matterOf(item).refused ? 'documents.refused' : item.name as keyof typeof texts);
/** What stands in the title of a card: whom it is of, and of which item. */
export function titleFacts(item: NewsItem): Readonly<Record<string, unknown>> {
  const m = matterOf(item), ofItem = m.itemId !== undefined && m.number !== undefined;
  return { ...m, subject: ofItem ? m.name : '', count: m.items?.length ?? 0, answerBy: m.answerBy && momentText(m.answerBy) };
}

/** Where a card leads, as the parts of an address and the words of the link; undefined where nowhere. */
export function leadsTo(item: NewsItem): { readonly to: readonly string[]; readonly label: keyof typeof texts } | undefined {
  const { caseId, name } = item, m = matterOf(item), at = (...parts: string[]) => ['cases', caseId, ...parts];
  if (name.startsWith('evidence.')) {
    if (/extension|exchange|consented|period/.test(name)) return { to: at('evidence', 'exchange'), label: name === 'evidence.extension-asked' ? 'open.decide' : 'open.exchange' };
    if (name === 'evidence.asked' || name === 'evidence.answered') return { to: at('evidence', 'questions'), label: 'open.questions' };
    if (name === 'evidence.issues-set') return { to: at('evidence', 'issues'), label: 'open.evidence' };
    const itemId = m.itemId ?? m.items?.[0]?.itemId;
    return { to: itemId === undefined ? at('evidence') : at('evidence', itemId), label: m.late === true ? 'open.decide' : 'open.evidence' };
  }
  if (name.startsWith('service-of-process.')) return { to: m.deliveryId !== undefined ? at('service', m.deliveryId) : name.endsWith('address-confirmed') ? at('service', 'addresses') : at('service', ...(m.documentId === undefined ? [] : [m.documentId])), label: 'open.service' };
  if (name.startsWith('documents.')) return m.documentId === undefined ? undefined : { to: at('documents', m.documentId), label: 'open.document' };
  return name.startsWith('custody.') ? { to: at('custody'), label: 'open.record' } : undefined;
}
