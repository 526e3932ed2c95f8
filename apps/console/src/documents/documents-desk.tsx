import { view as caseView } from '@microcourt/domain/cases/contract';
import { issue, list, type DocumentView } from '@microcourt/domain/documents/contract';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { court } from '../shared/court.ts';
import { shortMoment } from '../shared/format.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Key, Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { besides } from '../shared/rows.tsx';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { Draft } from './draft.tsx';
import { issuable } from './fields-of.ts';
import { lookOf } from './look-of.ts';
import { NewDocument } from './new-document.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { Sheets } from './sheets.tsx';
import { refreshDocuments } from './refresh.ts';
import { texts } from './texts.ts';
import './documents.css';

const SOON = 1_500;
const keyOf = ({ documentId }: DocumentView) => documentId;
type Props = { readonly caseId: string; readonly rest: readonly string[]; readonly standingOf: (fileId: string) => ReactNode };

/** The documents of a case: `…/documents/<document>`, `…/documents/new/<kind>`. */
export function DocumentsDesk({ caseId, rest: [wanted, kind], standingOf }: Props) {
  const t = useWords(texts);
  const known = useAsk(list, { caseId });
  const all = (known.value ?? []).filter(({ state }) => state !== 'discarded'), document = all.find(({ documentId }) => documentId === wanted);
  const [writing, setWriting] = useState(false);
  const making = all.some(({ state }) => state === 'making');
  const open = (...part: string[]) => go('cases', caseId, 'documents', ...part);
  useEffect(() => {
    if (!making) return;
    const timer = setInterval(() => court.cache.refresh(list), SOON);
    return () => clearInterval(timer);
  }, [making]);
  const walk = (step: 1 | -1) => {
    const next = besides(all, keyOf, wanted, step);
    if (next) open(next.documentId);
  };
  useKeys([{ key: 'j', label: t('down'), run: () => walk(1) }, { key: 'k', label: t('up'), run: () => walk(-1) }, { key: 'c', label: t('new'), run: () => open('new') }]);
  return (
    <div className="desk">
      <section className="pane pane_left">
        <header className="pane__head"><h2 className="pane__title">{t('title')}</h2><Button size="small" type="primary" onClick={() => open('new')}>{t('new')} <Key name="c" /></Button></header>
        <Answered known={known}>{() => (all.length === 0 ? <Nothing title={t('none')} hint={t('none.hint')} /> : <Lines caseId={caseId} all={all} chosen={wanted} onOpen={open} />)}</Answered>
      </section>
      {wanted === 'new' ? <NewDocument key={kind} caseId={caseId} kind={kind} onDrafted={(documentId) => open(documentId)} />
        : document ? (
          <>
            {document.may.includes('change') ? <Draft key={document.documentId} document={document} onWriting={setWriting} /> : <Sheets key={`${document.documentId} ${document.state}`} document={document} />}
            <aside className="pane pane_right"><DocumentPanel key={document.documentId} document={document} waits={writing && document.may.includes('change')} standing={document.fileId && standingOf(document.fileId)} /></aside>
          </>
        ) : <Nothing title={t('choose')} hint={t('choose.hint')} />}
    </div>
  );
}

function Lines({ caseId, all, chosen, onOpen }: { readonly caseId: string; readonly all: readonly DocumentView[]; readonly chosen: string | undefined; readonly onOpen: (documentId: string) => void }) {
  const t = useWords(texts);
  const say = useSentences();
  const deed = useDeed();
  const people = useAsk(caseView, { caseId }).value?.participants;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const drafts = issuable(all), together = drafts.map(keyOf).filter((one) => ticked.includes(one));
  const go = async () => {
    if (!(await deed.run(issue, { caseId, documentIds: together }))) return;
    notice(t('issue.done'));
    setTicked([]);
    refreshDocuments();
  };
  return (
    <>
      <div className="catalogue">
        {all.map((one) => (
          <div key={one.documentId} className="line">
            {drafts.length > 1 && (drafts.includes(one) ? <input type="checkbox" aria-label={t('issue.tick', { title: one.title })} checked={ticked.includes(one.documentId)} onChange={({ target }) => setTicked(target.checked ? [...ticked, one.documentId] : ticked.filter((other) => other !== one.documentId))} /> : <span className="line__gap" />)}
            <button type="button" aria-label={one.title} aria-current={one.documentId === chosen} className="catalogue__item" onClick={() => onOpen(one.documentId)}>
              <span className="row__top"><span className="row__title">{one.title}{one.version > 1 && ` · ${t('version', { version: one.version })}`}</span><span className={`mark ${lookOf(one.state)}`}>{say(`documents.state.${one.state}`)}</span></span>
              <span className="row__line"><span>{people?.find(({ participantId }) => participantId === one.participantId)?.name ?? t('fact.everyone')}</span><span className="figure">{shortMoment(one.issuedAt ?? one.draftedAt)}</span></span>
            </button>
          </div>
        ))}
      </div>
      {together.length > 0 && <div className="pane__keys"><Button size="small" type="primary" loading={deed.busy} onClick={() => void go()}>{t('issue.several', { count: together.length })}</Button></div>}
      <Failure error={deed.failure} />
    </>
  );
}
