import { tasks, type TaskView } from '@microcourt/domain/worklist/contract';
import { useState } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { momentText, shortMoment } from '../shared/format.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Answered, DaysLeft, Key, Level, Nothing } from '../shared/parts.tsx';
import { besides, Rows } from '../shared/rows.tsx';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { texts } from './texts.ts';

const keyOf = (task: TaskView): string => task.taskId;
type Props = { readonly desk: Desk; readonly chosen: string | undefined; readonly onOpen: (task: TaskView) => void };

/** The day's work in the order of the law's clocks, filtered by whose it is and what it is. */
export function TaskList({ desk, chosen, onOpen }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const [mineOnly, setMineOnly] = useState(false);
  const [kind, setKind] = useState<string>();
  const [cursor, setCursor] = useState<string>();
  const known = useAsk(tasks, { courtCode: desk.code, mineOnly, limit: 200 });
  const items = (known.value?.items ?? []).filter((task) => kind === undefined || task.kind === kind);
  const counts = Object.entries(known.value?.counts ?? {}).filter(([, count]) => count > 0);
  const at = items.some((task) => keyOf(task) === cursor) ? cursor : (items.find((task) => keyOf(task) === chosen) ?? items[0])?.taskId;
  const current = items.find((task) => keyOf(task) === at);
  const open = (task: TaskView) => {
    setCursor(task.taskId);
    onOpen(task);
  };
  useKeys([
    { key: 'j', label: t('down'), run: () => setCursor(besides(items, keyOf, at, 1)?.taskId) },
    { key: 'k', label: t('up'), run: () => setCursor(besides(items, keyOf, at, -1)?.taskId) },
    { key: 'Enter', label: t('open'), run: () => current && open(current), off: !current },
    { key: 'w', label: t('toggle'), run: () => setMineOnly(!mineOnly) },
  ]);
  return (
    <>
      <header className="pane__head">
        <h1 className="pane__title">{t('title')}</h1>
        <button type="button" className="chip" aria-pressed={mineOnly} onClick={() => setMineOnly(true)}>{t('mine')}</button>
        <button type="button" className="chip" aria-pressed={!mineOnly} onClick={() => setMineOnly(false)}>{t('all')}</button>
        <div className="chips">
          {counts.length > 1 && <button type="button" className="chip" aria-pressed={kind === undefined} onClick={() => setKind(undefined)}>{t('every-kind')}</button>}
          {counts.map(([name, count]) => <button key={name} type="button" className="chip" aria-pressed={kind === name} onClick={() => setKind(kind === name ? undefined : name)}>{say(`worklist.${name}`)} <span className="figure">{count}</span></button>)}
        </div>
      </header>
      <Answered known={known}>
        {() => (items.length === 0 ? <Nothing title={t(mineOnly ? 'empty.mine' : 'empty')} hint={t('empty.hint')} /> : (
          <Rows label={t('title')} items={items} keyOf={keyOf} height={82} chosen={at} onOpen={open}>{(task) => <TaskRow task={task} />}</Rows>
        ))}
      </Answered>
      <footer className="pane__keys"><Key name="j" /> <Key name="k" /> <Key name="Enter" /> <Key name="w" /> <Key name="?" /></footer>
    </>
  );
}

function TaskRow({ task }: { readonly task: TaskView }) {
  const say = useSentences();
  return (
    <>
      <div className="row__top"><span className="row__title">{task.title}</span>{task.level === 'calm' ? <span className="mark">{task.due ? <DaysLeft day={task.due} /> : null}</span> : <Level level={task.level} />}</div>
      <div className="row__line"><span>{say(`worklist.${task.kind}`)}</span></div>
      <div className="row__line"><span>{task.number}</span><span className="figure">{task.dueAt ? momentText(task.dueAt).slice(5) : (task.due ?? shortMoment(task.since)).replace(/^\d{4}-/, '')}</span></div>
    </>
  );
}
