import { SettingsPage } from '../courts/settings-page.tsx';
import { ImportPage } from '../cases/import-page.tsx';
import { StaffPage } from '../identity/staff-page.tsx';
import { CannedPage } from '../messaging/canned-page.tsx';
import { useMe } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { hrefOf } from '../shared/route.ts';
import type { PageProps } from './page-props.ts';
import { texts } from './texts.ts';

const PARTS = ['staff', 'imports', 'answers', 'settings'] as const;
type Part = (typeof PARTS)[number];

/** What a court sets up for itself: staff and posts, existing cases, canned answers, how it is served here. */
export function CourtPage({ desk, rest: [wanted] }: PageProps) {
  const t = useWords(texts);
  const me = useMe();
  const holds = (...posts: string[]) => posts.some((post) => desk.posts.includes(post));
  const may: Record<Part, boolean> = { staff: holds('manager') || me?.offices.includes('security') === true, imports: holds('manager', 'registrar'), answers: holds('judge', 'assistant', 'clerk'), settings: holds('manager') || me?.offices.includes('system') === true };
  const parts = PARTS.filter((part) => may[part]);
  const part = parts.find((one) => one === wanted) ?? parts[0];
  return (
    <div className="desk">
      <nav className="pane pane_nav">
        {parts.map((one) => <a key={one} className="bar__link" href={hrefOf('court', one)} {...(one === part ? { 'aria-current': 'page' as const } : {})}>{t(`court.${one}`)}</a>)}
      </nav>
      <main className="page">
        {part === 'staff' && <StaffPage desk={desk} />}
        {part === 'imports' && <ImportPage desk={desk} />}
        {part === 'answers' && <CannedPage desk={desk} />}
        {part === 'settings' && <SettingsPage desk={desk} />}
        {part === undefined && <Nothing title={t('court.not-manager')} />}
      </main>
    </div>
  );
}
