import { find, FoundText, type PagesView } from '@microcourt/domain/files/contract';
import type * as z from 'zod/mini';
import { View } from '@tarojs/components';
import { court } from '../../court';
import { sayUnread } from '../../shared/refusals';
import { Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { SearchField } from '../../shared/ui/search-field';
import { Sheet } from '../../shared/ui/sheet';
import { useAsk } from '../../shared/use-court';
import { useLater } from '../../shared/use-later';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';

/** Words found on a page. */
export type Found = z.infer<typeof FoundText>;
type Props = { readonly fileId: string; readonly view: PagesView | undefined; readonly q: string; readonly onQ: (q: string) => void; readonly onPick: (found: readonly Found[], at: number) => void; readonly onClose: () => void };

/** Words looked for in a file; each place says how sure its reading is. */
export function FindSheet({ fileId, view, q, onQ, onPick, onClose }: Props) {
  const w = useWords(words);
  const later = useLater(q.trim(), 400);
  const { value, error } = useAsk(find, later === '' ? undefined : { fileId, q: later });
  const sure = ({ confidence }: Found) => (confidence >= 100 ? w.fromFile : fill(w.byReading, { confidence }));
  return (
    <Sheet title={w.findIn} onClose={onClose}>
      <SearchField label={w.findIn} value={q} onChange={onQ} />
      {view && view.read < view.count && <Note>{fill(w.readSoFar, { read: view.read, count: view.count })}</Note>}
      {later !== '' && !value && (error === undefined ? <Skeleton rows={3} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(find)} />)}
      {value?.found.length === 0 && <Note>{value.read === 0 ? w.notReadYet : w.foundNone}</Note>}
      <View>
        {value?.found.map((one, at) => ({ one, at })).map(({ one, at }) => <Line key={`${one.page} ${at}`} title={one.text} note={`${fill(w.foundAt, { page: one.page })} · ${sure(one)}`} onClick={() => onPick(value.found, at)} />)}
      </View>
      {value?.more && <Note>{w.foundMore}</Note>}
    </Sheet>
  );
}
