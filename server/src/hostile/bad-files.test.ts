import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as files from '@microcourt/domain/files/contract';
import { texts } from '@microcourt/domain/files/texts';
import { BAD_FILES, BAD_NAMES, ODD_FILES, ODD_NAMES, VIRUS } from './bad-files.suite.ts';
import { pdfOf } from '../paper.suite.ts';
import { openWorld, type World } from './world.suite.ts';

const SLOW = 180_000;
let world: World;
beforeAll(async () => { world = await openWorld(); }, SLOW);
afterAll(() => world.close());

const place = () => ({ caseId: world.ids['caseId']!, stream: 'side:plaintiff' });
const bring = (name: string, bytes: Buffer): Promise<string> => world.upload(world.who.plaintiff, place(), name, bytes).then((fileId) => `taken ${fileId}`, (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error));
/** Something said in the room of the case while a file is looked at, and the room read. */
async function useTheSpace(): Promise<number[]> {
  const at = { caseId: world.ids['caseId']!, stream: 'main' };
  const said = await world.answer('messaging.send', { ...at, said: { kind: 'text', text: '还在' } }, world.who.plaintiff);
  return [said.status, (await world.answer('messaging.history', { ...at, limit: 20 }, world.who.plaintiff)).status];
}
const refusals = async (): Promise<number> => (await world.court.kernel.newsSince({ caseId: world.who.plaintiff.as!, stream: 'self' }, 0, 500)).filter((item) => item.name === 'files.refused').length;

describe('AC-06: a file that means harm is refused with its own sentence or disarmed, in a process of its own; the space stays usable and the audit has a row', () => {
  test.each(BAD_FILES)('$name', async ({ as, make, answer }) => {
    const bytes = await make(), before = await refusals(), answers = [answer].flat();
    const [outcome, ...used] = await Promise.all([bring(as, bytes), useTheSpace(), useTheSpace()]);
    expect(used.flat()).toEqual([200, 200, 200, 200]);
    if (answers.includes('disarmed')) {
      expect(outcome).toMatch(/^taken /);
      const [given] = await world.court.ask(files.ticket, { fileIds: [outcome.slice(6)] }, world.who.plaintiff);
      expect(given!.file.kind).toBe('image');
      expect(['image/png', 'image/jpeg']).toContain(given!.file.type);
      expect(given!.file.size).not.toBe(bytes.length);
    } else {
      expect(answers).toContain(outcome);
      expect(texts[outcome]).toMatchObject({ zh: expect.stringMatching(/。$/), en: expect.any(String) });
      expect(await refusals()).toBe(before + 1);
    }
  }, SLOW);

  test.each(ODD_FILES)('$name is taken', async ({ make }) => { expect(await bring('材料.pdf', make())).toMatch(/^taken /); }, SLOW);

  test('what stands in the log of refusals names the reason and nothing of the file', async () => {
    expect(await bring('张三的秘密.txt', Buffer.from(VIRUS))).toBe('files.virus');
    const last = (await world.court.kernel.newsSince({ caseId: world.who.plaintiff.as!, stream: 'self' }, 0, 1_000)).findLast((item) => item.name === 'files.refused')!;
    expect(Object.keys(last.body as object).sort()).toEqual(['caseId', 'reason', 'uploadId']);
    expect(JSON.stringify(last)).not.toContain('秘密');
    const now = new Date(), rows = await world.court.kernel.oversight.audit({ from: new Date(now.getTime() - 600_000), to: new Date(now.getTime() + 600_000), actor: world.who.plaintiff.as!, limit: 50 });
    expect(rows.some((row) => row.seq === last.seq && row.stream === 'self')).toBe(true);
  }, SLOW);
});

describe('AC-07: names of files', () => {
  test('control characters, directions, halves of characters and ten thousand letters are refused before a byte has come', async () => {
    for (const name of BAD_NAMES) {
      const answer = await world.answer('files.begin', { place: place(), name, size: 10 }, world.who.plaintiff);
      expect([name.slice(0, 20), answer.status]).toEqual([name.slice(0, 20), 400]);
    }
  });
  test.each(ODD_NAMES)('%s is kept as a name, and goes out as nothing but a name', async (name) => {
    const bytes = pdfOf([[randomUUID()]]), outcome = await bring(name, bytes);
    expect(outcome).toMatch(/^taken /);
    const [given] = await world.court.ask(files.ticket, { fileIds: [outcome.slice(6)], download: true }, world.who.plaintiff);
    expect(given!.file.name).toBe(name.normalize('NFC'));
    expect(given!.url).toMatch(/^\/files\/[\w-]+$/);
  }, SLOW);
});
