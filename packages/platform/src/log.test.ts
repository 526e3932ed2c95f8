import { expect, test } from 'vitest';
import { allowed, createLog, faultOf, type LogFields } from './log.ts';

const lines = (how: { level?: string; withPersonal?: boolean }, write: (log: ReturnType<typeof createLog>) => void): string => {
  let out = '';
  write(createLog({ ...how, to: { write: (line: string) => { out += line; } } }));
  return out;
};

test('ids, codes and numbers come through', () => {
  const fields: LogFields = { ask: 'filing.submit', caseId: '019ab0de-1234-7abc-8def-0123456789ab', status: 409, ms: 1.5, ok: false, incident: '0A1B2C3D4E', code: '23505' };
  expect(allowed(fields, false)).toEqual(fields);
});

test.each<[string, unknown]>([
  ['a name', '张三'], ['a mobile number', '13800138000'], ['an identity number', '11010519491231002X'], ['a sentence', 'he said so'], ['a mobile number behind a word', 'tel:13800138000'], ['an object', { name: 'x' }], ['an address', 'https://a.example/?token=x'],
])('%s is left out wherever it is put', (_what, value) => {
  const smuggled = { ask: value, code: value, reason: value, status: value, ok: value, caseId: value, failure: value, name: value, phone: value } as unknown as LogFields;
  expect(allowed(smuggled, false)).toEqual({});
});

test('a field of a person is dropped outside a debugging demonstration', () => {
  const write = (log: ReturnType<typeof createLog>): void => log.info('someone', { 'mobile.pii': '13800138000' });
  expect(lines({}, write)).not.toContain('138');
  expect(lines({ withPersonal: true }, write)).toContain('13800138000');
});

test('an error is written without its message, down to its causes', () => {
  const cause = Object.assign(new Error('Key (mobile)=(13800138000) already exists.\n  at 张三'), { code: '23505', table: 'person', detail: 'Key (mobile)=(13800138000)' });
  const told = faultOf(new TypeError('张三 is not a function', { cause }));
  expect(told).toMatchObject({ name: 'TypeError', cause: { name: 'Error', code: '23505', table: 'person' } });
  expect(told['stack']).toEqual(expect.arrayContaining([expect.stringMatching(/^at /)]));
  expect(JSON.stringify(told)).not.toMatch(/张三 is|13800138000|detail/);
  expect(faultOf('张三')).toEqual({ name: 'string' });
});

test('a level that is off writes nothing', () => {
  expect(lines({ level: 'warn' }, (log) => log.info('x'))).toBe('');
  expect(lines({ level: 'silent' }, (log) => log.error('x'))).toBe('');
});
