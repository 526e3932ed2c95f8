import { submit, withdraw, type EvidenceView, type ItemView } from '@microcourt/domain/evidence/contract';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { Failure, Fact } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { lastOpinions } from './by-issue.ts';
import { Standing } from './item-list.tsx';
import { LateDialog } from './late-dialog.tsx';
import { OpineDialog } from './opine-dialog.tsx';
import { OriginalDialog, SettleDialog } from './original-dialogs.tsx';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly item: ItemView; readonly issues: EvidenceView['issues']; readonly onRedact: () => void; readonly children?: ReactNode };

/** One item beside its pages: what it is, what the sides say of it, and what the court may do about it. */
export function ItemPanel({ caseId, item, issues, onRedact, children }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const [doing, setDoing] = useState<'late' | 'require' | 'settle' | 'opine'>();
  const close = () => setDoing(undefined);
  const may = (what: ItemView['may'][number]) => item.may.includes(what);
  const under = issues.filter(({ itemIds }) => itemIds.includes(item.itemId));
  return (
    <div className="pane__body about">
      <h2 className="card__title">{item.number} {item.name} <Standing item={item} /> {item.fixed && <span className="mark mark_good">{t('fixed')}</span>}</h2>
      <p className="prose">{item.purpose}</p>
      <dl>
        {item.content !== '' && <Fact name={t('fact.content')}>{item.content}</Fact>}
        <Fact name={t('fact.kind')}>{say(`evidence.kind.${item.kind}`)} · {say(`evidence.form.${item.form}`)}</Fact>
        <Fact name={t('fact.source')}>{item.source}</Fact>
        {item.pages !== null && <Fact name={t('fact.pages')}>{item.pages} {item.copies > 0 && `· ${t('fact.copies')} ${item.copies}`}</Fact>}
        <Fact name={t('fact.by')}>{t(`side.${item.side}`)} {item.submitter}</Fact>
        {item.submittedAt && <Fact name={t('fact.at')}>{momentText(item.submittedAt)}</Fact>}
        <Fact name={t('fact.visibility')}>{say(`evidence.visibility.${item.visibility}`)}</Fact>
        {under.length > 0 && <Fact name={t('fact.issues')}>{under.map(({ issueId, text }) => <span key={issueId} className="item__issue">{text}</span>)}</Fact>}
      </dl>
      {children}
      {item.late && <Late item={item} act={may('decide-late') && <Button size="small" type="primary" onClick={() => setDoing('late')}>{t('late.title')}</Button>} />}
      {(item.original || may('require-original')) && (
        <Original item={item}>
          {may('require-original') && <Button size="small" onClick={() => setDoing('require')}>{t('original.require')}</Button>}
          {may('settle-original') && <Button size="small" type="primary" onClick={() => setDoing('settle')}>{t('original.settle')}</Button>}
        </Original>
      )}
      <Opinions item={item} />
      <div className="deeds">
        {(may('submit') || may('withdraw')) && <OwnActs caseId={caseId} item={item} />}
        {may('opine') && <Button size="small" onClick={() => setDoing('opine')}>{t('opine')}</Button>}
        {may('redact') && <Button size="small" onClick={onRedact}>{t('redact')}</Button>}
        {item.redacting && <span className="mark mark_note">{t('redact.making')}</span>}
      </div>
      {doing === 'late' && <LateDialog caseId={caseId} item={item} onClose={close} />}
      {doing === 'opine' && <OpineDialog caseId={caseId} item={item} onClose={close} />}
      {doing === 'require' && <OriginalDialog caseId={caseId} item={item} onClose={close} />}
      {doing === 'settle' && <SettleDialog caseId={caseId} item={item} onClose={close} />}
    </div>
  );
}

/** What the court may do with an item that it gathered itself. */
function OwnActs({ caseId, item: { itemId, may } }: { readonly caseId: string; readonly item: ItemView }) {
  const t = useWords(texts);
  const deed = useDeed();
  const hand = async () => {
    if (await deed.run(submit, { caseId, itemIds: [itemId] })) refreshEvidence();
  };
  const back = async () => {
    if (await deed.run(withdraw, { caseId, itemId, reason: '' })) refreshEvidence();
  };
  return (
    <>
      {may.includes('submit') && <Button size="small" type="primary" loading={deed.busy} onClick={() => void hand()}>{t('add.go')}</Button>}
      {may.includes('withdraw') && <Button size="small" loading={deed.busy} onClick={() => void back()}>{t('withdraw')}</Button>}
      <Failure error={deed.failure} />
    </>
  );
}

function Late({ item: { late }, act }: { readonly item: ItemView; readonly act: ReactNode }) {
  const t = useWords(texts);
  const say = useSentences();
  if (!late) return null;
  return (
    <>
      <h2 className="card__title">{t('late')} {late.decision && <span className={`mark ${late.decision === 'refused' ? 'mark_bad' : 'mark_good'}`}>{say(`evidence.late.${late.decision}`)}</span>}</h2>
      <p className="prose">{late.reason}</p>
      {late.decision && late.decisionReason !== '' && <p className="muted">{t('late.why')} {late.decisionReason}</p>}
      {act && <div className="deeds">{act}</div>}
    </>
  );
}

function Original({ item: { original }, children }: { readonly item: ItemView; readonly children: ReactNode }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <>
      <h2 className="card__title">{t('original')} {original && <span className={`mark ${original.state === 'settled' ? 'mark_good' : 'mark_warn'}`}>{say(`evidence.original-state.${original.state}`)}</span>}</h2>
      {original && (
        <>
          <p>{say(`evidence.cause.${original.cause}`)}</p>
          {(original.at || original.where !== '') && <p className="muted">{original.at && momentText(original.at)} {original.where}</p>}
          {original.basis && <p>{t('original.basis')} {say(`evidence.basis.${original.basis}`)}</p>}
          {original.note !== '' && <p className="muted">{original.note}</p>}
        </>
      )}
      <div className="deeds">{children}</div>
    </>
  );
}

/** What each side said last of an item, with its reasons. */
function Opinions({ item }: { readonly item: ItemView }) {
  const t = useWords(texts);
  const said = lastOpinions(item);
  return (
    <>
      <h2 className="card__title">{t('opinions')}</h2>
      {said.length === 0 && <p className="muted">{t('opinions.none')}</p>}
      {said.map((one) => (
        <article key={one.side} className="opinion">
          <p><strong>{t(`side.${one.side}`)}</strong> {one.name} <span className="muted">{t('opinions.round', { round: one.round })} {one.byCourt && t('by-court')}</span></p>
          <p><Points of={one} /></p>
          {(one.differs || one.objectsLate) && <p>{one.differs && <span className="mark mark_bad">{t('differs')}</span>}{one.objectsLate && <span className="mark mark_bad">{t('objects-late')}</span>}</p>}
          {one.reason !== '' && <p className="prose">{one.reason}</p>}
        </article>
      ))}
    </>
  );
}

/** The three points of an opinion, each with what was said of it. */
export function Points({ of, short = false }: { readonly of: ItemView['opinions'][number]; readonly short?: boolean }) {
  const t = useWords(texts);
  const say = useSentences();
  return (['authenticity', 'legality', 'relevance'] as const).map((point) => (
    <span key={point} className={`mark ${of[point] === 'disputed' ? 'mark_warn' : of[point] === 'accepted' ? 'mark_good' : ''}`} title={say(`evidence.property.${point}`)}>{(short ? t(`short.${point}`) : say(`evidence.property.${point}`))} {say(`evidence.said.${of[point]}`)}</span>
  ));
}
