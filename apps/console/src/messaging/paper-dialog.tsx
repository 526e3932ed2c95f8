import { onPaper } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { today } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { printPage } from '../shared/print.tsx';
import { plainOf } from './plain.ts';
import { PaperNotice } from './paper-notice.tsx';
import { reachedOnPaper, useRoom } from './people.ts';
import { texts } from './texts.ts';

type Direction = 'given' | 'received';

/** What a side that is offline was given on paper, printed here, or handed in on paper, entered here; both stand in the space. */
export function PaperDialog({ item, onClose }: { readonly item: NewsItem | undefined; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const room = useRoom();
  const offline = room.people.filter(reachedOnPaper);
  const [participantId, setParticipant] = useState(offline[0]?.participantId ?? '');
  const [direction, setDirection] = useState<Direction>('given');
  const [text, setText] = useState(() => (item ? plainOf(item) : ''));
  const [how, setHow] = useState('');
  const [on, setOn] = useState(today());
  const who = offline.find((one) => one.participantId === participantId);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const about = direction === 'given' && item ? { seq: item.seq } : {};
    if (!(await deed.run(onPaper, { caseId: room.caseId, participantId, direction, text, how, on, ...about }))) return;
    notice(t('paper.done'));
    onClose();
  };
  if (!who) return <Dialog title={t('paper.title')} onClose={onClose}><p className="dialog__text">{t('paper.nobody')}</p><div className="dialog__foot"><Button onClick={onClose}>{s('close')}</Button></div></Dialog>;
  return (
    <Dialog title={t('paper.title')} wide onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <div className="fields">
          <Field label={t('paper.who')}>{(id) => <select id={id} data-first className="control" value={participantId} onChange={({ target }) => setParticipant(target.value)}>{offline.map((one) => <option key={one.participantId} value={one.participantId}>{one.name}</option>)}</select>}</Field>
          <Field label={t('paper.direction')}>{(id) => <select id={id} className="control" value={direction} onChange={({ target }) => setDirection(target.value as Direction)}><option value="given">{t('paper.given')}</option><option value="received">{t('paper.received')}</option></select>}</Field>
          <Field wide label={t('paper.text')}>{(id) => <Area id={id} rows={5} maxLength={4_000} value={text} onChange={({ target }) => setText(target.value)} />}</Field>
          <Field label={t('paper.how')}>{(id) => <Input id={id} maxLength={200} value={how} onChange={({ target }) => setHow(target.value)} />}</Field>
          <Field label={t('paper.on')}>{(id) => <input id={id} className="control" type="date" max={today()} value={on} onChange={({ target }) => setOn(target.value)} />}</Field>
        </div>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          {direction === 'given' && <Button onClick={() => printPage(<PaperNotice room={room} to={who} text={text} at={item?.at} />)}>{t('paper.print')}</Button>}
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={how.trim() === '' || text.trim() === ''}>{t('paper.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
