import { ID_KINDS, type Party } from '@microcourt/domain/filing/draft';
import { Button } from 'antd';
import { useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { UploadButton } from '../shared/upload-button.tsx';
import { answered } from './answered.ts';
import { texts as counter } from './counter-texts.ts';
import { NumberMark } from './party-card.tsx';
import { ChoiceField, TextField } from './plain-fields.tsx';
import { rowKey } from './row-key.ts';
import { texts } from './texts.ts';

type Agent = NonNullable<Party['agents']>[number];
type Props = { readonly agents: readonly Agent[]; readonly caseId: string; readonly onChange: (agents: Agent[]) => void };
/** At most two are appointed, CPL (2023), art. 61; statutory agents come beside them. */
const MOST = 4;

/** Who acts for a party: the number is what lets the agent into the space of the case later. */
export function AgentFields({ agents, caseId, onChange }: Props) {
  const c = useWords(counter);
  return (
    <>
      {agents.map((agent) => (
        <OneAgent
          key={agent.key} agent={agent} caseId={caseId} onChange={(next) => onChange(agents.map((one) => (one.key === agent.key ? next : one)))}
          onRemove={() => onChange(agents.filter((one) => one.key !== agent.key))}
        />
      ))}
      <Button size="small" disabled={agents.length >= MOST} onClick={() => onChange([...agents, { key: rowKey() }])}>{c('add.agent')}</Button>
    </>
  );
}

const KINDS = ['lawyer', 'legal-worker', 'relative', 'staff', 'recommended', 'statutory'] as const;
const POWERS = ['general', 'special'] as const;
type OneProps = { readonly agent: Agent; readonly caseId: string; readonly onChange: (agent: Agent) => void; readonly onRemove: () => void };

function OneAgent({ agent, caseId, onChange, onRemove }: OneProps) {
  const t = useWords(texts), c = useWords(counter);
  const put = <K extends keyof Agent>(key: K) => (value: Agent[K] | undefined) => onChange(answered(agent, key, value));
  const files = agent.fileIds ?? [], idKind = agent.idKind ?? 'resident-id';
  return (
    <fieldset className="agent-fields">
      <legend>{t('party.agent')}</legend>
      <div className="fields fields_three">
        <TextField label={c('agent.name')} most={100} value={agent.name} onChange={put('name')} />
        <ChoiceField label={c('agent.kind')} value={agent.kind} options={KINDS.map((kind) => [kind, t(`agent.${kind}`)])} onChange={put('kind')} />
        {agent.kind !== 'statutory' && <ChoiceField label={c('agent.power')} value={agent.power} options={POWERS.map((power) => [power, t(`power.${power}`)])} onChange={put('power')} />}
        <ChoiceField label={c('person.document')} none={t('id.resident-id')} value={agent.idKind} options={ID_KINDS.filter((kind) => kind !== 'resident-id').map((kind) => [kind, t(`id.${kind}`)])} onChange={put('idKind')} />
        <TextField label={c('agent.number')} most={40} value={agent.idNumber} onChange={put('idNumber')} hint={agent.idNumber ? <NumberMark kind={idKind} number={agent.idNumber} /> : c('agent.number.why')} />
        <TextField label={t('party.phone')} most={30} value={agent.phone} onChange={put('phone')} />
        {agent.kind === 'lawyer' && <TextField label={c('agent.firm')} most={100} value={agent.firm} onChange={put('firm')} />}
        {(agent.kind === 'lawyer' || agent.kind === 'legal-worker') && <TextField label={c('agent.licence')} most={40} value={agent.licence} onChange={put('licence')} />}
        <Field label={c('agent.papers')}>
          {() => <div className="papers-cell"><UploadButton place={{ caseId, stream: 'filing' }} many label={`${t('review.files')} ${String(files.length || '')}`} onKept={({ fileId }) => put('fileIds')([...files, fileId].slice(0, 10))} /></div>}
        </Field>
      </div>
      <Button size="small" onClick={onRemove}>{c('agent.remove')}</Button>
    </fieldset>
  );
}
