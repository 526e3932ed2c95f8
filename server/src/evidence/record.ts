import { actsFor } from '@microcourt/domain/cases/rules';
import { LONG } from '@microcourt/domain/documents/kind';
import { PROPERTIES, type Standing } from '@microcourt/domain/evidence/rules-opinion';
import { texts } from '@microcourt/domain/evidence/texts';
import { sentence } from '@microcourt/domain/shared/texts';
import type { Ctx } from '@microcourt/platform/module';
import { draftFor } from '../documents/index.ts';
import { numberOfRow, opinionId } from './item-view.ts';
import { nameOf, type People } from './parties.ts';
import { openAbout, opened } from './sealed.ts';
import type { ExchangeRow, ItemRow, OpinionRow } from './store.ts';
import { issuesOf } from './store-exchange.ts';

const say = (code: string): string => sentence([texts], code);
/** An item that was examined, how it stands, and whether everyone who was asked has spoken of it. */
export type Examined = { row: ItemRow; standing: Standing; everyoneSpoke: boolean };
/** What goes on record. */
export type OnRecord = { exchange: ExchangeRow; people: People; opinions: readonly OpinionRow[]; all: readonly Examined[] };

async function words(ctx: Ctx, o: OpinionRow): Promise<string> {
  const name = await opened(ctx, o.caseId, 'opinion.name', opinionId(o), o.name), reason = await opened(ctx, o.caseId, 'opinion.reason', opinionId(o), o.reason);
  const held = PROPERTIES.map((p) => `${say(`evidence.property.${p}`)}${say(`evidence.said.${o[p]}`)}`).join('，');
  return `${name}（第${o.round}轮${o.byCourt ? '，线下发表' : ''}）：${held}${o.differs ? '，认为与原件不一致' : ''}${reason === '' ? '' : `。理由：${reason}`}`;
}

/** What was said of one item, in as many parts as the fields of the record need: nobody keeps it from being closed by speaking at length. */
function inParts(said: readonly string[]): string[] {
  const parts: string[] = [];
  for (const one of said) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + one.length < LONG) parts[parts.length - 1] = `${last}\n${one}`;
    else parts.push(one);
  }
  return parts;
}

/** Who signs the record: the parties that joined, or for one that did not its agent. */
export function signersOf(people: People): { participantId: string; turn: number }[] {
  const signers = people.parties.flatMap(({ party, side }) => {
    const signer = people.members.find((m) => m.participantId === party && m.joined) ?? people.members.find((m) => m.joined && actsFor(m, { role: side, participantId: party }));
    return signer === undefined ? [] : [signer.participantId];
  });
  return [...new Set(signers)].map((participantId) => ({ participantId, turn: 1 }));
}

/**
 * Drafts the record of an exchange from what was said: undisputed facts and items, disputed ones by what they are to prove with the reasons, and the main
 * questions (证据规定（2019）第五十七条第二款). What is kept to court and agents does not stand in what all sign. Gives the document's id.
 */
export async function recordOf(ctx: Ctx, { exchange, people, opinions, all }: OnRecord): Promise<string | null> {
  const { caseId } = exchange, issues = await Promise.all((await issuesOf(ctx.tx, caseId)).map(async (i) => ({ ...i, words: await opened(ctx, caseId, 'issue.text', i.issueId, i.text) })));
  const named = await Promise.all(all.map(async (one) => ({ ...one, number: numberOfRow(one.row) ?? '', about: await openAbout(ctx, one.row) })));
  const disputed = (await Promise.all(named.filter((one) => one.standing === 'disputed').map(async ({ row, number, about }) => {
    const issue = issues.find((i) => !i.undisputed && i.itemIds.includes(row.itemId))?.words ?? about.purpose, said = await Promise.all(opinions.filter((o) => o.itemId === row.itemId).map((o) => words(ctx, o)));
    return inParts(said).map((part) => ({ issue, number, name: about.name, opinions: part }));
  }))).flat();
  const silent = named.filter((one) => one.standing === 'not-said'), more = [`本次为第${exchange.round}次证据交换。${say(exchange.why)}`, ...(silent.length === 0 ? [] : [`尚未全部表示意见的证据：${silent.map((one) => one.number).join('、')}。`])];
  const values = {
    from: (exchange.fromAt ?? ctx.now).toISOString(), until: ctx.now.toISOString(), mode: exchange.mode === 'asynchronous' ? 'asynchronous' : exchange.mode === 'offline' ? 'court' : 'synchronous', host: nameOf(people, ctx.actor.personId),
    undisputed: issues.filter((i) => i.undisputed).map((i) => ({ fact: i.words })), agreed: named.filter((one) => one.standing === 'undisputed').map((one) => ({ number: one.number, name: one.about.name })), disputed,
    issues: issues.filter((i) => !i.undisputed).map((i) => ({ issue: i.words })), more: more.join('\n'),
  };
  const [document] = await draftFor(ctx, { caseId, kind: 'exchange-record', values, signers: signersOf(people) });
  return document?.documentId ?? null;
}
