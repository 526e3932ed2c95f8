import type { ParticipantView } from '@microcourt/domain/cases/contract';
import { RECALL_MINUTES } from '@microcourt/domain/messaging/rules';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { court } from '../../court';
import type { Entry } from '../../messaging/entries';
import { words } from '../../messaging/texts';
import { lineOf } from '../../messaging/use-reading';
import { say } from '../../shared/refusals';
import { Deeds } from '../../shared/ui/sheet';
import { fill, useWords } from '../../shared/words';
import { copyEntry, recallBarred, recallEntry } from './use-deeds';
import type { Quote } from './use-saying';

type Props = {
  readonly caseId: string; readonly stream: string; readonly me: string; readonly entry: Entry; readonly item: NewsItem | undefined; readonly author: ParticipantView | undefined; readonly mayWrite: boolean;
  readonly onQuote: (quote: Quote) => void; readonly onMention: (one: ParticipantView) => void; readonly onClose: () => void;
};

/** What can be done with something in the stream. */
export function EntryDeeds({ caseId, stream, me, entry, item, author, mayWrite, onQuote, onMention, onClose }: Props) {
  const w = useWords(words);
  const { content, mine, seq, name } = entry;
  const line = lineOf(content);
  const isText = content.kind === 'text' || content.kind === 'card';
  const barred = mine ? recallBarred(item, me) : undefined;
  return (
    <Deeds title={w.deeds} onClose={onClose} deeds={[
      ...(isText ? [{ label: w.copy, onClick: () => copyEntry(content.text, w.copied) }] : []),
      ...(mayWrite && seq > 0 ? [{ label: w.reply, onClick: () => onQuote({ seq, line: `${mine ? w.me : name}：${line}` }) }] : []),
      ...(mayWrite && !mine && author ? [{ label: fill(w.mentionOne, { name: author.name }), onClick: () => onMention(author) }] : []),
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
