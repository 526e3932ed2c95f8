import { find } from '@microcourt/domain/cases/contract';
import { mark } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { Failure, Nothing } from '../shared/parts.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import type { Asking } from './bubble-acts.tsx';
import { Composer } from './composer.tsx';
import { FoldDialog } from './fold-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { PendingLines } from './pending.tsx';
import { useRoom } from './people.ts';
import { StreamList } from './stream-list.tsx';
import { texts } from './texts.ts';
import { useStream } from './use-stream.ts';
import './messaging.css';

type Props = { readonly reason: string | null; readonly jump: number | undefined; readonly paper: boolean; readonly onPaperDone: () => void };

/** One room of a case: its stream, what is on the way, and the field to write in. */
export function Talk({ reason, jump, paper, onPaperDone }: Props) {
  const t = useWords(texts);
  const { caseId, stream } = useRoom();
  const talk = useStream(caseId, stream);
  const [reply, setReply] = useState<NewsItem>();
  const [asking, setAsking] = useState<Asking>();
  const last = talk.items.at(-1)?.seq;
  const { reach } = talk;
  useEffect(() => {
    if (last === undefined || !document.hasFocus()) return;
    // The list beside it counts what is unread.
    court.ask(mark, { caseId, stream, seq: last }).then(() => court.cache.refresh(find), () => undefined);
  }, [caseId, stream, last]);
  useEffect(() => {
    if (jump !== undefined && talk.ready) void reach(jump);
  }, [jump, talk.ready, reach]);
  const ask = (one: Asking) => (one.what === 'reply' ? setReply(one.item) : setAsking(one));
  const close = () => setAsking(undefined);
  if (talk.gone) return <Nothing title={t('stream.gone')} />;
  return (
    <>
      {talk.error !== undefined && <Failure error={talk.error} again={talk.again} />}
      {talk.ready ? <StreamList stream={talk} jump={jump} onAsk={ask} /> : <div className="stream waiting" aria-busy="true"><Skeleton active paragraph={{ rows: 10 }} /></div>}
      <PendingLines />
      <Composer reply={reply} reason={reason} onSent={() => setReply(undefined)} />
      {asking?.what === 'fold' && <FoldDialog item={asking.item} onClose={close} />}
      {asking?.what === 'answer' && <AnswerDialog item={asking.item} onClose={close} />}
      {(asking?.what === 'paper' || paper) && <PaperDialog item={asking?.item} onClose={() => { close(); onPaperDone(); }} />}
    </>
  );
}
