import type { FileView } from '@microcourt/domain/files/contract';
import { Button, Image, Text, View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { useTickets } from '../../shared/tickets';
import { sizeText } from '../../shared/time';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';
import { viewerPage } from './pages';

type Props = { readonly fileId: string; readonly at: number; readonly file: FileView | undefined; readonly caseId: string; readonly itemId: string | undefined; readonly onRemove?: () => void };

/** A file of an item: its picture, its name; touched, it is looked at. */
export function MaterialRow({ fileId, at, file, caseId, itemId, onRemove }: Props) {
  const w = useWords(words);
  const open = () => void navigateTo({ url: viewerPage(caseId, fileId, itemId) });
  return (
    <View className="material">
      <Button className="plain material__open" ariaLabel={fill(w.openMaterial, { n: at + 1 })} onClick={open}><FilePicture fileId={fileId} file={file} /></Button>
      <View className="material__texts">
        <Text>{file?.name ?? fill(w.materialNo, { n: at + 1 })}</Text>
        {file && <Text className="line__note">{sizeText(file.size)}</Text>}
      </View>
      {onRemove && <Button className="plain material__deed" ariaLabel={fill(w.removeMaterial, { n: at + 1 })} onClick={onRemove}><View className="icon icon_trash" /></Button>}
    </View>
  );
}

/** A small picture of a file, or the sign of its kind. */
export function FilePicture({ fileId, file }: { readonly fileId: string; readonly file: FileView | undefined }) {
  const image = file?.kind === 'image';
  const url = useTickets(image ? [fileId] : [])[fileId];
  if (url) return <Image className="material__image" mode="aspectFill" src={url} />;
  return <View className={`icon icon_${file?.kind === 'audio' ? 'voice' : file?.kind === 'video' ? 'play' : image ? 'image' : 'file'}`} />;
}
