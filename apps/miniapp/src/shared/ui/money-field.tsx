import { useState } from 'react';
import { fenOf, yuanTyped } from '../money';
import { Field } from './field';

type Props = { readonly label: string; readonly value: number | undefined; readonly onChange: (fen: number | undefined) => void; readonly wrong: string; readonly optional?: boolean; readonly note?: string; readonly problem?: string };

/** An amount of money: typed in yuan, kept in fen. */
export function MoneyField({ label, value, onChange, wrong, optional, note, problem }: Props) {
  const [typed, setTyped] = useState(yuanTyped(value));
  const read = fenOf(typed);
  // Another hand (a suggestion taken over, another device) may change the amount under the words.
  const shown = read !== null && read !== value ? yuanTyped(value) : typed;
  const write = (text: string) => {
    setTyped(text);
    const fen = fenOf(text);
    if (fen !== null) onChange(fen);
  };
  return <Field label={label} keyboard="digit" max={16} value={shown} onChange={write} problem={fenOf(shown) === null ? wrong : (problem ?? '')} optional={Boolean(optional)} {...(note === undefined ? {} : { note })} />;
}
