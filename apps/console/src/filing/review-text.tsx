import type { ReviewView } from '@microcourt/domain/filing/contract';
import { causes } from '@microcourt/domain/law/contract';
import type { ReactNode } from 'react';
import { Explained } from '../shared/explained.tsx';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { DaysLeft } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { Checks } from './checks.tsx';
import { Complaint } from './complaint.tsx';
import { NoteFee } from './fee-overdue.tsx';
import { FeePart } from './fee-part.tsx';
import { Notices } from './notices.tsx';
import { History } from './history.tsx';
import { Section } from './section.tsx';
import { texts } from './texts.ts';

/** The filing in words: its clock, its filer, points to check, the complaint, the fee, the history. */
export function ReviewText({ review, proof, onChanged }: { readonly review: ReviewView; readonly proof: ReactNode; readonly onChanged: () => void }) {
  const t = useWords(texts);
  const { filing, filer } = review;
  return (
    <div className="pane__body review__body">
      <ReviewHead review={review} />
      {proof}
      {filing.state === 'registered' && <NoteFee filing={filing} onDone={onChanged} />}
      <Notices filing={filing} onDone={onChanged} />
      <Checks review={review} />
      <CausePart review={review} />
      <Complaint filing={filing} />
      <FeePart fee={filing.fee} due={filing.feeDue} why={filing.why?.['fee']} />
      <section className="part"><h3 className="part__title">{t('review.filer')}</h3><p>{[filer.name, filer.mobile].filter(Boolean).join(' · ')} <span className="mark">{t(`proof.${filing.identityProof}`)}</span></p></section>
      <History history={filing.history} />
    </div>
  );
}

function ReviewHead({ review: { filing } }: { readonly review: ReviewView }) {
  const t = useWords(texts);
  const say = useSentences();
  const names = (side: 'plaintiffs' | 'defendants') => (filing.draft[side] ?? []).map(({ name }) => name).filter(Boolean).join('、');
  return (
    <header className="review__head">
      <h2 className="review__title">{names('plaintiffs')} <span className="muted">{t('review.against')}</span> {names('defendants')}</h2>
      <p className="review__line">
        <span className="mark mark_note">{say(`filing.state.${filing.state}`)}</span> <span className="mark">{t(`kind.${filing.kind}`)}</span>
        {filing.atCounter && <span className="mark">{t('review.at-counter')}</span>} {filing.insists && <span className="mark mark_warn">{t('review.insists')}</span>}
        {filing.decideBy && <span>{t('review.decide-by')} <Explained why={filing.why?.['decideBy']}>{filing.decideBy}</Explained> · <strong><DaysLeft day={filing.decideBy} /></strong></span>}
        {filing.correctBy && <span>{t('review.correct-by')} <Explained why={filing.why?.['correctBy']}>{filing.correctBy}</Explained> · <DaysLeft day={filing.correctBy} /></span>}
      </p>
      <p className="muted">{filing.number ?? (filing.serial && `${t('review.serial')} ${filing.serial}`)} {filing.handedInAt && `· ${t('review.received')} ${momentText(filing.handedInAt)}`}</p>
    </header>
  );
}

/** The cause as chosen or settled, by name; what the filer said in own words where it is open. */
function CausePart({ review: { filing } }: { readonly review: ReviewView }) {
  const t = useWords(texts);
  const { cause } = filing.draft;
  const settled = filing.history.some(({ what }) => what === 'filing.history.cause-settled');
  const parent = cause?.code?.slice(0, cause.code.lastIndexOf('-'));
  const found = useAsk(causes, parent === undefined ? null : { kind: filing.kind, under: parent, limit: 100 }).value?.find(({ code }) => code === cause?.code);
  const note = [...filing.history].reverse().find(({ what }) => what === 'filing.history.cause-settled')?.note;
  return (
    <Section name="cause">
      {settled && note ? <p>{note}</p> : found ? <p>{found.path.join(' › ')}</p> : cause?.code ? <p>{cause.code}</p> : <p className="mark mark_warn">{t('cause.not-sure')}</p>}
      {cause?.inOwnWords && <p className="muted">{t('cause.own-words')} “{cause.inOwnWords}”</p>}
    </Section>
  );
}
