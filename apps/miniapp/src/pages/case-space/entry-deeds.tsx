import type { SpaceView } from '@microcourt/domain/case-spaces/contract';
import type { ParticipantView } from '@microcourt/domain/cases/contract';
import { sitsForCourt } from '@microcourt/domain/cases/rules';
import { RECALL_MINUTES } from '@microcourt/domain/messaging/rules';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useState } from 'react';
import { court } from '../../court';
import { canBeEvidence, makeEvidence } from '../../messaging/as-evidence';
import type { Entry } from '../../messaging/entries';
import { tileOf } from '../../messaging/sheets';
import { words } from '../../messaging/texts';
import { lineOf } from '../../messaging/use-reading';
import { say } from '../../shared/refusals';
import { Deeds } from '../../shared/ui/sheet';
import { fill, useWords } from '../../shared/words';
import { AnswerSheet } from './answer-sheet';
import { copyEntry, recallBarred, recallEntry } from './use-deeds';
import type { Quote } from './use-saying';

type Props = {
  readonly space: SpaceView; readonly stream: string; readonly entry: Entry; readonly item: NewsItem | undefined; readonly author: ParticipantView | undefined; readonly mayWrite: boolean;
  readonly onQuote: (quote: Quote) => void; readonly onMention: (one: ParticipantView) => void; readonly onClose: () => void;
};

/** What can be done with something in the stream. */
export function EntryDeeds({ space, stream, entry, item, author, mayWrite, onQuote, onMention, onClose }: Props) {
  const w = useWords(words);
  const { content, mine, seq, name } = entry;
  const line = lineOf(content);
  const isText = content.kind === 'text' || content.kind === 'card';
  const { me, case: { caseId, courtCode } } = space;
  const [answering, setAnswering] = useState(false);
  // What is answered has the foot that says so; only the court's own people in the case answer.
  const open = content.kind === 'card' && content.tone === 'question' && content.foot !== w.answeredFoot && seq > 0 && sitsForCourt(space.roles);
  if (answering) return <AnswerSheet caseId={caseId} courtCode={courtCode} seq={seq} text={line} onClose={onClose} />;
  const evidence = sitsForCourt(space.roles) ? undefined : tileOf(space.tiles, 'evidence');
  const barred = mine ? recallBarred(item, me) : undefined;
  return (
    <Deeds title={w.deeds} onClose={onClose} deeds={[
      ...(open ? [{ label: w.answerDeed, stays: true, onClick: () => setAnswering(true) }] : []),
      ...(isText ? [{ label: w.copy, onClick: () => copyEntry(content.text, w.copied) }] : []),
      ...(mayWrite && seq > 0 ? [{ label: w.reply, onClick: () => onQuote({ seq, line: `${mine ? w.me : name}：${line}` }) }] : []),
      ...(mayWrite && !mine && author ? [{ label: fill(w.mentionOne, { name: author.name }), onClick: () => onMention(author) }] : []),
      ...(evidence && canBeEvidence(entry) ? [{ label: w.asEvidence, disabled: evidence.enabled ? undefined : say(evidence.reason ?? 'shared.forbidden'), onClick: () => void makeEvidence(caseId, stream, entry) }] : []),
      ...(mine && seq > 0 ? [{ label: w.recall, danger: true, disabled: barred && say(barred, { minutes: RECALL_MINUTES }), onClick: () => recallEntry(caseId, stream, seq) }] : []),
    ]} />
  );
}

type FailedProps = { readonly entry: Entry; readonly isUpload: boolean; readonly onAgain: (key: string) => void; readonly onDrop: (key: string) => void; readonly onClose: () => void };
/** What to do with something that was not sent. */
export function FailedDeeds({ entry, isUpload, onAgain, onDrop, onClose }: FailedProps) {
  const w = useWords(words);
  return (
    <Deeds title={entry.note} onClose={onClose} deeds={[
      { label: w.again, onClick: () => (isUpload ? onAgain(entry.key) : court.outbox.again(entry.key)) },
      { label: w.giveUp, danger: true, onClick: () => (isUpload ? onDrop(entry.key) : court.outbox.drop(entry.key)) },
    ]} />
  );
}
