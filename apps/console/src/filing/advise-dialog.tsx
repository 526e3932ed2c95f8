import { courts, suggest } from '@microcourt/domain/courts/contract';
import { advise, type FilingView } from '@microcourt/domain/filing/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Area } from '../shared/area.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field } from '../shared/parts.tsx';
import { Picker } from '../shared/picker.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { useLater } from '../shared/use-later.ts';
import { texts } from './texts.ts';
import { takesFocus } from '../shared/focus.ts';

type Props = { readonly filing: FilingView; readonly onClose: () => void; readonly onDone: () => void };

/** Tells the filer which court has jurisdiction: the hints first, any court by its name. */
export function AdviseDialog({ filing, onClose, onDone }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const [query, setQuery] = useState('');
  const [to, setTo] = useState<{ code: string; name: string }>();
  const [reason, setReason] = useState('');
  const q = useLater(query.trim());
  const hints = useAsk(suggest, { kind: filing.kind, causeCode: filing.draft.cause?.code ?? null, defendantDivision: filing.draft.defendants?.[0]?.domicile?.division ?? null, placeDivision: filing.draft.place?.immovable?.division ?? null });
  const found = useAsk(courts, q === '' ? null : { q });
  const choices = useMemo(() => (q === ''
    ? (hints.value ?? []).filter(({ code }) => code !== filing.courtCode).map(({ code, name, reason: why, article }) => ({ key: code, title: name, note: `${t('advise.suggested')} · ${say(why)} ${article}` }))
    : (found.value ?? []).filter(({ code }) => code !== filing.courtCode).sort((a, b) => Number(b.name.includes(q)) - Number(a.name.includes(q))).map(({ code, name, city }) => ({ key: code, title: name, note: `${code} ${city}` }))), [q, hints.value, found.value, filing.courtCode, t, say]);
  const go = async () => {
    if (!to || !(await deed.run(advise, { filingId: filing.filingId, courtCode: to.code, reason }))) return;
    notice(t('advise.done', { name: to.name }));
    onDone();
  };
  return (
    <Dialog title={t('advise.title')} wide onClose={onClose}>
      {to === undefined ? <Picker label={t('advise.court')} query={query} onQuery={setQuery} choices={choices} busy={found.loading && q !== ''} onPick={({ key, title }) => setTo({ code: key, name: title })} /> : (
        <form onSubmit={(event) => { event.preventDefault(); void go(); }}>
          <p className="dialog__text"><Button size="small" onClick={() => setTo(undefined)}>‹</Button> {t('advise.to', { name: to.name })}</p>
          <Field label={t('advise.reason')}>{(id) => <Area id={id} ref={takesFocus} rows={3} maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
          <Failure error={deed.failure} />
          <div className="dialog__foot">
            <Button onClick={onClose}>{s('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={deed.busy} disabled={reason.trim() === ''}>{t('advise.go')}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
