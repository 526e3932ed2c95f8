import type { Draft, EvidenceItem } from '@microcourt/domain/filing/draft';
import { Button, Input } from 'antd';
import { useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { UploadButton } from '../shared/upload-button.tsx';
import type { EditProps } from './edit-props.ts';
import { texts as counter } from './counter-texts.ts';
import { rowKey } from './row-key.ts';
import { texts } from './texts.ts';

type Props = EditProps & { readonly caseId: string };

/** Evidence with its files, identity papers, and a complaint that the person brought along. */
export function CounterPapers({ draft, change, caseId }: Props) {
  const t = useWords(texts), c = useWords(counter);
  const place = { caseId, stream: 'filing' } as const;
  const evidence = draft.evidence ?? [];
  const put = (key: string, part: Partial<EvidenceItem>) => change({ evidence: evidence.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const keep = (name: 'identityFiles' | 'ownComplaint', most: number) => (file: { fileId: string }) => change({ [name]: [...(draft[name] ?? []), file.fileId].slice(0, most) } as Partial<Draft>);
  return (
    <section className="card" id="part-evidence">
      <h2 className="card__title">{t('section.evidence')}</h2>
      {evidence.map((item) => (
        <div key={item.key} className="evidence-row">
          <Field label={c('evidence.name')}>{(id) => <Input id={id} maxLength={200} value={item.name ?? ''} onChange={({ target }) => put(item.key, { name: target.value })} />}</Field>
          <Field label={t('evidence.source')}>{(id) => <Input id={id} maxLength={200} value={item.source ?? ''} onChange={({ target }) => put(item.key, { source: target.value })} />}</Field>
          <Field label={t('evidence.purpose')}>{(id) => <Input id={id} maxLength={500} value={item.purpose ?? ''} onChange={({ target }) => put(item.key, { purpose: target.value })} />}</Field>
          <div className="evidence-row__files"><UploadButton place={place} many label={`${t('review.files')} ${String((item.fileIds ?? []).length || '')}`} onKept={({ fileId }) => put(item.key, { fileIds: [...(item.fileIds ?? []), fileId].slice(0, 50) })} /></div>
          <Button size="small" onClick={() => change({ evidence: evidence.filter((one) => one.key !== item.key) })}>{c('remove')}</Button>
        </div>
      ))}
      <Button size="small" disabled={evidence.length >= 200} onClick={() => change({ evidence: [...evidence, { key: rowKey() }] })}>{c('add.evidence')}</Button>
      <div className="fields papers">
        <Field label={t('section.identityFiles')}>{() => <><UploadButton place={place} many label={c('files.identity')} onKept={keep('identityFiles', 10)} /><span className="muted">{c('files.kept', { count: (draft.identityFiles ?? []).length })}</span></>}</Field>
        <Field label={t('section.ownComplaint')}>{() => <><UploadButton place={place} many label={c('files.complaint')} onKept={keep('ownComplaint', 30)} /><span className="muted">{c('files.kept', { count: (draft.ownComplaint ?? []).length })}</span></>}</Field>
      </div>
    </section>
  );
}

/** The address for service with what was said about electronic service, and the request for relief from the fee. */
export function CounterAddress({ draft, change }: EditProps) {
  const t = useWords(texts), c = useWords(counter);
  const service = draft.service ?? {};
  const put = (part: Partial<NonNullable<Draft['service']>>) => change({ service: { ...service, ...part } });
  const electronic = (value: string) => {
    const { electronic: _, ...rest } = service;
    change({ service: value === 'agreed' || value === 'declined' ? { ...rest, electronic: value } : rest });
  };
  const aid = (value: string) => {
    const { kind: _, ...rest } = draft.aid ?? {};
    change({ aid: value === '' ? rest : { ...rest, kind: value as 'defer' } });
  };
  return (
    <section className="card" id="part-service">
      <h2 className="card__title">{t('section.service')}</h2>
      <div className="fields fields_three">
        <Field label={t('service.recipient')}>{(id) => <Input id={id} maxLength={100} value={service.recipient ?? ''} onChange={({ target }) => put({ recipient: target.value })} />}</Field>
        <Field label={t('service.address')}>{(id) => <Input id={id} maxLength={200} value={service.address?.text ?? ''} onChange={({ target }) => put({ address: { ...service.address, text: target.value } })} />}</Field>
        <Field label={t('service.phone')}>{(id) => <Input id={id} maxLength={30} value={service.phone ?? ''} onChange={({ target }) => put({ phone: target.value })} />}</Field>
        <Field label={t('service.electronic')}>{(id) => <select id={id} className="control" value={service.electronic ?? ''} onChange={({ target }) => electronic(target.value)}><option value="">{t('service.open')}</option><option value="agreed">{t('service.agreed')}</option><option value="declined">{t('service.declined')}</option></select>}</Field>
        <Field label={c('aid.ask')}>{(id) => <select id={id} className="control" value={draft.aid?.kind ?? ''} onChange={({ target }) => aid(target.value)}><option value="">{c('aid.none')}</option>{(['defer', 'reduce', 'waive'] as const).map((kind) => <option key={kind} value={kind}>{t(`aid.${kind}`)}</option>)}</select>}</Field>
        {draft.aid?.kind && <Field label={c('aid.reason')}>{(id) => <Input id={id} maxLength={1_000} value={draft.aid?.reason ?? ''} onChange={({ target }) => change({ aid: { ...draft.aid, reason: target.value } })} />}</Field>}
      </div>
      <label className="ticks__one"><input type="checkbox" checked={service.confirmed === true} onChange={({ target }) => put({ confirmed: target.checked })} />{c('service.confirmed')}</label>
    </section>
  );
}
