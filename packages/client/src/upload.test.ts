import { begin } from '@microcourt/domain/files/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refused, Unreachable } from './errors.ts';
import { nameToSend, Stopped, upload, type UploadBy } from './upload.ts';
import { wireDouble } from './wire-double.ts';

const size = 10;
const bytes = Uint8Array.from({ length: size }, (_, i) => i);
const source = { name: 'a.jpg', size, read: async (from: number, to: number) => bytes.slice(from, to).buffer };
const home = { caseId: null, stream: 'own' };
const kept = { fileId: 'f', name: 'a.jpg' };

function uploading(begunAt = 0) {
  const { transport, wire } = wireDouble();
  const court: number[] = Array.from(bytes.slice(0, begunAt));
  const asked: string[] = [];
  const by = {
    transport, headers: () => ({}), pause: 1,
    ask: async ({ name }: { name: string }) => {
      asked.push(name);
      if (name === 'files.begin') return { uploadId: 'u', offset: begunAt, chunk: 4 };
      return name === 'files.finish' ? kept : { offset: court.length };
    },
  } as unknown as UploadBy;
  const take = (path: string, piece: ArrayBuffer) => {
    const offset = Number(path.split('offset=')[1]);
    if (offset !== court.length) return { status: 409, body: { offset: court.length } };
    court.push(...new Uint8Array(piece));
    return { status: 200, body: { offset: court.length } };
  };
  wire.put = take;
  return { by, wire, court, asked, take };
}

test('brings a file piece by piece and tells how far it is', async () => {
  const { by, court } = uploading();
  const told: number[] = [];
  expect(await upload(by, source, home, { progress: (sent) => told.push(sent) })).toEqual(kept);
  expect(court).toEqual([...bytes]);
  expect(told).toEqual([0, 4, 8, 10]);
});

test('goes on where the court has it up to, also when only the answer was lost', async () => {
  const { by, wire, court, take, asked } = uploading(4);
  let lost = 0;
  wire.put = (path, piece) => {
    const answer = take(path, piece);
    if (lost++ === 0) throw new Unreachable();
    return answer;
  };
  await upload(by, source, home);
  expect(court).toEqual([...bytes]);
  expect(asked).toEqual(['files.begin', 'files.upload-state', 'files.finish']);
});

test('a wrong offset is put right by the court’s own count', async () => {
  const { by, court, take, wire, asked } = uploading();
  let first = true;
  wire.put = (path, piece) => {
    if (first) { first = false; court.push(0, 1); return { status: 409, body: { offset: 2 } }; }
    return take(path, piece);
  };
  await upload(by, source, home);
  expect(court).toEqual([...bytes]);
  expect(asked).toEqual(['files.begin', 'files.finish']);
});

test('a refusal ends it with its code, and the person can stop it', async () => {
  const { by, wire } = uploading();
  await expect(upload(by, source, home, { stopped: () => true })).rejects.toBeInstanceOf(Stopped);
  wire.put = () => ({ status: 400, body: { error: 'refused', refusal: { code: 'files.disk-full', kind: 'conflict' } } });
  await expect(upload(by, source, home)).rejects.toEqual(new Refused('files.disk-full'));
});

test.each([
  ['借条.jpg', '借条.jpg'], ['a\u202egpj.exe', 'agpj.exe'], [' \u0000\n ', 'file'], [`${'长'.repeat(300)}.docx`, `${'长'.repeat(195)}.docx`], [`${'字'.repeat(195)}😀.docx`, `${'字'.repeat(195)}.docx`],
])('the name %j is sent as %j', (name, sent) => expect(nameToSend(name)).toBe(sent));

test('any name is one that the court takes', () => {
  const place = { caseId: null, stream: 'self' };
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ minLength: 190, maxLength: 260 })), (name) => begin.input.safeParse({ place, name: nameToSend(name), size: 1 }).success), { numRuns: 60 });
});
