import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { imports as importsAsk, importCases } from '@microcourt/domain/cases/contract';
import { begin, finish } from '@microcourt/domain/files/contract';
import type { InputOf, Ask, OutputOf } from '@microcourt/domain/shared/contract';
import type { Scenario } from '../scenario.ts';
import { databaseBytes } from '../court/load.ts';
import { clerkOf } from '../court/provision.ts';
import { cpuMeter, pssMiB } from '../court/processes.ts';
import type { Target } from '../court/target.ts';
import { round, sleep } from '../court/text.ts';

const HEAD = '案号,法院,案件类型,审理程序,案由,案件状态,承办人,合议庭,法官助理,书记员,立案日期,开庭日期,当事人,代理人';
/** A number of the right length that is nobody's, the same for the same words. */
const numberOf = (words: string): string => `330999199001${String(parseInt(createHash('sha256').update(words).digest('hex').slice(0, 8), 16) % 1_000_000).padStart(6, '0')}`;
/** A sheet of cases as a case system exports it: two parties with numbers and addresses, one agent, a judge and a clerk. */
function sheetOf(rows: number, court: string, judge: string, clerk: string, year: number): string {
  const lines = Array.from({ length: rows }, (_, n) => `(${year})${court}民初${n + 1}号,${court},民事,简易,民间借贷纠纷,${n % 3 === 0 ? '结案' : '在审'},${judge},,,${clerk},${year}-03-05,,`
    + `原告|样本甲${n}|${numberOf(`p${n}`)}|1390000${String(n % 10_000).padStart(4, '0')}|样本路${n}号；被告|样本乙${n}|${numberOf(`d${n}`)}|1391000${String(n % 10_000).padStart(4, '0')}|样本街${n}号,样本代理${n}|${numberOf(`a${n}`)}|13920000000|样本甲${n}|一般`);
  return `${HEAD}\n${lines.join('\n')}\n`;
}

type Asks = <A extends Ask>(ask: A, input: InputOf<A>) => Promise<OutputOf<A>>;
const asking = (target: Target, token: string): Asks => async (ask, input) => {
  const answer = await fetch(`${target.url}/api/${ask.name}`, { method: 'POST', body: JSON.stringify(input), headers: { 'content-type': 'application/json', 'x-request-id': randomUUID(), authorization: `Bearer ${token}` } });
  const value: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${ask.name}: ${answer.status} ${JSON.stringify(value)}`);
  return value as OutputOf<typeof ask>;
};

async function upload(target: Target, token: string, ask: Asks, bytes: Buffer): Promise<string> {
  const { uploadId, chunk } = await ask(begin, { place: { caseId: null, stream: 'self' }, name: '已有案件.csv', size: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += chunk) {
    const put = await fetch(`${target.url}/files/uploads/${uploadId}?offset=${offset}`, { method: 'PUT', body: new Uint8Array(bytes.subarray(offset, offset + chunk)), headers: { authorization: `Bearer ${token}` } });
    if (!put.ok) throw new Error(`the sheet could not be brought: ${put.status} ${await put.text()}`);
  }
  return (await ask(finish, { uploadId })).fileId;
}

/** Cases that exist already, from the sheet to the last case space: rows a second, CPU, bytes on disk; then the same sheet again. */
export const importScenario: Scenario = {
  help: 'import --rows 100000 --year 2025',
  async run(target, options, print) {
    const rows = Number(options['rows'] ?? 100_000), year = Number(options['year'] ?? 2025), clerk = await clerkOf(join(target.membersFile, '..'), target);
    const ask = asking(target, clerk.token), bytes = Buffer.from(sheetOf(rows, clerk.court, clerk.judge, clerk.clerk, year));
    const fileId = await upload(target, clerk.token, ask, bytes);
    for (const time of ['first', 'again']) {
      const before = databaseBytes(target), stop = cpuMeter(target.pids), { importId } = await ask(importCases, { courtCode: clerk.court, fileId, format: 'csv' });
      for (let told = performance.now();;) {
        const now = (await ask(importsAsk, { courtCode: clerk.court })).find((one) => one.importId === importId)!;
        if (now.state === 'done' || now.state === 'failed') {
          const { seconds, server } = stop();
          print({ time, rows, state: now.state, taken: now.taken, unchanged: now.unchanged, refused: now.refused, seconds: round(seconds, 1), rowsPerSecond: Math.round(rows / seconds), cpuMsPerRow: round((server / rows) * 1_000, 3), pssMiB: pssMiB(target.pids), diskBytesPerRow: Math.round((databaseBytes(target) - before) / rows), report: now.report.slice(0, 3) });
          break;
        }
        if (performance.now() - told > 10_000) { process.stderr.write(`  ${now.taken + now.unchanged + now.refused} of ${now.rows ?? rows}\n`); told = performance.now(); }
        await sleep(500);
      }
    }
  },
};
