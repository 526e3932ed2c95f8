import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { MailFailure, type MailPort } from './port.ts';

/** A court's mail server: `smtps://user:password@host:465`, or `smtp://…` which is then required to offer STARTTLS unless it is this very machine; and the address from which the court writes. */
export type SmtpAccount = { url: string; from: string };

const PATIENCE_MS = 20_000, LOCAL: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
type Fault = { code?: string; responseCode?: number };
/** A server that is away, busy or asks to come again passes by itself (4xx, broken line); what it refuses for good (5xx, credentials) is the same the next time. */
function failureOf({ code = 'failed', responseCode }: Fault): MailFailure {
  if (responseCode !== undefined) return new MailFailure(`smtp-${responseCode}`, responseCode < 500);
  return new MailFailure(code.toLowerCase(), !['EAUTH', 'EENVELOPE', 'EMESSAGE', 'ENOAUTH', 'EOAUTH2'].includes(code));
}

/** A mail server by SMTP. It is not asked to keep lines open, since a court writes seldom. */
export function smtpMail({ url, from }: SmtpAccount): MailPort {
  const at = new URL(url), secure = at.protocol === 'smtps:', domain = from.replace(/^.*@|>.*$/g, '');
  const transport = createTransport({
    host: at.hostname.replace(/^\[|\]$/g, ''), port: Number(at.port || (secure ? 465 : 587)), secure, requireTLS: !secure && !LOCAL.includes(at.hostname), disableFileAccess: true, disableUrlAccess: true,
    ...(at.username === '' ? {} : { auth: { user: decodeURIComponent(at.username), pass: decodeURIComponent(at.password) } }), connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS,
  });
  return {
    async send({ to, subject, text, attachments, key }) {
      const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
      try {
        // The address is one, and never a list or a name with a comma in it.
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${domain}>`, attachments: attachments.map(({ name, content }) => ({ filename: name, content })) });
        return { id };
      } catch (error) {
        // The cause quotes the address, so only its kind goes on.
        throw failureOf(error as Fault);
      }
    },
  };
}

/** The environment's names for the mail server. The demonstration does not start beside them. */
export const SMTP_VARIABLES = ['SMTP_URL', 'SMTP_FROM'] as const;
const FROM = /^[^\r\n<>@]*<?[^\s<>@]+@[A-Za-z0-9.-]+>?$/;
/** The mail server that the environment names: null for none, the names of what is missing or cannot be read for a part of one. */
export function smtpAccount(env: Readonly<Record<string, string | undefined>>): SmtpAccount | { missing: string[] } | null {
  const [url, from] = SMTP_VARIABLES.map((name) => env[name]?.trim() ?? '') as [string, string];
  if (url === '' && from === '') return null;
  const readable = URL.canParse(url) && ['smtp:', 'smtps:'].includes(new URL(url).protocol) && new URL(url).hostname !== '', missing = [...(readable ? [] : ['SMTP_URL']), ...(FROM.test(from) ? [] : ['SMTP_FROM'])];
  return missing.length > 0 ? { missing } : { url, from };
}
