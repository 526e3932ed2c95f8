import { pageText } from '@microcourt/domain/files/contract';
import { View } from '@tarojs/components';
import { court } from '../../court';
import { sayUnread } from '../../shared/refusals';
import { Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { Sheet } from '../../shared/ui/sheet';
import { useAsk } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';

/** The words of a page, to be read by larger letters or by the phone's voice. */
export function TextSheet({ fileId, page, onClose }: { readonly fileId: string; readonly page: number; readonly onClose: () => void }) {
  const w = useWords(words);
  const { value, error } = useAsk(pageText, { fileId, page });
  return (
    <Sheet title={`${w.pageText} · ${fill(w.page, { page })}`} onClose={onClose}>
      {!value && (error === undefined ? <Skeleton rows={4} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(pageText)} />)}
      {value && <Note>{value.by === 'reading' ? fill(w.byReading, { confidence: value.confidence }) : value.by === 'file' ? w.fromFile : w.notReadYet}</Note>}
      {value && value.by !== 'none' && <View className="prose file-text">{value.text || w.noText}</View>}
    </Sheet>
  );
}
