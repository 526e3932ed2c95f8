import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embeddedMail } from './embedded.ts';
import { mailSuite } from './mail.suite.ts';
import { MailFailure } from './port.ts';
import { smtpAccount, smtpMail } from './smtp.ts';
import { startSmtpSimulator } from './smtp-simulator.ts';

const WHO = { user: 'court', password: 'p@ss:/word' }, FROM = '演示法院 <court@example.org>';
mailSuite('embedded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-'));
  return { port: embeddedMail(folder), taken: async () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')), close: async () => { rmSync(folder, { recursive: true }); } };
});
mailSuite('smtp', async () => {
  const server = await startSmtpSimulator(WHO);
  return { port: smtpMail({ url: server.url, from: FROM }), taken: async () => server.taken.map((m) => m.message), close: () => server.stop() };
});

const failureOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error);
const mail = { to: 'someone@example.org', subject: '法院文书', text: '秘密', attachments: [], key: 'k' };

test('what passes by itself is told from what does not, and neither address nor words stand in the error', async () => {
  const server = await startSmtpSimulator(WHO), port = smtpMail({ url: server.url, from: FROM });
  try {
    for (const [fault, retryable] of [['grey', true], ['busy', true], ['hang-up', true], ['no-such-mailbox', false], ['too-large', false]] as const) {
      server.fail(fault);
      const error = await failureOf(port.send(mail));
      expect(error).toBeInstanceOf(MailFailure);
      expect([fault, (error as MailFailure).retryable]).toEqual([fault, retryable]);
      expect(`${String(error)} ${JSON.stringify(error)} ${(error as MailFailure).stack}`).not.toMatch(/someone|example[.]org|秘密|court/);
    }
    await port.send(mail);
    expect(server.taken.map((m) => [m.from, m.to])).toEqual([['court@example.org', ['someone@example.org']]]);
  } finally { await server.stop(); }
});

test('an address cannot become a list of addresses or a header', async () => {
  const server = await startSmtpSimulator(WHO), port = smtpMail({ url: server.url, from: FROM });
  try {
    await failureOf(port.send({ ...mail, to: 'a@example.org, b@example.org' }));
    await failureOf(port.send({ ...mail, to: 'a@example.org\r\nBcc: c@example.org' }));
    for (const { to, message } of server.taken) {
      expect(to).toHaveLength(1);
      expect(message).not.toMatch(/^Bcc:/m);
    }
  } finally { await server.stop(); }
});

test('a wrong password is refused once and for all; a server that is not there passes', async () => {
  const server = await startSmtpSimulator(WHO);
  try { expect(await failureOf(smtpMail({ url: server.url.replace('word', 'wird'), from: FROM }).send(mail))).toMatchObject({ retryable: false }); } finally { await server.stop(); }
  expect(await failureOf(smtpMail({ url: server.url, from: FROM }).send(mail))).toMatchObject({ retryable: true });
});

test('an account is whole or not there at all', () => {
  expect(smtpAccount({})).toBeNull();
  expect(smtpAccount({ SMTP_URL: 'smtps://u:p@mail.example.org' })).toEqual({ missing: ['SMTP_FROM'] });
  expect(smtpAccount({ SMTP_URL: 'http://mail.example.org', SMTP_FROM: 'a@b.org\r\nBcc: x@y.org' })).toEqual({ missing: ['SMTP_URL', 'SMTP_FROM'] });
  expect(smtpAccount({ SMTP_URL: 'smtps://u:p@mail.example.org', SMTP_FROM: '法院 <a@b.org>' })).toMatchObject({ from: '法院 <a@b.org>' });
});
