import { list } from '@microcourt/domain/documents/contract';
import { addresses, deliveries, plan, serve } from '@microcourt/domain/service-of-process/contract';
import { WAYS } from '@microcourt/domain/service-of-process/rules';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Field, Key, Nothing } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { Matrix, type Column } from './matrix.tsx';
import { concerning, countOf, toServe, type Row } from './plan.ts';
import { refreshServed } from './refresh.ts';
import { Refused } from './refused.tsx';
import { texts } from './texts.ts';

type Way = (typeof WAYS)[number];
type Result = OutputOf<typeof serve>;

/** Documents and people of the case, to be served in one go. `documentId` is ticked from the beginning where the clerk came from a document. */
export function Serve({ caseId, documentId }: { readonly caseId: string; readonly documentId: string | undefined }) {
  const t = useWords(texts);
  const documents = useAsk(list, { caseId }), people = useAsk(addresses, { caseId }), served = useAsk(deliveries, { caseId }).value;
  return (
    <Answered known={documents}>
      {(all) => (
        <Answered known={people}>
          {(them) => {
            const rows = all.filter(({ may }) => may.includes('serve')).map(({ documentId: key, kind, title, version, participantId }) => ({ key, kind, title, version, participantId }));
            if (rows.length === 0) return <Nothing title={t('batch.none')} hint={t('batch.none.hint')} />;
            if (them.length === 0) return <Nothing title={t('batch.no-people')} />;
            const fresh = toServe(rows, them.map(({ participantId }) => participantId), served ?? []);
            if (served === undefined) return null;
            return <Batch key={documentId} caseId={caseId} rows={[...fresh, ...rows.filter((row) => !fresh.includes(row))]} ticked={documentId === undefined ? fresh.map(({ key }) => key) : [documentId]} columns={them.map(({ participantId, name, role }) => ({ key: participantId, name, role }))} />;
          }}
        </Answered>
      )}
    </Answered>
  );
}

function Batch({ caseId, rows, columns, ticked }: { readonly caseId: string; readonly rows: readonly Row[]; readonly columns: readonly Column[]; readonly ticked: readonly string[] }) {
  const t = useWords(texts);
  const deed = useDeed();
  const [chosenRows, setRows] = useState<ReadonlySet<string>>(new Set(ticked));
  const [chosenColumns, setColumns] = useState<ReadonlySet<string>>(new Set(columns.map(({ key }) => key)));
  const [way, setWay] = useState<Way | ''>('');
  const [note, setNote] = useState('');
  const [more, setMore] = useState({ appealable: false, abroad: false });
  const [result, setResult] = useState<Result>();
  const documentIds = rows.map(({ key }) => key).filter((key) => chosenRows.has(key)), participantIds = columns.map(({ key }) => key).filter((key) => chosenColumns.has(key));
  const some = documentIds.length > 0 && participantIds.length > 0;
  const planned = useAsk(plan, some ? { caseId, documentIds, participantIds } : null);
  const { open, blocked } = countOf(some ? planned.value : undefined, rows);
  // A way that is named may be open where the best one is not; the court says so cell by cell.
  const count = way === '' ? open : open + blocked;
  const ruling = rows.some(({ key, kind }) => kind === 'ruling' && chosenRows.has(key));
  const go = async () => {
    const done = await deed.run(serve, { caseId, documentIds, participantIds, way: way === '' ? null : way, note, ...(ruling && more.appealable ? { appealable: true } : {}), ...(more.abroad ? { abroad: true } : {}) });
    if (!done) return;
    setResult(done);
    setRows(new Set());
    notice(t('batch.done', { begun: done.begun }));
    refreshServed();
  };
  const refused = concerning(result?.refused ?? [], rows);
  useKeys([{ key: 'Ctrl+Enter', label: t('serve'), run: () => void go(), off: count === 0 || deed.busy }]);
  return (
    <div className="pane__body">
      <h2 className="card__title">{t('batch.title')}</h2>
      <p className="dialog__text">{t('batch.what')}</p>
      <Matrix rows={rows} columns={columns} chosenRows={chosenRows} chosenColumns={chosenColumns} planned={some ? planned.value : []} onRows={setRows} onColumns={setColumns} />
      {planned.error !== undefined && <Failure error={planned.error} again={planned.again} />}
      <div className="inline-form">
        <Field label={t('batch.way')}>{(id) => <select id={id} className="control" value={way} onChange={({ target }) => setWay(target.value as Way)}><option value="">{t('way.best')}</option>{WAYS.map((one) => <option key={one} value={one}>{t(`way.${one}`)}</option>)}</select>}</Field>
        <Field label={t('batch.note')}>{(id) => <Input id={id} maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} />}</Field>
        {ruling && <label className="tick"><input type="checkbox" checked={more.appealable} onChange={({ target }) => setMore({ ...more, appealable: target.checked })} /><span>{t('batch.appealable')}</span></label>}
        <label className="tick"><input type="checkbox" checked={more.abroad} onChange={({ target }) => setMore({ ...more, abroad: target.checked })} /><span>{t('batch.abroad')}</span></label>
        <Button type="primary" loading={deed.busy} disabled={count === 0} onClick={() => void go()}>{t('batch.go', { count })} <Key name="Ctrl Enter" /></Button>
        {blocked > 0 && way === '' && <span className="mark mark_warn">{t('batch.blocked', { count: blocked })}</span>}
      </div>
      <Failure error={deed.failure} />
      {refused.length > 0 && <Refused refused={refused} rows={rows} columns={columns} />}
    </div>
  );
}
