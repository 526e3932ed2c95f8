import { list, type EvidenceView } from '@microcourt/domain/evidence/contract';
import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useWords } from '../shared/language.ts';
import { Answered } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { useAsk } from '../shared/use-ask.ts';
import { Exchange } from './exchange.tsx';
import type { Spoken } from './follow.ts';
import { Issues } from './issues.tsx';
import { ItemsDesk } from './items-desk.tsx';
import { OpinionsTable } from './opinions.tsx';
import { Period } from './period.tsx';
import { Questions } from './questions.tsx';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';
import '../shared/matter.css';
import './evidence.css';

const TABS = ['items', 'opinions', 'issues', 'exchange', 'questions'] as const;
/** A covered copy is made in the background; nobody is told when it is done. */
const SOON = 3_000;
type Props = { readonly caseId: string; readonly rest: readonly string[]; readonly standingOf: (fileId: string) => ReactNode };

/** The evidence of a case: `…/evidence/<item or tab>`. */
export function EvidenceDesk({ caseId, rest: [wanted], standingOf }: Props) {
  const t = useWords(texts);
  const known = useAsk(list, { caseId });
  const making = known.value?.items.some(({ redacting }) => redacting) === true;
  useEffect(() => {
    if (!making) return;
    const timer = setInterval(refreshEvidence, SOON);
    return () => clearInterval(timer);
  }, [making]);
  const tab = TABS.find((one) => one === wanted) ?? 'items';
  const open = (part: string) => go('cases', caseId, 'evidence', part);
  const file = ({ fileId, page }: Spoken, beside?: string) => go('cases', caseId, 'file', fileId, String(page), ...(beside === undefined ? [] : [beside]));
  return (
    <>
      <nav className="matter__tabs" aria-label={t('tab.items')}>
        {TABS.map((one) => <button key={one} type="button" className="chip" aria-pressed={one === tab} onClick={() => open(one)}>{t(`tab.${one}`)}{known.value && <Count view={known.value} tab={one} />}</button>)}
        {known.value?.listId && <Button size="small" onClick={() => go('cases', caseId, 'documents', known.value!.listId!)}>{t('paper.list')}</Button>}
        {known.value?.receiptId && <Button size="small" onClick={() => go('cases', caseId, 'documents', known.value!.receiptId!)}>{t('paper.receipt')}</Button>}
      </nav>
      <Answered known={known} lines={10}>
        {(view) => (tab === 'items'
          ? <ItemsDesk caseId={caseId} view={view} chosen={wanted === 'items' ? undefined : wanted} onChoose={open} onFile={file} standingOf={standingOf} />
          : (
            <main className="page">
              {tab === 'opinions' && <OpinionsTable view={view} onOpen={({ itemId }) => open(itemId)} />}
              {tab === 'issues' && <Issues caseId={caseId} view={view} />}
              {tab === 'exchange' && <div className="columns"><Period caseId={caseId} view={view} /><Exchange caseId={caseId} view={view} onPaper={(documentId) => go('cases', caseId, 'documents', documentId)} /></div>}
              {tab === 'questions' && <Questions caseId={caseId} view={view} />}
            </main>
          ))}
      </Answered>
    </>
  );
}

/** What waits behind a tab. */
function Count({ view, tab }: { readonly view: EvidenceView; readonly tab: (typeof TABS)[number] }) {
  const waits = tab === 'exchange' ? view.period.requests.filter(({ state }) => state === 'open').length
    : tab === 'items' ? view.items.filter(({ may }) => may.includes('decide-late')).length
    : tab === 'questions' ? view.questions.filter(({ overdue, answer }) => overdue && answer === null).length : 0;
  return waits > 0 && <span className="mark mark_bad">{waits}</span>;
}
