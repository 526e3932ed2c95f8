import { pictureWidth, type Size } from '@microcourt/client/page-layout';
import { type FileView, pages, type PagesView } from '@microcourt/domain/files/contract';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { court } from '../../court';
import { filesOrigin } from '../../platform';
import { useTickets } from '../../shared/tickets';
import { useAsk } from '../../shared/use-court';

court.cache.refreshOn('me', [pages]);

const SOON = 2_500;
/** The address of the pictures holds ten minutes; a page that stays open takes a new one before. */
const FRESH = 8 * 60_000;

/** The pages of a file as they are drawn. */
export type Drawn = { readonly state: PagesView['state']; readonly count: number; readonly sizes: readonly Size[]; readonly pictureOf: (page: number, pixels: number) => string; readonly converted: boolean; readonly view: PagesView | undefined };

/** The pages of a file, asked again while they are being made. A picture is its own page where the court has none of it yet. */
export function usePages(fileId: string, file: FileView | undefined): { readonly drawn: Drawn | undefined; readonly error: unknown } {
  const looked = file !== undefined && file.kind !== 'audio' && file.kind !== 'video';
  const { value, error } = useAsk(pages, looked ? { fileId } : undefined);
  const busy = value?.state === 'making' || value?.text === 'making';
  useEffect(() => {
    if (!looked) return;
    const timer = setInterval(() => court.cache.refresh(pages), busy ? SOON : FRESH);
    return () => clearInterval(timer);
  }, [looked, busy]);
  const base = useSteady(fileId, value?.base ?? undefined);
  const pictureOf = useCallback((page: number, pixels: number) => `${base}/${page}?w=${pictureWidth(pixels)}`, [base]);
  const image = file?.kind === 'image', url = useTickets(image && value?.state !== 'ready' ? [fileId] : [], 'original')[fileId];
  const own = useCallback(() => url ?? '', [url]);
  const wide = file?.width ?? 3, high = file?.height ?? 4;
  const whole = useMemo((): readonly Size[] => [[wide, high]], [wide, high]);
  if (value?.state === 'ready' && base) return { drawn: { state: 'ready', count: value.count, sizes: value.sizes, pictureOf, converted: value.converted ?? false, view: value }, error };
  if (image && url) return { drawn: { state: 'ready', count: 1, sizes: whole, pictureOf: own, converted: false, view: value }, error: undefined };
  if (!value) return { drawn: undefined, error };
  return { drawn: { state: value.state, count: value.count, sizes: value.sizes, pictureOf, converted: false, view: value }, error };
}

/** An address that stays the same as long as it is good, so that no picture is fetched twice. */
function useSteady(fileId: string, base: string | undefined): string | undefined {
  const [kept, setKept] = useState<{ fileId: string; base: string; at: number }>();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const old = kept?.fileId !== fileId || now - kept.at > FRESH;
  if (base !== undefined && old && kept?.base !== base) setKept({ fileId, base, at: now });
  const good = old && base !== undefined ? base : kept?.base;
  return good?.startsWith('/') ? filesOrigin + good : good;
}
