import type { Claim } from '@microcourt/domain/filing/draft';
import { suggestedClaims } from '@microcourt/domain/filing/interviews/answers';
import { interviewOf } from '@microcourt/domain/filing/interviews/index';
import { Button } from 'antd';
import { Area } from '../shared/area.tsx';
import { useLanguage, useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import type { EditProps } from './edit-props.ts';
import { texts as counter } from './counter-texts.ts';
import { ElementField } from './element-field.tsx';
import { isAsked } from '@microcourt/domain/filing/interviews/answers';
import { MoneyField } from './money-field.tsx';
import { rowKey } from './row-key.ts';
import { texts } from './texts.ts';

/** The interview of this kind of complaint, its sections in columns. */
export function CounterAnswers({ draft, change }: EditProps) {
  const language = useLanguage();
  const interview = interviewOf(draft.formId, draft.kind), answers = draft.answers ?? {};
  return (
    <section className="card" id="part-answers">
      <h2 className="card__title">{interview[language]}</h2>
      {interview.sections.map((section) => (
        <fieldset key={section.id} className="answers-set">
          <legend>{section[language]}</legend>
          <div className="fields fields_three">
            {section.elements.filter((element) => isAsked(element, answers)).map((element) => (
              <ElementField
                key={element.id} element={element} answer={answers[element.id]}
                onAnswer={(answer) => {
                  const { [element.id]: _, ...rest } = answers;
                  change({ answers: answer === undefined ? rest : { ...rest, [element.id]: answer } });
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

/** The claims, made from the answers or typed, and the facts. */
export function CounterClaims({ draft, change }: EditProps) {
  const t = useWords(texts), c = useWords(counter);
  const claims = draft.claims ?? [];
  const put = (key: string, part: Partial<Claim>) => change({ claims: claims.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const amount = (claim: Claim, fen: number | undefined) => {
    const { amountFen: _, ...rest } = claim;
    const next: Claim = fen === undefined ? rest : { ...rest, amountFen: fen, kind: claim.kind ?? 'money' };
    change({ claims: claims.map((one) => (one.key === claim.key ? next : one)) });
  };
  const suggested = suggestedClaims(interviewOf(draft.formId, draft.kind), draft.answers ?? {});
  const takeOver = () => change({ claims: [...claims.filter(({ fromElement }) => fromElement === undefined), ...suggested.map((one) => ({ key: rowKey(), ...one }))] });
  return (
    <section className="card" id="part-claims">
      <h2 className="card__title">{t('section.claims')} {suggested.length > 0 && <Button size="small" onClick={takeOver}>{c('claim.from-answers')}</Button>}</h2>
      {claims.map((claim) => (
        <div key={claim.key} className="claim-row">
          <Field label={c('claim.text')}>{(id) => <Area id={id} rows={1} maxLength={2_000} value={claim.text ?? ''} onChange={({ target }) => put(claim.key, { text: target.value })} />}</Field>
          <Field label={c('claim.amount')}>{(id) => <MoneyField id={id} fen={claim.amountFen} onChange={(fen) => amount(claim, fen)} />}</Field>
          <Button size="small" onClick={() => change({ claims: claims.filter((one) => one.key !== claim.key) })}>{c('remove')}</Button>
        </div>
      ))}
      <Button size="small" disabled={claims.length >= 50} onClick={() => change({ claims: [...claims, { key: rowKey() }] })}>{c('add.claim')}</Button>
      <Field wide label={t('section.facts')}>{(id) => <Area id={id} rows={5} maxLength={20_000} value={draft.facts ?? ''} onChange={({ target }) => change({ facts: target.value })} />}</Field>
    </section>
  );
}
