import { exportFilings } from '@microcourt/domain/filing/contract';
import { Button } from 'antd';
import { useState } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { saveText } from '../shared/download.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Failure } from '../shared/parts.tsx';
import { useDeed } from '../shared/use-deed.ts';
import { NumbersDialog } from './numbers-dialog.tsx';
import { texts } from './texts.ts';

type Props = { readonly desk: Desk; readonly picked: ReadonlySet<string>; readonly onDone: () => void };

/** Exports what is ticked as the file that the court's case system takes. */
export function ExportBar({ desk, picked, onDone }: Props) {
  const t = useWords(texts);
  const deed = useDeed();
  const [numbering, setNumbering] = useState(false);
  const save = async () => {
    const file = await deed.run(exportFilings, { courtCode: desk.code, filingIds: [...picked] });
    if (!file) return;
    saveText(file.name, file.text);
    notice(t('queue.export.done', { name: file.name }));
    onDone();
  };
  return (
    <div className="chips">
      {picked.size === 0 ? <span className="muted">{t('queue.export.pick')}</span>
        : <Button size="small" type="primary" loading={deed.busy} onClick={() => void save()}>{t('queue.export.go', { count: picked.size })}</Button>}
      <Button size="small" onClick={() => setNumbering(true)}>{t('queue.numbers')}</Button>
      <Failure error={deed.failure} />
      {numbering && <NumbersDialog desk={desk} onClose={() => setNumbering(false)} />}
    </div>
  );
}
