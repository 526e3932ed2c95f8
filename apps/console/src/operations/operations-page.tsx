import type { MeView } from '@microcourt/domain/identity/contract';
import { useWords } from '../shared/language.ts';
import { AuditSearch } from './audit-search.tsx';
import { FailedJobs } from './failed-jobs.tsx';
import { Keys, MachineState } from './machine-state.tsx';
import { texts } from './texts.ts';
import './operations.css';

/** What each administrator of the installation looks after: system the jobs and the state, security the keys, audit the audit. */
export function OperationsPage({ me }: { readonly me: MeView }) {
  const t = useWords(texts);
  const [system, security, audit] = (['system', 'security', 'audit'] as const).map((office) => me.offices.includes(office));
  return (
    <main className="page">
      <header className="page__head"><h1 className="page__title">{t('title')}</h1></header>
      <div className="operations">
        {(system || me.posts.some(({ post }) => post === 'manager')) && <FailedJobs />}
        {(system || security) && <MachineState />}
        {security && <Keys />}
        {audit && <AuditSearch />}
      </div>
    </main>
  );
}
