import { IssuesSet, type EvidenceView, type setIssues as words } from '@microcourt/domain/evidence/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { numberOfRow } from './item-view.ts';
import { openMatter } from './matter.ts';
import { sealed } from './sealed.ts';
import { showEvidence } from './show-evidence.ts';
import { itemsOfCase, saveItem } from './store.ts';
import { issuesOf, replaceIssues } from './store-exchange.ts';

/**
 * Writes down the disputed issues and what is undisputed, each with its items. What was accepted before and now stands under a disputed issue may be
 * disputed again: 证据规定（2019）第五十七条第二款；民诉法解释（2022）第二百二十六条、第二百二十九条.
 */
export async function setIssues(ctx: Ctx, { caseId, issues }: InputOf<typeof words>): Promise<EvidenceView> {
  await openMatter(ctx, caseId);
  const items = new Map((await itemsOfCase(ctx.tx, caseId)).filter((row) => row.state !== 'draft').map((row) => [row.itemId, row])), known = new Set((await issuesOf(ctx.tx, caseId)).map((i) => i.issueId));
  const named = issues.flatMap((i) => (i.issueId === null ? [] : [i.issueId]));
  if (named.some((one) => !known.has(one)) || new Set(named).size < named.length || issues.some((i) => i.itemIds.some((one) => !items.has(one)))) throw new Refused({ code: 'evidence.issue-unknown', kind: 'conflict' });
  const rows = await Promise.all(issues.map(async (i, place) => {
    const issueId = i.issueId ?? ctx.newId();
    return { caseId, issueId, place, undisputed: i.undisputed, text: await sealed(ctx, caseId, 'issue.text', issueId, i.text), itemIds: [...new Set(i.itemIds)] };
  }));
  await replaceIssues(ctx.tx, caseId, rows);
  const disputed = new Set(issues.filter((i) => !i.undisputed).flatMap((i) => i.itemIds));
  for (const row of items.values()) if (row.fixed && disputed.has(row.itemId)) await saveItem(ctx.tx, caseId, row.itemId, { fixed: false });
  // Numbers of what is kept to court and agents are not told in the room of all.
  const numbers = (itemIds: readonly string[]): string[] => itemIds.flatMap((one) => (items.get(one)!.visibility === 'court-and-agents' ? [] : [numberOfRow(items.get(one)!) ?? '']));
  await ctx.tell(IssuesSet, { issues: issues.map((i) => ({ text: i.text, undisputed: i.undisputed, numbers: numbers(i.itemIds) })) }, { caseId, stream: 'main' });
  return showEvidence(ctx, { caseId });
}
