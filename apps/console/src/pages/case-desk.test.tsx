import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import type { ItemView } from '@microcourt/domain/evidence/contract';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const u = (n: number) => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const CASE = u(1), [ZHANG, LI, SUMMONS, JUDGMENT, LATE, FILE] = [u(11), u(12), u(21), u(22), u(31), u(41)] as const, at = '2026-11-25T01:30:00Z';
const view = { caseId: CASE, title: '张三诉李四', number: '（2026）浙0000民初1号', courtCode: 'DEMO', participants: [], deadlines: [], progress: [] };
const paper = (documentId: string, kind: string, title: string, participantId: string | null) => ({ documentId, caseId: CASE, kind, title, version: 1, state: 'issued', participantId, fileId: FILE, may: ['serve'], signers: [], signatures: [], objections: [], values: {}, known: [], draftedAt: at, draftedBy: '' });
const item: Partial<ItemView> = {
  itemId: LATE, side: 'defendant', number: '被告-1', place: 1, state: 'late', name: '收据', purpose: '已经归还', content: '', kind: 'document', source: '', form: 'copy', visibility: 'open', pages: 1, copies: 1, fileIds: [FILE], submitter: '李四', submittedAt: at, revision: 1,
  late: { reason: '在老家', decision: null, decisionReason: '' }, standing: 'not-said', fixed: false, opinions: [], original: null, issueIds: [], round: 1, may: ['decide-late'],
};
const asked: { name: string; input: Record<string, unknown> }[] = [];
const served: Partial<DeliveryView>[] = [];
const ANSWERS: Readonly<Record<string, unknown>> = {
  'case-spaces.open': { case: view, roles: ['judge'], me: u(9), streams: [], tiles: [], mutedMembers: [] }, 'cases.view': view,
  'evidence.list': { items: [item], period: { until: null, provisional: false, over: false, suspended: false, requests: [] }, issues: [], questions: [], exchange: null, rounds: 0, may: [], listId: null, receiptId: null }, 'evidence.annotations': [], 'evidence.decide-late': item,
  'files.pages': { fileId: FILE, state: 'ready', count: 3, sizes: [[595, 842], [595, 842], [595, 842]], base: '/files/pages/x', text: 'none', read: 0, converted: false },
  'custody.standing': { fileId: FILE, sha256: 'a'.repeat(64), standing: 'altered', entry: null, root: null, inclusion: null },
  'documents.list': [paper(SUMMONS, 'summons', '传票', LI), paper(JUDGMENT, 'judgment', '民事判决书', null)], 'documents.kinds': [{ kind: 'summons', enabled: true, reason: null }, { kind: 'judgment', enabled: false, reason: 'documents.judge-alone' }],
  'service-of-process.addresses': [{ participantId: ZHANG, name: '张三', role: 'plaintiff' }, { participantId: LI, name: '李四', role: 'defendant' }], 'service-of-process.deliveries': served,
};
function answer(name: string, input: Record<string, unknown>): unknown {
  asked.push({ name, input });
  const { documentIds, participantIds } = input as { documentIds: string[]; participantIds: string[] };
  if (name === 'service-of-process.plan') return documentIds.flatMap((documentId) => participantIds.map((participantId) => (documentId === SUMMONS && participantId === ZHANG ? { documentId, participantId, way: null, reason: 'service-of-process.superseded' } : { documentId, participantId, way: participantId === LI ? 'mail' : 'platform', reason: null })));
  return name === 'service-of-process.serve' ? { begun: 2, refused: [{ documentId: SUMMONS, participantId: LI, code: 'documents.no-number' }, { documentId: SUMMONS, participantId: ZHANG, code: 'documents.no-number' }] } : ANSWERS[name];
}

let root: Root, box: HTMLElement;
const sees = (text: string) => vi.waitFor(async () => {
  await act(async () => { await new Promise((done) => { setTimeout(done, 20); }); });
  expect(document.body.textContent).toContain(text);
}, { timeout: 8_000 });
const press = (name: string) => act(async () => [...document.querySelectorAll('button')].find((one) => (one.textContent ?? '').startsWith(name))!.click());
const sent = (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input);
const show = async (part: 'evidence' | 'documents' | 'service', ...rest: string[]) => {
  const { CaseDesk } = await import('./case-desk.tsx');
  await act(async () => root.render(<CaseDesk caseId={CASE} part={part} rest={rest} />));
};

// The first to import the widgets waits for them.
beforeAll(() => Promise.all([import('./case-desk.tsx'), import('../evidence/evidence-desk.tsx'), import('../documents/documents-desk.tsx'), import('../service-of-process/service-desk.tsx')]), 60_000);
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => new Response(JSON.stringify(answer(url.split('/api/')[1]!, JSON.parse(init.body as string) as Record<string, unknown>))));
  asked.length = 0;
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
});
afterEach(() => act(async () => {
  root.unmount();
  box.remove();
}));

test('what waits is ticked, each cell says how it goes, and one click serves all of it', { timeout: 20_000 }, async () => {
  await show('service', 'serve');
  await sees('送达 3 项');
  // The summons was made for one of them: that it is not for the other is no refusal.
  expect(document.body.textContent).not.toContain('另有');
  await press('送达 3 项');
  await sees('没有送达的 1 项');
  expect(sent('service-of-process.serve')).toEqual([{ caseId: CASE, documentIds: [SUMMONS, JUDGMENT], participantIds: [ZHANG, LI], way: null, note: '' }]);
});

test('late evidence is decided where it is read; a file that differs from its record is shown with a warning, not shut out (AC-19)', { timeout: 20_000 }, async () => {
  await show('evidence', LATE);
  await sees('与存证记录不一致');
  expect(document.querySelector('.viewer')).not.toBeNull();
  await press('对逾期证据的决定');
  const go = [...document.querySelectorAll('button')].find((one) => one.textContent === '作出决定')!;
  expect(go.disabled).toBe(true);
  await act(async () => document.querySelectorAll<HTMLInputElement>('dialog input[type=radio]')[1]!.click());
  const reason = document.querySelector<HTMLTextAreaElement>('dialog textarea')!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(reason, '与基本事实有关');
    reason.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => go.click());
  await vi.waitFor(() => expect(sent('evidence.decide-late')).toEqual([{ caseId: CASE, itemId: LATE, decision: 'accepted-reprimand', reason: '与基本事实有关' }]));
});

test('a kind that may not be drafted now is grey and says why', { timeout: 20_000 }, async () => {
  await show('documents', 'new');
  await sees('判决书');
  const [summons, judgment] = [...document.querySelectorAll<HTMLButtonElement>('.kinds__one')];
  expect([summons!.disabled, judgment!.disabled, judgment!.textContent]).toEqual([false, true, expect.stringContaining('承办法官')]);
});
