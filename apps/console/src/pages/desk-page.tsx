import { tasks, type TaskView } from '@microcourt/domain/worklist/contract';
import { Button } from 'antd';
import { FeeOverdue } from '../filing/fee-overdue.tsx';
import { Ruling } from '../filing/ruling.tsx';
import { ProofTask } from '../identity/proof-list.tsx';
import type { Desk } from '../shared/chosen-court.ts';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { useAsk } from '../shared/use-ask.ts';
import { placeOf } from '../worklist/place-of.ts';
import { TaskFacts } from '../worklist/task-facts.tsx';
import { TaskList } from '../worklist/task-list.tsx';
import { CasePane } from './case-pane.tsx';
import type { PageProps } from './page-props.ts';
import { texts } from './texts.ts';

/** The desk: the day's work by the law's clocks, the thing itself, and its facts. */
export function DeskPage({ desk, rest: [taskId] }: PageProps) {
  const t = useWords(texts);
  const known = useAsk(tasks, { courtCode: desk.code, mineOnly: false, limit: 200 });
  const task = known.value?.items.find((one) => one.taskId === taskId);
  const open = (one: TaskView) => {
    const review = one.kind === 'filing-review' || one.kind === 'cause-to-settle' || one.kind === 'filing-correction-late';
    if (review && desk.posts.includes('registrar')) go('registry', one.subjectId);
    else go(...(placeOf(one) ?? ['desk', one.taskId]));
  };
  return (
    <div className="desk">
      <section className="pane pane_left"><TaskList desk={desk} chosen={taskId} onOpen={open} /></section>
      {task ? <Thing key={task.taskId} desk={desk} task={task} /> : <Nothing title={t('desk.choose')} hint={t('desk.choose.hint')} />}
    </div>
  );
}

function Thing({ desk, task }: { readonly desk: Desk; readonly task: TaskView }) {
  const t = useWords(texts);
  if (task.kind === 'question' && task.caseId !== null) return <CasePane desk={desk} caseId={task.caseId} />;
  return (
    <>
      <section className="pane pane_main">
        <header className="pane__head"><h2 className="pane__title">{task.title}</h2></header>
        {task.kind === 'ruling-to-sign' && <Ruling filingId={task.subjectId} />}
        {task.kind === 'fee-overdue' && <FeeOverdue filingId={task.subjectId} judge={desk.posts.includes('judge')} />}
        {task.kind === 'notice-to-serve' && <FeeOverdue filingId={task.subjectId.slice(0, 36)} judge={false} fee={false} />}
        {task.kind === 'proof-of-identity' && <ProofTask desk={desk} proofId={task.subjectId} />}
        {(task.kind === 'filing-review' || task.kind === 'cause-to-settle' || task.kind === 'filing-correction-late') && <Nothing title={t('not-yours')} />}
      </section>
      <aside className="pane pane_right">
        <header className="pane__head"><h2 className="pane__title">{t('desk.facts')}</h2></header>
        <div className="pane__body">
          <TaskFacts task={task} />
          {task.kind === 'fee-overdue' && task.caseId !== null && <Button size="small" onClick={() => go('cases', task.caseId!)}>{t('desk.open')}</Button>}
        </div>
      </aside>
    </>
  );
}
