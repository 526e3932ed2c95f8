import { CaseList } from '../cases/case-list.tsx';
import { texts } from '../cases/texts.ts';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { CasePane } from './case-pane.tsx';
import type { PageProps } from './page-props.ts';

/** Cases: the list, and the one that is open. */
export function CasesPage({ desk, rest: [caseId] }: PageProps) {
  const t = useWords(texts);
  return (
    <div className="desk">
      <section className="pane pane_left"><CaseList desk={desk} chosen={caseId} onOpen={(line) => go('cases', line.caseId)} /></section>
      {caseId === undefined ? <Nothing title={t('choose')} /> : <CasePane key={caseId} desk={desk} caseId={caseId} />}
    </div>
  );
}
