import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';

type Props<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly height: number;
  readonly chosen?: string | undefined;
  readonly onOpen: (item: T) => void;
  readonly classOf?: (item: T) => string;
  readonly children: (item: T) => ReactNode;
};

/** A list of any length, of which only the rows in view are in the page; the chosen row is kept in view. */
export function Rows<T>({ label, items, keyOf, height, chosen, onOpen, classOf, children }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: items.length, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 8 });
  const at = chosen === undefined ? -1 : items.findIndex((item) => keyOf(item) === chosen);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at);
  }, [at, rows]);
  return (
    <div className="rows" ref={scroller} role="listbox" aria-label={label} tabIndex={-1}>
      <div className="rows__all" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const key = keyOf(item);
          return (
            <button
              key={key} type="button" role="option" aria-selected={key === chosen} className={`rows__row ${classOf?.(item) ?? ''}`}
              style={{ height, transform: `translateY(${start}px)` }} onClick={() => onOpen(item)}
            >
              {children(item)}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** The key of the item before or after the chosen one; the first when none is chosen. */
export function besides<T>(items: readonly T[], keyOf: (item: T) => string, chosen: string | undefined, step: 1 | -1): T | undefined {
  const at = items.findIndex((item) => keyOf(item) === chosen);
  return at < 0 ? items[0] : items[Math.min(Math.max(at + step, 0), items.length - 1)];
}
