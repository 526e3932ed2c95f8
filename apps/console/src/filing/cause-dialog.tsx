import { settleCause, type FilingView } from '@microcourt/domain/filing/contract';
import { causes, type CauseView } from '@microcourt/domain/law/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useLanguage, useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure } from '../shared/parts.tsx';
import { Picker } from '../shared/picker.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { useLater } from '../shared/use-later.ts';
import { FEE_CLASS_QUESTIONS } from '@microcourt/domain/calculators/fee-questions';
import { texts } from './texts.ts';
import { takesFocus } from '../shared/focus.ts';

type Props = { readonly filing: FilingView; readonly onClose: () => void; readonly onDone: () => void };

/** The cause from the official tree, found by any part of its name; where the cause leaves the fee open, its question follows. */
export function CauseDialog({ filing, onClose, onDone }: Props) {
  const t = useWords(texts);
  const deed = useDeed();
  const [query, setQuery] = useState('');
  const [under, setUnder] = useState<CauseView>();
  const [asks, setAsks] = useState<CauseView>();
  const q = useLater(query.trim());
  const known = useAsk(causes, { kind: filing.kind, limit: 60, ...(q === '' ? { under: under?.code ?? null } : { q }) });
  const choices = useMemo(() => (known.value ?? []).map((cause) => ({ key: cause.code, title: cause.name, note: cause.path.slice(0, -1).join(' › ') })), [known.value]);
  const settle = async (cause: CauseView, feeClass?: string) => {
    if (!(await deed.run(settleCause, { filingId: filing.filingId, causeCode: cause.code, ...(feeClass === undefined ? {} : { feeClass }) }))) return;
    notice(t('cause.settled', { name: cause.name }));
    onDone();
  };
  const pick = (code: string) => {
    const cause = known.value?.find((one) => one.code === code);
    if (!cause) return;
    if (q === '' && cause.more && cause.level < 3) return setUnder(cause);
    if (cause.feeClass === 'ask') return setAsks(cause);
    void settle(cause);
  };
  return (
    <Dialog title={t('cause.settle')} wide onClose={onClose}>
      {asks ? <FeeQuestion cause={asks} busy={deed.busy} onAnswer={(feeClass) => void settle(asks, feeClass)} /> : (
        <>
          {filing.draft.cause?.inOwnWords && <p className="dialog__text">{t('cause.own-words')} “{filing.draft.cause.inOwnWords}”</p>}
          {under && q === '' && <p className="dialog__text"><Button size="small" onClick={() => setUnder(undefined)}>‹</Button> {under.path.join(' › ')} <Button size="small" onClick={() => (under.feeClass === 'ask' ? setAsks(under) : void settle(under))}>{t('cause.settle')}</Button></p>}
          <Picker label={t('cause.search')} query={query} onQuery={setQuery} choices={choices} busy={known.loading} picked={filing.draft.cause?.code} onPick={({ key }) => pick(key)} />
        </>
      )}
      <Failure error={deed.failure ?? known.error} />
    </Dialog>
  );
}

type QuestionProps = { readonly cause: CauseView; readonly busy: boolean; readonly onAnswer: (feeClass: string) => void };
/** The question on which the kind of fee depends where the cause alone does not tell. */
function FeeQuestion({ cause, busy, onAnswer }: QuestionProps) {
  const t = useWords(texts);
  const language = useLanguage();
  const answers = Object.values(FEE_CLASS_QUESTIONS).flatMap((question) => question.answers);
  return (
    <div>
      <p className="dialog__text">{cause.name} · {t('cause.fee-class')}</p>
      <div className="stack">{answers.map((answer, i) => <Button key={answer.zh} {...(i === 0 ? { ref: takesFocus } : {})} disabled={busy} onClick={() => onAnswer(answer.feeClass)}>{answer[language]}</Button>)}</div>
    </div>
  );
}
