import * as documents from '@microcourt/domain/documents/contract';
import * as evidence from '@microcourt/domain/evidence/contract';
import * as service from '@microcourt/domain/service-of-process/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { expect, test } from 'vitest';
import { isMatter, leadsTo, titleFacts, titleKey } from './matters.ts';
import { texts } from './texts-matters.ts';

const item = (name: string, body: object): NewsItem => ({ caseId: 'c', stream: 'main', seq: 1, name, actor: null, at: '2026-11-25T01:30:00Z', body });
const told = [evidence, service, documents].flatMap((words) => Object.values(words)).flatMap((one) => (typeof one === 'object' && one !== null && 'news' in one ? [one.news] : []));

test('every news of evidence, service and documents has a card with words, but the page that is spoken of', () => {
  expect(told.filter((name) => !isMatter(name))).toEqual(['evidence.shown']);
});
test('every card leads to its desk', () => {
  for (const name of told.filter(isMatter)) expect(leadsTo(item(name, { documentId: 'd' }))?.to.slice(0, 2), name).toEqual(['cases', 'c']);
});
test.each([
  ['evidence.submitted', { items: [{ itemId: 'i' }], late: false }, 'evidence/i', 'open.evidence'], ['evidence.submitted', { items: [{ itemId: 'i' }], late: true }, 'evidence/i', 'open.decide'], ['evidence.extension-asked', {}, 'evidence/exchange', 'open.decide'],
  ['evidence.asked', {}, 'evidence/questions', 'open.questions'], ['service-of-process.failed', { deliveryId: 's', documentId: 'd' }, 'service/s', 'open.service'], ['service-of-process.address-confirmed', {}, 'service/addresses', 'open.service'], ['documents.to-sign', { documentId: 'd' }, 'documents/d', 'open.document'],
] as const)('%s %j opens %s', (name, body, place, label) => { expect(leadsTo(item(name, body))).toEqual({ to: ['cases', 'c', ...place.split('/')], label }); });
test('a title names what it is of; a refusal to sign is no signature', () => {
  expect(titleFacts(item('evidence.withdrawn', { itemId: 'i', number: '原告-1', name: '借条' }))).toMatchObject({ number: '原告-1', subject: '借条' });
  expect([titleKey(item('documents.signed', { refused: null })), titleKey(item('documents.signed', { refused: '不同意' }))]).toEqual(['documents.signed', 'documents.refused']);
  expect(texts[titleKey(item('evidence.asked', {}))].zh).toBe('法庭提问');
});
