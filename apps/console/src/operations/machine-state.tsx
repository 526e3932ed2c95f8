import { rotateKeys, state, type StateView } from '@microcourt/domain/operations/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { momentText, sizeText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Fact, Failure } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

const GIB = 2 ** 30;
/** Room on a disk, in the unit in which disks are bought. */
const roomText = (bytes: number): string => (bytes < GIB ? sizeText(bytes) : `${(bytes / GIB).toFixed(1)} GB`);

/** How the installation stands: database, schema, sockets, room, queues. */
export function MachineState() {
  const t = useWords(texts);
  const known = useAsk(state, {});
  return (
    <section className="card">
      <header className="page__head"><h2 className="card__title">{t('state.title')}</h2>{known.value && <Button size="small" onClick={known.again}>{t('state.refresh', { at: momentText(known.value.at) })}</Button>}</header>
      <Answered known={known}>
        {({ database, migrations, sockets, disk, oldestDueSeconds, queues }) => (
          <>
            <dl>
              <Fact name={t('state.database')}>{t('state.database.value', { ...database, size: sizeText(database.bytes) })}</Fact>
              <Fact name={t('state.migrations')}>{t('state.migrations.value', migrations)}</Fact>
              <Fact name={t('state.sockets')}>{sockets ?? t('state.elsewhere')}</Fact>
              <Fact name={t('state.disk')}>{disk ? t('state.disk.value', { free: roomText(disk.free), all: roomText(disk.bytes) }) : t('state.elsewhere')}</Fact>
              <Fact name={t('state.due')}>{t('state.due.value', { seconds: oldestDueSeconds })}</Fact>
            </dl>
            <Queues queues={queues} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Queues({ queues }: Pick<StateView, 'queues'>) {
  const t = useWords(texts);
  if (queues.length === 0) return <p className="muted">{t('state.queue.none')}</p>;
  return (
    <table className="grid">
      <thead><tr><th>{t('state.queue')}</th><th className="figure">{t('state.waiting')}</th><th className="figure">{t('state.now')}</th><th className="figure">{t('state.dead')}</th></tr></thead>
      <tbody>{queues.map(({ job, waiting, due, dead }) => <tr key={job}><td>{job}</td><td className="figure">{waiting}</td><td className="figure">{due}</td><td className="figure">{dead}</td></tr>)}</tbody>
    </table>
  );
}

/** The epochs of the keys, and the button by which a new one begins. */
export function Keys() {
  const t = useWords(texts);
  const known = useAsk(state, {});
  const deed = useDeed();
  const [begun, setBegun] = useState(false);
  const rotate = async () => setBegun((await deed.run(rotateKeys, {})) !== undefined);
  return (
    <section className="card">
      <header className="page__head"><h2 className="card__title">{t('keys.title')}</h2><Button loading={deed.busy} onClick={() => void rotate()}>{t('keys.rotate')}</Button></header>
      <p className="muted">{t('keys.hint')}</p>
      <Failure error={deed.failure} />
      {begun && <output>{t('keys.begun')}</output>}
      <Answered known={known} lines={2}>
        {({ epochs, keysDestroyed }) => (
          <dl>
            {epochs.map(({ epoch, current, keys }) => <Fact key={epoch} name={`${t('keys.epoch')} ${epoch}`}>{t('keys.count', { count: keys })} {current && <span className="mark mark_good">{t('keys.current')}</span>}</Fact>)}
            <Fact name={t('keys.destroyed')}>{keysDestroyed}</Fact>
          </dl>
        )}
      </Answered>
    </section>
  );
}
