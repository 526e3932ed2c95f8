import type { PagesView } from '@microcourt/domain/files/contract';
import { Button } from 'antd';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { FileViewer } from './file-viewer.tsx';
import { useKeys } from './keys.ts';
import { useWords } from './language.ts';
import { FindBar } from './pages/find-bar.tsx';
import type { Box, Turn } from '@microcourt/client/page-layout';
import type { Mark } from './pages/marks.ts';
import { Scroller } from './pages/scroller.tsx';
import { texts } from './pages/texts.ts';
import { Thumbs } from './pages/thumbs.tsx';
import { useFound, usePages } from './pages/use-pages.ts';
import { Answered, Key } from './parts.tsx';
import './pages/pages.css';

type Point = { readonly x: number; readonly y: number };
type Props = {
  readonly fileId: string; readonly name: string;
  /** The page to begin at, or to stand at when someone else leads. A new object leads there once more. */
  readonly at?: { readonly page: number } | undefined; readonly onRead?: (page: number) => void;
  readonly marks?: readonly Mark[];
  readonly onDraw?: ((page: number, box: Box) => void) | undefined; readonly onPoint?: ((page: number, at: Point) => void) | undefined;
  readonly onMark?: (key: string) => void; readonly onMove?: ((key: string, box: Box) => void) | undefined;
  readonly keys?: boolean; readonly thumbs?: boolean; readonly tools?: ReactNode;
  /** What may be done with the words that were found: their boxes by page. */
  readonly ofFound?: ((boxes: readonly (Box & { readonly page: number })[]) => ReactNode) | undefined;
};

/** The pages of a file of any kind: scrolled, made larger, turned, searched and marked. What has no pages (sound, film) is shown by its own means. */
export function PagesViewer(props: Props) {
  const t = useWords(texts);
  const known = usePages(props.fileId);
  return (
    <section className="viewer" aria-label={props.name}>
      <Answered known={known}>
        {(pages) => (pages.state === 'ready' && pages.base !== null && pages.count > 0 ? <Pages {...props} pages={pages} base={pages.base} />
          : pages.state === 'making' ? <p className="viewer__told" aria-busy="true">{t('making')}</p>
          : <>{pages.state === 'failed' && <p className="viewer__told">{t('failed')}</p>}<FileViewer groups={[{ label: props.name, fileIds: [props.fileId] }]} keys={props.keys ?? true} /></>)}
      </Answered>
    </section>
  );
}

type Stand = { readonly page: number; readonly jump: number; readonly led: Props['at'] };
const LARGEST = 6, SMALLEST = 0.25, STEP = 1.25;
const NONE: readonly Mark[] = [];

