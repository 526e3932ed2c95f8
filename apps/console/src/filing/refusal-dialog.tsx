import { draftRefusal, type FilingView } from '@microcourt/domain/filing/contract';
import { groundsFor } from '@microcourt/domain/filing/rules-refusal';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

type Props = { readonly filing: FilingView; readonly onClose: () => void; readonly onDone: () => void };

/** The registry's draft of a ruling of non-acceptance: its grounds by article, its reasons; a judge signs it. */
export function RefusalDialog({ filing, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const [basis, setBasis] = useState<readonly string[]>([]);
  const [reasons, setReasons] = useState('');
  const toggle = (code: string) => setBasis(basis.includes(code) ? basis.filter((one) => one !== code) : [...basis, code]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await deed.run(draftRefusal, { filingId: filing.filingId, reasons, basis: [...basis] }))) return;
    notice(t('refuse.done'));
    onDone();
  };
  return (
    <Dialog title={t('refuse.title')} wide onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <p className="field__label">{t('refuse.grounds')}</p>
        <div className="grounds">
          {groundsFor(filing.kind).map(({ code, article }, i) => (
            <label key={code} className="ticks__one">
              <input type="checkbox" {...(i === 0 ? { 'data-first': true } : {})} checked={basis.includes(code)} onChange={() => toggle(code)} />
              <span>{say(code)} <span className="muted">{article}</span></span>
            </label>
          ))}
        </div>
        <Field label={t('refuse.reasons')}>{(id) => <Area id={id} rows={4} maxLength={3_000} value={reasons} onChange={({ target }) => setReasons(target.value)} />}</Field>
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deed.busy} disabled={basis.length === 0 || reasons.trim() === ''}>{t('refuse.go')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
