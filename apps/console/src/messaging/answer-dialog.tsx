import { answer, questions } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { texts as shared } from '../shared/texts.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { CannedPicker } from './composer.tsx';
import { talkOf } from './news.ts';
import { useRoom } from './people.ts';
import { texts } from './texts.ts';

/** Answers a question of a party; the answer stands in the stream for all sides. */
export function AnswerDialog({ item, onClose }: { readonly item: NewsItem; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const deed = useDeed();
  const { caseId, courtCode } = useRoom();
  const known = useAsk(questions, { courtCode });
  const question = known.value?.find((one) => one.caseId === caseId && one.seq === item.seq);
  const [text, setText] = useState('');
  const { said } = talkOf(item);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!question || !(await deed.run(answer, { caseId, questionId: question.questionId, text }))) return;
    known.again();
    notice(t('answer.done'));
    onClose();
  };
  return (
    <Dialog title={t('answer.title')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{said && 'text' in said ? said.text : ''}</p>
        {question && <p className={question.overdue ? 'mark mark_bad' : 'mark'}>{t('answer.by')} {momentText(question.answerBy)}</p>}
        <Field label={t('answer.text')}>{(id) => <Area id={id} data-first rows={4} maxLength={2_000} value={text} onChange={({ target }) => setText(target.value)} />}</Field>
        <CannedPicker onPick={(words) => setText(text + words)} />
        <Failure error={deed.failure ?? known.error} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={text.trim() === '' || !question}>{t('answer.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
