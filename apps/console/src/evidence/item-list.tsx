import type { EvidenceView, ItemView } from '@microcourt/domain/evidence/contract';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { Nothing } from '../shared/parts.tsx';
import { byIssue, bySide, itemsOnly, ONLY, type Group, type Only } from './by-issue.ts';
import { texts } from './texts.ts';

export type Shown = { readonly by: 'side' | 'issue'; readonly only: Only };
type Props = { readonly view: EvidenceView; readonly shown: Shown; readonly onShow: (shown: Shown) => void; readonly chosen: string | undefined; readonly onOpen: (item: ItemView) => void };

/** The groups of a catalogue as it is shown now. */
export const groupsOf = ({ items, issues }: EvidenceView, { by, only }: Shown): Group[] => (by === 'side' ? bySide(itemsOnly(items, only)) : byIssue(itemsOnly(items, only), issues));

/** The catalogue of a case: by side or by issue, all of it or what wants a decision. */
export function ItemList({ view, shown, onShow, chosen, onOpen }: Props) {
  const t = useWords(texts);
  const groups = groupsOf(view, shown);
  return (
    <>
      <div className="pane__head">
        <span className="chips">
          {(['side', 'issue'] as const).map((by) => <button key={by} type="button" className="chip" aria-pressed={shown.by === by} onClick={() => onShow({ ...shown, by })}>{t(`group.${by}`)}</button>)}
        </span>
        <span className="chips">
          {ONLY.map((only) => <button key={only} type="button" className="chip" aria-pressed={shown.only === only} onClick={() => onShow({ ...shown, only })}>{t(`only.${only}`)} <span className="figure">{itemsOnly(view.items, only).length}</span></button>)}
        </span>
      </div>
      <div className="catalogue" role="listbox" aria-label={t('tab.items')}>
        {view.items.length === 0 ? <Nothing title={t('items.none')} hint={t('items.none.hint')} /> : groups.every(({ items }) => items.length === 0) && <Nothing title={t('only.none')} />}
        {groups.map((group) => (
          <section key={group.key} aria-label={headingOf(group, t)}>
            <h3 className="catalogue__heading">{headingOf(group, t)} {group.undisputed && <span className="mark mark_good">{t('issues.undisputed')}</span>}</h3>
            {group.items.map((item) => <Row key={item.itemId} item={item} chosen={item.itemId === chosen} onOpen={onOpen} />)}
          </section>
        ))}
      </div>
    </>
  );
}

const headingOf = ({ key, heading }: Group, t: (key: keyof typeof texts) => string): string => (heading === null ? t('group.none') : `side.${key}` in texts ? t(`side.${key}` as keyof typeof texts) : heading);

function Row({ item, chosen, onOpen }: { readonly item: ItemView; readonly chosen: boolean; readonly onOpen: (item: ItemView) => void }) {
  const say = useSentences();
  return (
    <button type="button" role="option" aria-selected={chosen} className={item.state === 'refused' || item.state === 'withdrawn' ? 'catalogue__item catalogue__item_out' : 'catalogue__item'} onClick={() => onOpen(item)}>
      <span className="row__top"><span className="row__title">{item.number ?? say('evidence.state.draft')} {item.name}</span><Standing item={item} /></span>
      <span className="row__line"><span>{item.purpose}</span></span>
    </button>
  );
}

/** Where an item stands, in one word: what wants a decision comes before what is settled. */
export function Standing({ item }: { readonly item: ItemView }) {
  const t = useWords(texts);
  const say = useSentences();
  if (item.state !== 'submitted') return <span className={`mark ${item.state === 'late' ? 'mark_bad' : ''}`}>{say(`evidence.state.${item.state}`)}</span>;
  if (item.original?.state === 'required' || item.original?.state === 'appointed') return <span className="mark mark_warn">{t('only.original')}</span>;
  return <span className={`mark ${item.standing === 'disputed' ? 'mark_warn' : item.standing === 'undisputed' ? 'mark_good' : ''}`}>{say(`evidence.standing.${item.standing}`)}</span>;
}
