import type { FilingView } from '@microcourt/domain/filing/contract';
import type { Draft, Party } from '@microcourt/domain/filing/draft';
import { answerLines } from '@microcourt/domain/filing/interviews/answers';
import { interviewOf } from '@microcourt/domain/filing/interviews/index';
import { Explained } from '../shared/explained.tsx';
import { exactText, money, today } from '../shared/format.ts';
import { fill, languageNow, type Facts } from '../shared/language.ts';
import { texts } from './counter-texts.ts';
import { placeText } from './party-card.tsx';
import { texts as filing } from './texts.ts';

const say = (key: keyof typeof texts, facts: Facts = {}): string => fill(texts[key][languageNow()], facts);
const word = (key: keyof typeof filing): string => filing[key][languageNow()];
const names = (parties: readonly Party[] | undefined): string => (parties ?? []).map(({ name }) => name).filter(Boolean).join('、');

/** The dated receipt of a complaint, on the screen and on paper: Provisions on Registration (法释〔2015〕8号), art. 2. */
export function Receipt({ filing: one, clerk }: { readonly filing: FilingView; readonly clerk: string }) {
  const { draft } = one;
  return (
    <article className="sheet-of-paper card">
      <p className="sheet-of-paper__court">{one.courtName}</p>
      <h1>{say('receipt.title')}</h1>
      <p className="prose">{say('receipt.text', { at: one.handedInAt ? exactText(one.handedInAt) : '', plaintiffs: names(draft.plaintiffs), defendants: names(draft.defendants), serial: one.serial ?? '', decideBy: one.decideBy ?? '' })}</p>
      <p>{say('receipt.materials')}</p>
      <ol>
        <li>{say('receipt.complaint')}</li>
        {(draft.evidence ?? []).map(({ key, name, form, pages }) => <li key={key}>{name} {form && word(`evidence.${form}`)} {pages && fill(word('evidence.pages'), { pages })}</li>)}
        {(draft.ownComplaint ?? []).length > 0 && <li>{word('section.ownComplaint')} {say('files.kept', { count: (draft.ownComplaint ?? []).length })}</li>}
        {(draft.identityFiles ?? []).length > 0 && <li>{word('section.identityFiles')}</li>}
      </ol>
      {one.fee && <p>{say('receipt.fee', { fee: money(one.fee.fee) })}</p>}
      <p className="sheet-of-paper__day">{say('receipt.clerk', { name: clerk })}<br />{one.courtName}<br />{today()}</p>
    </article>
  );
}

/** Beside a receipt on the screen: its last day and its fee, each to be explained. */
export const Counted = ({ filing: { decideBy, fee, why } }: { readonly filing: FilingView }) => (
  <p className="muted">
    {decideBy && <>{word('review.decide-by')} <Explained why={why?.['decideBy']}>{decideBy}</Explained></>} {fee && <>{word('fee.total')} <Explained why={why?.['fee']}>{money(fee.fee)}</Explained></>}
  </p>
);

/** The record of an oral complaint, to be read back and signed: CPL (2023), art. 123 (2). */
export function OralRecord({ draft, courtName, clerk }: { readonly draft: Draft; readonly courtName: string; readonly clerk: string }) {
  const line = (party: Party) => [party.name, party.idNumber, placeText(party.domicile), party.phone].filter(Boolean).join('，');
  return (
    <article className="sheet-of-paper">
      <p className="sheet-of-paper__court">{courtName}</p>
      <h1>{say('record.title')}</h1>
      {(['plaintiffs', 'defendants', 'thirdParties'] as const).map((side) => (draft[side] ?? []).map((party) => <p key={party.key}>{word(`section.${side}`)}：{line(party)}</p>))}
      <p>{word('section.claims')}：</p>
      <ol>{(draft.claims ?? []).map(({ key, text }) => <li key={key}>{text}</li>)}</ol>
      <p>{word('section.facts')}：</p>
      <p className="prose">{draft.facts}</p>
      {answerLines(interviewOf(draft.formId, draft.kind), draft.answers ?? {}).flatMap(({ lines }) => lines).map(({ label, text }) => <p key={label}>{label}：{text}</p>)}
      <p>{say('record.read')}</p>
      <p>{say('record.sign', { name: clerk })}</p>
      <p className="sheet-of-paper__day">{today()}</p>
    </article>
  );
}
