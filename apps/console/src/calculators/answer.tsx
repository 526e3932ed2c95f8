import { isBlank } from '@microcourt/client/calculators/fold';
import { namesOf, type Outcome } from '@microcourt/client/calculators/outcome';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import type { Typed } from '@microcourt/domain/calculators/form';
import { Alert } from 'antd';
import { momentText } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { Failure } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { Actions } from './actions.tsx';
import { renewFigures } from './figures.ts';
import { texts } from './texts.ts';
import { WorkingView } from './working.tsx';

type Props = { readonly c: AnyCalculator; readonly typed: Typed; readonly outcome: Outcome; readonly calm: boolean; readonly oldOf: string | undefined; readonly open?: boolean; readonly inDialog?: boolean };

/** The answer to what stands in the form, or what is still in its way. `calm` is false while the person still types: half a number is not yet a wrong one. */
export function Answer({ c, typed, outcome, calm, oldOf, open = false, inDialog = false }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const language = useLanguage();
  switch (outcome.state) {
    case 'done':
      return (
        <>
          <WorkingView working={outcome.working} open={open} />
          <Actions c={c} typed={typed} working={outcome.working} inDialog={inDialog} />
          {oldOf !== undefined && <p className="muted">{t('figures.old', { at: momentText(oldOf) })}</p>}
          <p className="tool__foot">{t('footNote')}</p>
        </>
      );
    case 'missing':
      return (
        <>
          <p className="tool__waits">{t('missing', { names: namesOf(c.fields, outcome.missing, language, t('row')) })}</p>
          {outcome.why && <p className="tool__waits">{say(outcome.why.code, outcome.why.facts)}</p>}
        </>
      );
    case 'wrong':
      return calm ? <p className="tool__waits">{t('look')}</p> : null;
    case 'refused':
      // Before anything was typed nothing is wrong yet: the same sentence says what to begin with.
      if (isBlank(c.fields, typed)) return <p className="tool__waits">{say(outcome.code, outcome.facts)}</p>;
      return calm ? <Alert type="warning" showIcon title={say(outcome.code, outcome.facts)} /> : null;
    case 'no-figures':
      return <><p className="tool__waits">{t('figures.needed')}</p><Failure error={outcome.error} again={renewFigures} /></>;
    case 'broken':
      return <Alert type="warning" showIcon title={t('broken')} />;
    default:
      return <p className="tool__waits" aria-busy="true">{t('working')}</p>;
  }
}
