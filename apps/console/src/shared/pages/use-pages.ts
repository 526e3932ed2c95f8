import { find, pages, type PagesView } from '@microcourt/domain/files/contract';
import type { Known } from '@microcourt/client/cache';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { useEffect } from 'react';
import { court } from '../court.ts';
import { useAsk } from '../use-ask.ts';
import { useLater } from '../use-later.ts';

const SOON = 2_000;
/** The address of the pictures holds ten minutes; a page that stays open asks for a new one before. */
const FRESH = 8 * 60_000;

/** The pages of a file, asked again while they or their words are being made. */
export function usePages(fileId: string): Known<PagesView> & { again(): void } {
  const known = useAsk(pages, { fileId });
  const making = known.value?.state === 'making' || known.value?.text === 'making';
  useEffect(() => {
    const timer = setInterval(() => court.cache.refresh(pages), making ? SOON : FRESH);
    return () => clearInterval(timer);
  }, [making]);
  return known;
}

/** What was found of a word in a file; asked a moment after it was typed. */
export function useFound(fileId: string, typed: string): Known<OutputOf<typeof find>> & { readonly q: string } {
  const q = useLater(typed.trim(), 300);
  return { ...useAsk(find, q === '' ? null : { fileId, q }), q };
}
