import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useState } from 'react';
import { shortMoment } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Paper, Picture, Voice } from './attachment.tsx';
import { BubbleActs, type Asking } from './bubble-acts.tsx';
import { talkOf, type Talk } from './news.ts';
import { useRoom, useSpeaker } from './people.ts';
import { texts } from './texts.ts';

type Props = { readonly item: NewsItem; readonly replied: NewsItem | undefined; readonly answered: boolean; readonly onAsk: (asking: Asking) => void };

/** What someone said, with what may be done about it. */
export function Bubble({ item, replied, answered, onAsk }: Props) {
  const t = useWords(texts);
  const speaker = useSpeaker();
  const { me } = useRoom();
  const talk = talkOf(item), { name, role, ofCourt } = speaker(item.actor);
  const [shown, setShown] = useState(false);
  if (talk.recalled) return <p className="quiet">{t('said.recalled', { name })}</p>;
  return (
    <article className={`bubble ${item.actor === me ? 'bubble_mine' : ''}`}>
      <div className="bubble__by">
        <span className={ofCourt ? 'bubble__court' : ''}>{name}</span> <span>{role} · <time>{shortMoment(item.at)}</time></span>
        {!talk.folded && <BubbleActs item={item} answered={answered} onAsk={onAsk} />}
      </div>
      <div className="bubble__body">
        {replied && <p className="bubble__quote">{speaker(replied.actor).name}: {lineOfTalk(talkOf(replied))}</p>}
        {talk.folded && <p className="bubble__folded">{t('said.folded', { reason: talk.reason })} {talk.said && !shown && <button type="button" className="bar__quiet" onClick={() => setShown(true)}>{t('said.show')}</button>}</p>}
        {(!talk.folded || shown) && <Words talk={talk} answered={answered} />}
      </div>
    </article>
  );
}

const lineOfTalk = ({ said }: Talk): string => (said ? ('text' in said ? said.text : 'name' in said ? said.name : said.label).slice(0, 60) : '…');

export function Words({ talk, answered }: { readonly talk: Talk; readonly answered: boolean }) {
  const t = useWords(texts);
  const { said } = talk;
  switch (said?.kind) {
    case 'text': return <p className="prose">{said.text}</p>;
    case 'question': return <><p><span className="mark mark_note">{t('said.question')}</span> <span className={`mark ${answered ? 'mark_good' : 'mark_warn'}`}>{t(answered ? 'said.answered' : 'said.waiting')}</span></p><p className="prose">{said.text}</p></>;
    case 'image': return <Picture {...said} />;
    case 'voice': return <Voice {...said} />;
    case 'file': return <Paper {...said} />;
    case 'location': return <p><span className="mark">{t('said.location')}</span> {said.label} <span className="muted">{said.address}</span> <a href={`https://apis.map.qq.com/uri/v1/marker?marker=coord:${said.latitude},${said.longitude}&referer=microcourt`} target="_blank" rel="noreferrer">{t('said.map')}</a></p>;
    case undefined: return null;
  }
}
