import { useWords } from '../shared/language.ts';
import { ChangePassword } from './change-password.tsx';
import { texts } from './texts.ts';

/** Stands before everything else while the first password is in use. */
export function MustChangePassword() {
  const t = useWords(texts);
  return (
    <main className="entry">
      <div className="entry__card">
        <h1 className="entry__title">{t('password.title')}</h1>
        <p className="entry__under">{t('password.must')}</p>
        <ChangePassword />
      </div>
    </main>
  );
}
