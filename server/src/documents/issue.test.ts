import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, read, words, type Desk } from './documents.suite.ts';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

describe('a document', () => {
  test('is drafted, previewed, issued under the seal, and found by its code and its hash', async () => {
    const caseId = await desk.fresh(), { court, people } = desk, clerk = desk.as(people.clerk), defendant = await desk.who(caseId, 'defendant');
    const [draft] = await court.ask(words.draft, { caseId, kind: 'response-notice', values: {}, participantIds: [defendant] }, clerk);
    expect(draft).toMatchObject({ kind: 'response-notice', title: '应诉通知书', version: 1, state: 'draft', code: null, may: ['change', 'issue', 'discard'] });
    const preview = await desk.preview((await court.ask(words.preview, { caseId, documentId: draft!.documentId }, clerk)).url);
    const [making] = await court.ask(words.issue, { caseId, documentIds: [draft!.documentId] }, clerk);
    expect(making).toMatchObject({ state: 'making' });
    await court.runJobs();
    const issued = await court.ask(words.view, { caseId, documentId: draft!.documentId }, clerk);
    expect(issued).toMatchObject({ state: 'issued', failure: null, pages: 1, may: ['correct', 'serve'], signatures: [{ by: 'court', name: '样本区人民法院', suite: 'ecdsa' }] });
    const file = await desk.file(issued.fileId!), { signatures } = await desk.ports.seal!.verify(file);
    expect(signatures).toMatchObject([{ by: 'court', courtCode: '浙0192', holds: true, problems: [] }]);
    const text = read('pdftotext', file), before = read('pdftotext', preview);
    if (text !== null && before !== null) {
      const plain = (t: string): string => t.replace(/[草稿]/gu, '').replaceAll(issued.code!, '').replaceAll('签发后生成', '').replace(/\s+/gu, '');
      expect(plain(before)).toBe(plain(text));
      expect(text).toContain('李样本');
    }
    expect(await court.ask(words.check, { code: issued.code!.toLowerCase().replaceAll('-', ' ') }, { as: null })).toMatchObject({ found: true, kind: 'response-notice', courtName: '样本区人民法院', sha256: issued.sha256, replaced: false });
    expect(await court.ask(words.check, { code: '', sha256: issued.sha256! }, { as: null })).toMatchObject({ found: true });
    expect((await court.ask(words.certificates, { courtCode: issued.signatures[0] ? '浙0192' : '' }, { as: null })).embedded).toBe(true);
  });
});
