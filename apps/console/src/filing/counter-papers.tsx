import type { Draft, EvidenceItem } from '@microcourt/domain/filing/draft';
import { Button } from 'antd';
import { useWords } from '../shared/language.ts';
import { Field } from '../shared/parts.tsx';
import { UploadButton } from '../shared/upload-button.tsx';
import { answered } from './answered.ts';
import type { EditProps } from './edit-props.ts';
import { texts as counter } from './counter-texts.ts';
import { ChoiceField, CountField, TextField } from './plain-fields.tsx';
import { rowKey } from './row-key.ts';
import { texts } from './texts.ts';

type Props = EditProps & { readonly caseId: string };

/** Evidence with its files, identity papers, and a complaint that the person brought along. */
export function CounterPapers({ draft, change, caseId }: Props) {
  const t = useWords(texts), c = useWords(counter);
  const place = { caseId, stream: 'filing' } as const;
  const evidence = draft.evidence ?? [];
  const keep = (name: 'identityFiles' | 'ownComplaint', most: number) => (file: { fileId: string }) => change({ [name]: [...(draft[name] ?? []), file.fileId].slice(0, most) } as Partial<Draft>);
  return (
    <section className="card" id="part-evidence">
      <h2 className="card__title">{t('section.evidence')}</h2>
      {evidence.map((item) => (
        <EvidenceFields
          key={item.key} item={item} caseId={caseId} onChange={(next) => change({ evidence: evidence.map((one) => (one.key === item.key ? next : one)) })}
          onRemove={() => change({ evidence: evidence.filter((one) => one.key !== item.key) })}
        />
      ))}
      <Button size="small" disabled={evidence.length >= 200} onClick={() => change({ evidence: [...evidence, { key: rowKey() }] })}>{c('add.evidence')}</Button>
      <div className="fields papers">
        <Field label={t('section.identityFiles')}>{() => <><UploadButton place={place} many label={c('files.identity')} onKept={keep('identityFiles', 10)} /><span className="muted">{c('files.kept', { count: (draft.identityFiles ?? []).length })}</span></>}</Field>
        <Field label={t('section.ownComplaint')}>{() => <><UploadButton place={place} many label={c('files.complaint')} onKept={keep('ownComplaint', 30)} /><span className="muted">{c('files.kept', { count: (draft.ownComplaint ?? []).length })}</span></>}</Field>
      </div>
    </section>
  );
}

const FORMS = ['original', 'copy', 'electronic'] as const;
type ItemProps = { readonly item: EvidenceItem; readonly caseId: string; readonly onChange: (item: EvidenceItem) => void; readonly onRemove: () => void };

/** One item of the list of evidence, with what of it was handed over: original or copy, and how many pages. */
function EvidenceFields({ item, caseId, onChange, onRemove }: ItemProps) {
  const t = useWords(texts), c = useWords(counter);
  const put = <K extends keyof EvidenceItem>(key: K) => (value: EvidenceItem[K] | undefined) => onChange(answered(item, key, value));
  const files = item.fileIds ?? [];
  return (
    <div className="evidence-row">
      <TextField label={c('evidence.name')} most={200} value={item.name} onChange={put('name')} />
      <TextField label={t('evidence.source')} most={200} value={item.source} onChange={put('source')} />
      <TextField label={t('evidence.purpose')} most={500} value={item.purpose} onChange={put('purpose')} />
      <ChoiceField label={c('evidence.form')} value={item.form} options={FORMS.map((form) => [form, t(`evidence.${form}`)])} onChange={put('form')} />
      <CountField label={c('evidence.pages')} most={10_000} value={item.pages} onChange={put('pages')} />
      <div className="evidence-row__files">
        <UploadButton place={{ caseId, stream: 'filing' }} many label={`${t('review.files')} ${String(files.length || '')}`} onKept={({ fileId }) => put('fileIds')([...files, fileId].slice(0, 50))} />
        <Button onClick={onRemove}>{c('remove')}</Button>
      </div>
    </div>
  );
}
