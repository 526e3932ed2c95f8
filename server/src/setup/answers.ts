import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import * as z from 'zod/mini';
import { typed } from '@microcourt/domain/shared/contract';
import { CannotStart } from '../bring-up.ts';

const Administrator = z.object({ userId: typed(64), name: typed(60) });
/** What a court answers once, by hand or in a file. */
export const Answers = z.object({
  courtCode: typed(5),
  /** Only for a court that is not in the directory. */
  courtName: z.optional(typed(60)),
  /** Whether this system numbers the cases, the court having no case system that does. */
  issuesNumbers: z.boolean(),
  /** 分案: by hand, or by turn. */
  assignment: z.optional(z.enum(['hand', 'turn'])),
  administrators: z.object({ system: Administrator, security: Administrator, audit: Administrator }),
  /** A CSV sheet of the court's staff: userId,name,posts,mobile. */
  staffSheet: z.optional(z.string()),
});
/** What a court answers once, by hand or in a file. */
export type Answers = z.infer<typeof Answers>;

/** The answers of a JSON file, every problem named at once. */
export function answersFromFile(path: string): Answers {
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CannotStart(`The answers cannot be read from ${path}: ${error instanceof Error ? error.message : ''}`);
  }
  const read = z.safeParse(Answers, text);
  if (read.success) return read.data;
  throw new CannotStart(`The answers in ${path} are not complete:\n${read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`);
}

/** Asks at the terminal. */
export async function answersByHand(): Promise<Answers> {
  if (!process.stdin.isTTY) throw new CannotStart('Nobody is at the terminal: give the answers in a file, --answers court.json (see docs/setup.md).');
  const line = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (question: string): Promise<string> => {
    for (;;) {
      const given = (await line.question(`${question} `)).trim();
      if (given !== '') return given;
    }
  };
  const person = async (office: string) => ({ userId: await ask(`${office}: user id`), name: await ask(`${office}: name`) });
  try {
    const courtCode = await ask('Code of the court, as in its case numbers (such as 浙0281):');
    const issuesNumbers = /^y/i.test(await ask('Shall this system number the cases itself, the court having no case system? (y/n)'));
    process.stdout.write('Three administrators, three different people.\n');
    const administrators = { system: await person('System administrator'), security: await person('Security administrator'), audit: await person('Audit administrator') };
    const staffSheet = (await line.question('Sheet of the staff (CSV: userId,name,posts,mobile), or nothing: ')).trim();
    return z.parse(Answers, { courtCode, issuesNumbers, administrators, ...(staffSheet === '' ? {} : { staffSheet }) });
  } finally { line.close(); }
}
