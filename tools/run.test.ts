import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { root, run } from './run.mjs';

test('keeps the output and the code of a program, and of one that is not there', async () => {
  expect(await run(process.execPath, ['-e', 'console.log("a"); process.exit(3)'], { title: 'a program' })).toEqual({ code: 3, output: 'a\n' });
  expect((await run('no-such-program', [], { title: 'a program' })).code).toContain('ENOENT');
});

test('hands a signal on once, however often it comes, waits for the program and ends as it ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-run-'));
  const program = join(folder, 'program.mjs'), outer = join(folder, 'outer.mjs');
  writeFileSync(program, `let n = 0; process.on('SIGINT', () => { n += 1; setTimeout(() => { console.log('heard ' + n); process.exit(0); }, 300); });
    setTimeout(() => {}, 20_000); console.log('up');`);
  writeFileSync(outer, `const { run } = await import(${JSON.stringify(join(root, 'tools/run.mjs'))});
    const { code } = await run(process.execPath, [${JSON.stringify(program)}], { alone: true }); process.exit(code);`);
  const child = spawn(process.execPath, [outer], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => { said += piece.toString(); });
  while (!said.includes('up')) await after(20);
  child.kill('SIGINT');
  child.kill('SIGINT');
  const code = await new Promise((resolve) => { child.on('close', resolve); });
  expect({ code, said }).toEqual({ code: 0, said: 'up\nheard 1\n' });
  rmSync(folder, { recursive: true, force: true });
}, 30_000);
