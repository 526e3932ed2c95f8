import { FEE_CLASS_QUESTIONS } from '@microcourt/domain/calculators/fee-questions';
import type { Draft } from '@microcourt/domain/filing/draft';
import { Problem } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { FileList } from '../../shared/ui/file-list';
import { MoneyField } from '../../shared/ui/money-field';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../draft-texts';
import { type PartProps, sentenceAt } from './part';

type Aid = NonNullable<Draft['aid']>;

/** What the fee depends on, and whether relief from it is asked for. */
export function AidPart({ draft, change, problems, home, feeQuestion }: PartProps & { readonly feeQuestion: string | null }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const aid = draft.aid ?? {};
  const files = aid.fileIds ?? [];
  const set = (part: Partial<Aid>) => change({ aid: { ...aid, ...part } });
  const question = FEE_CLASS_QUESTIONS[feeQuestion ?? ''] ?? Object.values(FEE_CLASS_QUESTIONS).find(({ answers }) => answers.some(({ feeClass }) => feeClass === draft.fee?.feeClass));
  const hasProperty = /^CC-2-|^CC-3-/.test(draft.cause?.code ?? '') || draft.fee?.propertyFen !== undefined;
  return (
    <>
      {question && question.answers.length > 0 && (
        <Choice label={`${w.feeAsk}${question[language]}`} value={draft.fee?.feeClass} onChange={(feeClass) => change({ fee: { ...draft.fee, feeClass } })}
          options={question.answers.map((one) => ({ value: one.feeClass as string, label: one[language] }))} />
      )}
      {hasProperty && <MoneyField label={w.propertyFen} optional wrong={w.amountWrong} value={draft.fee?.propertyFen} onChange={(propertyFen) => change({ fee: { ...draft.fee, propertyFen } })} />}
      <Choice label={w.aidAsk} value={aid.kind ?? 'none'} onChange={(kind) => (kind === 'none' ? change({ aid: {} }) : set({ kind }))}
        options={(['none', 'defer', 'reduce', 'waive'] as const).map((one) => ({ value: one, label: w[`aid.${one}`] }))} />
      {aid.kind !== undefined && (
        <>
          <Problem text={sentenceAt(problems, 'aid', 'kind')} />
          <Field label={w.aidReason} long max={1000} value={aid.reason ?? ''} onChange={(reason) => set({ reason })} problem={sentenceAt(problems, 'aid', 'grounds')} />
          <FileList label={w.aidFiles} add={w.addFile} most={10} home={home} names={w} fileIds={files}
            onAdded={({ fileId }) => set({ fileIds: [...files, fileId] })} onRemove={(fileId) => set({ fileIds: files.filter((one) => one !== fileId) })} />
        </>
      )}
    </>
  );
}
