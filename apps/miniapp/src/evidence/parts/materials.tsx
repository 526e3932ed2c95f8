import type { FileView } from '@microcourt/domain/files/contract';
import type { FileSource } from '@microcourt/client/transport';
import { Button, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { pickFiles, pickImages, pickVideos } from '../../shared/devices';
import { words as shared } from '../../shared/texts';
import { Deeds } from '../../shared/ui/sheet';
import { fill, useWords } from '../../shared/words';
import { Capture } from '../capture/capture';
import { words } from '../texts';
import { type Sending, useSending } from '../use-sending';
import { FilePicture, MaterialRow } from './material-row';
import { OrderRows } from './order-rows';
import { useFileFacts } from '../../shared/use-file-facts';

/** As many files as an item has at most. */
const MOST = 200;
type Props = {
  readonly home: { readonly caseId: string; readonly stream: string }; /** The place to which files that wait belong. */ readonly group: string; readonly fileIds: readonly string[];
  readonly onAdded: (file: FileView) => void; readonly onChange: (fileIds: readonly string[]) => void; readonly onWaiting: (count: number) => void;
};

/** The files of an item: photographed page by page or chosen, each on its way with a bar, put in order, taken out again. */
export function Materials({ home, group, fileIds, onAdded, onChange, onWaiting }: Props) {
  const w = useWords(words);
  const { all, add, again, drop } = useSending(home, group, onAdded);
  const facts = useFileFacts(fileIds);
  const [open, setOpen] = useState<'no' | 'choose' | 'camera' | 'sort' | readonly FileSource[]>('no');
  const count = all.length;
  useEffect(() => onWaiting(count), [onWaiting, count]);
  const left = MOST - fileIds.length - count;
  const album = async () => {
    const picked = await pickImages(20);
    if (picked.length > 0) setOpen(picked.map(({ source }) => source));
  };
  const choose = async (pick: typeof pickFiles) => add((await pick(Math.min(left, 20))).map(({ source }) => source));
  const name = (fileId: string, at: number) => facts[fileId]?.name ?? fill(w.materialNo, { n: at + 1 });
  return (
    <>
      <View className="side">
        <Text className="side__name">{w.materials}{fileIds.length > 0 ? ` · ${fill(w.count, { n: fileIds.length })}` : ''}</Text>
        {fileIds.length > 1 && <Button className="plain link" onClick={() => setOpen(open === 'sort' ? 'no' : 'sort')}>{open === 'sort' ? w.sortDone : w.sort}</Button>}
      </View>
      {open === 'sort'
        ? <OrderRows onOrder={onChange} rows={fileIds.map((fileId, at) => ({ key: fileId, title: name(fileId, at), before: <View className="material__open"><FilePicture fileId={fileId} file={facts[fileId]} /></View> }))} />
        : fileIds.map((fileId, at) => <MaterialRow key={fileId} fileId={fileId} at={at} file={facts[fileId]} caseId={home.caseId} itemId={undefined} onRemove={() => onChange(fileIds.filter((one) => one !== fileId))} />)}
      {all.map((one) => <Way key={one.key} way={one} onAgain={again} onDrop={() => drop(one.key)} />)}
      {left > 0 && <Button className="plain line add-material" onClick={() => setOpen('choose')}><View className="icon icon_camera line__icon" /><Text>{w.addMaterial}</Text></Button>}
      {open === 'choose' && (
        <Deeds title={w.addMaterial} onClose={() => setOpen('no')} deeds={[
          { label: w.camera, onClick: () => setOpen('camera') }, { label: w.album, onClick: () => void album() },
          { label: w.video, onClick: () => void choose(pickVideos) }, { label: w.file, onClick: () => void choose(pickFiles) },
        ]} />
      )}
      {(open === 'camera' || typeof open === 'object') && (
        <Capture begin={open === 'camera' ? 'camera' : 'album'} first={open === 'camera' ? NONE : open} onClose={() => setOpen('no')} onUse={(sources) => { setOpen('no'); void add(sources.slice(0, left)); }} />
      )}
    </>
  );
}
const NONE: readonly FileSource[] = [];

/** A file on its way, with its bar, or with what holds it up. */
function Way({ way, onAgain, onDrop }: { readonly way: Sending; readonly onAgain: () => void; readonly onDrop: () => void }) {
  const s = useWords(shared);
  return (
    <View className="material">
      <View className="material__open"><View className="icon icon_clock" /></View>
      <View className="material__texts" ariaRole="status">
        <Text>{way.source.name}</Text>
        {way.problem ? <Text className="material__wrong">{way.problem}</Text> : <Text className="line__note">{fill(s.uploading, { percent: way.percent })}</Text>}
        {!way.problem && <View className="material__bar"><View className="material__done" style={{ width: `${way.percent}%` }} /></View>}
      </View>
      {way.problem && <Button className="plain link" onClick={onAgain}>{s.retry}</Button>}
      <Button className="plain material__deed" ariaLabel={`${s.remove} ${way.source.name}`} onClick={onDrop}><View className="icon icon_close" /></Button>
    </View>
  );
}
