import { list } from '@microcourt/domain/evidence/contract';
import { useWords } from '../shared/language.ts';
import { hrefOf } from '../shared/route.ts';
import { useAsk } from '../shared/use-ask.ts';
import { byIssue, toDecide } from './by-issue.ts';
import { Standing } from './item-list.tsx';
import { texts } from './texts.ts';
import './evidence.css';

/** The evidence of a case by issue, beside its space: what waits for a decision, and each item a link to its pages. */
export function EvidenceByIssue({ caseId }: { readonly caseId: string }) {
  const t = useWords(texts);
  const view = useAsk(list, { caseId }).value;
  if (!view) return null;
  const { late, requests } = toDecide(view);
  const groups = byIssue(view.items.filter(({ state }) => state !== 'draft' && state !== 'withdrawn'), view.issues);
  return (
    <>
      <h2 className="card__title">{t('panel.evidence')} <a className="panel__open" href={hrefOf('cases', caseId, 'evidence')}>{t('panel.open')}</a></h2>
      {(late > 0 || requests > 0) && <p>{late > 0 && <a className="mark mark_bad" href={hrefOf('cases', caseId, 'evidence')}>{t('panel.late', { count: late })}</a>} {requests > 0 && <a className="mark mark_bad" href={hrefOf('cases', caseId, 'evidence', 'exchange')}>{t('panel.requests', { count: requests })}</a>}</p>}
      {groups.every(({ items }) => items.length === 0) && <p className="muted">{t('panel.none')}</p>}
      {groups.filter(({ items }) => items.length > 0).map(({ key, heading, items, undisputed }) => (
        <section key={key}>
          <p className="panel__issue">{heading ?? t('group.none')} {undisputed && <span className="mark mark_good">{t('issues.undisputed')}</span>}</p>
          {items.map((item) => <a key={item.itemId} className="panel__line" href={hrefOf('cases', caseId, 'evidence', item.itemId)}><span>{item.number} {item.name}</span><Standing item={item} /></a>)}
        </section>
      ))}
    </>
  );
}
