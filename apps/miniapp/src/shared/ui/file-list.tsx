import { texts as filesTexts } from '@microcourt/domain/files/texts';
import { addSentences } from '../refusals';
import type { FileView } from '@microcourt/domain/files/contract';
import type { FileSource } from '@microcourt/client/transport';
import { Stopped } from '@microcourt/client/upload';
import { Button, Image, Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { court } from '../../court';
import { pickFiles, pickImages } from '../devices';
import { sayError } from '../refusals';
import { useTickets } from '../tickets';
import { words } from '../texts';
import { fill, useWords } from '../words';
import { Deeds } from './sheet';
import { Viewer } from './viewer';
import './file-list.css';

addSentences(filesTexts);

type Way = { readonly key: number; readonly source: FileSource; readonly percent: number; readonly problem: string };
type Home = { readonly caseId: string | null; readonly stream: string };
type Props = {
  readonly label: string; readonly add: string; readonly fileIds: readonly string[]; readonly most: number; readonly home: Home; readonly imagesOnly?: boolean; readonly names: { readonly camera: string; readonly album: string; readonly file: string };
  readonly onAdded: (file: FileView) => void; readonly onRemove: (fileId: string) => void;
};

/** Files of a form: each uploaded with its bar, shown as a picture where it is one, and taken out again. */
export function FileList({ label, add, fileIds, most, home, imagesOnly, names, onAdded, onRemove }: Props) {
  const w = useWords(words);
  const { ways, start, again, drop } = useWays(home, onAdded);
  const [choosing, setChoosing] = useState(false);
  const [viewing, setViewing] = useState('');
  const urls = useTickets(fileIds);
  const left = most - fileIds.length - ways.length;
  const take = async (picked: ReturnType<typeof pickImages>) => start((await picked).map(({ source }) => source));
  return (
    <View className="files" ariaLabel={label} ariaRole="group">
      <View className="files__label">{label}</View>
      <View className="files__grid">
        {fileIds.map((fileId) => (
          <View key={fileId} className="files__one">
            <Button className="plain files__open" ariaLabel={label} onClick={() => setViewing(fileId)}>{urls[fileId] ? <Image className="files__image" mode="aspectFill" src={urls[fileId]} /> : <View className="icon icon_file" />}</Button>
            <Button className="plain files__remove" ariaLabel={w.remove} onClick={() => onRemove(fileId)}><View className="icon icon_close" /></Button>
          </View>
        ))}
        {ways.map((way) => <WayBox key={way.key} way={way} onAgain={() => again(way)} onDrop={() => drop(way.key)} />)}
        {left > 0 && <Button className="plain files__add" ariaLabel={add} onClick={() => setChoosing(true)}><View className="icon icon_camera" /><Text>{add}</Text></Button>}
      </View>
      {choosing && (
        <Deeds title={add} onClose={() => setChoosing(false)} deeds={[
          { label: names.camera, onClick: () => void take(pickImages(left, true)) }, { label: names.album, onClick: () => void take(pickImages(left)) },
          ...(imagesOnly ? [] : [{ label: names.file, onClick: () => void take(pickFiles(left)) }]),
        ]} />
      )}
      {viewing && <Viewer fileId={viewing} label={label} onClose={() => setViewing('')} />}
    </View>
  );
}

/** Files on their way to the court. */
function useWays(home: Home, onAdded: (file: FileView) => void) {
  const [ways, setWays] = useState<readonly Way[]>([]);
  const next = useRef(0);
  const dropped = useRef(new Set<number>());
  const added = useRef(onAdded);
  useEffect(() => { added.current = onAdded; });
  const away = (key: number) => setWays((all) => all.filter((one) => one.key !== key));
  const run = ({ key, source }: { key: number; source: FileSource }) => {
    const set = (changed: Partial<Way>) => setWays((all) => all.map((one) => (one.key === key ? Object.assign({}, one, changed) : one)));
    set({ percent: 0, problem: '' });
    court.upload(source, home, { progress: (sent, size) => set({ percent: Math.floor((sent / size) * 100) }), stopped: () => dropped.current.has(key) }).then(
      (file) => { away(key); if (!dropped.current.has(key)) added.current(file); },
      (error: unknown) => (error instanceof Stopped ? away(key) : set({ problem: sayError(error) })),
    );
  };
  const start = (sources: readonly FileSource[]) => {
    const fresh = sources.map((source) => ({ key: ++next.current, source, percent: 0, problem: '' }));
    setWays((all) => [...all, ...fresh]);
    fresh.forEach(run);
  };
  const drop = (key: number) => {
    dropped.current.add(key);
    away(key);
  };
  return { ways, start, again: run, drop };
}

/** A file on its way, with its bar, or with what stopped it. */
function WayBox({ way, onAgain, onDrop }: { readonly way: Way; readonly onAgain: () => void; readonly onDrop: () => void }) {
  const w = useWords(words);
  return (
    <View className="files__one files__one_way" ariaRole="status" ariaLabel={way.problem || fill(w.uploading, { percent: way.percent })}>
      {way.problem
        ? <Button className="plain files__retry" ariaLabel={`${way.problem} ${w.retry}`} onClick={onAgain}><View className="icon icon_failed" /><Text>{w.retry}</Text></Button>
        : <View className="files__bar"><View className="files__done" style={{ width: `${way.percent}%` }} /></View>}
      <Button className="plain files__remove" ariaLabel={w.cancel} onClick={onDrop}><View className="icon icon_close" /></Button>
    </View>
  );
}
