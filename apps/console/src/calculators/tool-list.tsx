import { inLanguage } from '@microcourt/client/calculators/say';
import { SHELVES, type AnyCalculator, type Shelf } from '@microcourt/domain/calculators/calculator';
import { CALCULATORS } from '@microcourt/domain/calculators/catalogue';
import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useKeys } from '../shared/keys.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { go, hrefOf } from '../shared/route.ts';
import { besides } from '../shared/rows.tsx';
import { texts } from './texts.ts';
import { toForm } from './tool.tsx';

const SHELF_NAMES = Object.keys(SHELVES) as Shelf[];
const found = (c: AnyCalculator, q: string) => `${c.title.join(' ')} ${c.about.join(' ')} ${c.name}`.toLowerCase().includes(q);
/** Calculators by shelf, as far as words of theirs hold what is looked for. */
export const shelvesFor = (q: string) => SHELF_NAMES
  .map((name) => ({ name, inside: CALCULATORS.filter((c) => c.shelf === name && found(c, q.trim().toLowerCase())) })).filter(({ inside }) => inside.length > 0);

/** All calculators by shelf, with a search above them: letters narrow the list, Enter opens the first and shows all again, j and k go through it. */
export function ToolList({ chosen }: { readonly chosen: string | undefined }) {
  const t = useWords(texts);
  const language = useLanguage();
  const [q, setQ] = useState('');
  const field = useRef<InputRef>(null);
  const shelves = shelvesFor(q), all = shelves.flatMap(({ inside }) => inside);
  const enter = (name: string | undefined) => {
    if (name !== undefined) setQ('');
    if (name === chosen) toForm();
    else if (name !== undefined) go('tools', name);
  };
  const step = (by: 1 | -1) => {
    const next = besides(all, ({ name }) => name, chosen, by);
    if (next) go('tools', next.name);
  };
  useKeys([
    { key: '/', label: t('key.search'), run: () => field.current?.focus() },
    { key: 'j', label: t('key.next'), run: () => step(1) }, { key: 'k', label: t('key.previous'), run: () => step(-1) },
    { key: 'h', label: t('key.all'), run: () => go('tools') },
  ]);
  return (
    <nav className="pane tools__list" aria-label={t('tools')}>
      <div className="pane__head">
        <Input ref={field} allowClear aria-label={t('search')} placeholder={t('search')} value={q} onChange={({ target }) => setQ(target.value)}
          onPressEnter={() => enter(all[0]?.name)} />
      </div>
      <div className="pane__body tools__shelves">
        <a className="tools__link" href={hrefOf('tools')} {...(chosen === undefined ? { 'aria-current': 'page' as const } : {})}>{t('key.all')}</a>
        {shelves.map(({ name, inside }) => (
          <section key={name} aria-label={inLanguage(SHELVES[name], language)}>
            <h2 className="tools__shelf">{inLanguage(SHELVES[name], language)}</h2>
            {inside.map((c) => <a key={c.name} className="tools__link" href={hrefOf('tools', c.name)} {...(c.name === chosen ? { 'aria-current': 'page' as const } : {})}>{inLanguage(c.title, language)}</a>)}
          </section>
        ))}
        {shelves.length === 0 && <p className="muted">{t('search.none')}</p>}
      </div>
    </nav>
  );
}
