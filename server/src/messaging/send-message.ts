import { Asked, Sent, type send as words } from '@microcourt/domain/messaging/contract';
import { streamsOf, mayWrite } from '@microcourt/domain/case-spaces/rules';
import { answerBy } from '@microcourt/domain/messaging/rules';
import { agreed, type Decision } from '@microcourt/domain/shared/decision';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Actor, type Ctx } from '@microcourt/platform/module';
import { courtOfCase, membersOf } from '../cases/index.ts';
import { filesIn } from '../files/index.ts';
import { calendarOf } from '../law/index.ts';
import { hoursOf } from './hours.ts';
import { readsFrom } from './rooms.ts';
import { addQuestion } from './store-questions.ts';

type Input = InputOf<typeof words>;
type Said = Input['said'];
const bodyOf = ({ said, replyTo, mentions }: Input): { said: Said; replyTo?: number; mentions?: string[] } =>
  ({ said, ...(replyTo === undefined ? {} : { replyTo }), ...(mentions && mentions.length > 0 ? { mentions: [...new Set(mentions)] } : {}) });

const allowed = (actor: Pick<Actor, 'roles'>, input: Input): Decision<void> => mayWrite(actor.roles, input.stream, input.said.kind === 'question' ? 'question' : 'talk');

/** Whether words may be added, decided without a look at the database: who may talk stands in the roles. */
export function decideToSend(actor: Actor, input: Input): Decision<{ news: typeof Sent; body: unknown }> {
  const may = allowed(actor, input);
  return may.ok ? agreed({ news: Sent, body: bodyOf(input) }) : may;
}

/** What names a file, a message or a person, or starts the court's clock, has to be looked at first. */
export const needsLook = ({ said, replyTo, mentions }: Input): boolean =>
  'fileId' in said || said.kind === 'question' || replyTo !== undefined || (mentions !== undefined && mentions.length > 0);

/** The attachment as the court keeps it: it must stand in this very stream, and its size and type are those of the bytes, not those that were typed. */
async function checkedFile(ctx: Ctx, { caseId, stream, said }: Input): Promise<Said> {
  if (!('fileId' in said)) return said;
  const [file] = await filesIn(ctx, { caseId, stream }, [said.fileId]);
  const fits = file !== undefined && (said.kind === 'file' || (said.kind === 'voice' ? file.kind === 'audio' : file.kind === 'image'));
  if (!fits) throw new Refused({ code: 'messaging.file-not-here', kind: 'invalid' });
  if (said.kind === 'file') return { ...said, name: file.name, type: file.type, size: file.size };
  return said.kind === 'image' ? { ...said, name: file.name, width: file.width ?? said.width, height: file.height ?? said.height } : { ...said, name: file.name };
}

async function checkMentions(ctx: Ctx, { caseId, stream, mentions = [] }: Input): Promise<void> {
  if (mentions.length === 0) return;
  const here = new Set((await membersOf(ctx, caseId)).filter((m) => m.joined && streamsOf([m.role]).includes(stream)).map((m) => m.personId));
  if (!mentions.every((id) => here.has(id))) throw new Refused({ code: 'messaging.mention-unknown', kind: 'invalid' });
}

async function checkReply(ctx: Ctx, { caseId, stream, replyTo }: Input): Promise<void> {
  if (replyTo === undefined) return;
  const place = { caseId, stream };
  const known = replyTo >= readsFrom(ctx, place) && (await ctx.past.at(place, [replyTo])).length > 0;
  if (!known) throw new Refused({ code: 'messaging.reply-unknown', kind: 'invalid' });
}

async function startClock(ctx: Ctx, caseId: string, seq: number): Promise<void> {
  const courtCode = await courtOfCase(ctx.tx, caseId);
  if (courtCode === null) throw new Error('a question in a case without a court');
  const by = answerBy(ctx.now, await hoursOf(ctx, courtCode), await calendarOf(ctx)), questionId = ctx.newId();
  await addQuestion(ctx.tx, { caseId, questionId, courtCode, seq, asker: ctx.actor.personId!, askedAt: ctx.now, answerBy: by });
  await ctx.tell(Asked, { questionId, caseId, courtCode, seq, askedAt: ctx.now.toISOString(), answerBy: by.toISOString() }, { caseId, stream: 'court' });
}

/** Says something that names a file, a message or a person, or asks the court: looked at, written and, for a question, put on the court's clock at once. */
export async function sendLooked(ctx: Ctx, input: Input): Promise<OutputOf<typeof words>> {
  agree(allowed(ctx.actor, input));
  await checkReply(ctx, input);
  await checkMentions(ctx, input);
  const said = await checkedFile(ctx, input);
  const { seq, at } = await ctx.tellNow(Sent, bodyOf({ ...input, said }), { caseId: input.caseId, stream: input.stream });
  if (said.kind === 'question') await startClock(ctx, input.caseId, seq);
  for (const personId of new Set(input.mentions ?? [])) ctx.ring(`me:${personId}`);
  return { seq, at: at.toISOString() };
}
