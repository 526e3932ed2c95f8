import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

const HEIGHT = 124;
type Props = { readonly base: string; readonly count: number; readonly page: number; readonly label: string; readonly nameOf: (page: number) => string; readonly onPage: (page: number) => void };

/** The pages small, one beneath the other; the one that is read is kept in view. */
export function Thumbs({ base, count, page, label, nameOf, onPage }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => HEIGHT, overscan: 4 });
  useEffect(() => {
    rows.scrollToIndex(page - 1);
  }, [page, rows]);
  return (
    <nav className="thumbs" ref={scroller} aria-label={label}>
      <div className="thumbs__all" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <button
            key={index} type="button" className="thumbs__one" tabIndex={index + 1 === page ? 0 : -1} style={{ height: HEIGHT, transform: `translateY(${start}px)` }}
            aria-label={nameOf(index + 1)} {...(index + 1 === page ? { 'aria-current': 'page' as const } : {})} onClick={() => onPage(index + 1)}
          >
            <img src={`${base}/${index + 1}?w=160`} alt="" loading="lazy" /><span>{index + 1}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}
