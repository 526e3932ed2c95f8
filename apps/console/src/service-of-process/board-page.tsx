import { board, delivery } from '@microcourt/domain/service-of-process/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Desk } from '../shared/chosen-court.ts';
import '../shared/case-signs.ts';
import { court } from '../shared/court.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Key, Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { besides, Rows } from '../shared/rows.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { DeliveryPanel, State } from './delivery-panel.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { texts } from './texts.ts';
import '../shared/form/form.css';
import '../shared/matter.css';
import './service-of-process.css';

type Item = OutputOf<typeof board>['items'][number];
const SHOWS = ['failed', 'waiting', 'notice', 'rebuttals', 'all'] as const;
const keyOf = ({ delivery }: Item) => delivery.deliveryId;

/** The services of a court that want something, the most pressing first, each done in place: `#/service/<service>`. */
export function ServiceBoard({ desk, rest: [wanted] }: { readonly desk: Desk; readonly rest: readonly string[] }) {
  const t = useWords(texts);
  const [show, setShow] = useState<(typeof SHOWS)[number]>('failed');
  const [after, setAfter] = useState<string>();
  const [importing, setImporting] = useState(false);
  const known = useAsk(board, { courtCode: desk.code, show, ...(after === undefined ? {} : { after }) });
  useEffect(() => court.onBell((topic) => { if (topic === `court:${desk.code}`) court.cache.refresh(board); }), [desk.code]);
  const items = known.value?.items ?? [], listed = items.find((one) => keyOf(one) === wanted);
  // What was just done takes it out of this list; it stays in sight until another one is chosen.
  const [held, setHeld] = useState(listed);
  if (listed && listed !== held) setHeld(listed);
  const gone = !listed && held && keyOf(held) === wanted ? held : undefined;
  const now = useAsk(delivery, gone ? { caseId: gone.caseId, deliveryId: keyOf(gone) } : null).value;
  const item = listed ?? (gone && { ...gone, delivery: now ?? gone.delivery });
  const open = (one: Item | undefined) => { if (one) go('service', keyOf(one)); };
  const turn = (to: typeof show) => {
    setAfter(undefined);
    setShow(to);
  };
  useKeys([
    { key: 'j', label: t('down'), run: () => open(besides(items, keyOf, wanted, 1)) }, { key: 'k', label: t('up'), run: () => open(besides(items, keyOf, wanted, -1)) },
    { key: 'm', label: t('import'), run: () => setImporting(true) }, ...SHOWS.map((one, i) => ({ key: String(i + 1), label: t(`board.${one}`), run: () => turn(one) })),
  ]);
  return (
    <div className="desk">
      <section className="pane pane_left">
        <header className="pane__head">
          <h1 className="pane__title">{t('board.title')}</h1>
          <Button size="small" onClick={() => setImporting(true)}>{t('import')} <Key name="m" /></Button>
          <div className="chips">{SHOWS.map((one) => <button key={one} type="button" className="chip" aria-pressed={one === show} onClick={() => turn(one)}>{t(`board.${one}`)} <span className="figure">{known.value?.counts[one]}</span></button>)}</div>
        </header>
        <Answered known={known}>
          {() => (items.length === 0 ? <Nothing title={t('board.none')} hint={t('board.none.hint')} /> : (
            <>
              <Rows label={t('board.title')} items={items} keyOf={keyOf} height={82} chosen={wanted} onOpen={open}>{(one) => <BoardRow item={one} />}</Rows>
              {items.length >= 50 && <Button type="link" onClick={() => setAfter(keyOf(items.at(-1)!))}>{t('board.more')}</Button>}
            </>
          ))}
        </Answered>
      </section>
      <section className="pane pane_main">
        {item ? (
          <div className="pane__body" key={keyOf(item)}>
            <p><a href={`#/cases/${item.caseId}/service/${keyOf(item)}`}>{item.number} {item.title}</a></p>
            <DeliveryPanel caseId={item.caseId} of={item.delivery} />
          </div>
        ) : <Nothing title={t('board.choose')} hint={t('board.choose.hint')} />}
      </section>
      {importing && <ImportDialog courtCode={desk.code} onClose={() => setImporting(false)} />}
    </div>
  );
}

function BoardRow({ item: { number, delivery } }: { readonly item: Item }) {
  const t = useWords(texts);
  return (
    <>
      <div className="row__top"><span className="row__title">{delivery.title} → {delivery.name}</span><State of={delivery} /></div>
      <div className="row__line"><span>{delivery.next?.way ? `${t('next')} ${t(`way.${delivery.next.way}`)}` : delivery.rebuttal && delivery.rebuttal.decision === null ? t('rebuttal') : ''}</span></div>
      <div className="row__line"><span>{number}</span><span className="figure">{delivery.clocks[0]?.on ?? delivery.attempts.at(-1)?.noticeUntil}</span></div>
    </>
  );
}
