import { causes, type CauseView } from '@microcourt/domain/law/contract';
import { FEE_CLASS_QUESTIONS } from '@microcourt/domain/calculators/fee-questions';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useLanguage, useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { Picker } from '../shared/picker.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useLater } from '../shared/use-later.ts';
import type { EditProps } from './edit-props.ts';
import { texts as counter } from './counter-texts.ts';
import { MoneyField } from './money-field.tsx';
import { texts } from './texts.ts';

/** A cause of the official list by its code. */
export function useCause(kind: 'civil' | 'administrative', code: string | undefined): CauseView | undefined {
  const at = code?.lastIndexOf('-') ?? -1;
  const found = useAsk(causes, code === undefined ? null : { kind, under: at < 0 ? null : code.slice(0, at), limit: 100 });
  return found.value?.find((one) => one.code === code);
}

/** The cause of the complaint and the answers that decide its fee. */
export function CauseField({ draft, change }: EditProps) {
  const t = useWords(texts), c = useWords(counter);
  const language = useLanguage();
  const [picking, setPicking] = useState(false);
  const cause = useCause(draft.kind, draft.cause?.code);
  const answers = Object.values(FEE_CLASS_QUESTIONS).flatMap((question) => question.answers);
  const fee = draft.fee ?? {};
  const amount = (name: 'propertyFen' | 'damagesFen') => (fen: number | undefined) => {
    const { [name]: _, ...rest } = fee;
    change({ fee: fen === undefined ? rest : { ...rest, [name]: fen } });
  };
  return (
    <section className="card" id="part-cause">
      <h2 className="card__title">{t('section.cause')}</h2>
      <p>{cause ? cause.path.join(' › ') : <span className="muted">{c('cause.open')}</span>} <Button size="small" onClick={() => setPicking(true)}>{c(cause ? 'cause.change' : 'cause.pick')}</Button></p>
      <div className="fields fields_three">
        {cause?.feeClass === 'ask' && <Field label={c('fee.question')}>{(id) => <select id={id} className="control" value={fee.feeClass ?? ''} onChange={({ target }) => change({ fee: { ...fee, feeClass: target.value } })}><option value="">{c('not-answered')}</option>{answers.map((one) => <option key={one.zh} value={one.feeClass}>{one[language]}</option>)}</select>}</Field>}
        {cause?.feeClass === 'divorce' && <Field label={c('fee.property')}>{(id) => <MoneyField id={id} fen={fee.propertyFen} onChange={amount('propertyFen')} />}</Field>}
        {cause?.feeClass === 'personality' && <Field label={c('fee.damages')}>{(id) => <MoneyField id={id} fen={fee.damagesFen} onChange={amount('damagesFen')} />}</Field>}
      </div>
      {picking && <CausePicker kind={draft.kind} onClose={() => setPicking(false)} onPick={(one) => { setPicking(false); change({ cause: { ...draft.cause, code: one.code } }); }} />}
    </section>
  );
}

type PickerProps = { readonly kind: 'civil' | 'administrative'; readonly onPick: (cause: CauseView) => void; readonly onClose: () => void };
function CausePicker({ kind, onPick, onClose }: PickerProps) {
  const t = useWords(texts), c = useWords(counter);
  const [query, setQuery] = useState('');
  const q = useLater(query.trim());
  const known = useAsk(causes, { kind, limit: 60, ...(q === '' ? { under: null } : { q }) });
  const choices = useMemo(() => (known.value ?? []).map((cause) => ({ key: cause.code, title: cause.name, note: cause.path.slice(0, -1).join(' › ') })), [known.value]);
  return (
    <Dialog title={c('cause.pick')} wide onClose={onClose}>
      <Picker
        label={t('cause.search')} query={query} onQuery={setQuery} choices={choices} busy={known.loading}
        onPick={({ key, title }) => {
          const cause = known.value?.find((one) => one.code === key);
          if (q === '' && cause?.more) setQuery(title);
          else if (cause) onPick(cause);
        }}
      />
    </Dialog>
  );
}
