import { discard, issue, type DocumentView } from '@microcourt/domain/documents/contract';
import { view as caseView } from '@microcourt/domain/cases/contract';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { momentText } from '../shared/format.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Fact, Failure, Key } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { lookOf } from './look-of.ts';
import { Objections } from './objections.tsx';
import { refreshDocuments } from './refresh.ts';
import { SignDialog } from './sign-dialog.tsx';
import { Signing } from './signing.tsx';
import { texts } from './texts.ts';

/** What stands of a document beside its pages: state, signatures, how it is checked, and what may be done. */
export function DocumentPanel({ document, standing, waits }: { readonly document: DocumentView; readonly standing: ReactNode; /** Something typed is not kept yet. */ readonly waits: boolean }) {
  const t = useWords(texts);
  const say = useSentences();
  const deed = useDeed();
  const [doing, setDoing] = useState<'correct' | 'sign'>();
  const [sure, setSure] = useState(false);
  const { caseId, documentId, may, participantId } = document;
  const people = useAsk(caseView, { caseId }).value?.participants ?? [];
  const canIssue = may.includes('issue');
  const put = async () => {
    if (!(await deed.run(issue, { caseId, documentIds: [documentId] }))) return;
    notice(t('issue.done'));
    refreshDocuments();
  };
  const drop = async () => {
    if (!(await deed.run(discard, { caseId, documentId }))) return;
    notice(t('discarded'));
    refreshDocuments();
    go('cases', caseId, 'documents');
  };
  useKeys([{ key: 'Ctrl+Enter', label: t('issue'), run: () => void put(), off: !canIssue || waits || deed.busy }]);
  return (
    <div className="pane__body about">
      <h2 className="card__title">{document.title} <span className={`mark ${lookOf(document.state)}`}>{say(`documents.state.${document.state}`)}</span></h2>
      <div className="deeds">
        {canIssue && <Button type="primary" loading={deed.busy} disabled={waits} onClick={() => void put()}>{t('issue')} <Key name="Ctrl Enter" /></Button>}
        {(may.includes('sign') || may.includes('refuse')) && <Button type="primary" onClick={() => setDoing('sign')}>{t('sign')}</Button>}
        {may.includes('serve') && <Button type="primary" onClick={() => go('cases', caseId, 'service', 'serve', documentId)}>{t('serve')}</Button>}
        {may.includes('correct') && <Button onClick={() => setDoing('correct')}>{t('correct')}</Button>}
        {may.includes('discard') && (sure ? <Button danger loading={deed.busy} onClick={() => void drop()}>{t('discard.sure')}</Button> : <Button onClick={() => setSure(true)}>{t('discard')}</Button>)}
      </div>
      <Failure error={deed.failure} />
      {document.failure && <p className="field__problem">{say(document.failure.code, document.failure.facts)}</p>}
      {standing}
      <dl>
        <Fact name={t('fact.to')}>{participantId === null ? t('fact.everyone') : people.find((one) => one.participantId === participantId)?.name}</Fact>
        <Fact name={t('fact.drafted')}>{document.draftedBy} {momentText(document.draftedAt)}</Fact>
        {document.issuedAt && <Fact name={t('fact.issued')}>{momentText(document.issuedAt)}</Fact>}
        {document.pages !== null && <Fact name={t('fact.pages')}>{document.pages}</Fact>}
        {document.code && <Fact name={t('fact.code')}><span className="figure">{document.code}</span></Fact>}
        {document.sha256 && <Fact name={t('fact.hash')}><code className="hash">{document.sha256}</code></Fact>}
      </dl>
      {document.replaces && <p>{t('replaces')} <a href={`#/cases/${caseId}/documents/${document.replaces}`}>{t('open.it')}</a></p>}
      {document.replacedBy && <p>{t('replaced')} <a href={`#/cases/${caseId}/documents/${document.replacedBy}`}>{t('open.it')}</a></p>}
      <Signing document={document} />
      <Objections document={document} />
      {doing === 'sign' && <SignDialog document={document} onClose={() => setDoing(undefined)} />}
      {doing === 'correct' && <CorrectDialog document={document} onClose={() => setDoing(undefined)} onDone={(fresh) => { setDoing(undefined); refreshDocuments(); go('cases', caseId, 'documents', fresh.documentId); }} />}
    </div>
  );
}
