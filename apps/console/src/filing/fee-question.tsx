import { FEE_CLASS_QUESTIONS } from '@microcourt/domain/calculators/fee-questions';
import type { FilingView, settleCause } from '@microcourt/domain/filing/contract';
import type { CauseView } from '@microcourt/domain/law/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { takesFocus } from '../shared/focus.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { submitOnEnter } from '../shared/submit-on-enter.ts';
import { MoneyField } from './money-field.tsx';
import { texts } from './texts.ts';

export type FeeFacts = Pick<InputOf<typeof settleCause>, 'feeClass' | 'amountFen' | 'propertyFen' | 'damagesFen'>;
const AMOUNT = { property: 'amountFen', ip: 'amountFen', divorce: 'propertyFen', personality: 'damagesFen' } as const;
const amountOf = (feeClass: string): (typeof AMOUNT)[keyof typeof AMOUNT] | undefined => AMOUNT[feeClass as keyof typeof AMOUNT];

/** Whether the fee of this cause needs more than the complaint says: its class, or an amount that nobody named. */
export function feeAsks(cause: CauseView, { draft }: FilingView): boolean {
  if (cause.feeClass === 'ask') return true;
  const claimed = (draft.claims ?? []).some(({ amountFen, kind }) => amountFen !== undefined && kind !== 'costs');
  return (cause.feeClass === 'property' || cause.feeClass === 'ip') && !claimed;
}

type Props = { readonly cause: CauseView; readonly busy: boolean; readonly onAnswer: (facts: FeeFacts) => void };

/** What decides the fee where cause and complaint leave it open: the class, and the amount that the registry read out of the complaint. */
export function FeeQuestion({ cause, busy, onAnswer }: Props) {
  const t = useWords(texts);
  const language = useLanguage();
  const answers = Object.values(FEE_CLASS_QUESTIONS).flatMap((question) => question.answers);
  const [feeClass, setFeeClass] = useState<string>(cause.feeClass === 'ask' ? (answers[0]?.feeClass ?? '') : cause.feeClass);
  const [fen, setFen] = useState<number>();
  const amount = amountOf(feeClass);
  const go = (event: FormEvent) => {
    event.preventDefault();
    onAnswer({ ...(cause.feeClass === 'ask' ? { feeClass } : {}), ...(amount && fen !== undefined ? { [amount]: fen } : {}) });
  };
  return (
    <form onSubmit={go}>
      <p className="dialog__text">{cause.path.join(' › ')}</p>
      {cause.feeClass === 'ask' && (
        <Field label={t('cause.fee-class')}>
          {(id) => <select id={id} ref={takesFocus} onKeyDown={submitOnEnter} className="control" value={feeClass} onChange={({ target }) => setFeeClass(target.value)}>{answers.map((answer) => <option key={answer.zh} value={answer.feeClass}>{answer[language]}</option>)}</select>}
        </Field>
      )}
      {amount && <Field label={t(`fee.${amount}`)} hint={t('fee.amount.hint')}>{(id) => <MoneyField id={id} fen={fen} onChange={setFen} />}</Field>}
      <div className="dialog__foot"><Button type="primary" htmlType="submit" loading={busy}>{t('cause.settle')}</Button></div>
    </form>
  );
}
