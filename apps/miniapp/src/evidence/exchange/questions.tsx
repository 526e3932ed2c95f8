import { answer, type EvidenceView } from '@microcourt/domain/evidence/contract';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { momentText } from '../../shared/time';
import { Action, Group, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { openQuestions, type Side } from '../catalogue';
import { words } from '../texts';
import { keepView } from '../use-evidence';
import { useKept } from '../use-kept';

type Question = EvidenceView['questions'][number];
type Props = { readonly view: EvidenceView; readonly side: Side | undefined; readonly caseId: string };

/** The judge's questions, each answered where it stands; those that wait for oneself first. */
export function Questions({ view, side, caseId }: Props) {
  const w = useWords(words);
  const open = openQuestions(view, side);
  const others = view.questions.filter((one) => !open.includes(one));
  if (view.questions.length === 0) return null;
  return (
    <Group title={w.questions}>
      {[...open, ...others].map((one) => <QuestionBox key={one.questionId} question={one} mine={open.includes(one)} number={view.items.find(({ itemId }) => itemId === one.itemId)?.number ?? ''} caseId={caseId} />)}
    </Group>
  );
}

function QuestionBox({ question, mine, number, caseId }: { readonly question: Question; readonly mine: boolean; readonly number: string; readonly caseId: string }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { questionId, text, side, answerBy, answer: said, answeredAt, overdue } = question;
  const about = [w[side as Side], number === '' ? '' : fill(w.aboutItem, { number })].filter((one) => one !== '').join(' · ');
  const until = said === null ? fill(overdue ? w.overdueQuestion : w.answerBy, { when: momentText(answerBy, language) }) : [w.answered, answeredAt ? momentText(answeredAt, language) : ''].join(' ');
  return (
    <View className="question">
      <View className="question__text">{text}</View>
      <View className={`question__by ${overdue && said === null ? 'question__by_late' : ''}`}>{[about, until].join(' · ')}</View>
      {said !== null && <View className="question__answer">{said}</View>}
      {mine && <AnswerForm caseId={caseId} questionId={questionId} />}
    </View>
  );
}

function AnswerForm({ caseId, questionId }: { readonly caseId: string; readonly questionId: string }) {
  const w = useWords(words);
  const { value: text, write, forget } = useKept(`evidence.answer.${questionId}`, '');
  const [open, setOpen] = useState(text !== '');
  const { busy, problem, run } = useDeed();
  const send = () => void run(async () => {
    keepView(caseId, await askNow(answer, { caseId, questionId, text }));
    forget();
  });
  if (!open) return <Action onClick={() => setOpen(true)}>{w.answer}</Action>;
  return (
    <>
      <Field label={w.answerField} long max={4000} value={text} onChange={(typed) => write(() => typed)} note={w.answerNote} />
      <Problem text={problem} />
      <Action busy={busy} disabled={text.trim() === ''} onClick={send}>{w.sendAnswer}</Action>
    </>
  );
}
