import type { FilingView } from '@microcourt/domain/filing/contract';
import { money } from '../shared/format.ts';
import { fill, languageNow, type Facts } from '../shared/language.ts';
import { say } from '../shared/sentences.ts';
import { texts } from './texts.ts';

type Notice = NonNullable<FilingView['notices']>[number];
const word = (key: keyof typeof texts, facts: Facts = {}): string => fill(texts[key][languageNow()], facts);

/** A notice of the court to a filer who is served on paper, with a line to sign for it. */
export function NoticePaper({ filing, notice }: { readonly filing: FilingView; readonly notice: Notice }) {
  const names = (side: 'plaintiffs' | 'defendants') => (filing.draft[side] ?? []).map(({ name }) => name).filter(Boolean).join('、');
  return (
    <article className="sheet-of-paper">
      <p className="sheet-of-paper__court">{filing.courtName}</p>
      <h1>{word(`notices.${notice.what}`)}</h1>
      <p>{names('plaintiffs')} {word('review.against')} {names('defendants')}　{filing.number ?? filing.serial}</p>
      <div className="sheet-of-paper__text">
        {notice.what === 'correction' && (
          <>
            <p>{word('paper.correction')}</p>
            <ol>{filing.defects.map((one) => <li key={`${one.code} ${one.path.join('/')}`}>{say(one.code)} {one.note}</li>)}</ol>
          </>
        )}
        {notice.what === 'advice' && filing.advisedCourt && <p>{word('advise.to', { name: filing.advisedCourt.name })}：{filing.advisedCourt.reason}</p>}
        {notice.what === 'ruling' && <p>{word('paper.ruling')}</p>}
        {notice.what === 'fee' && filing.feeDue && <p>{word('paper.fee', { fee: money(filing.feeDue.fen) })}</p>}
      </div>
      <p className="sheet-of-paper__day">{filing.courtName}<br />{notice.madeOn}</p>
      <p>{word('paper.sign')}</p>
    </article>
  );
}
