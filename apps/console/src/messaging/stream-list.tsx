import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type UIEvent } from 'react';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { Bubble } from './bubble.tsx';
import type { Asking } from './bubble-acts.tsx';
import { Card } from './card.tsx';
import { answeredIn, isLine, talkOf } from './news.ts';
import { texts } from './texts.ts';
import type { Stream } from './use-stream.ts';

type Props = { readonly stream: Stream; readonly jump: number | undefined; readonly onAsk: (asking: Asking) => void };
const NEAR = 80;
type Rows = Virtualizer<HTMLDivElement, Element>;

/** Keeps the end in view while it is in view, and holds the place when older lines come before it. */
function useAnchor(rows: Rows, lines: readonly NewsItem[]) {
  const atEnd = useRef(true), held = useRef<number>();
  const [fresh, setFresh] = useState(false);
  const last = lines.at(-1)?.seq;
  useLayoutEffect(() => {
    if (last === undefined) return;
    if (atEnd.current) rows.scrollToIndex(lines.length - 1, { align: 'end' });
    else setFresh(true);
  }, [last, lines.length, rows]);
  useLayoutEffect(() => {
    if (held.current === undefined) return;
    const index = lines.findIndex(({ seq }) => seq === held.current);
    held.current = undefined;
    if (index > 0) rows.scrollToIndex(index, { align: 'start' });
  }, [lines, rows]);
  useEffect(() => {
    const box = rows.scrollElement;
    if (!box) return;
    // A view that becomes lower would hide the end.
    const watch = new ResizeObserver(() => atEnd.current && box.scrollTo({ top: box.scrollHeight }));
    watch.observe(box);
    return () => watch.disconnect();
  }, [rows]);
  return { atEnd, held, fresh, setFresh };
}

/** The talk of a room, of which only what is in view is in the page; older lines come as one scrolls up. */
export function StreamList({ stream, jump, onAsk }: Props) {
  const t = useWords(texts);
  const box = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => stream.items.filter(isLine), [stream.items]);
  const answered = useMemo(() => answeredIn(stream.items), [stream.items]);
  const rows = useVirtualizer({ count: lines.length, getScrollElement: () => box.current, estimateSize: () => 84, overscan: 8, getItemKey: (i) => lines[i]?.seq ?? i });
  const { atEnd, held, fresh, setFresh } = useAnchor(rows, lines);
  const fetching = useRef(false);
  useEffect(() => {
    const index = jump === undefined ? -1 : lines.findIndex(({ seq }) => seq >= jump);
    if (index < 0) return;
    atEnd.current = false;
    rows.scrollToIndex(index, { align: 'center' });
  }, [jump, lines, rows, atEnd]);
  const scrolled = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: UIEvent<HTMLDivElement>) => {
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
    if (atEnd.current) setFresh(false);
    if (scrollTop > NEAR || fetching.current || !stream.more) return;
    fetching.current = true;
    held.current = lines[0]?.seq;
    stream.older().catch(() => undefined).finally(() => (fetching.current = false));
  };
  if (lines.length === 0) return <Nothing title={t('stream.empty')} />;
  return (
    <div className="stream">
      <div className="stream__scroller" ref={box} onScroll={scrolled} tabIndex={0} role="log" aria-live="polite">
        <div className="stream__all" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start, key }) => (
            <div key={key} ref={rows.measureElement} data-index={index} className={lines[index]!.seq === jump ? 'stream__line stream__line_found' : 'stream__line'} style={{ transform: `translateY(${start}px)` }}>
              <Line item={lines[index]!} items={stream.items} answered={answered} onAsk={onAsk} />
            </div>
          ))}
        </div>
      </div>
      {fresh && <Button className="stream__newest" size="small" type="primary" onClick={() => { atEnd.current = true; rows.scrollToIndex(lines.length - 1, { align: 'end' }); }}>{t('stream.new')} ↓</Button>}
    </div>
  );
}

type LineProps = { readonly item: NewsItem; readonly items: readonly NewsItem[]; readonly answered: ReadonlySet<number>; readonly onAsk: (asking: Asking) => void };
function Line({ item, items, answered, onAsk }: LineProps) {
  const { replyTo } = talkOf(item);
  if (item.name !== 'messaging.sent') return <Card item={item} onAsk={onAsk} />;
  return <Bubble item={item} replied={replyTo === undefined ? undefined : items.find(({ seq }) => seq === replyTo)} answered={answered.has(item.seq)} onAsk={onAsk} />;
}
