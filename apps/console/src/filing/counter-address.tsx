import type { Draft } from '@microcourt/domain/filing/draft';
import { Input } from 'antd';
import { useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { UploadButton } from '../shared/upload-button.tsx';
import { answered } from './answered.ts';
import type { EditProps } from './edit-props.ts';
import { texts as counter } from './counter-texts.ts';
import { ChoiceField, TextField } from './plain-fields.tsx';
import { texts } from './texts.ts';

type Confirmation = NonNullable<Draft['service']>;
const AGREED = ['agreed', 'declined'] as const;
const RELIEF = ['defer', 'reduce', 'waive'] as const;

/** The address for service with what was said about electronic service. */
export function CounterAddress({ draft, change }: EditProps) {
  const t = useWords(texts), c = useWords(counter);
  const service = draft.service ?? {};
  // What is changed is no longer what was confirmed.
  const set = (next: Confirmation) => change({ service: { ...next, confirmed: false } });
  const put = <K extends keyof Confirmation>(key: K) => (value: Confirmation[K] | undefined) => set(answered(service, key, value));
  const address = (text: string | undefined) => set({ ...service, address: { ...service.address, text: text ?? '' } });
  const email = (text: string | undefined) => set({ ...service, channels: { ...service.channels, email: text ?? '' } });
  return (
    <section className="card" id="part-service">
      <h2 className="card__title">{t('section.service')}</h2>
      <div className="fields fields_three">
        <TextField label={t('service.recipient')} most={100} value={service.recipient} onChange={put('recipient')} />
        <TextField label={t('service.address')} most={200} value={service.address?.text} onChange={address} />
        <TextField label={t('service.phone')} most={30} value={service.phone} onChange={put('phone')} />
        <TextField label={c('service.postcode')} most={6} value={service.postcode} onChange={(code) => put('postcode')(code?.replaceAll(/\D/g, ''))} />
        <ChoiceField label={t('service.electronic')} none={t('service.open')} value={service.electronic} options={AGREED.map((one) => [one, t(`service.${one}`)])} onChange={put('electronic')} />
        {service.electronic === 'agreed' && <TextField label={c('service.email')} most={100} value={service.channels?.email} onChange={email} />}
      </div>
      <label className="ticks__one"><input type="checkbox" checked={service.confirmed === true} onChange={({ target }) => change({ service: { ...service, confirmed: target.checked } })} />{c('service.confirmed')}</label>
    </section>
  );
}

/** The request for relief from the fee, with its reason and the papers that show it: Fee Measures (2006), arts. 44 to 48. */
export function CounterAid({ draft, change, caseId }: EditProps & { readonly caseId: string }) {
  const t = useWords(texts), c = useWords(counter);
  const aid = draft.aid ?? {}, files = aid.fileIds ?? [];
  return (
    <section className="card" id="part-aid">
      <h2 className="card__title">{c('aid.ask')}</h2>
      <div className="fields fields_three">
        <ChoiceField label={c('aid.kind')} none={c('aid.none')} value={aid.kind} options={RELIEF.map((kind) => [kind, t(`aid.${kind}`)])} onChange={(kind) => change({ aid: answered(aid, 'kind', kind) })} />
        {aid.kind && (
          <>
            <Field label={c('aid.reason')}>{(id) => <Input id={id} maxLength={1_000} value={aid.reason ?? ''} onChange={({ target }) => change({ aid: { ...aid, reason: target.value } })} />}</Field>
            <Field label={c('aid.papers')}>{() => <div className="papers-cell"><UploadButton place={{ caseId, stream: 'filing' }} many label={`${t('review.files')} ${String(files.length || '')}`} onKept={({ fileId }) => change({ aid: { ...aid, fileIds: [...files, fileId].slice(0, 10) } })} /></div>}</Field>
          </>
        )}
      </div>
    </section>
  );
}
