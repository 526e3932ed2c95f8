import { deliveries } from '@microcourt/domain/service-of-process/contract';
import { useWords } from '../shared/language.ts';
import { hrefOf } from '../shared/route.ts';
import { useAsk } from '../shared/use-ask.ts';
import { State } from './delivery-panel.tsx';
import { texts } from './texts.ts';

const AT_MOST = 8;
const PRESSING = ['failed', 'rebutted', 'waiting', 'notice-runs', 'sending', 'presumed', 'effective', 'replaced'] as const;

/** How the services of a case stand, beside its space, what presses first; each a link to it. */
export function ServiceState({ caseId }: { readonly caseId: string }) {
  const t = useWords(texts);
  const known = useAsk(deliveries, { caseId }).value;
  if (!known) return null;
  const all = [...known].sort((a, b) => PRESSING.indexOf(a.state) - PRESSING.indexOf(b.state));
  return (
    <>
      <h2 className="card__title">{t('panel')} <a className="panel__open" href={hrefOf('cases', caseId, 'service')}>{t('panel.open')}</a></h2>
      {all.length === 0 && <p className="muted">{t('list.none')}</p>}
      {all.slice(0, AT_MOST).map((one) => (
        <a key={one.deliveryId} className="panel__line" href={hrefOf('cases', caseId, 'service', one.deliveryId)}><span>{one.title} → {one.name}</span><State of={one} /></a>
      ))}
    </>
  );
}
