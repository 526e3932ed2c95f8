import { randomUUID } from 'node:crypto';
import type { ItemFields } from '@microcourt/domain/evidence/contract';
import * as words from '@microcourt/domain/evidence/contract';
import type { NewCase } from '../cases/index.ts';
import { registerCase } from '../cases/index.ts';
import { createPerson } from '../identity/index.ts';
import { asking, COURT, newCase, NUMBERS, openStory, posts, type Story } from '../story.suite.ts';

/** A court with a case in which both sides are represented, and everyone in it. */
export type EvidenceStory = Story & { caseId: string; li: string; zhao: string; judge: Asker; clerk: Asker; fresh(more?: Partial<NewCase>): Promise<string> };
/** Someone as the asker of an ask. */
export type Asker = { as: string; posts?: { court: string; post: string }[] };

/** Opens the story: 王样本 with the agent 周代理 against 李样本 with the agent 赵代理. */
export async function openEvidence(): Promise<EvidenceStory> {
  const story = await openStory(), proved = (mobile: string, name: string, number: string) => story.within((ctx) => createPerson(ctx, { mobile, name, proved: { documentKind: 'resident-id', number, courtCode: COURT } }));
  const li = await proved('13900000022', '李样本', NUMBERS.li), zhao = await proved('13900000023', '赵代理', '110101199003073116');
  const fresh = async (more: Partial<NewCase> = {}): Promise<string> => {
    const [plaintiff, defendant] = [randomUUID(), randomUUID()];
    const { caseId } = await story.within((ctx) => registerCase(ctx, newCase(story.people, {
      procedure: 'ordinary', parties: [
        { participantId: plaintiff, role: 'plaintiff', kind: 'person', name: '王样本', personId: story.people.wang, idNumber: NUMBERS.wang }, { participantId: defendant, role: 'defendant', kind: 'person', name: '李样本', personId: li, idNumber: NUMBERS.li },
        { role: 'plaintiff-agent', kind: 'person', name: '周代理', personId: story.people.agent, represents: plaintiff, authority: 'general' }, { role: 'defendant-agent', kind: 'person', name: '赵代理', personId: zhao, represents: defendant, authority: 'general' },
      ], ...more,
    })));
    await story.court.runJobs();
    return caseId;
  };
  return { ...story, caseId: await fresh(), li, zhao, judge: { as: story.people.judge, posts: posts.judge }, clerk: { as: story.people.clerk, posts: posts.clerk }, fresh };
}

/** What a side says of an item, with these files. */
export const fields = (fileIds: readonly string[], more: Partial<ItemFields> = {}): ItemFields =>
  ({ name: '借条', kind: 'document', source: '自己保存', purpose: '证明借款', content: '', form: 'copy', visibility: 'open', pages: 1, copies: 1, ...more, fileIds: [...fileIds] });

/** Who brings evidence: in the room of the side. */
export async function bring(story: EvidenceStory, caseId: string, who: string, side: 'plaintiff' | 'defendant', more: Partial<ItemFields> = {}): Promise<words.ItemView> {
  const fileId = await story.keep(who, randomUUID(), 'text', { caseId, stream: `side:${side}` });
  return story.court.ask(words.add, { caseId, fields: fields([fileId], more) }, asking(story.people, who));
}
/** The same, handed in at once. */
export async function hand(story: EvidenceStory, caseId: string, who: string, side: 'plaintiff' | 'defendant', more: Partial<ItemFields> = {}, lateReason?: string): Promise<words.ItemView> {
  const { itemId } = await bring(story, caseId, who, side, more);
  const { items } = await story.court.ask(words.submit, { caseId, itemIds: [itemId], ...(lateReason === undefined ? {} : { lateReason }) }, asking(story.people, who));
  return items.find((i) => i.itemId === itemId)!;
}
/** The evidence as someone sees it. */
export const seenBy = (story: EvidenceStory, caseId: string, who: Asker): Promise<words.EvidenceView> => story.court.ask(words.list, { caseId }, who);
