import { describe, expect, test } from 'vitest';
import { PDF } from '@libpdf/core';
import sharp from 'sharp';
import { paperOf } from '@microcourt/domain/documents/kinds';
import { known, WORST } from '@microcourt/domain/documents/samples.suite';
import { lookAtPaper } from './paper-brought.ts';
import { NotSet, Press } from './press.ts';
import { setPaper, type ToSet } from './set.ts';

const notice: ToSet = { paper: paperOf('response-notice', known(), { abroad: false }), code: 'ABCD-EFGH-JKMN-PQRS', draft: false, signers: [] };

describe('the press', () => {
  test('sets what it is given one after the other, whoever asks at once', async () => {
    const press = new Press(), all = await Promise.all(Array.from({ length: 8 }, (_, i) => press.set({ ...notice, code: `ABCD-EFGH-JKMN-PQR${i}` })));
    expect(all.map((one) => 'pages' in one && one.pages)).toEqual(Array.from({ length: 8 }, () => 1));
    expect(new Set(all.map((one) => ('pdf' in one ? Buffer.from(one.pdf).toString('base64') : ''))).size).toBe(8);
  });
  test('gives up what takes too long and goes on with the next', async () => {
    const hasty = new Press(0.001), given = { ...notice, paper: paperOf('hearing-record', known(), WORST['hearing-record']) };
    const [one, other] = await Promise.allSettled([hasty.set(given), hasty.set(given)]);
    expect([one, other].map((how) => how.status === 'rejected' && how.reason instanceof NotSet)).toEqual([true, true]);
    expect(await new Press().set(notice)).toMatchObject({ pages: 1 });
  });
  test('draws a seal as a picture that is clear where paper shows, as large as it is printed', async () => {
    const { width, height, hasAlpha } = await sharp(await new Press().seal('样本区人民法院', null)).metadata();
    expect([width, height, hasAlpha]).toEqual([476, 476, true]);
  });
});

describe('a paper that was brought', () => {
  test('is sealed over the day that it bears', async () => {
    const set = setPaper(notice), found = 'pdf' in set ? await lookAtPaper(set.pdf) : null, [own] = 'spots' in set ? set.spots : [];
    expect(found).toMatchObject({ pages: 1, spot: { page: 1 } });
    // Where we set a seal ourselves, the day stands: the middles of both lie within a line of each other.
    expect(Math.abs(found!.spot.x + found!.spot.w / 2 - (own!.x + own!.w / 2))).toBeLessThan(20);
    expect(Math.abs(found!.spot.y + found!.spot.w / 2 - (own!.y + own!.h / 2))).toBeLessThan(20);
  });
  test('without a day is sealed on its last page, and the seal never hangs over the edge', async () => {
    const pdf = PDF.create();
    for (const size of ['a4', 'letter'] as const) pdf.addPage({ size });
    pdf.addPage({ width: 100, height: 100 });
    const found = await lookAtPaper(await pdf.save());
    expect(found).toMatchObject({ pages: 3, spot: { page: 3, x: 0, y: 0 } });
  });
  test.each([['nothing', Buffer.alloc(0)], ['no PDF', Buffer.from('<html>')], ['a head alone', Buffer.from('%PDF-1.7\n')], ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256))]])('that is %s is refused', async (_, bytes) => {
    expect(await lookAtPaper(new Uint8Array(bytes))).toBeNull();
  });
  test('under a password is refused', async () => {
    const pdf = PDF.create();
    pdf.addPage({ size: 'a4' });
    pdf.setProtection({ userPassword: 'x', ownerPassword: 'y' });
    expect(await lookAtPaper(await pdf.save())).toBeNull();
  });
});
