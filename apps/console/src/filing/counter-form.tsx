import type { FilingView } from '@microcourt/domain/filing/contract';
import { begunHere, submit } from '@microcourt/domain/filing/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { court } from '../shared/court.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Key } from '../shared/parts.tsx';
import { printPage } from '../shared/print.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { CauseField } from './cause-field.tsx';
import { CounterAct } from './counter-act.tsx';
import { CounterCheck } from './counter-check.tsx';
import { CounterAnswers, CounterClaims } from './counter-claims.tsx';
import { CounterParties } from './counter-parties.tsx';
import { CounterAddress, CounterAid } from './counter-address.tsx';
import { CounterPapers } from './counter-papers.tsx';
import { texts } from './counter-texts.ts';
import { OralPart } from './oral-part.tsx';
import { Counted, Receipt } from './receipt.tsx';
import { useDraft } from './use-draft.ts';
import './filing.css';

type Props = { readonly filingId: string; readonly clerk: string; readonly onNext: () => void };

/** A complaint typed by the clerk for a person who is present: one page, saved by itself, handed in with its receipt. */
export function CounterForm({ filingId, clerk, onNext }: Props) {
  const t = useWords(texts);
  const drafting = useDraft(filingId);
  const deed = useDeed();
  const [handedIn, setHandedIn] = useState<FilingView>();
  const { filing, draft, change, error, state, stale } = drafting;
  const print = (one: FilingView) => printPage(<Receipt filing={one} clerk={clerk} />);
  const go = async () => {
    const revision = await drafting.flush().catch(() => undefined);
    const done = revision === undefined ? undefined : await deed.run(submit, { filingId, revision });
    if (!done) return;
    setHandedIn(done);
    court.cache.refresh(begunHere);
    notice(t('submit.done', { serial: done.serial ?? '' }));
    print(done);
  };
  useKeys([{ key: 'Ctrl+Enter', label: t('submit.go'), run: () => void go() }]);
  if (handedIn) return <main className="page"><Receipt filing={handedIn} clerk={clerk} /><Counted filing={handedIn} /><div className="chips"><Button type="primary" onClick={() => print(handedIn)}>{t('receipt.print')}</Button><Button onClick={onNext}>{t('receipt.next')}</Button></div></main>;
  if (!filing || !draft) return <main className="page"><Answered known={{ loading: true, error }} lines={12}>{() => null}</Answered></main>;
  const edit = { draft, change };
  const oral = filing.history.some(({ what }) => what === 'filing.history.begun-orally');
  return (
    <main className="page counter">
      <div className="counter__form">
        {stale && <Alert type="warning" showIcon title={t('stale')} />}
        <CauseField {...edit} />
        <CounterParties {...edit} caseId={filing.caseId} />
        <CounterAct {...edit} />
        <CounterAnswers {...edit} />
        <CounterClaims {...edit} />
        <CounterPapers {...edit} caseId={filing.caseId} />
        <CounterAddress {...edit} />
        <CounterAid {...edit} caseId={filing.caseId} />
      </div>
      <aside className="counter__side">
        <Button type="primary" block loading={deed.busy} onClick={() => void go()}>{t('submit.go')} <Key name="Ctrl ↵" /></Button>
        <p><output className="muted">{t(state)}</output></p>
        <Failure error={deed.failure ?? (stale ? undefined : error)} />
        {oral && <OralPart {...edit} caseId={filing.caseId} courtName={filing.courtName ?? ''} clerk={clerk} />}
        <CounterCheck filingId={filingId} />
      </aside>
    </main>
  );
}
