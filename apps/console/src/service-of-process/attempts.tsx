import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { hasSentence, useSentences } from '../shared/sentences.ts';
import { texts } from './texts.ts';

/** Every attempt with what happened to it; the one that counts is marked. */
export function Attempts({ of }: { readonly of: DeliveryView }) {
  const t = useWords(texts);
  const say = useSentences();
  const named = (code: string) => {
    const key = `event.${code}`;
    return key in texts ? t(key as keyof typeof texts) : hasSentence(code) ? say(code) : code;
  };
  return (
    <>
      <h3 className="card__title">{t('attempts')}</h3>
      {of.attempts.map((one) => (
        <article key={one.attemptId} className={one.counts ? 'attempt attempt_counts' : 'attempt'}>
          <p>
            <strong>{t(`way.${one.way}`)}</strong> <span className="muted">{t(`on.${one.on}`)} {one.to}</span>
            <span className="mark">{hasSentence(`service-of-process.state.${one.state}`) ? say(`service-of-process.state.${one.state}`) : one.state}</span>
            {one.counts && <span className="mark mark_good">{t('attempt.counts')}</span>}
          </p>
          {one.tracking && <p className="muted">{t('attempt.tracking', { tracking: one.tracking })}</p>}
          {one.noticeUntil && <p className="muted">{t('attempt.until', { until: one.noticeUntil })}</p>}
          <ol className="events">
            {one.events.map((event) => <li key={`${event.at} ${event.what}`}><time className="muted">{momentText(event.at)}</time> <span>{named(event.what)}</span> <span className="muted">{event.by} {event.note}</span></li>)}
          </ol>
        </article>
      ))}
    </>
  );
}
