import type { MeView } from '@microcourt/domain/identity/contract';
import { Skeleton } from 'antd';
import { lazy, Suspense, type ComponentType } from 'react';
import { useDesk, type Desk } from '../shared/chosen-court.ts';
import { useLine } from '../shared/court.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import '../shared/desk-sentences.ts';
import { go, useRoute } from '../shared/route.ts';
import { ShortcutSheet } from '../shared/shortcut-sheet.tsx';
import type { PageName, PageProps } from './page-props.ts';
import { Bar } from './bar.tsx';
import { ScreenBroke } from './screen-broke.tsx';
import { texts } from './texts.ts';

const page = (load: () => Promise<ComponentType<PageProps>>) => lazy(() => load().then((found) => ({ default: found })));
const PAGES = {
  desk: page(() => import('./desk-page.tsx').then((m) => m.DeskPage)),
  registry: page(() => import('./registry-page.tsx').then((m) => m.RegistryPage)),
  cases: page(() => import('./cases-page.tsx').then((m) => m.CasesPage)),
  service: page(() => import('../service-of-process/board-page.tsx').then((m) => m.ServiceBoard)),
  counter: page(() => import('./counter-page.tsx').then((m) => m.CounterPage)),
  court: page(() => import('./court-page.tsx').then((m) => m.CourtPage)),
};
const Account = lazy(() => import('../identity/account-page.tsx').then((m) => ({ default: m.AccountPage })));
const Operations = lazy(() => import('../operations/operations-page.tsx').then((m) => ({ default: m.OperationsPage })));
const Tools = lazy(() => import('../calculators/tools-page.tsx').then((m) => ({ default: m.ToolsPage })));
const Tables = lazy(() => import('../law/tables-page.tsx').then((m) => ({ default: m.TablesPage })));

/** Which posts see a page; everyone else's bar stays short. */
const FOR: Readonly<Record<keyof typeof PAGES, readonly string[]>> = {
  desk: ['registrar', 'judge', 'assistant', 'clerk', 'manager'], registry: ['registrar'], cases: ['registrar', 'judge', 'assistant', 'clerk', 'manager'],
  service: ['judge', 'assistant', 'clerk'], counter: ['registrar', 'clerk'], court: ['manager', 'registrar', 'judge', 'assistant', 'clerk'],
};

function pagesFor(me: MeView, desk: Desk | undefined): PageName[] {
  const names: PageName[] = (Object.keys(PAGES) as (keyof typeof PAGES)[]).filter((name) => FOR[name].some((post) => desk?.posts.includes(post)));
  if (me.offices.includes('security') && !names.includes('court')) names.push('court');
  // The offices look after the installation, and a manager after its jobs.
  if (me.offices.length > 0 || desk?.posts.includes('manager')) names.push('operations');
  // Setting up how a court is served comes second to the machine for the system administrator.
  if (me.offices.includes('system') && !names.includes('court')) names.push('court');
  names.push('tools');
  // The tables belong to the installation: a manager and its system administrator keep them.
  if (me.offices.includes('system') || desk?.posts.includes('manager')) names.push('tables');
  return names;
}

/** The bar and the page beneath it. */
export function Frame({ me }: { readonly me: MeView }) {
  const t = useWords(texts);
  const desk = useDesk();
  const line = useLine();
  const [wanted, ...rest] = useRoute();
  const names = pagesFor(me, desk);
  // One begins at one's own work, not at what everybody has.
  const name = names.find((one) => one === wanted) ?? names.find((one) => one !== 'tools' && one !== 'tables');
  useKeys(names.map((one, i) => ({ key: `Alt+${i + 1}`, label: t('nav.go', { name: t(`nav.${one}`) }), run: () => go(one) })));
  const Page = name !== undefined && name in PAGES ? PAGES[name as keyof typeof PAGES] : undefined;
  const rested = wanted === name ? rest : [];
  return (
    <>
      <Bar me={me} names={names} current={wanted === 'account' ? 'account' : name} />
      {line === 'offline' && <output className="offline">{t('line.offline')}</output>}
      <ScreenBroke key={wanted}>
        <Suspense fallback={<div className="page"><Skeleton active /></div>}>
          {wanted === 'account' ? <Account me={me} />
            : name === 'operations' ? <Operations me={me} />
            : name === 'tools' ? <Tools rest={rested} />
            : name === 'tables' ? <Tables rest={rested} />
            : Page && desk ? <Page key={`${desk.code} ${name}`} desk={desk} rest={rested} />
            : <Nothing title={t('no-post')} hint={t('no-post.hint')} />}
        </Suspense>
      </ScreenBroke>
      <ShortcutSheet />
    </>
  );
}
