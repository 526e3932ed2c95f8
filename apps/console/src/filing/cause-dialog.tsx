import { settleCause, type FilingView } from '@microcourt/domain/filing/contract';
import { causes, type CauseView } from '@microcourt/domain/law/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure } from '../shared/parts.tsx';
import { Picker } from '../shared/picker.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { useLater } from '../shared/use-later.ts';
import { FeeQuestion, feeAsks, type FeeFacts } from './fee-question.tsx';
import { texts } from './texts.ts';

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
  const settle = async (cause: CauseView, facts: FeeFacts = {}) => {
    if (!(await deed.run(settleCause, { filingId: filing.filingId, causeCode: cause.code, ...facts }))) return;
    notice(t('cause.settled', { name: cause.name }));
    onDone();
  };
  const pick = (code: string) => {
    const cause = known.value?.find((one) => one.code === code);
    if (!cause) return;
    if (q === '' && cause.more && cause.level < 3) return setUnder(cause);
    if (feeAsks(cause, filing)) return setAsks(cause);
    void settle(cause);
  };
  return (
    <Dialog title={t('cause.settle')} wide onClose={onClose}>
      {asks ? <FeeQuestion cause={asks} busy={deed.busy} onAnswer={(facts) => void settle(asks, facts)} /> : (
        <>
          {filing.draft.cause?.inOwnWords && <p className="dialog__text">{t('cause.own-words')} “{filing.draft.cause.inOwnWords}”</p>}
          {under && q === '' && <p className="dialog__text"><Button size="small" onClick={() => setUnder(undefined)}>‹</Button> {under.path.join(' › ')} <Button size="small" onClick={() => (feeAsks(under, filing) ? setAsks(under) : void settle(under))}>{t('cause.settle')}</Button></p>}
          <Picker label={t('cause.search')} query={query} onQuery={setQuery} choices={choices} busy={known.loading} picked={filing.draft.cause?.code} onPick={({ key }) => pick(key)} />
        </>
      )}
      <Failure error={deed.failure ?? known.error} />
    </Dialog>
  );
}
