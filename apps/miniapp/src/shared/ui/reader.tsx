import { ticket } from '@microcourt/domain/files/contract';
import { Button, Text, View } from '@tarojs/components';
import { type ReactNode, useEffect, useState } from 'react';
import { Pages } from '../../files/view/pages';
import { usePages } from '../../files/view/use-pages';
import { words as fileWords } from '../../files/texts';
import { court } from '../../court';
import { sayUnread } from '../refusals';
import { words as shared } from '../texts';
import { openKept } from '../tickets';
import { Action, Note, Problem, Skeleton } from './blocks';
import { useAsk } from '../use-court';
import { fill, useWords } from '../words';
import { reached } from './reached';
import '../../files/view/index.css';
import './reader.css';

type Props = {
  readonly fileId: string; readonly title: string; /** The page at which reading goes on. */ readonly from?: number;
  /** Hears each page that is read, the last one when it is reached. */ readonly onRead?: (page: number, count: number) => void;
  readonly foot?: ReactNode; readonly onClose: () => void;
};

/** A document over the whole screen, page by page, with what may be done once it is read at its foot. */
export function Reader({ fileId, title, from = 1, onRead, foot, onClose }: Props) {
  const s = useWords(shared), f = useWords(fileWords);
  const facts = useAsk(ticket, { fileIds: [fileId] }), { drawn, error: unread } = usePages(fileId, facts.value?.[0]?.file);
  const error = unread ?? facts.error;
  const [page, setPage] = useState(from);
  const [zoom, setZoom] = useState(1);
  const [target] = useState(from > 1 ? { page: from, turn: 1 } : undefined);
  const count = drawn?.state === 'ready' ? drawn.count : 0, at = drawn && count > 0 ? reached(page, drawn.sizes, count) : 0;
  useEffect(() => { if (at > 0) onRead?.(at, count); }, [at, count, onRead]);
  const labelOf = (one: number) => (one === 0 ? title : fill(f.pageOf, { page: one, count }));
  return (
    <View className="reader" ariaRole="dialog" ariaModal ariaLabel={title}>
      <View className="reader__head">
        <Button className="plain reader__close sheet__close" ariaLabel={s.close} onClick={onClose}><View className="icon icon_back" /></Button>
        <Text className="reader__title">{title}</Text>
        <Text className="reader__page">{count > 0 ? fill(f.pageOf, { page: Math.min(page, count), count }) : ''}</Text>
      </View>
      <View className="reader__room">
        {!drawn && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh()} />)}
        {drawn?.state === 'making' && <Note>{f.making}</Note>}
        {(drawn?.state === 'failed' || drawn?.state === 'none') && <><Note>{f.failed}</Note><Action onClick={() => { onRead?.(1, 1); void openKept(fileId); }}>{f.download}</Action></>}
        {drawn?.state === 'ready' && (
          <Pages sizes={drawn.sizes} count={count} pictureOf={drawn.pictureOf} zoom={zoom} onZoom={setZoom} turn={0} target={target} onPage={setPage} labelOf={labelOf} drawing={false} onDrawn={nothing} renderOver={nothing} />
        )}
      </View>
      {foot && <View className="reader__foot">{foot}</View>}
    </View>
  );
}

const nothing = (): null => null;
