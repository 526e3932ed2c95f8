import { answerObjection, type DocumentView } from '@microcourt/domain/documents/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Area } from '../shared/area.tsx';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { refreshDocuments } from './refresh.ts';
import { texts } from './texts.ts';

type Objection = DocumentView['objections'][number];

/** What people asked to have corrected before they sign, and the court's answers. */
export function Objections({ document }: { readonly document: DocumentView }) {
  const t = useWords(texts);
  if (document.objections.length === 0) return null;
  return (
    <>
      <h2 className="card__title">{t('objections')}</h2>
      {document.objections.map((one) => <One key={one.objectionId} document={document} one={one} />)}
    </>
  );
}

function One({ document: { caseId, documentId, may }, one }: { readonly document: DocumentView; readonly one: Objection }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [text, setText] = useState('');
  const save = async () => {
    if (!(await deed.run(answerObjection, { caseId, documentId, objectionId: one.objectionId, text }))) return;
    notice(t('objection.done'));
    refreshDocuments();
  };
  return (
    <article className="objection">
      <p><strong>{one.name}</strong> <span className="muted">{momentText(one.at)}</span></p>
      <p className="prose">{one.text}</p>
      {one.answer !== null && <p className="muted">{t('objection.answer')} {one.answer}</p>}
      {one.answer === null && may.includes('correct') && (
        <>
          <p className="field__hint">{t('objection.what')}</p>
          <Field label={t('objection.answer')}>{(id) => <Area id={id} rows={1} maxLength={500} value={text} onChange={({ target }) => setText(target.value)} />}</Field>
          <Button size="small" loading={deed.busy} disabled={text.trim() === ''} onClick={() => void save()}>{t('objection.go')}</Button>
          <Failure error={deed.failure} />
        </>
      )}
    </article>
  );
}
