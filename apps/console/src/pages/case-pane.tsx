import { Refused } from '@microcourt/client/errors';
import { open, type SpaceView } from '@microcourt/domain/case-spaces/contract';
import { view as caseView } from '@microcourt/domain/cases/contract';
import { lazy, Suspense, useMemo, useState } from 'react';
import { RoomTabs } from '../case-spaces/room-tabs.tsx';
import { texts as spaceTexts } from '../case-spaces/texts.ts';
import { RoomContext } from '../messaging/people.ts';
import { MediaPanel, SearchPanel } from '../messaging/side-panels.tsx';
import { Talk } from '../messaging/talk.tsx';
import type { Desk } from '../shared/chosen-court.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Answered } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useDeskKeys } from './desks.ts';
import { FactsPane } from './facts-pane.tsx';

const MattersPane = lazy(() => import('./matters-pane.tsx').then((m) => ({ default: m.MattersPane })));
type Side = 'facts' | 'matters' | 'search' | 'media';

/** A case as its judge, assistant or clerk works in it: the space, and beside it facts, search or files. */
export function CasePane({ desk, caseId }: { readonly desk: Desk; readonly caseId: string }) {
  const known = useAsk(open, { caseId });
  if (known.value) return <Space desk={desk} space={known.value} />;
  // Who does not sit in the case may not enter its space, but staff of the court may see its facts.
  if (known.error instanceof Refused) return <OutsidePane desk={desk} caseId={caseId} />;
  return <section className="pane pane_main"><Answered known={known} lines={12}>{() => null}</Answered></section>;
}

/** A case of the court in which this person does not sit: its facts alone. */
function OutsidePane({ desk, caseId }: { readonly desk: Desk; readonly caseId: string }) {
  const known = useAsk(caseView, { caseId });
  return <section className="pane pane_main"><Answered known={known} lines={12}>{(view) => <FactsPane desk={desk} view={view} space={undefined} />}</Answered></section>;
}

function Space({ desk, space }: { readonly desk: Desk; readonly space: SpaceView }) {
  const t = useWords(spaceTexts);
  const say = useSentences();
  const [stream, setStream] = useState('main');
  const [side, setSide] = useState<Side>('facts');
  const [jump, setJump] = useState<number>();
  const [paper, setPaper] = useState(false);
  const { case: view, me } = space;
  const line = space.streams.find((one) => one.stream === stream) ?? space.streams[0];
  const room = useMemo(() => ({
    caseId: view.caseId, stream: line?.stream ?? 'main', me, courtCode: view.courtCode, courtName: view.courtName, people: view.participants, mayWrite: line?.mayWrite ?? false, title: view.title, number: view.number,
  }), [view, line, me]);
  useDeskKeys(view.caseId);
  const choose = (one: string) => {
    setJump(undefined);
    setStream(one);
  };
  useKeys([
    { key: 's', label: t('tool.search'), run: () => setSide('search') }, { key: 'i', label: t('tool.facts'), run: () => setSide('facts') }, { key: 'e', label: t('tool.matters'), run: () => setSide('matters') },
    { key: 'f', label: t('tool.media'), run: () => setSide('media') }, { key: 'p', label: t('tool.paper'), run: () => setPaper(true) },
    ...space.streams.map((one, i) => ({ key: String(i + 1), label: one.stream === 'court' ? t('room.court') : t('room.main'), run: () => choose(one.stream) })),
  ]);
  return (
    <RoomContext.Provider value={room}>
      <section className="pane pane_main">
        <header className="case__head">
          <h2 className="case__title">{view.title}</h2><span className="muted">{view.number}</span><span className="mark mark_note">{say(`cases.stage.${view.stage}`)}</span>
          <RoomTabs streams={space.streams} chosen={room.stream} onChoose={choose} />
        </header>
        <Talk key={room.stream} reason={line?.reason ?? null} jump={jump} paper={paper} onPaperDone={() => setPaper(false)} />
      </section>
      <aside className="pane pane_right">
        <header className="pane__head">
          {(['facts', 'matters', 'search', 'media'] as const).map((one) => <button key={one} type="button" className="chip" aria-pressed={one === side} onClick={() => setSide(one)}>{t(`tool.${one}`)}</button>)}
          <button type="button" className="chip" onClick={() => setPaper(true)}>{t('tool.paper')}</button>
        </header>
        {side === 'facts' && <FactsPane desk={desk} view={view} space={space} />}
        {side === 'matters' && <Suspense><MattersPane caseId={view.caseId} /></Suspense>}
        {side === 'search' && <SearchPanel onJump={(one, seq) => { setStream(one); setJump(seq); }} />}
        {side === 'media' && <MediaPanel />}
      </aside>
    </RoomContext.Provider>
  );
}
