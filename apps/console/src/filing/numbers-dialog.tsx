import { registerNumbers } from '@microcourt/domain/filing/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Button } from 'antd';
import { useMemo, useState, type FormEvent } from 'react';
import { Area } from '../shared/area.tsx';
import type { Desk } from '../shared/chosen-court.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.ts';
import { Failure, Field } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { texts as shared } from '../shared/texts.ts';
import { useDeed } from '../shared/use-deed.ts';
import { readNumbers } from './numbers-sheet.ts';
import { texts } from './texts.ts';

type Result = OutputOf<typeof registerNumbers>;
const AT_ONCE = 100;
type Props = { readonly desk: Desk; readonly onClose: () => void };

/** Takes over the numbers that the court's case system issued, many at once; each row is a registration of its own. */
export function NumbersDialog({ desk, onClose }: Props) {
  const t = useWords(texts), s = useWords(shared);
  const say = useSentences();
  const deed = useDeed();
  const [text, setText] = useState('');
  const [result, setResult] = useState<Result>();
  const { rows, unread } = useMemo(() => readNumbers(text), [text]);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const whole: Result = { registered: 0, report: [] };
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const part = await deed.run(registerNumbers, { courtCode: desk.code, rows: rows.slice(from, from + AT_ONCE) });
      if (!part) break;
      whole.registered += part.registered;
      whole.report.push(...part.report.map((one) => ({ ...one, row: one.row + from })));
      setResult({ ...whole });
    }
  };
  return (
    <Dialog title={t('numbers.title')} wide onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p className="dialog__text">{t('numbers.how')}</p>
        {!result && <Field label={t('numbers.sheet')}>{(id) => <Area id={id} data-first rows={8} spellCheck={false} value={text} onChange={({ target }) => setText(target.value)} />}</Field>}
        {unread.length > 0 && <p className="level level_overdue">{t('numbers.unread', { rows: unread.join(', ') })}</p>}
        {result && (
          <>
            <p className="dialog__text">{t('numbers.done', { count: result.registered })}</p>
            <table className="grid"><tbody>{result.report.map(({ row, serial, number, code }) => <tr key={row}><td className="figure">{row}</td><td>{serial}</td><td>{code === null ? number : <span className="mark mark_bad">{say(code)}</span>}</td></tr>)}</tbody></table>
          </>
        )}
        <Failure error={deed.failure} />
        <div className="dialog__foot">
          <Button onClick={onClose}>{s(result ? 'close' : 'cancel')}</Button>
          {!result && <Button type="primary" htmlType="submit" loading={deed.busy} disabled={rows.length === 0 || unread.length > 0}>{t('numbers.go', { count: rows.length })}</Button>}
        </div>
      </form>
    </Dialog>
  );
}
