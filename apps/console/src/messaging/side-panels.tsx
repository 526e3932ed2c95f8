import { media, search, seqOn } from '@microcourt/domain/messaging/contract';
import { lineOf } from '@microcourt/domain/messaging/last-line';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { court } from '../shared/court.ts';
import { shortMoment, today } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Field, Nothing } from '../shared/parts.tsx';
import { sayError } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useLater } from '../shared/use-later.ts';
import { Words } from './bubble.tsx';
import { talkOf } from './news.ts';
import { useRoom, useSpeaker } from './people.ts';
import { texts } from './texts.ts';
import { takesFocus } from '../shared/focus.ts';

type Props = { readonly onJump: (stream: string, seq: number) => void };

/** Finds words in the case, and the first thing said on a day. */
export function SearchPanel({ onJump }: Props) {
  const t = useWords(texts);
  const { caseId, stream } = useRoom();
  const [q, setQ] = useState('');
  const later = useLater(q.trim(), 300);
  const known = useAsk(search, later === '' ? null : { caseId, q: later });
  const jumpTo = async (day: string) => {
    try {
      const { seq } = await court.ask(seqOn, { caseId, stream, day });
      if (seq === null) notice(t('day.none'), 'failed');
      else onJump(stream, seq);
    } catch (error) {
      notice(sayError(error), 'failed');
    }
  };
  return (
    <div className="pane__body">
      <Input ref={takesFocus} allowClear placeholder={t('search.field')} aria-label={t('search.field')} value={q} onChange={({ target }) => setQ(target.value)} />
      <Field label={t('day.jump')}>{(id) => <input id={id} className="control" type="date" max={today()} onChange={({ target }) => target.value && void jumpTo(target.value)} />}</Field>
      {later === '' ? <Nothing title={t('search.hint')} /> : <Answered known={known} lines={3}>{(found) => (found.length === 0 ? <Nothing title={t('search.none')} /> : found.map((item) => <Found key={`${item.stream} ${String(item.seq)}`} item={item} onJump={onJump} />))}</Answered>}
    </div>
  );
}

function Found({ item, onJump }: Props & { readonly item: NewsItem }) {
  const speaker = useSpeaker();
  return (
    <button type="button" className="found" onClick={() => onJump(item.stream, item.seq)}>
      <span className="muted">{speaker(item.actor).name} · {shortMoment(item.at)}</span>
      <span>{lineOf(item)}</span>
    </button>
  );
}

/** Images and files of the case, newest first. */
export function MediaPanel() {
  const t = useWords(texts);
  const { caseId } = useRoom();
  const speaker = useSpeaker();
  const [before, setBefore] = useState<string>();
  const known = useAsk(media, { caseId, ...(before === undefined ? {} : { before }) });
  return (
    <div className="pane__body">
      <Answered known={known}>
        {(found) => (found.length === 0 ? <Nothing title={t('media.none')} /> : (
          <>
            {found.map((item) => <div key={`${item.stream} ${String(item.seq)}`} className="media"><p className="muted">{speaker(item.actor).name} · {shortMoment(item.at)}</p><Words talk={talkOf(item)} answered={false} /></div>)}
            <Button size="small" onClick={() => setBefore(found.at(-1)!.at)}>{t('media.older')}</Button>
          </>
        ))}
      </Answered>
    </div>
  );
}
