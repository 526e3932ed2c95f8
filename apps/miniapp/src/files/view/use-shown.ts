import { Shown } from '@microcourt/domain/evidence/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { useCallback, useState } from 'react';
import { useNews } from '../../shared/use-news';
import type { Dot } from './pane';

/** A page that is shown to all: which file, which page, and perhaps the place that is spoken of. */
export type ShownPage = { readonly fileId: string; readonly page: number; readonly dot: Dot | undefined; readonly turn: number };

/** The page that the last of these news shows, if one of them does. */
export function shownIn(items: readonly NewsItem[], now: number): ShownPage | undefined {
  const shown = items.flatMap(({ name, body }) => {
    const told = name === Shown.news ? Shown.body.safeParse(body) : undefined;
    return told?.success ? [told.data] : [];
  }).pop();
  if (!shown) return undefined;
  const { fileId, page, x, y } = shown;
  return { fileId, page, dot: x === undefined || y === undefined ? undefined : { page, x, y }, turn: now };
}

/** The page that is shown to all at this moment, as the news of the case tell it. */
export function useShown(caseId: string, since: number | undefined): ShownPage | undefined {
  const [shown, setShown] = useState<ShownPage>();
  useNews(caseId, since, useCallback((items: readonly NewsItem[]) => {
    const next = shownIn(items, Date.now());
    if (next) setShown(next);
  }, []));
  return shown;
}
