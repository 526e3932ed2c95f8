import type { serve } from '@microcourt/domain/service-of-process/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import type { Column } from './matrix.tsx';
import type { Row } from './plan.ts';
import { texts } from './texts.ts';

/** What did not go, each with its reason; the rest went. */
export function Refused({ refused, rows, columns }: { readonly refused: OutputOf<typeof serve>['refused']; readonly rows: readonly Row[]; readonly columns: readonly Column[] }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <section className="card">
      <h3 className="card__title">{t('batch.refused', { count: refused.length })}</h3>
      {refused.map(({ documentId, participantId, code, facts }) => (
        <p key={`${documentId} ${participantId}`}><strong>{rows.find(({ key }) => key === documentId)?.title} → {columns.find(({ key }) => key === participantId)?.name}</strong> {say(code, facts)}</p>
      ))}
    </section>
  );
}
