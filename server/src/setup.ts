import { parseArgs } from 'node:util';
import { type Config, readConfig } from '@microcourt/platform/config';
import { createKernel } from '@microcourt/platform/kernel';
import { createLog } from '@microcourt/platform/log';
import { checkProfile, giveUp, openGround, programme, say } from './bring-up.ts';
import { modulesOf } from './modules.ts';
import { type Answers, answersByHand, answersFromFile } from './setup/answers.ts';
import { asSentence, type Made, makeCourt } from './setup/make-court.ts';

const HELP = `npm run setup -- [--data FOLDER] [--answers FILE.json]
Makes a court that is not the demonstration one: its three administrators and its staff, with first passwords that are shown once.
Without --answers it asks at the terminal. The file: {"courtCode":"浙0281","issuesNumbers":false,"administrators":{"system":{"userId":"…","name":"…"},"security":{…},"audit":{…}},"staffSheet":"staff.csv"}`;

/** Makes the court in the database of `config`. */
async function make(config: Config, answers: Answers): Promise<Made> {
  const ground = await openGround(config);
  try {
    const kernel = await createKernel({
      database: { connectionString: ground.databaseUrl, max: 4 }, keyRing: ground.keyRing, modules: modulesOf({ sms: false }), ports: {}, profile: 'court', log: createLog({ level: 'warn' }),
    });
    try {
      await checkProfile(kernel, 'court');
      say('Making the court; each first password takes a moment.');
      return await kernel.within(programme('identity.import-staff'), (ctx) => makeCourt(ctx, answers));
    } finally { await kernel.stop(); }
  } finally { await ground.stop(); }
}

function tell({ courtName, passwords, refused }: Made, data: string): void {
  say(`${courtName} is ready.`);
  if (passwords.length > 0) say('First passwords, shown this once; each has to be changed at the first sign-in, and a second fact (TOTP) be set up:');
  for (const { userId, password, as } of passwords) say(`  ${userId.padEnd(20)} ${password}   ${as}`);
  for (const line of refused) say(`  not taken: ${line}`);
  say('Start it on this machine:');
  say(`  npm start -- --profile court --data ${data}`);
  say('Open it to other machines with a certificate (phones give microphone and location to https alone):');
  say(`  TLS_CERT=/etc/court/cert.pem TLS_KEY=/etc/court/key.pem npm start -- --profile court --data ${data} --host 0.0.0.0`);
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help')) return say(HELP);
  const { values } = parseArgs({ args: argv, options: { answers: { type: 'string' }, data: { type: 'string' } }, strict: true });
  const config = readConfig({ argv: ['--profile', 'court', ...(values.data === undefined ? [] : ['--data', values.data])], env: process.env });
  const answers = values.answers === undefined ? await answersByHand() : answersFromFile(values.answers);
  tell(await make(config, answers).catch((error: unknown) => { throw asSentence(error); }), config.data);
}

main().catch(giveUp);
