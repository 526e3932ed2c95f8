import { Alert, Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { FileViewer } from '../shared/file-viewer.tsx';
import { useWords } from '../shared/language.ts';
import { Failure, Nothing } from '../shared/parts.tsx';
import { useSentences, hasSentence } from '../shared/sentences.ts';
import { Skeleton } from 'antd';
import { Acts, type Act } from './acts.tsx';
import { AdviseDialog } from './advise-dialog.tsx';
import { CauseDialog } from './cause-dialog.tsx';
import { Correction } from './correction.tsx';
import { filesOf } from './files-of.ts';
import { RefusalDialog } from './refusal-dialog.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { ReviewText } from './review-text.tsx';
import { sameDefect, TickingContext, type Ticked } from './ticks.ts';
import { texts } from './texts.ts';
import { useReview } from './use-review.ts';
import './filing.css';

type Props = {
  readonly filingId: string;
  /** The filer's proof of identity that waits, with the means to decide on it. */
  readonly proofOf: (personId: string, reload: () => void) => ReactNode;
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** A filing side by side with its files, what the machine points out, and everything the registry can decide. */
export function Review({ filingId, proofOf, onDone, onBack }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const { review, error, elsewhere, load } = useReview(filingId);
  const [act, setAct] = useState<Act>();
  const [ticked, setTicked] = useState<readonly Ticked[]>([]);
  const correcting = act === 'correct' && review !== undefined;
  const ticking = useMemo(() => (correcting ? {
    choices: review.defectChoices, ticked,
    toggle: (choice: Omit<Ticked, 'note'>) => setTicked(ticked.some((one) => sameDefect(one, choice)) ? ticked.filter((one) => !sameDefect(one, choice)) : [...ticked, { ...choice, note: '' }]),
  } : undefined), [correcting, review, ticked]);
  const groups = useMemo(() => (review ? filesOf(review.filing.draft, {
    identity: t('section.identityFiles'), complaint: t('section.ownComplaint'), aid: t('section.aid'), agent: t('party.agent'), evidence: t('section.evidence'),
  }) : []), [review, t]);
  if (!review) return error === undefined ? <div className="pane pane_main"><div className="waiting" aria-busy="true"><Skeleton active paragraph={{ rows: 12 }} /></div></div> : <div className="pane pane_main"><div className="pane__body"><Failure error={error} again={() => void load()} /><Button onClick={onBack}>{t('review.back')}</Button></div></div>;
  const close = () => setAct(undefined);
  const dialog = { filing: review.filing, onClose: close, onDone };
  const news = elsewhere?.history.at(-1);
  return (
    <>
      <section className="pane review">
        {news && <Alert className="review__changed" type="warning" showIcon title={t('review.changed', { what: `${hasSentence(news.what) ? say(news.what) : news.what} ${news.note ?? ''}` })} action={<Button size="small" onClick={() => void load()}>{t('review.reload')}</Button>} />}
        <Failure error={error} />
        <TickingContext.Provider value={ticking}>
          <ReviewText review={review} proof={proofOf(review.filer.personId, () => void load())} onChanged={() => void load()} />
        </TickingContext.Provider>
        {!correcting && <Acts review={review} onAct={setAct} />}
      </section>
      <section className="pane pane_half" aria-label={t('review.files')}>
        {correcting ? <Correction filing={review.filing} ticked={ticked} onTicked={setTicked} onLeave={close} onDone={onDone} /> : groups.length === 0 ? <Nothing title={t('review.files.none')} /> : <FileViewer groups={groups} />}
      </section>
      {act === 'register' && <RegisterDialog review={review} onClose={close} onDone={onDone} />}
      {act === 'advise' && <AdviseDialog {...dialog} />}
      {act === 'refuse' && <RefusalDialog {...dialog} />}
      {act === 'cause' && <CauseDialog {...dialog} onDone={() => { close(); void load(); }} />}
    </>
  );
}
