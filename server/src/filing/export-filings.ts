import type { exportFilings as words } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { courtName } from '../courts/index.ts';
import { causeFor } from './cause.ts';
import { claimedAmount } from '@microcourt/domain/filing/fee';
import { openDraft } from './sealed.ts';
import type { FilingRow } from './store.ts';
import { filingsByIds } from './store-lists.ts';

const people = (parties: Draft['plaintiffs']) => (parties ?? []).map((p) => ({
  名称: p.name ?? '', 类型: p.kind, 证件类型: p.idKind ?? '', 证件号码: p.idNumber ?? '', 住所: p.domicile?.text ?? '', 电话: p.phone ?? '',
  代理人: (p.agents ?? []).map((a) => ({ 姓名: a.name ?? '', 类别: a.kind ?? '', 代理权限: a.power ?? '', 证件号码: a.idNumber ?? '', 电话: a.phone ?? '' })),
}));

/** A filing in the fields of a court's case system: number, court, kind, cause, state, days, parties, agents, claims. */
async function recordOf(ctx: Ctx, f: FilingRow): Promise<Record<string, unknown>> {
  const draft = await openDraft(ctx, f);
  const cause = causeFor(ctx, f, f.causeCode);
  return {
    服务流水号: f.serial, 案号: f.number, 法院代字: f.courtCode, 法院: f.courtCode === null ? '' : await courtName(ctx, f.courtCode),
    案件类型: f.kind === 'civil' ? '民事' : '行政', 案由: cause?.name ?? '', 案由代码: f.causeCode, 状态: f.state,
    收到起诉材料日期: f.receivedOn, 立案日期: f.registeredOn, 标的额分: claimedAmount(draft),
    原告: people(draft.plaintiffs), 被告: people(draft.defendants), 第三人: people(draft.thirdParties),
    诉讼请求: (draft.claims ?? []).map((c) => c.text ?? ''), 事实与理由: draft.facts ?? '',
    证据: (draft.evidence ?? []).map((e) => ({ 名称: e.name ?? '', 来源: e.source ?? '', 证明目的: e.purpose ?? '', 份数: e.pages ?? null })),
  };
}

/** Filings as the one file that a court's case system takes in, so that nothing is typed twice; its number comes back with the registration. */
export async function exportFilings(ctx: Ctx, { courtCode, filingIds }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const rows = await filingsByIds(ctx.tx, courtCode, filingIds);
  if (rows.length !== new Set(filingIds).size) throw new Refused({ code: 'shared.not-found', kind: 'missing' });
  const filings = [];
  for (const f of rows) filings.push(await recordOf(ctx, f));
  return { name: `立案-${courtCode}-${ctx.today}.json`, text: JSON.stringify({ version: 1, court: courtCode, at: ctx.now.toISOString(), filings }, null, 1) };
}
