import { add, EVIDENCE_KINDS, ORIGINALS, submit, VISIBILITIES } from '@microcourt/domain/evidence/contract';
import type { FileView } from '@microcourt/domain/files/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { takesFocus } from '../shared/focus.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { UploadButton } from '../shared/upload-button.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { refreshEvidence } from './refresh.ts';
import { texts } from './texts.ts';

const BLANK = { name: '', source: '', purpose: '' };

/** An item that the court gathered itself 法院调取: put into the catalogue for all sides to speak of. */
export function AddDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const [words, setWords] = useState(BLANK);
  const [of, setOf] = useState<{ kind: (typeof EVIDENCE_KINDS)[number]; form: (typeof ORIGINALS)[number]; visibility: (typeof VISIBILITIES)[number] }>({ kind: 'document', form: 'copy', visibility: 'open' });
  const [files, setFiles] = useState<readonly FileView[]>([]);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const item = await deed.run(add, { caseId, fields: { ...words, ...of, content: '', pages: null, copies: 0, fileIds: files.map(({ fileId }) => fileId) } });
    refreshEvidence();
    if (!item || !(await deed.run(submit, { caseId, itemIds: [item.itemId] }))) return;
    notice(t('add.done'));
    refreshEvidence();
    onClose();
  };
  const field = (name: keyof typeof BLANK, label: 'add.name' | 'fact.source' | 'fact.purpose', max: number) => <Field label={t(label)}>{(id) => <Input id={id} {...(name === 'name' ? { ref: takesFocus } : {})} maxLength={max} value={words[name]} onChange={({ target }) => setWords({ ...words, [name]: target.value })} />}</Field>;
  const choice = <N extends keyof typeof of>(name: N, label: 'fact.kind' | 'fact.form' | 'fact.visibility', options: readonly (typeof of)[N][]) => (
    <Field label={t(label)}>{(id) => <select id={id} className="control" value={of[name]} onChange={({ target }) => setOf({ ...of, [name]: target.value })}>{options.map((one) => <option key={one} value={one}>{say(`evidence.${name}.${one}`)}</option>)}</select>}</Field>
  );
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('add.what')}</p>
        {field('name', 'add.name', 60)}
        {field('source', 'fact.source', 200)}
        {field('purpose', 'fact.purpose', 500)}
        <div className="fields">{choice('kind', 'fact.kind', EVIDENCE_KINDS)}{choice('form', 'fact.form', ORIGINALS)}{choice('visibility', 'fact.visibility', VISIBILITIES)}</div>
        <Field label={t('add.files')}>{() => <>{files.map(({ fileId, name }) => <span key={fileId} className="mark mark_good">{name}</span>)}<UploadButton many place={{ caseId, stream: 'court' }} onKept={(file) => setFiles((before) => [...before, file])} /></>}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={files.length === 0 || Object.values(words).some((one) => one.trim() === '')}>{t('add.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
