import { Input } from 'antd';
import { useState } from 'react';
import { readYuan } from '@microcourt/domain/calculators/amounts';
import { yuanText } from '@microcourt/domain/shared/money';
import { useWords } from '../shared/language.ts';
import { texts } from './counter-texts.ts';

type Props = { readonly id: string; readonly fen: number | undefined; readonly onChange: (fen: number | undefined) => void };

/** An amount typed in yuan, kept in fen; what is no amount is marked and not taken. */
export function MoneyField({ id, fen, onChange }: Props) {
  const t = useWords(texts);
  const [text, setText] = useState(fen === undefined ? '' : yuanText(fen));
  const typed = readYuan(text), wrong = text.trim() !== '' && !typed.ok;
  // What was typed stands as it was typed, until the amount is set by other means.
  const stands = wrong || (typed.ok ? typed.value === fen : fen === undefined);
  return (
    <Input
      id={id} className="figure" inputMode="decimal" value={stands ? text : fen === undefined ? '' : yuanText(fen)} status={wrong ? 'error' : ''} title={wrong ? t('amount.wrong') : ''}
      onChange={({ target }) => {
        setText(target.value);
        const amount = readYuan(target.value);
        if (amount.ok || target.value.trim() === '') onChange(amount.ok ? amount.value : undefined);
      }}
    />
  );
}
