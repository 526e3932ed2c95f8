import type { FilingLine } from '@microcourt/domain/filing/contract';
import { shortMoment } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { DaysLeft, Level } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts } from './texts.ts';

const PROOF_MARK = { none: 'mark_warn', pending: 'mark_note', proved: 'mark_good', declined: 'mark_bad' } as const;

/** One filing of the queue: who against whom, the cause, the clock, and whether identity is proved. */
export function QueueRow({ line, picked }: { readonly line: FilingLine; readonly picked: boolean | undefined }) {
  const t = useWords(texts);
  const say = useSentences();
  const day = line.state === 'correction' ? line.correctBy : line.decideBy;
  return (
    <>
      <div className="row__top">
        <span className="row__title">{picked !== undefined && <input type="checkbox" readOnly tabIndex={-1} checked={picked} aria-label={line.title} />} {line.title || t('queue.untitled')}</span>
        {day ? <span className={`level level_${line.level}`}><DaysLeft day={day} /></span> : line.level !== 'calm' && <Level level={line.level} />}
      </div>
      <div className="row__line">
        <span>{t(`kind.${line.kind}`)} · {line.cause ?? t('queue.no-cause')}</span>
        <span className={`mark ${PROOF_MARK[line.identityProof]}`}>{t(`proof.${line.identityProof}`)}</span>
      </div>
      <div className="row__line">
        <span>{line.takenBy && line.state === 'under-review' ? t('queue.taken', { name: line.takenBy }) : say(`filing.state.${line.state}`)}{line.round > 1 && ` · ${t('queue.round', { round: line.round })}`}</span>
        <span className="figure">{line.number ?? (line.handedInAt && shortMoment(line.handedInAt))}</span>
      </div>
    </>
  );
}
