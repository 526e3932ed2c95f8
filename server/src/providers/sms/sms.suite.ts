import { describe, expect, test } from 'vitest';
import type { Sms, SmsPort } from './port.ts';

/** What every SMS vendor must do. `taken` gives the numbers and codes that arrived. */
export function smsSuite(name: string, open: () => Promise<{ port: SmsPort; taken(): { to: string; code: string }[]; close(): Promise<void> }>): void {
  describe(`sms: ${name}`, () => {
    const sms = (key: string): Sms => ({ to: '13900001234', template: 'sign-in', values: { code: '123456', minutes: '5' }, key });
    test('takes a message with its code for its number', async () => {
      const { port, taken, close } = await open();
      try {
        await port.send(sms('k1'));
        expect(taken()).toEqual([expect.objectContaining({ to: expect.stringContaining('13900001234') as string, code: '123456' })]);
      } finally { await close(); }
    });
    test('takes messages that come at once', async () => {
      const { port, taken, close } = await open();
      try {
        await Promise.all(['a', 'b', 'c'].map((key) => port.send(sms(key))));
        expect(taken()).toHaveLength(3);
      } finally { await close(); }
    });
    test('a repeated attempt of one message carries the same code', async () => {
      const { port, taken, close } = await open();
      try {
        await port.send(sms('same'));
        await port.send(sms('same'));
        expect(new Set(taken().map((t) => t.code))).toEqual(new Set(['123456']));
      } finally { await close(); }
    });
  });
}
