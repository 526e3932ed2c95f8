import { describe, expect, test } from 'vitest';
import type { Mail, MailPort } from './port.ts';

/** What every mail server must do. `taken` gives the e-mails that arrived, as they stand on the wire. */
export function mailSuite(name: string, open: () => Promise<{ port: MailPort; taken(): Promise<string[]>; close(): Promise<void> }>): void {
  describe(`mail: ${name}`, () => {
    const mail = (key: string): Mail => ({ to: 'someone@example.org', subject: '法院文书', text: '您有法院文书。\n.\n核对码 ABCDE-23456', attachments: [{ name: '民事判决书.pdf', content: Buffer.from('%PDF-1.7 判决') }], key });
    test('takes an e-mail with its subject, words and paper for its address', async () => {
      const { port, taken, close } = await open();
      try {
        const { id } = await port.send(mail('k1')), [message] = await taken();
        expect(id).toMatch(/^[0-9a-f]{16,}$/);
        expect(message).toContain('To: someone@example.org');
        expect(message).toContain(id);
        expect(message).toContain(Buffer.from('%PDF-1.7 判决').toString('base64'));
        expect(message).toMatch(/Subject: =\?UTF-8\?/);
      } finally { await close(); }
    });
    test('a repeated attempt is the same e-mail, another is another', async () => {
      const { port, close } = await open();
      try {
        const ids = [await port.send(mail('same')), await port.send(mail('same')), await port.send(mail('other'))].map((one) => one.id);
        expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false]);
      } finally { await close(); }
    });
    test('takes e-mails that come at once', async () => {
      const { port, taken, close } = await open();
      try {
        await Promise.all(['a', 'b', 'c'].map((key) => port.send(mail(key))));
        expect(await taken()).toHaveLength(3);
      } finally { await close(); }
    });
  });
}
