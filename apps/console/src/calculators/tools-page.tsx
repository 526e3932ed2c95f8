import { inLanguage } from '@microcourt/client/calculators/say';
import { SHELVES } from '@microcourt/domain/calculators/calculator';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { useLanguage, useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { hrefOf } from '../shared/route.ts';
import '../shared/law-sentences.ts';
import { History } from './history.tsx';
import { shelvesFor, ToolList } from './tool-list.tsx';
import { texts } from './texts.ts';
import { Tool } from './tool.tsx';
import './calculators.css';

/** The calculators: the list on the left, beside it the one that stands in the address, or all of them. Open to whoever has not signed in. */
export function ToolsPage({ rest: [name] }: { readonly rest: readonly string[] }) {
  const t = useWords(texts);
  const c = name === undefined ? undefined : calculatorNamed(name);
  return (
    <div className="desk">
      <ToolList chosen={c?.name} />
      <main className="page tools__main">
        {c ? <Tool key={c.name} c={c} /> : name === undefined ? <AllTools /> : <Nothing title={t('unknown')} />}
      </main>
    </div>
  );
}

function AllTools() {
  const t = useWords(texts);
  const language = useLanguage();
  return (
    <>
      <header className="tool__head"><h1 className="page__title">{t('tools')}</h1><p className="muted">{t('choose.hint')}</p></header>
      <div className="tools__all">
        <div>
          {shelvesFor('').map(({ name, inside }) => (
            <section key={name} className="card" aria-label={inLanguage(SHELVES[name], language)}>
              <h2 className="card__title">{inLanguage(SHELVES[name], language)}</h2>
              <div className="tools__cards">
                {inside.map((one) => <a key={one.name} className="tools__card" href={hrefOf('tools', one.name)}><span className="tools__name">{inLanguage(one.title, language)}</span><span className="tools__about">{inLanguage(one.about, language)}</span></a>)}
              </div>
            </section>
          ))}
        </div>
        <History />
      </div>
    </>
  );
}
