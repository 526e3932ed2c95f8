import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigRefused, readConfig, type Sources } from './config.ts';

function problems(argv: string[], env: Record<string, string> = {}, vendors: Sources['vendors'] = []): readonly string[] {
  try {
    readConfig({ argv, env, vendors });
    return [];
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems;
    throw error;
  }
}
const folder = mkdtempSync(join(tmpdir(), 'court-config-'));
const pem = join(folder, 'a.pem');
writeFileSync(pem, 'x');

test('with nothing said, the demonstration runs on this machine alone', () => {
  const config = readConfig({ argv: [], env: {} });
  expect(config).toMatchObject({ profile: 'demo', host: '127.0.0.1', port: 8280, tls: null, databaseUrl: null, suite: 'aes-256-gcm', otlp: null, objects: { kind: 'disk' }, logPersonal: false });
  expect([...config.roles]).toEqual(['web', 'relay', 'jobs']);
  expect(config.objects).toMatchObject({ folder: join(config.data, 'objects') });
});

test('everything that is wrong is told at once, with the name, what is wrong and an example', () => {
  const told = problems(['--port', '99999', '--role', 'web,cook', '--profile', 'toy'], { DATABASE_URL: 'mysql://x', S3_BUCKET: 'b', SUITE: 'rot13', METRICS_TOKEN: 'short', ORIGINS: 'https://a.example/path', LIMIT_PERSON_BURST: 'many', LOG_LEVEL: 'loud', OTLP_ENDPOINT: 'nowhere' });
  for (const name of ['--port', '--role', '--profile', 'DATABASE_URL', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'SUITE', 'METRICS_TOKEN', 'ORIGINS', 'LIMIT_PERSON_BURST', 'LOG_LEVEL', 'OTLP_ENDPOINT']) {
    expect(told.filter((sentence) => sentence.startsWith(`${name}:`)), name).toHaveLength(1);
  }
  expect(told.every((sentence) => /For example: /.test(sentence))).toBe(true);
});

test('a password in an address is not repeated', () => {
  expect(problems([], { DATABASE_URL: 'mysql://court:geheim@db/x' }).join()).not.toContain('geheim');
});

test('the demonstration refuses other machines without TLS, and refuses real vendors', () => {
  expect(problems(['--host', '0.0.0.0'])).toMatchObject([expect.stringMatching(/^--host: .*TLS/)]);
  expect(problems(['--host', '0.0.0.0'], { TRUSTED_PROXIES: '1' })).toHaveLength(1);
  expect(problems(['--host', '0.0.0.0'], { TLS_CERT: pem, TLS_KEY: pem })).toEqual([]);
  expect(problems([], { SMS_KEY: 'x' }, ['SMS_KEY'])).toMatchObject([expect.stringMatching(/^SMS_KEY: names a real vendor/)]);
  expect(problems(['--profile', 'court'], { SMS_KEY: 'x' }, ['SMS_KEY'])).toEqual([]);
});

test('a court opens to others with TLS of its own or behind a proxy that has it', () => {
  expect(problems(['--profile', 'court', '--host', '10.0.0.5'])).toHaveLength(1);
  expect(problems(['--profile', 'court', '--host', '10.0.0.5'], { TRUSTED_PROXIES: '1' })).toEqual([]);
  expect(problems(['--profile', 'court'], { LOG_PERSONAL: 'yes' })).toHaveLength(1);
  expect(problems(['--profile', 'court'], { TLS_CERT: pem })).toMatchObject([expect.stringMatching(/together/)]);
  expect(problems(['--profile', 'court'], { TLS_CERT: '/nowhere', TLS_KEY: pem })).toMatchObject([expect.stringMatching(/^TLS_CERT: .*cannot be read/)]);
});

test('an unknown flag is told, with the known ones', () => {
  expect(problems(['--colour', 'red'])[0]).toMatch(/--colour.*Known are --role, --host/);
});

test('S3 by its variables', () => {
  expect(readConfig({ argv: [], env: { S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's', S3_ENDPOINT: 'http://127.0.0.1:9000' } }).objects).toEqual({ kind: 's3', bucket: 'b', endpoint: 'http://127.0.0.1:9000', region: 'us-east-1', accessKeyId: 'k', secretAccessKey: 's' });
  expect(problems([], { S3_ENDPOINT: 'http://127.0.0.1:9000' })).toMatchObject([expect.stringMatching(/S3_BUCKET is not/)]);
});
