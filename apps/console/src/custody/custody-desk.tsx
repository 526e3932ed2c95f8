import { bundle, days, log, type EntryView } from '@microcourt/domain/custody/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { exactText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Failure, Nothing } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { shortHash } from './look-of.ts';
import { Standing } from './standing.tsx';
import { texts } from './texts.ts';
import './custody.css';

/** What was recorded of a case, whether a file of it stands, the bundle that proves itself, and the days of the court. */
export function CustodyDesk({ caseId, courtCode }: { readonly caseId: string; readonly courtCode: string | undefined }) {
  const t = useWords(texts);
  const known = useAsk(log, { caseId });
  const deed = useDeed();
  const save = async () => {
    const found = await deed.run(bundle, { caseId });
    if (!found) return;
    const link = document.createElement('a');
    link.href = found.url;
    link.download = found.name;
    link.click();
  };
  return (
    <main className="page">
      <header className="page__head">
        <h2 className="page__title">{t('title')}</h2>
        <span className="muted">{t('bundle.what')}</span>
        <Button type="primary" loading={deed.busy} onClick={() => void save()}>{t('bundle')}</Button>
      </header>
      <Failure error={deed.failure} />
      <p className="dialog__text">{t('what')}</p>
      <Answered known={known}>{(entries) => (entries.length === 0 ? <Nothing title={t('none')} /> : <Log caseId={caseId} entries={entries} />)}</Answered>
      {courtCode !== undefined && <Days courtCode={courtCode} />}
    </main>
  );
}

const PAGE = 200;

function Log({ caseId, entries }: { readonly caseId: string; readonly entries: readonly EntryView[] }) {
  const t = useWords(texts);
  const [checking, setChecking] = useState<string>();
  const newest = entries.slice(-PAGE).reverse();
  return (
    <section className="card">
      <h2 className="card__title">{t('log')} <span className="muted">{entries.length}</span></h2>
      <table className="grid">
        <thead><tr><th className="figure">{t('number')}</th><th>{t('of')}</th><th>{t('at')}</th><th>{t('hash')}</th><th>{t('head')}</th><th>{t('day')}</th><th>{t('check')}</th></tr></thead>
        <tbody>
          {newest.map((one) => (
            <Entry key={one.number} caseId={caseId} one={one} checking={checking === one.subjectId} onCheck={() => setChecking(checking === one.subjectId ? undefined : one.subjectId)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entry({ caseId, one, checking, onCheck }: { readonly caseId: string; readonly one: EntryView; readonly checking: boolean; readonly onCheck: () => void }) {
  const t = useWords(texts);
  return (
    <>
      <tr>
        <td className="figure">{one.number}</td><td><span className="mark">{t(`what.${one.what}`)}</span></td><td>{exactText(one.at)}</td>
        <td><code className="hash" title={one.sha256}>{shortHash(one.sha256)}</code></td><td><code className="hash" title={one.head}>{shortHash(one.head)}</code></td><td>{one.day ?? <span className="muted">{t('day.open')}</span>}</td>
        <td>{one.what === 'file' && <Button size="small" aria-expanded={checking} onClick={onCheck}>{t('check')}</Button>}</td>
      </tr>
      {checking && <tr><td colSpan={7}><Standing caseId={caseId} fileId={one.subjectId} whole /></td></tr>}
    </>
  );
}

function Days({ courtCode }: { readonly courtCode: string }) {
  const t = useWords(texts);
  const known = useAsk(days, { courtCode });
  return (
    <section className="card">
      <h2 className="card__title">{t('days')}</h2>
      <p className="dialog__text">{t('days.what')}</p>
      <Answered known={known} lines={3}>
        {(all) => (all.length === 0 ? <p className="muted">{t('days.none')}</p> : (
          <table className="grid">
            <thead><tr><th>{t('day')}</th><th className="figure">{t('days.size')}</th><th>{t('standing.root')}</th><th>{t('days.chain')}</th></tr></thead>
            <tbody>{all.map((one) => <tr key={one.day}><td>{one.day}</td><td className="figure">{one.size}</td><td><code className="hash">{one.root}</code></td><td><code className="hash" title={one.chain}>{shortHash(one.chain)}</code></td></tr>)}</tbody>
          </table>
        ))}
      </Answered>
    </section>
  );
}
