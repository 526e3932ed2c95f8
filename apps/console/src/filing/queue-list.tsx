import { queue, type FilingLine } from '@microcourt/domain/filing/contract';
import { Button } from 'antd';
import { useState } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Key, Nothing } from '../shared/parts.tsx';
import { besides, Rows } from '../shared/rows.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { ExportBar } from './export-bar.tsx';
import { QueueRow } from './queue-row.tsx';
import { texts } from './texts.ts';

/** The drawers of the registry, each a set of states. */
export const DRAWERS = {
  open: ['submitted', 'under-review'], waiting: ['correction', 'returned', 'advised', 'pre-mediation'], ruling: ['refusal-drafted', 'not-accepted'], registered: ['registered'],
} as const satisfies Record<string, readonly FilingLine['state'][]>;
export type Drawer = keyof typeof DRAWERS;
const NAMES = Object.keys(DRAWERS) as Drawer[];
const keyOf = (line: FilingLine): string => line.filingId;

type Props = { readonly desk: Desk; readonly chosen: string | undefined; readonly onOpen: (line: FilingLine) => void };

/** The registry's queue in the order of the law's clock, walked by j and k; Enter opens. */
export function QueueList({ desk, chosen, onOpen }: Props) {
  const t = useWords(texts);
  const [drawer, setDrawer] = useState<Drawer>('open');
  const [cursor, setCursor] = useState<string>();
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const known = useAsk(queue, { courtCode: desk.code, states: [...DRAWERS[drawer]], limit: 200 });
  const lines = known.value ?? [];
  // Where the line under the cursor has left the list, the cursor stands on the first.
  const at = lines.some((line) => keyOf(line) === cursor) ? cursor : (lines.find((line) => keyOf(line) === chosen) ?? lines[0])?.filingId;
  const current = lines.find((line) => keyOf(line) === at);
  const open = (line: FilingLine) => {
    setCursor(line.filingId);
    if (picked) setPicked(toggled(picked, line.filingId));
    else onOpen(line);
  };
  const walk = (step: 1 | -1) => setCursor(besides(lines, keyOf, at, step)?.filingId);
  useKeys([
    { key: 'j', label: t('queue.down'), run: () => walk(1) },
    { key: 'k', label: t('queue.up'), run: () => walk(-1) },
    { key: 'Enter', label: t('queue.enter'), run: () => current && open(current), off: !current },
  ]);
  return (
    <>
      <header className="pane__head">
        <h1 className="pane__title">{t('queue.title')}</h1>
        <Button size="small" type={picked ? 'primary' : 'default'} onClick={() => setPicked(picked ? undefined : new Set())}>{t('queue.export')}</Button>
        <div className="chips">
          {NAMES.map((name) => <button key={name} type="button" className="chip" aria-pressed={name === drawer} onClick={() => setDrawer(name)}>{t(`queue.${name}`)}</button>)}
        </div>
        {picked && <ExportBar desk={desk} picked={picked} onDone={() => setPicked(undefined)} />}
      </header>
      <Answered known={known}>
        {(all) => (all.length === 0 ? <Nothing title={t('queue.empty')} hint={t('queue.empty.hint')} /> : (
          <Rows label={t('queue.title')} items={all} keyOf={keyOf} height={86} chosen={at} onOpen={open} classOf={(line) => (line.filingId === chosen ? 'rows__row_open' : '')}>
            {(line) => <QueueRow line={line} picked={picked?.has(line.filingId)} />}
          </Rows>
        ))}
      </Answered>
      <footer className="pane__keys"><Key name="j" /> <Key name="k" /> <Key name="Enter" /> <Key name="?" /></footer>
    </>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