function Pages({ fileId, name, at, onRead, marks = NONE, onDraw, onPoint, onMark, onMove, keys = true, thumbs = true, tools, ofFound, pages, base }: Props & { readonly pages: PagesView; readonly base: string }) {
  const t = useWords(texts);
  const field = useId();
  const [kept, setStand] = useState<Stand>({ page: Math.min(at?.page ?? 1, pages.count), jump: 0, led: at });
  const [look, setLook] = useState({ zoom: 1, turn: 0 as Turn, thumbs });
  const [typed, setTyped] = useState('');
  const [foundAt, setFoundAt] = useState({ q: '', at: 0 });
  const stand = at !== undefined && at !== kept.led ? { page: Math.min(at.page, pages.count), jump: kept.jump + 1, led: at } : kept;
  if (stand !== kept) setStand(stand);
  const { q, ...known } = useFound(fileId, typed);
  const nth = foundAt.q === q ? foundAt.at : 0;
  const places = useMemo(() => (known.value?.found ?? []).map(({ page, boxes }, i) => boxes.map(([x, y, w, h], j) => ({ x, y, w, h, page, key: `found ${i} ${j}`, look: i === nth ? 'spoken' as const : 'found' as const, label: q }))), [known.value, nth, q]);
  const reveal = places[nth]?.[0];
  const read = (page: number) => {
    setStand((before) => ({ ...before, page }));
    onRead?.(page);
  };
  const go = (page: number) => {
    const wanted = Math.min(Math.max(page, 1), pages.count);
    setStand((before) => ({ ...before, page: wanted, jump: before.jump + 1 }));
    if (wanted !== stand.page) onRead?.(wanted);
  };
  const zoom = (by: number) => setLook((before) => ({ ...before, zoom: Math.min(Math.max(before.zoom * by, SMALLEST), LARGEST) }));
  const turn = () => setLook((before) => ({ ...before, turn: ((before.turn + 1) % 4) as Turn }));
  const fit = () => setLook((before) => ({ ...before, zoom: 1, turn: 0 }));
  useKeys(keys ? [
    { key: '+', label: t('larger'), run: () => zoom(STEP) }, { key: '=', label: t('larger'), run: () => zoom(STEP) }, { key: '-', label: t('smaller'), run: () => zoom(1 / STEP) },
    { key: 'o', label: t('turn'), run: turn }, { key: '0', label: t('fit'), run: fit },
    { key: 'n', label: t('next'), run: () => go(stand.page + 1) }, { key: 'b', label: t('previous'), run: () => go(stand.page - 1) },
    { key: '/', label: t('find'), run: () => document.getElementById(field)?.focus() },
  ] : []);
  const nameOf = (page: number) => t('page.of', { page, count: pages.count });
  return (
    <>
      <div className="viewer__tools">
        {pages.count > 1 && <button type="button" className="chip" aria-pressed={look.thumbs} onClick={() => setLook({ ...look, thumbs: !look.thumbs })}>{t('thumbs')}</button>}
        <PageField page={stand.page} count={pages.count} onPage={go} />
        <Button size="small" onClick={() => zoom(1 / STEP)} aria-label={t('smaller')}>−</Button>
        <Button size="small" onClick={() => zoom(STEP)} aria-label={t('larger')}>+</Button>
        <Button size="small" onClick={fit}>{t('fit')} {keys && <Key name="0" />}</Button>
        <Button size="small" onClick={turn}>{t('turn')} {keys && <Key name="o" />}</Button>
        <FindBar id={field} typed={typed} onType={setTyped} q={q} at={nth} onAt={(one) => setFoundAt({ q, at: one })} known={known} hasText={pages.text !== 'none'} />
        {q !== '' && places.length > 0 && ofFound?.(places.flat())}
        {tools}
      </div>
      <div className="viewer__room">
        {look.thumbs && pages.count > 1 && <Thumbs base={base} count={pages.count} page={stand.page} label={t('thumbs')} nameOf={nameOf} onPage={go} />}
        <Scroller
          base={base} count={pages.count} sizes={pages.sizes} zoom={look.zoom} turn={look.turn} page={stand.page} jump={stand.jump} onRead={read} nameOf={nameOf} label={name} marks={[...places.flat(), ...marks]} reveal={reveal}
          onDraw={onDraw} onPoint={onPoint} onMark={onMark} onMove={onMove}
        />
      </div>
    </>
  );
}

/** The page that is read, as a field that leads to another. */
function PageField({ page, count, onPage }: { readonly page: number; readonly count: number; readonly onPage: (page: number) => void }) {
  const t = useWords(texts);
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    const wanted = Number(typed);
    if (typed !== undefined && Number.isInteger(wanted) && wanted > 0) onPage(wanted);
    setTyped(undefined);
  };
  return (
    <span className="viewer__page">
      <input className="control control_figure" inputMode="numeric" aria-label={t('page.go')} value={typed ?? String(page)} onChange={({ target }) => setTyped(target.value)} onBlur={leave} onKeyDown={(event) => event.key === 'Enter' && leave()} />
      <span className="muted">{t('of', { count })}</span>
    </span>
  );
}
