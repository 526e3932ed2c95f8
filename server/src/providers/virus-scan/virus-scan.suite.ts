import { expect, test } from 'vitest';
import { ScannerAway, type VirusScanPort } from './port.ts';

const VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');
async function* pieces(...parts: readonly Buffer[]): AsyncGenerator<Buffer> { for (const part of parts) yield part; }

/** What every scanner of viruses must do; `fail` makes it break in each of the ways named. */
export function virusScanSuite(name: string, open: () => { port: VirusScanPort; most: number; fail(how: string): Promise<void>; ways: readonly string[] }): void {
  test(`${name}: a clean file is clean, one with a virus in any place is not`, async () => {
    const { port } = open(), noise = Buffer.alloc(300_000, 'a');
    expect(await port.scan(pieces(Buffer.from('一句话')))).toBe('clean');
    expect(await port.scan(pieces())).toBe('clean');
    expect(await port.scan(pieces(noise, Buffer.from(VIRUS.slice(0, 30)), Buffer.from(VIRUS.slice(30)), noise))).toBe('infected');
    expect(await Promise.all([1, 2, 3].map(() => port.scan(pieces(noise))))).toEqual(['clean', 'clean', 'clean']);
  });
  test(`${name}: what is too large for it is not called clean`, async () => {
    const { port, most } = open(), part = Buffer.alloc(1_000_000);
    expect(await port.scan(pieces(...Array.from({ length: Math.ceil(most / part.length) + 2 }, () => part)))).toBe('too-large');
  });
  test(`${name}: however it breaks, nothing is called clean`, async () => {
    const { port, fail, ways } = open();
    for (const way of ways) {
      await fail(way);
      expect([way, await port.scan(pieces(Buffer.from('一句话'))).catch((error: unknown) => error)]).toEqual([way, expect.any(ScannerAway)]);
    }
    await fail('none');
    await expect(port.scan((async function* () { yield Buffer.from('a'); throw new Error('the store is away'); })())).rejects.toThrow('the store is away');
  });
}
