import { readers } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { lazy, Suspense, useState } from 'react';
import { Explained } from '../shared/explained.tsx';
import { momentText, money, shortMoment } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { Paper } from './attachment.tsx';
import type { Asking } from './bubble-acts.tsx';
import { isMatter, titleFacts, titleKey } from './matters.ts';
import { toldOf, type Told } from './news.ts';
import { reachedOnPaper, useRoom } from './people.ts';
import { texts as matters } from './texts-matters.ts';
import { texts } from './texts.ts';

const MatterCard = lazy(() => import('./matter-card.tsx').then((m) => ({ default: m.MatterCard })));
type Props = { readonly item: NewsItem; readonly onAsk: (asking: Asking) => void };
const key = (item: NewsItem): keyof typeof texts => {
  if (item.name === 'case-spaces.member-silenced' && toldOf(item).silent === false) return 'card.case-spaces.member-heard';
  const name = `card.${item.name}`;
  return name in texts ? (name as keyof typeof texts) : 'card.other';
};

/** An act of the case as a card of the stream: what happened, with what belongs to it. */
export function Card({ item, onAsk }: Props) {
  const t = useWords(texts), w = useWords(matters);
  const say = useSentences();
  const { stream, people } = useRoom();
  const told = toldOf(item);
  const facts = { ...told, role: told.role && say(`role.${told.role}`), stage: told.stage && say(`cases.stage.${told.stage}`), answerBy: told.answerBy && momentText(told.answerBy) };
  return (
    <article className="news">
      <div className="news__title">
        {isMatter(item.name) ? w(titleKey(item), titleFacts(item)) : t(key(item), facts)}
        <span className="bubble__acts">
          {stream === 'main' && <Readers item={item} />}
          {stream === 'main' && people.some(reachedOnPaper) && <button type="button" className="bar__quiet" onClick={() => onAsk({ what: 'paper', item })}>{t('do.paper')}</button>}
        </span>
        <time className="muted">{shortMoment(item.at)}</time>
      </div>
      <CardBody item={item} told={told} />
    </article>
  );
}

function CardBody({ item, told }: { readonly item: NewsItem; readonly told: Told }) {
  const t = useWords(texts);
  const say = useSentences();
  if (isMatter(item.name)) return <Suspense><MatterCard item={item} /></Suspense>;
  if (item.name === 'messaging.answered') return <p className="prose">{told.text}</p>;
  if (item.name === 'messaging.noted-on-paper') return <><p>{told.participant} · {t(told.direction === 'given' ? 'paper.given' : 'paper.received')} · {told.on} · {told.how}</p><p className="prose">{told.text}</p></>;
  if (item.name === 'case-spaces.opened') return <p>{told.number && <strong>{told.number} </strong>}{told.title}<br /><span className="muted">{t('card.members')} {(told.members ?? []).map(({ name, role }) => `${name}（${say(`role.${role}`)}）`).join(' ')}</span></p>;
  if (item.name === 'filing.registered') return <Filed told={told} />;
  if (item.name === 'filing.fee-asked' || item.name === 'filing.fee-overdue') return <Figures told={told} />;
  return null;
}

/** How much is due and until when, each to be explained. */
function Figures({ told: { amountFen, payBy, why } }: { readonly told: Told }) {
  return <p>{amountFen !== undefined && <Explained why={why?.['amountFen']}>{money(amountFen)}</Explained>} {payBy && <Explained why={why?.['payBy']}>{payBy}</Explained>}</p>;
}

/** What was filed, as the space shows it: claims, facts, evidence with its files. */
function Filed({ told: { number, filed } }: { readonly told: Told }) {
  const t = useWords(texts);
  const [open, setOpen] = useState(false);
  if (!filed) return <p>{number}</p>;
  return (
    <div className="filed">
      <p><strong>{number}</strong> {filed.cause}</p>
      <p className="muted">{t('card.claims')}</p>
      <ol className="claims">{filed.claims.map((claim) => <li key={claim}>{claim}</li>)}</ol>
      {open && (
        <>
          <p className="muted">{t('card.facts')}</p>
          <p className="prose">{filed.facts}</p>
          {filed.evidence.length > 0 && <p className="muted">{t('card.evidence')}</p>}
          {filed.evidence.map((one) => <div key={one.name}><p>{one.name} <span className="muted">{one.purpose}</span></p>{one.fileIds.map((fileId) => <Paper key={fileId} fileId={fileId} name={one.name} />)}</div>)}
        </>
      )}
      <button type="button" className="bar__quiet" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'card.less' : 'card.more')}</button>
    </div>
  );
}

/** Who has read a card of the court, asked when it is wanted. */
function Readers({ item }: { readonly item: NewsItem }) {
  const t = useWords(texts);
  const [wanted, setWanted] = useState(false);
  const { caseId, stream, seq } = item;
  const known = useAsk(readers, wanted ? { caseId, stream, seq } : null).value;
  if (!wanted) return <button type="button" className="bar__quiet" onClick={() => setWanted(true)}>{t('do.readers')}</button>;
  return <span className="muted">{t('do.readers')} {known && (known.map(({ name, at }) => `${name} ${shortMoment(at)}`).join(' · ') || t('readers.none'))}</span>;
}
