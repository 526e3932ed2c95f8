import { COLUMNS } from '@microcourt/domain/cases/import-sheet';
import { importCases, imports, type ImportView } from '@microcourt/domain/cases/contract';
import type { FileView } from '@microcourt/domain/files/contract';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import { saveText } from '../shared/download.ts';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Nothing } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { UploadButton } from '../shared/upload-button.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { TEMPLATE } from './template.ts';
import { texts } from './texts.ts';

const OWN = { caseId: null, stream: 'self' } as const;
const SHOWN = 200;
/** The name of a column as the sheet has it. */
const titleOf = (column: string | null): string => Object.entries(COLUMNS).find(([, name]) => name === column)?.[0] ?? column ?? '';
const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Brings cases that exist already into the court: upload, progress, and every row that was not taken with its reason. */
export function ImportPage({ desk }: { readonly desk: Desk }) {
  const t = useWords(texts);
  const known = useAsk(imports, { courtCode: desk.code });
  const deed = useDeed();
  const { again } = known;
  const running = known.value?.some(({ state }) => state === 'waiting' || state === 'running') === true;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(again, 1_500);
    return () => clearInterval(timer);
  });
  const begin = async (file: FileView) => {
    const ending = /[.](csv|json)$/i.exec(file.name)?.[1]?.toLowerCase();
    if (ending === undefined) return notice(t('import.format'), 'failed');
    if (!(await deed.run(importCases, { courtCode: desk.code, fileId: file.fileId, format: ending as 'csv' | 'json' }))) return;
    notice(t('import.begun'));
    again();
  };
  return (
    <>
      <header className="page__head"><h1 className="page__title">{t('import.title')}</h1><Button onClick={() => saveText('cases-template.csv', TEMPLATE, 'text/csv;charset=utf-8')}>{t('import.template')}</Button></header>
      <section className="card">
        <p className="dialog__text">{t('import.how')}</p>
        <UploadButton place={OWN} accept=".csv,.json" label={t('import.choose')} onKept={(file) => void begin(file)} />
        <Failure error={deed.failure} />
      </section>
      <Answered known={known}>
        {(all) => (all.length === 0 ? <Nothing title={t('import.none')} /> : all.map((one) => <ImportCard key={one.importId} run={one} />))}
      </Answered>
    </>
  );
}

function ImportCard({ run }: { readonly run: ImportView }) {
  const t = useWords(texts);
  const say = useSentences();
  const done = run.taken + run.unchanged + run.refused;
  const save = () => saveText(`import-${run.importId}.csv`, ['\uFEFFrow,number,column,reason', ...run.report.map(({ row, number, column, code }) => [String(row), number ?? '', titleOf(column), say(code, { column: titleOf(column) })].map(csvCell).join(','))].join('\n'), 'text/csv;charset=utf-8');
  return (
    <section className="card">
      <h2 className="card__title">{momentText(run.startedAt)} <span className={`mark ${run.state === 'failed' ? 'mark_bad' : run.state === 'done' ? 'mark_good' : 'mark_note'}`}>{t(`import.state.${run.state}`)}</span></h2>
      {run.state === 'running' && run.rows !== null && <Progress percent={Math.floor((done / Math.max(1, run.rows)) * 100)} size="small" />}
      <p className="figure-line">{t('import.counts', { rows: run.rows ?? done, taken: run.taken, unchanged: run.unchanged, refused: run.refused })}</p>
      {run.report.length > 0 && (
        <details open={run.report.length < 6}>
          <summary>{t('import.report')} {run.report.length} <Button size="small" onClick={save}>{t('import.download')}</Button></summary>
          <table className="grid">
            <thead><tr><th>{t('import.row')}</th><th>{t('facts.number')}</th><th>{t('import.why')}</th></tr></thead>
            <tbody>{run.report.slice(0, SHOWN).map(({ row, number, code, column }) => <tr key={`${String(row)} ${code}`}><td className="figure">{row}</td><td>{number}</td><td>{say(code, { column: titleOf(column) })}</td></tr>)}</tbody>
          </table>
        </details>
      )}
    </section>
  );
}
