import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '@microcourt/platform/config';
import { createKernel } from '@microcourt/platform/kernel';
import { createLog } from '@microcourt/platform/log';
import { CannotStart, giveUp, openGround, programme, say } from './bring-up.ts';
import { importStatutes, type Imported } from './law/index.ts';
import { modulesOf } from './modules.ts';

const HELP = `npm run statutes -- FOLDER [--data FOLDER]
Imports texts of the law: FOLDER holds manifest.jsonl, one text a line (id, title, level, issuer, promulgated, effective, path), and the markdown files that it names.
Repeated, it takes what is new or changed and leaves the rest. It may run beside the server.`;

async function imported(data: string | undefined, folder: string): Promise<Imported> {
  const config = readConfig({ argv: data === undefined ? [] : ['--data', data], env: process.env }), ground = await openGround(config);
  try {
    const kernel = await createKernel({
      database: { connectionString: ground.databaseUrl, max: 10 }, keyRing: ground.keyRing, modules: modulesOf({ sms: false }), ports: {}, profile: config.profile, log: createLog({ level: 'warn' }),
    });
    try {
      return await importStatutes((deed) => kernel.within(programme('law.article'), deed), folder, (done, of) => { say(`${done} of ${of} texts`); });
    } finally { await kernel.stop(); }
  } finally { await ground.stop(); }
}

async function main(): Promise<void> {
  const { values, positionals: [given] } = parseArgs({ options: { data: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help || given === undefined) return say(HELP);
  // npm runs in the project's folder; what was typed is meant from where it was typed.
  const from = process.env['INIT_CWD'] ?? process.cwd(), folder = resolve(from, given);
  if (!existsSync(join(folder, 'manifest.jsonl'))) throw new CannotStart(`There is no manifest.jsonl in ${folder}. Name the folder that holds it: npm run statutes -- FOLDER`);
  const { read, put, unchanged, articles, refused } = await imported(values.data, folder);
  say(`${read} texts read: ${put} put in with ${articles} articles, ${unchanged} unchanged, ${refused.length} refused.`);
  for (const { what, why } of refused) say(`  not taken: ${what}: ${why}`);
}

main().catch(giveUp);
