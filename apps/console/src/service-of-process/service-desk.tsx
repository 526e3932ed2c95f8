import { deliveries, type DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { Button } from 'antd';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Key, Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { besides } from '../shared/rows.tsx';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { Addresses } from './addresses.tsx';
import { DeliveryPanel, State } from './delivery-panel.tsx';
import { byDocument } from './plan.ts';
import { Serve } from './serve.tsx';
import { texts } from './texts.ts';
import './service-of-process.css';

const keyOf = ({ deliveryId }: DeliveryView) => deliveryId;

/** The services of a case: `…/service/<service>`, `…/service/serve/<document>`, `…/service/addresses`. */
export function ServiceDesk({ caseId, rest: [wanted, documentId] }: { readonly caseId: string; readonly rest: readonly string[] }) {
  const t = useWords(texts);
  const known = useAsk(deliveries, { caseId });
  const all = byDocument(known.value ?? []).flatMap(({ services }) => services);
  // A thing to do may name the document instead of one of its services.
  const of = all.find((one) => one.deliveryId === wanted) ?? all.find((one) => one.documentId === wanted);
  const open = (...part: string[]) => go('cases', caseId, 'service', ...part);
  const walk = (step: 1 | -1) => {
    const next = besides(all, keyOf, of?.deliveryId, step);
    if (next) open(next.deliveryId);
  };
  useKeys([{ key: 'j', label: t('down'), run: () => walk(1) }, { key: 'k', label: t('up'), run: () => walk(-1) }, { key: 'v', label: t('serve'), run: () => open('serve') }, { key: 'd', label: t('addresses'), run: () => open('addresses') }]);
  return (
    <div className="desk">
      <section className="pane pane_left">
        <header className="pane__head">
          <h2 className="pane__title">{t('list')}</h2>
          <Button size="small" onClick={() => open('addresses')}>{t('addresses')} <Key name="d" /></Button>
          <Button size="small" type="primary" onClick={() => open('serve')}>{t('serve')} <Key name="v" /></Button>
        </header>
        <Answered known={known}>
          {() => (all.length === 0 ? <Nothing title={t('list.none')} hint={t('list.none.hint')} /> : (
            <div className="catalogue" role="listbox" aria-label={t('list')}>
              {byDocument(all).map(({ documentId: key, title, version, services }) => (
                <section key={key} aria-label={title}>
                  <h3 className="catalogue__heading">{title} {version > 1 && <span className="mark">{version}</span>}</h3>
                  {services.map((one) => <Line key={one.deliveryId} of={one} chosen={one.deliveryId === of?.deliveryId} onOpen={() => open(one.deliveryId)} />)}
                </section>
              ))}
            </div>
          ))}
        </Answered>
      </section>
      <section className="pane pane_main">
        {wanted === 'serve' ? <Serve caseId={caseId} documentId={documentId} />
          : wanted === 'addresses' ? <Addresses caseId={caseId} />
          : of ? <div className="pane__body" key={of.deliveryId}><DeliveryPanel caseId={caseId} of={of} /></div> : <Nothing title={t('list.choose')} />}
      </section>
    </div>
  );
}

/** A service in a list: on whom, where it stands, and since when or what is next. */
export function Line({ of, chosen, onOpen }: { readonly of: DeliveryView; readonly chosen: boolean; readonly onOpen: () => void }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <button type="button" role="option" aria-selected={chosen} className="catalogue__item" onClick={onOpen}>
      <span className="row__top"><span className="row__title">{of.name} <span className="muted">{say(`role.${of.role}`)}</span></span><State of={of} /></span>
      <span className="row__line"><span>{of.effect ? of.effect.on : of.next?.way ? `${t('next')} ${t(`way.${of.next.way}`)}` : ''}</span><span className="figure">{of.clocks[0] && t('line.until', { on: of.clocks[0].on })}</span></span>
    </button>
  );
}
