import type { CaseLine } from '@microcourt/domain/cases/contract';
import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { shortMoment } from '../shared/format.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Failure, Nothing } from '../shared/parts.tsx';
import { besides, Rows } from '../shared/rows.tsx';
import { useSentences } from '../shared/sentences.ts';
import { useLater } from '../shared/use-later.ts';
import { texts } from './texts.ts';
import { useCases } from './use-cases.ts';

const keyOf = (line: CaseLine): string => line.caseId;
type Props = { readonly desk: Desk; readonly chosen: string | undefined; readonly onOpen: (line: CaseLine) => void };

/** The cases of a court: one's own or all, found by number, party, cause or judge. */
export function CaseList({ desk, chosen, onOpen }: Props) {
  const t = useWords(texts);
  const field = useRef<InputRef>(null);
  const sits = desk.posts.some((post) => ['judge', 'assistant', 'clerk'].includes(post));
  const [mineOnly, setMineOnly] = useState(sits);
  const [q, setQ] = useState('');
  const [cursor, setCursor] = useState<string>();
  const later = useLater(q.trim(), 300);
  const { known, lines, ...further } = useCases({ courtCode: desk.code, mineOnly, ...(later === '' ? {} : { q: later }) });
  const at = cursor ?? chosen ?? lines[0]?.caseId;
  const current = lines.find((line) => keyOf(line) === at);
  const open = (line: CaseLine) => {
    setCursor(line.caseId);
    onOpen(line);
  };
  useKeys([
    { key: 'j', label: t('list.down'), run: () => setCursor(besides(lines, keyOf, at, 1)?.caseId) },
    { key: 'k', label: t('list.up'), run: () => setCursor(besides(lines, keyOf, at, -1)?.caseId) },
    { key: 'Enter', label: t('list.open'), run: () => current && open(current), off: !current },
    { key: '/', label: t('list.find'), run: () => field.current?.focus() },
  ]);
  return (
    <>
      <header className="pane__head">
        <h1 className="pane__title">{t('list.title')}</h1>
        <div className="chips">
          <button type="button" className="chip" aria-pressed={mineOnly} onClick={() => setMineOnly(true)}>{t('list.mine')}</button>
          <button type="button" className="chip" aria-pressed={!mineOnly} onClick={() => setMineOnly(false)}>{t('list.all')}</button>
        </div>
        <Input ref={field} allowClear placeholder={t('list.search')} aria-label={t('list.search')} value={q} onChange={({ target }) => setQ(target.value)} onKeyDown={({ key, currentTarget }) => (key === 'Escape' || key === 'Enter') && currentTarget.blur()} />
      </header>
      <Answered known={known}>
        {() => (lines.length === 0 ? <Nothing title={t(later === '' ? 'list.empty' : 'list.none')} hint={t(later === '' ? 'list.empty.hint' : 'list.none.hint')} /> : (
          <Rows label={t('list.title')} items={lines} keyOf={keyOf} height={82} chosen={at} onOpen={open}>{(line) => <CaseRow line={line} />}</Rows>
        ))}
      </Answered>
      <Failure error={further.failure} />
      {further.more && <footer className="pane__keys"><Button block size="small" loading={further.busy} onClick={() => void further.load()}>{t('list.more')}</Button></footer>}
    </>
  );
}

function CaseRow({ line }: { readonly line: CaseLine }) {
  const say = useSentences();
  return (
    <>
      <div className="row__top"><span className="row__title">{line.title}</span>{line.unread > 0 && <span className="mark mark_bad figure">{line.unread}</span>}</div>
      <div className="row__line"><span>{line.number}</span><span className="mark">{say(`cases.stage.${line.stage}`)}</span></div>
      <div className="row__line"><span>{line.lastText ?? (line.role && say(`role.${line.role}`))}</span><span className="figure">{line.lastAt && shortMoment(line.lastAt)}</span></div>
    </>
  );
}
