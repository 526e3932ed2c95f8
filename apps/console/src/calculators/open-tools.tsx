import { speak, useLanguage, useWords } from '../shared/language.ts';
import { hrefOf } from '../shared/route.ts';
import { ShortcutSheet } from '../shared/shortcut-sheet.tsx';
import { texts } from './texts.ts';
import { ToolsPage } from './tools-page.tsx';

/** The calculators for whoever has not signed in: a slim bar with the way back. */
export function OpenTools({ rest }: { readonly rest: readonly string[] }) {
  const t = useWords(texts);
  const language = useLanguage();
  return (
    <>
      <header className="bar">
        <span className="bar__brand">{t('open.brand')}</span>
        <div className="bar__end">
          <button type="button" className="bar__quiet" onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>{t('open.language')}</button>
          <a className="bar__link" href={hrefOf()}>{t('open.back')}</a>
        </div>
      </header>
      <ToolsPage rest={rest} />
      <ShortcutSheet />
    </>
  );
}
