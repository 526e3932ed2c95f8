import { proofQueue } from '@microcourt/domain/identity/contract';
import type { Desk } from '../shared/chosen-court.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Nothing } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { ProofCard } from './proof-card.tsx';
import { texts } from './texts.ts';

/** The proof of one person that waits at this court, where one does. */
export function ProofOf({ desk, personId, onDecided }: { readonly desk: Desk; readonly personId: string; readonly onDecided: () => void }) {
  const known = useAsk(proofQueue, { courtCode: desk.code });
  const proof = known.value?.find((one) => one.personId === personId);
  return proof ? <ProofCard key={proof.proofId} proof={proof} courtCode={desk.code} onDecided={() => { known.again(); onDecided(); }} /> : null;
}

/** A proof of identity from the day's work; the next one follows when it is decided. */
export function ProofTask({ desk, proofId }: { readonly desk: Desk; readonly proofId: string }) {
  const t = useWords(texts);
  const known = useAsk(proofQueue, { courtCode: desk.code });
  return (
    <div className="pane__body">
      <Answered known={known}>
        {(all) => {
          const proof = all.find((one) => one.proofId === proofId || one.personId === proofId);
          return proof ? <ProofCard key={proof.proofId} proof={proof} courtCode={desk.code} onDecided={known.again} /> : <Nothing title={t('proof.none')} />;
        }}
      </Answered>
    </div>
  );
}
