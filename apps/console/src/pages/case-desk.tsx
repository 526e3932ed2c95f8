import { list as documents } from '@microcourt/domain/documents/contract';
import { open } from '@microcourt/domain/case-spaces/contract';
import { Skeleton } from 'antd';
import { lazy, Suspense, useMemo, type ComponentType } from 'react';
import { Standing } from '../custody/standing.tsx';
import { useCaseNews } from '../shared/case-signs.ts';
import { useWords } from '../shared/language.ts';
import { Failure, Key } from '../shared/parts.tsx';
import { hrefOf } from '../shared/route.ts';
import { useAsk } from '../shared/use-ask.ts';
import { DESKS, LETTERS, useDeskKeys, type DeskName } from './desks.ts';
import { texts } from './texts.ts';
import '../shared/form/form.css';
import '../shared/matter.css';

const desk = <P,>(load: () => Promise<ComponentType<P>>) => lazy(() => load().then((found) => ({ default: found })));
const EvidenceDesk = desk(() => import('../evidence/evidence-desk.tsx').then((m) => m.EvidenceDesk));
const FileDesk = desk(() => import('../evidence/file-desk.tsx').then((m) => m.FileDesk));
const ServiceDesk = desk(() => import('../service-of-process/service-desk.tsx').then((m) => m.ServiceDesk));
const DocumentsDesk = desk(() => import('../documents/documents-desk.tsx').then((m) => m.DocumentsDesk));
const CustodyDesk = desk(() => import('../custody/custody-desk.tsx').then((m) => m.CustodyDesk));

/** One desk of a case over the whole width: `#/cases/<case>/<desk>/…`. */
export function CaseDesk({ caseId, part, rest }: { readonly caseId: string; readonly part: DeskName; readonly rest: readonly string[] }) {
  const t = useWords(texts);
  useCaseNews(caseId);
  const known = useAsk(open, { caseId }), view = known.value?.case;
  const papers = useAsk(documents, part === 'file' ? { caseId } : null).value;
  const openable = useMemo(() => (papers ?? []).flatMap(({ fileId, title }) => (fileId === null ? [] : [{ fileId, label: title }])), [papers]);
  const standingOf = (fileId: string) => <Standing caseId={caseId} fileId={fileId} />;
  useDeskKeys(caseId);
  return (
    <section className="matter">
      <header className="matter__head">
        <a className="bar__link" href={hrefOf('cases', caseId)}>{t('matter.space')} <Key name="Alt s" /></a>
        <h1 className="matter__title">{view?.title}</h1><span className="muted">{view?.number}</span>
        <nav className="matter__links" aria-label={t('matter.desks')}>
          {DESKS.map((one) => <a key={one} className="bar__link" href={hrefOf('cases', caseId, one)} {...(one === part ? { 'aria-current': 'page' as const } : {})}>{t(`matter.${one}`)} <Key name={`Alt ${LETTERS[one]}`} /></a>)}
        </nav>
      </header>
      {known.error !== undefined && <Failure error={known.error} again={known.again} />}
      <Suspense fallback={<div className="page"><Skeleton active /></div>}>
        {part === 'evidence' && <EvidenceDesk caseId={caseId} rest={rest} standingOf={standingOf} />}
        {part === 'documents' && <DocumentsDesk caseId={caseId} rest={rest} standingOf={standingOf} />}
        {part === 'service' && <ServiceDesk caseId={caseId} rest={rest} />}
        {part === 'file' && <FileDesk caseId={caseId} rest={rest} papers={openable} />}
        {part === 'custody' && <CustodyDesk caseId={caseId} courtCode={view?.courtCode} />}
      </Suspense>
    </section>
  );
}
