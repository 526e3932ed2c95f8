import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { HAND, locked, longer, noted, paper, sealPicture, written } from './papers.suite.ts';
import type { SealPort, Signed, SignatureSuite } from './port.ts';

const COURT = { courtCode: 'J01', courtName: '演示市人民法院' };
const SPOTS = { person: { page: 1, x: 60, y: 600, w: 150, h: 60 }, court: { page: -1, x: 350, y: 600, w: 120, h: 120 } };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** What every seal must do, with this suite for courts and people. */
export function sealSuite(name: string, { court, person }: { court: SignatureSuite; person: SignatureSuite }, open: () => Promise<SealPort>): void {
  const fields = [{ name: 'person', spot: SPOTS.person, label: '签名' }, { name: 'court', spot: SPOTS.court, label: '印章' }];
  const sign = (port: SealPort, pdf: Uint8Array, field = 'person', who = '陈一一'): Promise<Signed> =>
    port.signAsPerson(pdf, { field, spot: SPOTS.person, appearance: { strokes: HAND }, reason: '确认笔录', name: who, personRef: 'person:7f3a' });
  const seal = async (port: SealPort, pdf: Uint8Array): Promise<Signed> => port.sealAsCourt(pdf, { ...COURT, field: 'court', spot: SPOTS.court, appearance: { png: await sealPicture() }, reason: '签发' });

  describe(`seal: ${name}`, () => {
    test('a person signs a waiting field, the court seals, and both hold', async () => {
      const port = await open(), waiting = await port.placeFields(await paper(), fields), one = await sign(port, waiting), two = await seal(port, one.pdf);
      expect(Buffer.from(two.pdf).subarray(0, one.pdf.length).equals(one.pdf)).toBe(true);
      expect(one).toMatchObject({ sha256: sha256(one.pdf), covered: sha256(waiting), suite: person, field: 'person' });
      const { signatures, revisions, unsigned } = await port.verify(two.pdf);
      expect({ revisions, unsigned }).toEqual({ revisions: 4, unsigned: false });
      expect(signatures).toMatchObject([
        { by: 'person', name: '陈一一', personRef: 'person:7f3a', courtCode: null, covered: sha256(waiting), reason: '确认笔录', suite: person, problems: [], wholeRevision: true, after: [{ kind: 'signature', pages: [] }], holds: true },
        { by: 'court', name: COURT.courtName, courtCode: 'J01', personRef: null, suite: court, problems: [], wholeRevision: true, after: [], holds: true, serial: two.serial, authority: two.authority },
      ]);
      expect(signatures[1]!.timestamp).toEqual(two.timestamp);
      expect(signatures[1]!.at).toEqual(two.at);
    });
    test.each([['tables as streams', { streams: true }], ['turned by 90', { rotation: 90 }], ['turned by 180', { rotation: 180 }], ['turned by 270', { rotation: 270 }]] as const)('a document with %s is signed by three, one after the other', async (_, how) => {
      const port = await open();
      let pdf = await paper(how);
      for (const field of ['a', 'b']) pdf = (await sign(port, pdf, field)).pdf;
      const { signatures, unsigned } = await port.verify((await seal(port, pdf)).pdf);
      expect(signatures.map(({ field, holds }) => ({ field, holds }))).toEqual([{ field: 'a', holds: true }, { field: 'b', holds: true }, { field: 'court', holds: true }]);
      expect(unsigned).toBe(false);
    });
    test('what is not seen on a page is a signature all the same', async () => {
      const port = await open(), { pdf } = await port.signAsPerson(await paper(), { field: 'p', appearance: null, reason: '同意', name: '陈一一', personRef: 'x' });
      expect((await port.verify(pdf)).signatures).toMatchObject([{ field: 'p', holds: true }]);
    });
    test('one byte changed anywhere in what was signed is found', async () => {
      const port = await open(), { pdf } = await sign(port, await paper()), [, from, to] = /ByteRange \[0 (\d+) (\d+)/.exec(Buffer.from(pdf).toString('latin1'))!.map(Number);
      const changed = (at: number): Buffer => { const bytes = Buffer.from(pdf); bytes[at]! ^= 1; return bytes; };
      for (const at of Array.from({ length: pdf.length }, (_, i) => i).filter((i) => (i < from! || i >= to!) && i % 37 === 0)) {
        expect((await port.verify(changed(at))).signatures.filter(({ holds }) => holds), `byte ${at} of ${pdf.length}`).toEqual([]);
      }
      // In the words of a page the document stays readable, and the digest tells.
      expect((await port.verify(changed(Buffer.from(pdf).indexOf('stream') + 20))).signatures).toMatchObject([{ problems: ['digest-differs'], holds: false }]);
    });
    test('of the value of a signature nothing can be changed to say something else; that the timestamp was taken away is seen', async () => {
      const port = await open(), { pdf } = await sign(port, await paper()), [, from, to] = /ByteRange \[0 (\d+) (\d+)/.exec(Buffer.from(pdf).toString('latin1'))!.map(Number), [right] = (await port.verify(pdf)).signatures;
      for (let at = from! + 1; at < to! - 1; at += at < from! + 9_000 ? 197 : 1_997) {
        const bytes = Buffer.from(pdf);
        bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
        for (const found of (await port.verify(bytes)).signatures.filter(({ holds }) => holds)) expect([right, { ...right, timestamp: null, timestampAuthority: null }]).toContainEqual(found);
      }
    });
    test.each([['a page written on', written, 'content', [2]], ['a note stuck on', noted, 'form', [1]], ['a page added', longer, 'content', []]] as const)('%s after the signature is named', async (_, change, kind, pages) => {
      const port = await open(), { pdf } = await sign(port, await paper()), { signatures, unsigned } = await port.verify(await change(pdf));
      expect(signatures).toMatchObject([{ problems: [], wholeRevision: true, holds: false, after: [{ revision: 3, kind }] }]);
      expect(signatures[0]!.after[0]!.pages).toEqual(pages);
      expect(signatures[0]!.after[0]!.objects.length).toBeGreaterThan(0);
      expect(unsigned).toBe(true);
    });
    test('bytes that stand behind the end are not covered by anyone', async () => {
      const port = await open(), { pdf } = await sign(port, await paper());
      expect(await port.verify(Buffer.concat([pdf, Buffer.from('% more')]))).toMatchObject({ unsigned: true, signatures: [{ problems: [], holds: false, after: [{ revision: 3 }] }] });
      expect(await port.verify(pdf.slice(0, pdf.length - 10))).toMatchObject({ signatures: [{ problems: ['range-wrong'], holds: false }] });
    });
    test('a signature of another authority is told from ours', async () => {
      const port = await open(), other = await open(), { pdf } = await sign(port, await paper());
      const root = (await port.certificates(COURT)).root;
      if (root === (await other.certificates(COURT)).root) expect((await other.verify(pdf)).signatures).toMatchObject([{ holds: true }]);
      else expect((await other.verify(pdf)).signatures).toMatchObject([{ by: 'other', problems: expect.arrayContaining(['authority-unknown']) as string[], holds: false }]);
    });
    test('the certificates are the ones that sealed', async () => {
      const port = await open(), { serial } = await seal(port, await paper()), { court: pem, root } = await port.certificates(COURT);
      expect(pem.trim().split('\n')[0]).toBe('-----BEGIN CERTIFICATE-----');
      if (court !== 'sm2') {
        expect(new X509Certificate(pem).serialNumber.toLowerCase()).toBe(serial);
        expect(new X509Certificate(pem).verify(new X509Certificate(root).publicKey)).toBe(true);
      }
    });
    test.each([
      ['no document', async () => Buffer.from('hello'), {}, 'pdf-unreadable'], ['a document behind a password', () => locked(), {}, 'pdf-encrypted'], ['half a document', async () => (await paper()).slice(0, 300), {}, 'pdf-unreadable'],
      ['a page that is not there', () => paper(), { spot: { ...SPOTS.person, page: 9 } }, 'page-missing'], ['a name that would be no name', () => paper(), { field: 'a b(' }, 'field-name'],
      ['no picture', () => paper(), { appearance: { png: Buffer.from('<svg/>') } }, 'picture-unreadable'], ['a person without reference', () => paper(), { personRef: '' }, 'person-reference'],
    ] as const)('%s is refused', async (_, pdf, how, status) => {
      const port = await open(), base = { field: 'p', spot: SPOTS.person, appearance: null, reason: 'r', name: 'n', personRef: 'x' };
      expect(await port.signAsPerson(await pdf(), { ...base, ...how }).catch((error: unknown) => error)).toMatchObject({ name: 'SealFailure', status, retryable: false });
    });
    test('a field is signed once, and placed once', async () => {
      const port = await open(), { pdf } = await sign(port, await paper());
      expect(await sign(port, pdf).catch((error: unknown) => error)).toMatchObject({ status: 'field-signed' });
      expect(await port.placeFields(pdf, fields).catch((error: unknown) => error)).toMatchObject({ status: 'field-twice' });
    });
  });
}
