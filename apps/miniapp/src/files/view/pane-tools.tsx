import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { openKept } from '../../shared/tickets';
import { Deeds } from '../../shared/ui/sheet';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';
import { FindSheet, type Found } from './find-sheet';
import { ZOOM, zoomed } from './props';
import { TextSheet } from './text-sheet';
import { Thumbs } from './thumbs';
import type { Hits } from './use-marks';
import type { Drawn } from './use-pages';

/** What stands over the pages. */
export type Sheet = 'none' | 'thumbs' | 'find' | 'text' | 'more';
type Props = {
  readonly hits: Hits; readonly onHits: (hits: Hits) => void; readonly drawing: boolean; readonly onDraw: (on: boolean) => void; readonly onWhole: () => void;
  readonly zoom: number; readonly onZoom: (zoom: number) => void; readonly onTurn: () => void; readonly onSheet: (sheet: Sheet) => void;
};

/** The tools beneath the pages: while words are found or a mark is drawn, what belongs to that. */
export function PaneTools({ hits: { found, at }, onHits, drawing, onDraw, onWhole, zoom, onZoom, onTurn, onSheet }: Props) {
  const w = useWords(words);
  const tool = (icon: string, label: string, onClick: () => void, off = false) => <Button className="plain tools__one" ariaLabel={label} disabled={off} onClick={onClick}><View className={`icon icon_${icon}`} /></Button>;
  if (drawing) {
    return (
      <View className="tools">
        <Text className="tools__text">{w.drawHint}</Text>
        <Button className="plain link" onClick={onWhole}>{w.markWhole}</Button>
        {tool('close', w.cancelMark, () => onDraw(false))}
      </View>
    );
  }
  if (found.length > 0) {
    const to = (next: number) => onHits({ found, at: (next + found.length) % found.length });
    return (
      <View className="tools">
        {tool('search', w.findIn, () => onSheet('find'))}
        <Text className="tools__text" ariaLive="polite">{fill(w.hit, { n: at + 1, count: found.length })}</Text>
        {tool('back', w.previousHit, () => to(at - 1))}{tool('next', w.nextHit, () => to(at + 1))}{tool('close', w.endFind, () => onHits({ found: [], at: 0 }))}
      </View>
    );
  }
  return (
    <View className="tools">
      {tool('thumbs', w.thumbs, () => onSheet('thumbs'))}{tool('search', w.find, () => onSheet('find'))}{tool('edit', w.mark, () => onDraw(true))}{tool('turn', w.turn, onTurn)}
      {tool('minus', w.smaller, () => onZoom(zoomed(zoom / ZOOM.step)), zoom <= ZOOM.least)}{tool('plus', w.larger, () => onZoom(zoomed(zoom * ZOOM.step)), zoom >= ZOOM.most)}{tool('more', w.more, () => onSheet('more'))}
    </View>
  );
}

type SheetsProps = {
  readonly sheet: Sheet; readonly fileId: string; readonly drawn: Drawn; readonly page: number; readonly more: readonly { readonly label: string; readonly onClick: (page: number) => void }[];
  readonly onGo: (page: number) => void; readonly onHits: (hits: Hits) => void; readonly onSheet: (sheet: Sheet) => void;
};
/** The sheets that the tools open. */
export function ToolSheets({ sheet, fileId, drawn, page, more, onGo, onHits, onSheet }: SheetsProps) {
  const w = useWords(words);
  const [q, setQ] = useState('');
  const close = () => onSheet('none');
  const pick = (found: readonly Found[], at: number) => {
    close();
    onHits({ found, at });
    onGo(found[at]!.page);
  };
  if (sheet === 'thumbs') return <Thumbs drawn={drawn} page={page} onClose={close} onPick={(one) => { close(); onGo(one); }} />;
  if (sheet === 'find') return <FindSheet fileId={fileId} view={drawn.view} q={q} onQ={setQ} onPick={pick} onClose={close} />;
  if (sheet === 'text') return <TextSheet fileId={fileId} page={page} onClose={close} />;
  if (sheet === 'none') return null;
  return (
    <Deeds title={w.more} onClose={close} deeds={[
      { label: w.pageText, stays: true, onClick: () => onSheet('text') }, ...more.map(({ label, onClick }) => ({ label, onClick: () => onClick(page) })), { label: w.download, onClick: () => void openKept(fileId) },
    ]} />
  );
}
