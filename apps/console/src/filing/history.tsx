import type { FilingView } from '@microcourt/domain/filing/contract';
import type { Whys } from '@microcourt/domain/calculators/why';
import type { ReactNode } from 'react';
import { Explained } from '../shared/explained.tsx';
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
        {history.map(({ at, what, by, note, why }) => (
          <li key={`${at} ${what}`}>
            <time className="figure muted">{momentText(at)}</time> <span className="muted">{t(`by.${by}`)}</span> {hasSentence(what) ? say(what) : what}
            {note && <span className="muted"> {explainedIn(note, why)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A note with its days and amounts, each to be explained where it stands. */
function explainedIn(note: string, why: Whys = {}): ReactNode[] {
  return Object.entries(why).reduce<ReactNode[]>((parts, [name, one]) => parts.flatMap((part) => {
    const figure = typeof one.shown === 'number' ? (one.shown / 100).toFixed(2) : one.shown, at = typeof part === 'string' ? part.indexOf(figure) : -1;
    return typeof part !== 'string' || at < 0 ? [part] : [part.slice(0, at), <Explained key={name} why={one}>{figure}</Explained>, part.slice(at + figure.length)];
  }), [note]);
}
