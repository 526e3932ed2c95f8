import { useSyncExternalStore } from 'react';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { say } from '../shared/sentences.ts';
import { Words } from './bubble.tsx';
import { useRoom } from './people.ts';
import { texts } from './texts.ts';

/** What this person said that the court has not confirmed yet; what was refused says why. */
export function PendingLines() {
  const t = useWords(texts);
  const { caseId, stream } = useRoom();
  const mine = useSyncExternalStore(court.outbox.subscribe, court.outbox.snapshot).filter(({ input }) => input.caseId === caseId && input.stream === stream);
  if (mine.length === 0) return null;
  return (
    <div className="pending">
      {mine.map(({ requestId, input, refusal }) => (
        <div key={requestId} className="pending__one">
          <Words talk={{ said: input.said }} answered={false} />
          <p className={refusal ? 'pending__no' : 'muted'}>
            {refusal ? say(refusal.code, refusal.facts) : t('said.pending')}
            {refusal && <><button type="button" className="bar__quiet" onClick={() => court.outbox.again(requestId)}>{t('said.again')}</button><button type="button" className="bar__quiet" onClick={() => court.outbox.drop(requestId)}>{t('said.drop')}</button></>}
          </p>
        </div>
      ))}
    </div>
  );
}
