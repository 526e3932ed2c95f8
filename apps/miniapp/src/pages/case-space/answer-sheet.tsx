import { answer, questions } from '@microcourt/domain/messaging/contract';
import { useState } from 'react';
import { court } from '../../court';
import { words } from '../../messaging/texts';
import { sayError } from '../../shared/refusals';
import { Action, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useAsk, useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';

type Props = { readonly caseId: string; readonly courtCode: string; readonly seq: number; readonly text: string; readonly onClose: () => void };

/** The court's answer to a question card, written where it was read. */
export function AnswerSheet({ caseId, courtCode, seq, text: asked, onClose }: Props) {
  const w = useWords(words);
  const { value, error } = useAsk(questions, { courtCode });
  const question = value?.find((one) => one.caseId === caseId && one.seq === seq);
  const [text, setText] = useState('');
  const { busy, problem, run } = useDeed();
  const send = (questionId: string) => void run(async () => {
    await court.ask(answer, { caseId, questionId, text });
    court.cache.refresh(questions);
    onClose();
  });
  return (
    <Sheet title={w.answerTitle} onClose={onClose}>
      <Note>{asked}</Note>
      {!value && (error === undefined ? <Skeleton rows={2} /> : <Problem text={sayError(error)} />)}
      {value && !question && <Problem text={w.answerGone} />}
      {question && (
        <>
          <Field label={w.answerField} long max={2000} value={text} onChange={setText} />
          <Problem text={problem} />
          <Action busy={busy} disabled={text.trim() === ''} onClick={() => send(question.questionId)}>{w.answerSend}</Action>
        </>
      )}
    </Sheet>
  );
}
