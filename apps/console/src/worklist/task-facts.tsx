import type { TaskView } from '@microcourt/domain/worklist/contract';
import { Explained } from '../shared/explained.tsx';
import { dayText, momentText } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { DaysLeft, Fact, Level } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts } from './texts.ts';

/** The clock of a thing to do: by when, by which article, since when. */
export function TaskFacts({ task }: { readonly task: TaskView }) {
  const t = useWords(texts);
  const say = useSentences();
  const language = useLanguage();
  return (
    <dl className="task-facts">
      <Fact name={t('kind')}>{say(`worklist.${task.kind}`)}</Fact>
      <Fact name={t('due')}>
        {task.due ? <><Explained why={task.why?.['due']}>{dayText(task.due, language)}</Explained> · <DaysLeft day={task.due} /></> : task.dueAt ? momentText(task.dueAt) : t('no-clock')} <Level level={task.level} />
      </Fact>
      {task.article && <Fact name={t('article')}>{task.article}</Fact>}
      {task.number && <Fact name={t('number')}>{task.number}</Fact>}
      <Fact name={t('since')}>{momentText(task.since)}</Fact>
    </dl>
  );
}
