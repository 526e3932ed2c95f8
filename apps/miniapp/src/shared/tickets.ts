import { ticket } from '@microcourt/domain/files/contract';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { court } from '../court';
import { filesOrigin } from '../platform';
import { openFile } from './devices';

type Rendition = 'original' | 'thumb';
type Ticket = { readonly url: string; readonly until: number };
/** Tickets are good for two minutes; one that is about to end is not used any more. */
const GOOD_FOR = 100_000;
const MOST = 50;

const kept = new Map<string, Ticket>();
const wanted = new Map<Rendition, Set<string>>();
const listeners = new Set<() => void>();
let version = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const keyOf = (fileId: string, rendition: Rendition) => `${fileId} ${rendition}`;
const whole = (url: string) => (url.startsWith('/') ? filesOrigin + url : url);

/** An address of a file, asked for now. */
export async function addressOf(fileId: string, download = false): Promise<string> {
  const [one] = await court.ask(ticket, { fileIds: [fileId], rendition: 'original', download });
  return whole(one!.url);
}

/** Opens a file of the court by the name under which it was kept. */
export async function openKept(fileId: string): Promise<void> {
  const [one] = await court.ask(ticket, { fileIds: [fileId], rendition: 'original', download: true });
  openFile(whole(one!.url), one!.file.name);
}

/** Asks for all tickets that screens have wanted in the last moments, together. */
async function fetchWanted(): Promise<void> {
  timer = undefined;
  const batches = [...wanted].flatMap(([rendition, ids]) => [...ids].slice(0, MOST).length > 0 ? [{ rendition, fileIds: [...ids].slice(0, MOST) }] : []);
  for (const { rendition, fileIds } of batches) {
    for (const fileId of fileIds) wanted.get(rendition)!.delete(fileId);
    const tickets = await court.ask(ticket, { fileIds, rendition }).catch(() => []);
    for (const { fileId, url } of tickets) kept.set(keyOf(fileId, rendition), { url: whole(url), until: Date.now() + GOOD_FOR });
  }
  version++;
  for (const listener of listeners) listener();
}

function want(fileId: string, rendition: Rendition): void {
  const found = kept.get(keyOf(fileId, rendition));
  if (found && found.until > Date.now()) return;
  const ids = wanted.get(rendition) ?? new Set();
  wanted.set(rendition, ids.add(fileId));
  timer ??= setTimeout(() => void fetchWanted(), 30);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Addresses of files to be drawn, by file id; those that are not known yet come a moment later. */
export function useTickets(fileIds: readonly string[], rendition: Rendition = 'thumb'): Readonly<Record<string, string>> {
  const now = useSyncExternalStore(subscribe, () => version);
  const ids = fileIds.join(' ');
  useEffect(() => {
    for (const fileId of ids.split(' ')) if (fileId !== '') want(fileId, rendition);
  }, [ids, rendition]);
  return useMemo(() => {
    const pairs = ids.split(' ').flatMap((fileId) => {
      const found = kept.get(keyOf(fileId, rendition));
      return found ? [[fileId, found.url] as const] : [];
    });
    return now < 0 ? {} : Object.fromEntries(pairs);
  }, [ids, rendition, now]);
}
