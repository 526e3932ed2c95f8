import { DOCUMENT_KINDS, me as whoAmI, proveIdentity } from '@microcourt/domain/identity/contract';
import { numberForm } from '@microcourt/domain/identity/rules-numbers';
import { courts } from '@microcourt/domain/courts/contract';
import { view } from '@microcourt/domain/filing/contract';
import { dayOf } from '@microcourt/domain/shared/calendar';
import { ScrollView, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { say, sayError } from '../../shared/refusals';
import { present } from '../../shared/time';
import { Action, Empty, Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { FileList } from '../../shared/ui/file-list';
import { useAsk, useDeed, useSession } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { proofFiles, words } from '../texts';
import { fromFiling, type Given, NOTHING } from './given';

const SERVED = { servedOnly: true };
const OWN = { caseId: null, stream: 'self' };
type Kind = Given['kind'];

/** Proof of identity: where it stands, and a document photographed and handed in for review. */
export default function ProofPage() {
  const w = useWords(words);
  const session = useSession();
  const { value: fresh } = useAsk(whoAmI, session && {});
  const me = fresh ?? session?.me;
  const filingId = useRouter().params['filing'];
  // What one has just written about oneself in a complaint is not asked for again; it is fetched, never carried in an address.
  const filing = useAsk(view, session && filingId ? { filingId } : undefined);
  const given = filing.value ? fromFiling(filing.value, me?.name ?? '') : { ...NOTHING, name: me?.name ?? '' };
  const waits = filingId !== undefined && filing.value === undefined && filing.error === undefined;
  const proved = me?.proof === 'reviewed' || me?.proof === 'counter';
  return (
    <Screen title={w.proof}>
      <ScrollView className="body" scrollY>
        {!session && <Empty icon="shield" text={w.proofWhy}><Action onClick={() => void navigateTo({ url: '/identity/sign-in/index' })}>{w.signIn}</Action></Empty>}
        {session && !me && <Skeleton rows={4} />}
        {me && (
          <>
            <Note strong={proved}>{proved ? w.reviewedNote : me.proof === 'pending' ? w.pendingNote : w.proofWhy}</Note>
            {me.proof === 'declined' && <Problem text={fill(w.declinedNote, { reason: me.proofReason ?? '' })} />}
            <Group>
              <Line title={w.proof} value={w[me.proof]} />
              {me.name && <Line title={w.name} value={me.name} />}
              {me.idNumberMasked && <Line title={w.idNumber} value={me.idNumberMasked} />}
            </Group>
            {(me.proof === 'none' || me.proof === 'declined') && (waits ? <Skeleton rows={4} /> : <ProofForm given={given} />)}
          </>
        )}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function ProofForm({ given }: { readonly given: Given }) {
  const w = useWords(words);
  const [name, setName] = useState(given.name);
  const [kind, setKind] = useState<Kind>(given.kind);
  const [number, setNumber] = useState(given.number);
  const [fileIds, setFileIds] = useState<readonly string[]>([]);
  const [courtCode, setCourt] = useState(given.courtCode);
  const { value: served, error } = useAsk(courts, SERVED);
  const { busy, problem, setProblem, run } = useDeed();
  const malformed = number.length >= 5 && numberForm(kind, number, dayOf(present())).form === 'malformed' && (number.length >= 18 || (kind !== 'resident-id' && kind !== 'business-licence'));
  const chosen = courtCode || (served?.length === 1 ? served[0]!.code : '');
  const handIn = () => {
    if (name.trim() === '') return setProblem(w.nameNeeded);
    if (number.trim() === '') return setProblem(w.numberNeeded);
    if (fileIds.length === 0) return setProblem(w.photoNeeded);
    if (chosen === '') return setProblem(w.courtNeeded);
    void run(async () => {
      const me = await court.ask(proveIdentity, { courtCode: chosen, name, documentKind: kind, number, fileIds: [...fileIds] });
      court.sessions.know(me);
      court.cache.put(whoAmI, {}, me);
    });
  };
  return (
    <>
      <Field label={w.name} max={60} value={name} onChange={setName} />
      <Choice row label={w.documentKind} value={kind} onChange={setKind} options={DOCUMENT_KINDS.map((one) => ({ value: one, label: w[one] }))} />
      <Field label={w.number} keyboard="idcard" max={40} value={number} onChange={setNumber} problem={malformed ? say(kind === 'resident-id' ? 'identity.id-malformed' : kind === 'business-licence' ? 'identity.credit-code-malformed' : 'identity.number-malformed') : ''} />
      <FileList
        label={w.photos} add={w.addPhoto} most={4} imagesOnly home={OWN} names={useWords(proofFiles)} fileIds={fileIds}
        onAdded={({ fileId }) => setFileIds((all) => [...all, fileId])} onRemove={(fileId) => setFileIds((all) => all.filter((one) => one !== fileId))}
      />
      <Note>{w.photosNote}</Note>
      {error !== undefined && <Problem text={sayError(error)} />}
      <Choice label={w.court} value={chosen} onChange={setCourt} options={(served ?? []).map(({ code, name: label }) => ({ value: code, label }))} />
      <Problem text={problem} />
      <Action busy={busy} onClick={handIn}>{w.handIn}</Action>
    </>
  );
}
