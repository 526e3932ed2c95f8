import { answer } from '@microcourt/domain/evidence/contract';
import { expect, test, vi } from 'vitest';
import { askNow } from './ask-now';
import { sayError } from './refusals';

const CASE = '0190aaaa-0000-7000-8000-000000000001', input = { caseId: CASE, questionId: CASE, text: '现金' };

test('what was not answered says that it was not sent, and asked again it goes under the same id', async () => {
  const ids: string[] = [], wire = { reachable: false };
  vi.stubGlobal('fetch', async (_url: string, init: { headers: Record<string, string> }) => {
    ids.push(init.headers['x-request-id']!);
    if (!wire.reachable) throw new TypeError('no network');
    return Response.json({});
  });
  const said = await askNow(answer, input).catch(sayError);
  expect(said).toContain('还没有提交');
  await askNow(answer, { ...input, text: '转账' }).catch(() => undefined);
  wire.reachable = true;
  await askNow(answer, input);
  await askNow(answer, input);
  expect(ids[2]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
});
