import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Ran = { code: number; text: string };
/** Runs a program that is not ours; a code of 127 where it is not installed. */
export const run = (program: string, args: readonly string[]): Promise<Ran> => new Promise((resolve) => {
  execFile(program, [...args], { timeout: 30_000, maxBuffer: 4_000_000 }, (error, stdout, stderr) => {
    const code = error === null ? 0 : (error as { code?: unknown }).code === 'ENOENT' ? 127 : Number((error as { code?: unknown }).code ?? 1);
    resolve({ code, text: `${stdout}${stderr}` });
  });
});
/** Which of these programs are not installed. */
export async function missing(...programs: readonly string[]): Promise<string[]> {
  const found = await Promise.all(programs.map(async (program) => [program, (await run(program, ['--help'])).code === 127] as const));
  return found.filter(([, absent]) => absent).map(([program]) => program);
}

/** A folder of files for other programs. */
export function shelf(): { folder: string; put(name: string, bytes: Uint8Array | string): string } {
  const folder = mkdtempSync(join(tmpdir(), 'readers-'));
  return { folder, put(name, bytes) { const path = join(folder, name); writeFileSync(path, bytes); return path; } };
}
/** The values and signed bytes of the signatures in a document, by a reading of our own that knows nothing of the code under test. */
export function signaturesIn(pdf: Uint8Array): { value: Buffer; signed: Buffer }[] {
  const bytes = Buffer.from(pdf);
  return [...bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)].map(([, from, to, rest]) => {
    const hex = bytes.subarray(Number(from) + 1, Number(to) - 1).toString('latin1'), value = Buffer.from(hex, 'hex');
    return { value: value.subarray(0, 4 + value.readUInt16BE(2)), signed: Buffer.concat([bytes.subarray(0, Number(from)), bytes.subarray(Number(to), Number(to) + Number(rest))]) };
  });
}
