import { inLanguage } from '@microcourt/client/calculators/say';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { Button } from 'antd';
import { useEffect } from 'react';
import { FormFields } from '../shared/form/form-fields.tsx';
import { useKeys } from '../shared/keys.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { useLater } from '../shared/use-later.ts';
import { Answer } from './answer.tsx';
import { texts } from './texts.ts';
import { useForm, useNoting } from './use-form.ts';
import { useWorked } from './use-worked.ts';

/** Milliseconds after the last letter until problems are said. */
const CALM = 700;
const NONE = {};
/** Puts the focus where the facts begin. */
export const toForm = (): void => document.querySelector<HTMLElement>('.tool__form .form :is(input, select, textarea)')?.focus();

/** One calculator: its form and, beside it, the answer as it stands. */
export function Tool({ c }: { readonly c: AnyCalculator }) {
  const t = useWords(texts);
  const language = useLanguage();
  const form = useForm(c);
  const { outcome, needed, oldOf } = useWorked(c, form.typed);
  const calm = useLater(form.typed, CALM) === form.typed;
  useKeys([{ key: 'f', label: t('key.form'), run: toForm }, { key: 'e', label: t('example'), run: form.showExample, off: c.examples.length === 0 }]);
  // Whoever came by the search goes on typing in the form.
  useEffect(() => {
    if (document.activeElement?.closest('.tools__list')) toForm();
  }, []);
  useNoting(c, form.own, outcome.state === 'done' ? outcome : undefined);
  return (
    <>
      <header className="tool__head"><h1 className="page__title">{inLanguage(c.title, language)}</h1><p className="muted">{inLanguage(c.about, language)}</p></header>
      <div className="tool">
        <section className="card tool__form" aria-label={t('form')}>
          <div className="tool__top">
            <h2 className="card__title">{t('form')}</h2>
            {c.examples.length > 0 && <Button size="small" onClick={form.showExample}>{t(form.shown ? 'example.other' : 'example')}</Button>}
            {form.undo ? <Button size="small" onClick={form.undo}>{t('undo')}</Button> : <Button size="small" onClick={form.clear}>{t('clear')}</Button>}
          </div>
          <FormFields fields={c.fields} typed={form.typed} onChange={form.change} problems={calm && outcome.state === 'wrong' ? outcome.problems : NONE} needed={needed} />
        </section>
        <section className="card tool__answer" aria-label={t('answer')}>
          <h2 className="card__title">{t('answer')}</h2>
          <Answer c={c} typed={form.typed} outcome={outcome} calm={calm} oldOf={oldOf} open />
        </section>
      </div>
    </>
  );
}
