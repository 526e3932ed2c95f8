import type { Turn } from '@microcourt/client/page-layout';
import { ticket } from '@microcourt/domain/files/contract';
import { Text, View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { court } from '../../court';
import { sayUnread } from '../../shared/refusals';
import { openKept } from '../../shared/tickets';
import { Action, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { useAsk } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';
import { CustodyLine } from './custody-line';
import { type Marked, MarkSheet } from './mark-sheet';
import { Over } from './over';
import { Pages } from './pages';
import { PaneTools, type Sheet, ToolSheets } from './pane-tools';
import { Player } from './player';
import type { Target } from './props';
import { type Hits, hitsByPage, useMarks } from './use-marks';
import { usePages } from './use-pages';

/** What others show: a page, and perhaps a place on it. */
export type Dot = { readonly page: number; readonly x: number; readonly y: number };
type Props = { readonly caseId: string; readonly fileId: string; readonly target: Target | undefined; readonly dot: Dot | undefined; readonly more: readonly { readonly label: string; readonly onClick: (page: number) => void }[]; readonly foot: React.ReactNode };

/** One file: its pages with their tools, or its player; what is found and marked lies over the pages. */
export function Pane({ caseId, fileId, target, dot, more, foot }: Props) {
  const w = useWords(words);
  const told = useAsk(ticket, { fileIds: [fileId] }), file = told.value?.[0]?.file;
  const { drawn, error: unpaged } = usePages(fileId, file), error = told.error ?? unpaged;
  const marks = useMarks(caseId, fileId);
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState<Turn>(0);
  const [page, setPage] = useState(target?.page ?? 1);
  const [own, setOwn] = useState<Target>();
  const [sheet, setSheet] = useState<Sheet>('none');
  const [hits, setHits] = useState<Hits>({ found: [], at: 0 });
  const [drawing, setDrawing] = useState(false);
  const [marked, setMarked] = useState<Marked>();
  const go = (to: number) => setOwn({ page: to, turn: Date.now() });
  const count = drawn?.count ?? 0, byPage = hitsByPage(hits);
  const newest = own && (!target || own.turn > target.turn) ? own : target;
  const labelOf = useCallback((one: number) => (one === 0 ? (file?.name ?? '') : fill(w.pageOf, { page: one, count })), [w, count, file]);
  const media = file?.kind === 'audio' || file?.kind === 'video';
  return (
    <View className="pane">
      <View className="pane__head">
        <Text className="pane__name">{file?.name ?? ''}</Text>
        {drawn?.state === 'ready' && <Text className="pane__page">{fill(w.pageOf, { page, count })}</Text>}
        <CustodyLine caseId={caseId} fileId={fileId} />
      </View>
      {drawn?.converted && <Note>{w.converted}</Note>}
      <View className="pane__body">
        {file && media && <Player file={file} />}
        {told.value && !file && <Note>{w.notYours}</Note>}
        {!media && !drawn && !(told.value && !file) && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh()} />)}
        {drawn?.state === 'making' && <Note>{w.making}</Note>}
        {(drawn?.state === 'failed' || drawn?.state === 'none') && <><Note>{w.failed}</Note><Action onClick={() => void openKept(fileId)}>{w.download}</Action></>}
        {drawn?.state === 'ready' && (
          <Pages
            sizes={drawn.sizes} count={count} pictureOf={drawn.pictureOf} zoom={zoom} onZoom={setZoom} turn={turn} target={newest} onPage={setPage} labelOf={labelOf} drawing={drawing}
            onDrawn={(at, box) => { setDrawing(false); setMarked({ page: at, box }); }}
            renderOver={(at) => <Over hits={byPage.get(at) ?? []} marks={marks.get(at) ?? []} dot={dot?.page === at ? dot : undefined} onMark={(mark) => setMarked({ page: at, box: mark, mark })} />}
          />
        )}
      </View>
      {foot}
      {drawn?.state === 'ready' && (
        <PaneTools
          hits={hits} onHits={(next) => { setHits(next); if (next.found[next.at]) go(next.found[next.at]!.page); }} drawing={drawing} onDraw={setDrawing} onWhole={() => { setDrawing(false); setMarked({ page, box: { x: 0, y: 0, w: 1000, h: 1000 } }); }}
          zoom={zoom} onZoom={setZoom} onTurn={() => setTurn(((turn + 1) % 4) as Turn)} onSheet={setSheet}
        />
      )}
      {drawn && <ToolSheets sheet={sheet} fileId={fileId} drawn={drawn} page={page} more={more} onGo={go} onHits={setHits} onSheet={setSheet} />}
      {marked && <MarkSheet caseId={caseId} fileId={fileId} marked={marked} onClose={() => setMarked(undefined)} />}
    </View>
  );
}
