import type { Draft, Party } from '@microcourt/domain/filing/draft';
import { answerLines } from '@microcourt/domain/filing/interviews/answers';
import { interviewOf } from '@microcourt/domain/filing/interviews/index';
import { yuanText } from '@microcourt/domain/shared/money';
import { fill, type Words } from '../../shared/words';
import type { words as book } from '../draft-texts';
import { OWN_FORM, type Step } from './steps';

type W = Words<keyof typeof book>;
/** A line of the summary and the page on which it can be changed. */
export type SummaryRow = { readonly step: Step['id']; readonly section?: string; readonly label: string; readonly text: string };

const people = (parties: readonly Party[] | undefined, w: W) => (parties ?? []).map((one) => [one.name || w.unnamed, w[one.kind], one.domicile?.text, one.phone].filter(Boolean).join('，')).join('\n');

/** Everything in a draft as lines to be checked before it is handed in. */
export function summaryOf(draft: Draft, w: W, courtName: string): readonly SummaryRow[] {
  const own = draft.ownComplaint?.length ?? 0, ownOnly = draft.formId === OWN_FORM;
  const claims = (draft.claims ?? []).map(({ text, amountFen }, i) => `${i + 1}. ${text ?? ''}${amountFen === undefined ? '' : `（${yuanText(amountFen)} 元）`}`).join('\n');
  const evidence = (draft.evidence ?? []).map(({ name, fileIds }, i) => `${i + 1}. ${name ?? ''}（${fill(w.files2, { n: fileIds?.length ?? 0 })}）`).join('\n');
  const service = [draft.service?.recipient, draft.service?.address?.text, draft.service?.phone].filter(Boolean).join('，');
  return [
    { step: 'plaintiffs', label: w.plaintiffs, text: people(draft.plaintiffs, w) },
    { step: 'defendants', label: w.defendants, text: people(draft.defendants, w) },
    ...((draft.thirdParties ?? []).length > 0 ? [{ step: 'defendants', label: w.thirdParties, text: people(draft.thirdParties, w) } as const] : []),
    ...(draft.kind === 'administrative' ? [{ step: 'act', label: w.act, text: [draft.act?.name, draft.act?.number, draft.act?.madeOn].filter(Boolean).join('，') } as const] : []),
    ...answerLines(interviewOf(draft.formId, draft.kind), draft.answers ?? {}).map(({ section, lines }) => ({ step: 'section', section, label: section, text: lines.map(({ label, text }) => `${label}：${text}`).join('\n') }) as const),
    ...(ownOnly && claims === '' ? [] : [{ step: 'claims', label: w.claims, text: claims } as const]),
    { step: ownOnly ? 'own' : 'facts', label: ownOnly ? w.own : w.facts, text: [draft.facts ?? '', own > 0 ? `${ownOnly ? '' : `${w.own}：`}${fill(w.files2, { n: own })}` : ''].filter(Boolean).join('\n') },
    { step: 'evidence', label: w.evidence, text: evidence },
    { step: 'service', label: w.service, text: [service, draft.service?.electronic ? w[draft.service.electronic] : ''].filter(Boolean).join('\n') },
    { step: 'court', label: w.court, text: courtName },
    { step: 'aid', label: w.aid, text: w[`aid.${draft.aid?.kind ?? 'none'}`] },
  ];
}

/** Where a line of the summary is changed. */
export const stepOfRow = (steps: readonly Step[], row: SummaryRow): number =>
  Math.max(0, steps.findIndex((one) => one.id === row.step && (one.id !== 'section' || one.section.zh === row.section)));
