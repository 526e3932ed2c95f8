import { open, type SpaceView } from '@microcourt/domain/case-spaces/contract';
import { view as caseView, type CaseView, type ParticipantView } from '@microcourt/domain/cases/contract';
import { staff } from '@microcourt/domain/identity/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { AgentDialog } from '../cases/agent-dialog.tsx';
import { AssignDialog } from '../cases/assign-dialog.tsx';
import { CaseFacts } from '../cases/case-facts.tsx';
import { IdentifyDialog } from '../cases/identify-dialog.tsx';
import { RemoveDialog } from '../cases/remove-dialog.tsx';
import { stepsOpen, StageDialog } from '../cases/stage-dialog.tsx';
import { texts as caseTexts } from '../cases/texts.ts';
import { ThirdPartyDialog } from '../cases/third-party-dialog.tsx';
import { SilenceDialog } from '../case-spaces/silence-dialog.tsx';
import { texts as spaceTexts } from '../case-spaces/texts.ts';
import { FeeDialog } from './fee-dialog.tsx';
import type { Desk } from '../shared/chosen-court.ts';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { useAsk } from '../shared/use-ask.ts';
import { texts } from './texts.ts';

type Doing = { readonly what: 'agent' | 'third' | 'assign' | 'stage' | 'fee' } | { readonly what: 'silence' | 'remove' | 'identify'; readonly person: ParticipantView };
type Props = { readonly desk: Desk; readonly view: CaseView; readonly space: SpaceView | undefined };

/** The facts of a case with what may be done about its people. */
export function FactsPane({ desk, view, space }: Props) {
  const t = useWords(caseTexts), w = useWords(spaceTexts), p = useWords(texts);
  const [doing, setDoing] = useState<Doing>();
  const sits = space !== undefined, registry = desk.posts.some((post) => post === 'registrar' || post === 'manager'), manages = desk.posts.includes('manager');
  const judge = space?.roles.includes('judge') === true;
  const muted = space?.mutedMembers ?? [];
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    court.cache.refresh(open);
    court.cache.refresh(caseView);
  };
  const actsFor = (person: ParticipantView) => (!sits ? null : (
    <>
      {person.personId === null && <button type="button" className="bar__quiet" onClick={() => setDoing({ what: 'identify', person })}>{t('do.identify')}</button>}
      {person.personId !== null && <button type="button" className="bar__quiet" onClick={() => setDoing({ what: 'silence', person })}>{w(muted.includes(person.personId) ? 'do.hear' : 'do.silence')}</button>}
      <button type="button" className="bar__quiet" onClick={() => setDoing({ what: 'remove', person })}>{t('do.remove')}</button>
    </>
  ));
  const acts = (
    <>
      {sits && stepsOpen(view.stage, judge).length > 0 && <Button size="small" onClick={() => setDoing({ what: 'stage' })}>{t('do.stage')}</Button>}
      {(sits || registry) && <Button size="small" onClick={() => setDoing({ what: 'agent' })}>{t('do.agent')}</Button>}
      {space?.roles.includes('clerk') && <Button size="small" onClick={() => setDoing({ what: 'fee' })}>{p('facts.fee')}</Button>}
      {sits && <Button size="small" onClick={() => setDoing({ what: 'third' })}>{t('do.third')}</Button>}
      {manages && <Button size="small" onClick={() => setDoing({ what: 'assign' })}>{t('do.assign')}</Button>}
    </>
  );
  return (
    <>
      <CaseFacts view={view} silenced={muted} acts={acts} actsFor={actsFor} />
      {doing?.what === 'agent' && <AgentDialog view={view} onClose={close} onDone={done} />}
      {doing?.what === 'third' && <ThirdPartyDialog view={view} onClose={close} onDone={done} />}
      {doing?.what === 'assign' && <Assign desk={desk} view={view} onClose={close} onDone={done} />}
      {doing?.what === 'stage' && <StageDialog view={view} judge={judge} onClose={close} onDone={done} />}
      {doing?.what === 'fee' && <FeeDialog caseId={view.caseId} onClose={close} />}
      {doing?.what === 'identify' && <IdentifyDialog caseId={view.caseId} person={doing.person} onClose={close} onDone={done} />}
      {doing?.what === 'remove' && <RemoveDialog caseId={view.caseId} person={doing.person} onClose={close} onDone={done} />}
      {doing?.what === 'silence' && doing.person.personId !== null && (
        <SilenceDialog caseId={view.caseId} personId={doing.person.personId} name={doing.person.name} silent={!muted.includes(doing.person.personId)} onClose={close} onDone={done} />
      )}
    </>
  );
}

/** Reassignment, with the court's staff to choose from. */
function Assign({ desk, view, onClose, onDone }: { readonly desk: Desk; readonly view: CaseView; readonly onClose: () => void; readonly onDone: () => void }) {
  const known = useAsk(staff, { courtCode: desk.code });
  const colleagues = (known.value ?? []).filter(({ active }) => active).map(({ personId, name, posts }) => ({ personId, name, posts: posts.filter((one) => one.court === desk.code).map(({ post }) => post) }));
  if (known.value === undefined && known.error === undefined) return null;
  return <AssignDialog view={view} colleagues={colleagues} error={known.error} onClose={onClose} onDone={onDone} />;
}
