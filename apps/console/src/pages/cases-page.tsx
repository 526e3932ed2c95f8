import { CaseList } from '../cases/case-list.tsx';
import { texts } from '../cases/texts.ts';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { lazy, Suspense } from 'react';
import { CasePane } from './case-pane.tsx';
import { DESKS } from './desks.ts';
import type { PageProps } from './page-props.ts';

const CaseDesk = lazy(() => import('./case-desk.tsx').then((m) => ({ default: m.CaseDesk })));

/** Cases: the list, and the one that is open; or one desk of a case over the whole width. */
export function CasesPage({ desk, rest: [caseId, part, ...rest] }: PageProps) {
  const t = useWords(texts);
  const matter = DESKS.find((one) => one === part);
  if (caseId !== undefined && matter) return <Suspense><CaseDesk key={caseId} caseId={caseId} part={matter} rest={rest} /></Suspense>;
  return (
    <div className="desk">
      <section className="pane pane_left"><CaseList desk={desk} chosen={caseId} onOpen={(line) => go('cases', line.caseId)} /></section>
      {caseId === undefined ? <Nothing title={t('choose')} /> : <CasePane key={caseId} desk={desk} caseId={caseId} />}
    </div>
  );
}
