import { Button, Image, View } from '@tarojs/components';
import { useTickets } from '../tickets';
import { words } from '../texts';
import { useWords } from '../words';
import './viewer.css';

/** One image over the whole screen; touching it leads back. */
export function Viewer({ fileId, label, onClose }: { readonly fileId: string; readonly label: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const url = useTickets([fileId], 'original')[fileId];
  return (
    <View className="viewer" ariaRole="dialog" ariaModal ariaLabel={label}>
      <View className="viewer__stage" onClick={onClose}>{url && <Image className="viewer__image" mode="aspectFit" src={url} ariaLabel={label} />}</View>
      <Button className="plain viewer__close" ariaLabel={w.close} onClick={onClose}><View className="icon icon_close" /></Button>
    </View>
  );
}
