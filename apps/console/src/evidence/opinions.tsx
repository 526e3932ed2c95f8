import type { EvidenceView, ItemView } from '@microcourt/domain/evidence/contract';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { Nothing } from '../shared/parts.tsx';
import { bySide, lastOpinions } from './by-issue.ts';
import { Standing } from './item-list.tsx';
import { Points } from './item-panel.tsx';
import { texts } from './texts.ts';

const SIDES = ['plaintiff', 'defendant', 'third-party'] as const;

/** What every side says of every item, side by side. */
export function OpinionsTable({ view, onOpen }: { readonly view: EvidenceView; readonly onOpen: (item: ItemView) => void }) {
  const t = useWords(texts);
  const items = bySide(view.items.filter(({ state }) => state !== 'draft')).flatMap((group) => group.items);
  const sides = SIDES.filter((side) => items.some((item) => item.side === side || item.opinions.some((one) => one.side === side)));
  if (items.length === 0) return <Nothing title={t('items.none')} hint={t('opinions.empty')} />;
  return (
    <section className="card">
      <table className="grid opinions">
        <thead><tr><th>{t('opinions.item')}</th>{sides.map((side) => <th key={side}>{t(`side.${side}`)}</th>)}</tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.itemId}>
              <td>
                <button type="button" className="opinions__item" onClick={() => onOpen(item)}>{item.number} {item.name}</button> <Standing item={item} />
                <p className="muted">{item.purpose}</p>
              </td>
              {sides.map((side) => <td key={side}><OfSide item={item} side={side} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OfSide({ item, side }: { readonly item: ItemView; readonly side: (typeof SIDES)[number] }) {
  const t = useWords(texts);
  const say = useSentences();
  const said = lastOpinions(item).find((one) => one.side === side);
  if (!said) return <span className="muted">{item.side === side ? t('own') : say('evidence.said.not-said')}</span>;
  return <><p><Points of={said} short /></p>{said.differs && <p><span className="mark mark_bad">{t('differs')}</span></p>}{said.reason !== '' && <p className="opinions__reason">{said.reason}</p>}</>;
}
