import type { FilingView } from '@microcourt/domain/filing/contract';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { hasSentence, useSentences } from '../shared/sentences.ts';
import { texts } from './texts.ts';

/** What was done with the filing, by whom and when. */
export function History({ history }: { readonly history: FilingView['history'] }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <section className="part">
      <h3 className="part__title">{t('review.history')}</h3>
      <ol className="history">
        {history.map(({ at, what, by, note }) => (
          <li key={`${at} ${what}`}>
            <time className="figure muted">{momentText(at)}</time> <span className="muted">{t(`by.${by}`)}</span> {hasSentence(what) ? say(what) : what}
            {note && <span className="muted"> {note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
