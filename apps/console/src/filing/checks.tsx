import { suggest } from '@microcourt/domain/courts/contract';
import type { FilingView, Problem, ReviewView } from '@microcourt/domain/filing/contract';
import { Explained } from '../shared/explained.tsx';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { texts } from './texts.ts';

const scrollTo = (path: Problem['path']) => document.getElementById(`part-${String(path[0])}`)?.scrollIntoView({ block: 'start' });

/** What the machine points out for the review: gaps, doubts, likely duplicates, and who may have jurisdiction. Hints, all of them. */
export function Checks({ review }: { readonly review: ReviewView }) {
  const t = useWords(texts);
  const say = useSentences();
  const points = [...review.problems.map((p) => ({ ...p, hard: true })), ...review.warnings.map((p) => ({ ...p, hard: false }))];
  return (
    <section className="part">
      <h3 className="part__title">{t('review.checks')} <span className="figure muted">{points.length || ''}</span></h3>
      {points.length === 0 && <p className="muted">{t('review.checks.none')}</p>}
      <ul className="points">
        {points.map(({ path, code, facts, hard, why }) => (
          <li key={`${code} ${path.join('/')}`}><button type="button" className={hard ? 'point point_hard' : 'point'} onClick={() => scrollTo(path)}>{say(code, facts)}</button>{Object.values(why ?? {}).map((one) => <Explained key={one.of} why={one}>{one.shown}</Explained>)}</li>
        ))}
      </ul>
      {review.duplicates.length > 0 && (
        <>
          <h4 className="part__under">{t('review.duplicates')}</h4>
          <ul className="points">
            {review.duplicates.map((one, i) => (
              <li key={`${one.title} ${String(i)}`}>
                <span className={`mark ${one.likeness === 'same' ? 'mark_bad' : 'mark_warn'}`}>{say(`filing.duplicate-${one.likeness ?? 'similar'}`)}</span> {one.title} · {one.number ?? say(`filing.state.${one.state}`)} · {one.courtName}
              </li>
            ))}
          </ul>
        </>
      )}
      <Jurisdiction filing={review.filing} />
    </section>
  );
}

/** Which courts may have jurisdiction by the defendant's address, the place and the cause. */
function Jurisdiction({ filing: { draft, courtCode } }: { readonly filing: FilingView }) {
  const t = useWords(texts);
  const say = useSentences();
  const defendant = draft.defendants?.[0], place = draft.place;
  const found = useAsk(suggest, {
    kind: draft.kind, causeCode: draft.cause?.code ?? null, defendantDivision: defendant?.domicile?.division ?? defendant?.residence?.division ?? null,
    placeDivision: (place?.immovable ?? place?.performance ?? place?.tort ?? place?.deceased)?.division ?? null,
  }).value;
  if (!found) return null;
  return (
    <>
      <h4 className="part__under">{t('review.jurisdiction')}</h4>
      {found.length === 0 ? <p className="muted">{t('review.jurisdiction.unknown')}</p> : (
        <ul className="points">
          {found.slice(0, 4).map(({ code, name, reason, exclusive, article }) => (
            <li key={`${code} ${reason}`}>
              {name} {code === courtCode && <span className="mark mark_good">{t('review.jurisdiction.here')}</span>} {exclusive && <span className="mark mark_warn">{t('review.jurisdiction.exclusive')}</span>}
              <span className="muted"> {say(reason)} {article}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
