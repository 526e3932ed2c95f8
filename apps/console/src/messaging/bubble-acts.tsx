import { recall } from '@microcourt/domain/messaging/contract';
import { mayRecall } from '@microcourt/domain/messaging/rules';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { sayError } from '../shared/sentences.ts';
import { useDeed } from '../shared/use-deed.ts';
import { useEffect } from 'react';
import { talkOf } from './news.ts';
import { reachedOnPaper, useRoom } from './people.ts';
import { texts } from './texts.ts';
import { useNow } from '../shared/now.ts';

/** Something that is to be done about a piece of news. */
export type Asking = { readonly what: 'reply' | 'fold' | 'answer' | 'paper'; readonly item: NewsItem };
type Props = { readonly item: NewsItem; readonly answered: boolean; readonly onAsk: (asking: Asking) => void };

/** What may be done about what someone said: reply, take back, fold away, answer. */
export function BubbleActs({ item, answered, onAsk }: Props) {
  const t = useWords(texts);
  const deed = useDeed();
  const { caseId, stream, me, mayWrite, people } = useRoom();
  const now = useNow();
  const talk = talkOf(item), mine = item.actor === me;
  const may = mayRecall({ name: item.name, actor: item.actor, at: new Date(item.at), kind: talk.said?.kind ?? null, recalled: false }, me, now).ok;
  const question = talk.said?.kind === 'question' && !answered;
  const ofASide = people.some((one) => one.personId === item.actor && one.kind !== 'staff');
  useEffect(() => {
    if (deed.failure !== undefined) notice(sayError(deed.failure), 'failed');
  }, [deed.failure]);
  return (
    <span className="bubble__acts">
      {question && <button type="button" className="bar__quiet bubble__answer" onClick={() => onAsk({ what: 'answer', item })}>{t('do.answer')}</button>}
      {mayWrite && <button type="button" className="bar__quiet" onClick={() => onAsk({ what: 'reply', item })}>{t('do.reply')}</button>}
      {mine && may && <button type="button" className="bar__quiet" onClick={() => void deed.run(recall, { caseId, stream, seq: item.seq })}>{t('do.recall')}</button>}
      {ofASide && <button type="button" className="bar__quiet" onClick={() => onAsk({ what: 'fold', item })}>{t('do.fold')}</button>}
      {stream === 'main' && people.some(reachedOnPaper) && <button type="button" className="bar__quiet" onClick={() => onAsk({ what: 'paper', item })}>{t('do.paper')}</button>}
    </span>
  );
}
