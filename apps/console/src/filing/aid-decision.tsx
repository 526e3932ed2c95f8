import { Input } from 'antd';
import { useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { texts } from './texts.ts';

export type Aid = { readonly aid: 'none' | 'defer' | 'reduce' | 'waive' | 'refused'; readonly aidReason: string; readonly aidPercent: number };
type Props = { readonly asked: 'defer' | 'reduce' | 'waive'; readonly value: Aid; readonly onChange: (aid: Aid) => void };
const DECISIONS = ['none', 'defer', 'reduce', 'waive', 'refused'] as const;

/** The court's decision on a request for relief from the fee. */
export function AidDecision({ asked, value, onChange }: Props) {
  const t = useWords(texts);
  return (
    <>
      <Field label={`${t('aid.decision')} (${t('aid.asks', { kind: t(`aid.${asked}`) })})`}>
        {(id) => <select id={id} className="control" value={value.aid} onChange={({ target }) => onChange({ ...value, aid: target.value as Aid['aid'] })}>{DECISIONS.map((one) => <option key={one} value={one}>{t(`aid.${one}`)}</option>)}</select>}
      </Field>
      {value.aid === 'reduce' && <Field label={t('aid.percent')}>{(id) => <input id={id} className="control" type="number" min={30} max={99} value={value.aidPercent} onChange={({ target }) => onChange({ ...value, aidPercent: Number(target.value) })} />}</Field>}
      {value.aid !== 'none' && <Field wide label={t('aid.reason')}>{(id) => <Input id={id} maxLength={300} value={value.aidReason} onChange={({ target }) => onChange({ ...value, aidReason: target.value })} />}</Field>}
    </>
  );
}
