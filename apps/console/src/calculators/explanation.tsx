import type { Outcome } from '@microcourt/client/calculators/outcome';
import { pairsOf } from '@microcourt/client/calculators/paper';
import { inLanguage } from '@microcourt/client/calculators/say';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { typedForm, type FormReading } from '@microcourt/domain/calculators/form';
import { besideRecorded, type Why } from '@microcourt/domain/calculators/why';
import type { Explained } from '@microcourt/domain/shared/worked';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useLanguage, useWords } from '../shared/language.ts';
import '../shared/law-sentences.ts';
import { Fact } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { texts as shared } from '../shared/texts.ts';
import { Answer } from './answer.tsx';
import { texts } from './texts.ts';
import { fillIn } from './use-form.ts';
import { useAnswer } from './use-worked.ts';
import './calculators.css';

type Wire = Readonly<Record<string, unknown>>;
/** `name` is an ask (`calculators.deadline`) or a calculator's own name, `input` what goes over its wire; of a figure of a case, `recorded` is what was recorded. */
export type ExplanationProps = { readonly name: string; readonly input: Wire; readonly recorded?: Pick<Why, 'of' | 'shown' | 'set'> | undefined; readonly onClose: () => void };

/** How one figure of a case came about: what was asked, the answer, every step with its article; for any page to open. */
export function Explanation({ name, input, recorded, onClose }: ExplanationProps) {
  const t = useWords(texts), s = useWords(shared);
  const language = useLanguage();
  const c = calculatorNamed(name);
  return (
    <Dialog title={c ? inLanguage(c.title, language) : t('steps')} wide onClose={onClose}>
      {c ? <Worked c={c} input={input} recorded={recorded} /> : <p className="dialog__text">{t('unknown')}</p>}
      <div className="dialog__foot">
        {c && <Button onClick={() => {
          fillIn(c, input);
          onClose();
          go('tools', c.name);
        }}>{t('explain.open')}</Button>}
        <Button data-first onClick={onClose}>{s('close')}</Button>
      </div>
    </Dialog>
  );
}

/** The answer of today, with what is to be said where it is not simply the recorded one. */
function beside(outcome: Outcome, recorded: NonNullable<ExplanationProps['recorded']>): Outcome {
  if (outcome.state !== 'done') return outcome;
  return { ...outcome, working: { ...outcome.working, remarks: [...besideRecorded(recorded, (outcome.working as Explained<Wire>).answer), ...outcome.working.remarks] } };
}

function Worked({ c, input, recorded }: Pick<ExplanationProps, 'input' | 'recorded'> & { readonly c: AnyCalculator }) {
  const t = useWords(texts);
  const language = useLanguage();
  // As a text: a page may hand over a new object at each drawing.
  const key = JSON.stringify(input);
  const reading = useMemo((): FormReading => ({ ok: true, input: JSON.parse(key) as Wire }), [key]);
  const typed = useMemo(() => typedForm(c.fields, JSON.parse(key) as Wire), [c, key]);
  const { outcome, oldOf } = useAnswer(c, reading);
  const pairs = pairsOf(c.fields, typed, { language, words: { yes: t('yes'), no: t('no') } });
  return (
    <>
      <dl className="asked" aria-label={t('asked')}>{pairs.map(({ label, text }) => <Fact key={`${label} ${text}`} name={label}>{text}</Fact>)}</dl>
      <Answer c={c} typed={typed} outcome={recorded ? beside(outcome, recorded) : outcome} calm oldOf={oldOf} open inDialog />
    </>
  );
}
