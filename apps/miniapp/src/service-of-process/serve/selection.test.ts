import type { ParticipantView } from '@microcourt/domain/cases/contract';
import type { DocumentView } from '@microcourt/domain/documents/contract';
import { expect, test } from 'vitest';
import { addressees, parties, servable, toggled } from './selection';

const person = (participantId: string, role: ParticipantView['role'], more: Partial<ParticipantView> = {}): ParticipantView => ({ participantId, personId: null, role, name: participantId, kind: 'person', joined: true, represents: null, authority: null, phone: null, address: null, ...more });
const paper = (documentId: string, participantId: string | null, may: DocumentView['may'] = ['serve']): DocumentView => ({
  documentId, caseId: 'c', kind: 'summons', title: documentId, version: 1, state: 'issued', values: {}, known: [], participantId, fileId: null, sha256: null, pages: null, code: null, signers: [], signatures: [], draftedBy: '', draftedAt: '', issuedAt: null, replaces: null, replacedBy: null, failure: null, objections: [], may,
});
const all = [person('zhang', 'plaintiff'), person('li', 'defendant')];

test('the parties are served, never their agents nor the court', () => {
  const people = [...all, person('lawyer', 'plaintiff-agent', { represents: 'zhang' }), person('zhao', 'judge', { kind: 'staff' })];
  expect(parties(people).map(({ participantId }) => participantId)).toEqual(['zhang', 'li']);
});
test('only what may be served is offered', () => expect(servable([paper('a', null), paper('b', null, ['change'])]).map(({ documentId }) => documentId)).toEqual(['a']));
test.each([
  ['a summons each goes to whom it names', [paper('a', 'li'), paper('b', 'li')], ['li']], ['one for all goes to all', [paper('a', null)], ['zhang', 'li']],
  ['one for all among others goes to all', [paper('a', 'li'), paper('b', null)], ['zhang', 'li']], ['nothing chosen, all', [], ['zhang', 'li']],
])('%s', (_, documents, ids) => expect(addressees(documents, all)).toEqual(ids));
test('one more or one less', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
