import { importMail } from '@microcourt/domain/service-of-process/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { Failure, Field } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { refreshServed } from './refresh.ts';
import { texts } from './texts.ts';

/** Takes over what a carrier says became of the mail, pasted as it was exported. */
export function ImportDialog({ courtCode, onClose }: { readonly courtCode: string; readonly onClose: () => void }) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const [text, setText] = useState('');
  const [result, setResult] = useState<OutputOf<typeof importMail>>();
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const done = await deed.run(importMail, { courtCode, text });
    if (!done) return;
    setResult(done);
    refreshServed();
  };
  return (
    <Dialog title={t('import.title')} wide onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('import.what')}</p>
        <Field label={t('import.text')}>{(id) => <Area id={id} data-first className="mail-lines" rows={8} value={text} onChange={({ target }) => setText(target.value)} />}</Field>
        <p className="muted">{t('import.lines', { count: lines })}</p>
        {result && <p><span className="mark mark_good">{t('import.done', { taken: result.taken, unchanged: result.unchanged })}</span></p>}
        {result && result.refused.length > 0 && (
          <>
            <h3 className="card__title">{t('import.refused')}</h3>
            {result.refused.map(({ line, code }) => <p key={line}><strong>{t('import.line', { line })}</strong> {say(code)}</p>)}
          </>
        )}
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('close')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={lines === 0}>{t('import.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
