import type { Draft } from '@microcourt/domain/filing/draft';
import { Note, Problem } from '../../shared/ui/blocks';
import { Choice, Tick } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { AddressField } from './address';
import { type PartProps, sentenceAt } from './part';

type Confirmation = NonNullable<Draft['service']>;

/** Where papers of the court reach the person; electronic service is asked, and may freely be refused. */
export function ServicePart({ draft, change, problems }: PartProps) {
  const w = useWords(words);
  const service = draft.service ?? {};
  // What is changed is no longer what was confirmed.
  const set = (part: Partial<Confirmation>) => change({ service: { ...service, confirmed: false, ...part } });
  return (
    <>
      <Note>{w.serviceNote}</Note>
      <Problem text={sentenceAt(problems, 'service')} />
      <Field label={w.recipient} max={100} value={service.recipient ?? ''} onChange={(recipient) => set({ recipient })} />
      <AddressField label={w.service} value={service.address} onChange={(address) => set({ address })} problem="" />
      <Field label={w.postcode} keyboard="number" max={6} optional value={service.postcode ?? ''} onChange={(postcode) => set({ postcode: postcode.replace(/\D/g, '') })} />
      <Field label={w.servicePhone} keyboard="number" max={30} value={service.phone ?? ''} onChange={(phone) => set({ phone })} />
      <Note>{w.electronicNote}</Note>
      <Choice label={w.electronicAsk} value={service.electronic} onChange={(electronic) => set({ electronic, ...(electronic === 'agreed' ? { channels: { ...service.channels, app: true } } : {}) })}
        options={[{ value: 'agreed', label: w.agreed }, { value: 'declined', label: w.declined }]} />
      {service.electronic === 'agreed' && <Field label={w.email} optional max={100} value={service.channels?.email ?? ''} onChange={(email) => set({ channels: { ...service.channels, app: true, email } })} />}
      <Problem text={sentenceAt(problems, 'service', 'confirmed')} />
      <Tick label={w.confirmed} on={service.confirmed ?? false} onChange={(confirmed) => set({ confirmed })} />
    </>
  );
}
