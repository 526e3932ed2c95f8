import type { MeView } from '@microcourt/domain/identity/contract';
import { chooseCourt, useCourts, useDesk } from '../shared/chosen-court.ts';
import { speak, useLanguage, useWords } from '../shared/language.ts';
import { Key } from '../shared/parts.tsx';
import { hrefOf } from '../shared/route.ts';
import { useShade, wear, type Shade } from '../theme/theme.ts';
import type { PageName } from './page-props.ts';
import { texts } from './texts.ts';

const NEXT: Readonly<Record<Shade, Shade>> = { system: 'light', light: 'dark', dark: 'system' };
type Props = { readonly me: MeView; readonly names: readonly PageName[]; readonly current: string | undefined };

/** The bar on top: where to go, at which court, and how it looks. */
export function Bar({ me, names, current }: Props) {
  const t = useWords(texts);
  const language = useLanguage();
  const shade = useShade();
  const all = useCourts();
  const desk = useDesk();
  return (
    <header className="bar">
      <span className="bar__brand">{t('brand')}</span>
      {names.map((name, i) => (
        <a key={name} className="bar__link" href={hrefOf(name)} {...(name === current ? { 'aria-current': 'page' as const } : {})}>{t(`nav.${name}`)} <Key name={`Alt ${i + 1}`} /></a>
      ))}
      <div className="bar__end">
        {all.length > 1 ? (
          <select className="bar__court" aria-label={t('court.choose')} value={desk?.code} onChange={({ target }) => chooseCourt(target.value)}>
            {all.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        ) : <span className="muted">{desk?.name}</span>}
        <button type="button" className="bar__quiet" onClick={() => wear(NEXT[shade])}>{t(`shade.${shade}`)}</button>
        <button type="button" className="bar__quiet" onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>{t('other-language')}</button>
        <a className="bar__link" href={hrefOf('account')} {...(current === 'account' ? { 'aria-current': 'page' as const } : {})}>{me.name ?? t('nav.account')}</a>
      </div>
    </header>
  );
}
