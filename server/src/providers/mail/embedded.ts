import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailPort } from './port.ts';

const FROM = '微法院 <court@demonstration.invalid>';

/** A mail server that sends nothing: each e-mail becomes a file `<id>.eml` in a folder, to be opened with any mail program. For the demonstration and for tests; `say` is told that there is one, and not what is in it. */
export function embeddedMail(folder: string, say: (sentence: string) => void = () => undefined): MailPort {
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    async send({ to, subject, text, attachments, key }) {
      const id = createHash('sha256').update(key).digest('hex').slice(0, 16), file = join(folder, `${id}.eml`), half = `${file}.${process.pid}.part`;
      const { message } = await writer.sendMail({ from: FROM, to, subject, text, messageId: `<${id}@demonstration.invalid>`, attachments: attachments.map(({ name, content }) => ({ filename: name, content })) });
      await mkdir(folder, { recursive: true });
      await writeFile(half, message as Buffer, { mode: 0o600 });
      await rename(half, file);
      say(`An e-mail of the court lies in ${file}`);
      return { id };
    },
  };
}
