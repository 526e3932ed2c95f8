import { askCorrection, type FilingView } from '@microcourt/domain/filing/contract';
import { addDays, day } from '@microcourt/domain/shared/calendar';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Area } from '../shared/area.tsx';
import { today } from '../shared/format.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure, Field, Key } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { useDeed } from '../shared/use-deed.ts';
import { sameDefect, type Ticked } from './ticks.ts';
import { texts } from './texts.ts';

/** Days that a filer is usually given to correct; the registrar may set others. */
const USUAL_DAYS = 15;
type Props = { readonly filing: FilingView; readonly ticked: readonly Ticked[]; readonly onTicked: (ticked: readonly Ticked[]) => void; readonly onLeave: () => void; readonly onDone: () => void };

/** The one list of defects with its notes and its last day, beside the complaint in which they are ticked. */
export function Correction({ filing, ticked, onTicked, onLeave, onDone }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const deed = useDeed();
  const [by, setBy] = useState<string>(() => addDays(day(today()), USUAL_DAYS));
  const note = (one: Ticked, words: string) => onTicked(ticked.map((other) => (sameDefect(other, one) ? { ...other, note: words } : other)));
  const send = async () => {
    if (ticked.length === 0) return;
    const done = await deed.run(askCorrection, { filingId: filing.filingId, correctBy: by, defects: ticked.map(({ code, path, note: words }) => ({ code, path: [...path], note: words })) });
    if (!done) return;
    notice(t('correct.done', { day: by }));
    onDone();
  };
  useKeys([{ key: 'Ctrl+Enter', label: t('correct.go', { count: ticked.length }), run: () => void send() }, { key: 'Escape', label: t('correct.leave'), run: onLeave }]);
  return (
    <section className="correction" aria-label={t('correct.title')}>
      <div className="pane__body">
        <h2 className="card__title">{t('correct.title')}</h2>
        <Alert type="warning" showIcon title={t('correct.once')} description={t('correct.clock')} />
        {ticked.length === 0 && <p className="dialog__text correction__none">{t('correct.none')} {t('correct.hint')}</p>}
        {ticked.map((one) => (
          <Field key={`${one.code} ${one.path.join('/')}`} label={say(one.code)}>
            {(id) => <Area id={id} rows={1} maxLength={300} placeholder={t('correct.note')} value={one.note} onChange={({ target }) => note(one, target.value)} />}
          </Field>
        ))}
        {filing.defects.length > 0 && <><h4 className="part__under">{t('correct.earlier')}</h4>{filing.defects.map((one) => <p key={`${one.code} ${one.path.join('/')}`} className="muted">{say(one.code)} {one.note}</p>)}</>}
        <Field label={t('correct.by')}>{(id) => <input id={id} className="control" type="date" min={today()} value={by} onChange={({ target }) => setBy(target.value)} />}</Field>
        <Failure error={deed.failure} />
      </div>
      <footer className="acts">
        <Button onClick={onLeave}>{t('correct.leave')} <Key name="Esc" /></Button>
        <Button type="primary" loading={deed.busy} disabled={ticked.length === 0 || by === ''} onClick={() => void send()}>{t('correct.go', { count: ticked.length })} <Key name="Ctrl ↵" /></Button>
      </footer>
    </section>
  );
}
