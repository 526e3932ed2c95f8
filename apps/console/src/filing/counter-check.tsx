import { check } from '@microcourt/domain/filing/contract';
import { Explained } from '../shared/explained.tsx';
import { money } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Answered } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { texts as counter } from './counter-texts.ts';
import { texts } from './texts.ts';

/** What is still missing, what is worth adding, and the exact fee; fresh after every save. */
export function CounterCheck({ filingId }: { readonly filingId: string }) {
  const t = useWords(texts), c = useWords(counter);
  const say = useSentences();
  const known = useAsk(check, { filingId });
  const jump = (part: string | number | undefined) => document.getElementById(`part-${String(part)}`)?.scrollIntoView();
  return (
    <section className="card">
      <h2 className="card__title">{c('check.title')}</h2>
      <Answered known={known} lines={3}>
        {({ missing, warnings, fee, feeQuestion, why: whys }) => (
          <>
            {missing.length === 0 && <p><span className="mark mark_good">{c('check.ready')}</span></p>}
            {missing.length > 0 && <><h3 className="part__under">{c('check.missing')}</h3><ul className="points">{missing.map(({ code, path, facts }) => <li key={`${code} ${path.join('/')}`}><button type="button" className="point point_hard" onClick={() => jump(path[0])}>{say(code, facts)}</button></li>)}</ul></>}
            {warnings.length > 0 && <><h3 className="part__under">{c('check.warnings')}</h3><ul className="points">{warnings.map(({ code, path, facts, why }) => <li key={`${code} ${path.join('/')}`}><button type="button" className="point" onClick={() => jump(path[0])}>{say(code, facts)}</button>{Object.values(why ?? {}).map((one) => <Explained key={one.of} why={one}>{one.shown}</Explained>)}</li>)}</ul></>}
            <h3 className="part__under">{t('section.fee')}</h3>
            <p>{fee ? <Explained why={whys?.['fee']}>{money(fee.fee)}</Explained> : feeQuestion ? say(feeQuestion) : t('fee.open')}</p>
          </>
        )}
      </Answered>
    </section>
  );
}
