import { browserShelf, browserTransport } from '@microcourt/client/browser';
import { Court } from '@microcourt/client/client';
import { find, view as caseView, imports } from '@microcourt/domain/cases/contract';
import { open } from '@microcourt/domain/case-spaces/contract';
import { settings } from '@microcourt/domain/courts/contract';
import { queue, view as filingView } from '@microcourt/domain/filing/contract';
import { devices, me, proofQueue, staff, type MeView } from '@microcourt/domain/identity/contract';
import { media, questions } from '@microcourt/domain/messaging/contract';
import { tasks } from '@microcourt/domain/worklist/contract';
import { useSyncExternalStore } from 'react';

/** The court that this console speaks to. */
export const court = new Court(browserTransport(COURT_ORIGIN), browserShelf);

const DESK = [tasks, queue, proofQueue, questions, find, filingView, imports, staff, settings] as const;
const rung = new Set<string>();
/** Lets the bells of a court's desks refresh what stands on the screen. */
export function listenTo(courtCodes: readonly string[]): void {
  for (const code of courtCodes) {
    if (rung.has(code)) continue;
    rung.add(code);
    court.cache.refreshOn(`court:${code}`, DESK);
  }
}
court.cache.refreshOn('me', [me, devices, find, open, tasks]);
for (const name of ['cases.panel-changed', 'cases.participant-joined', 'cases.participant-named', 'cases.participant-left', 'cases.stage-changed', 'case-spaces.member-silenced']) {
  court.cache.refreshOn(name, [open, caseView]);
}
court.cache.refreshOn('messaging.sent', [media]);
window.addEventListener('focus', () => court.line.wake());
window.addEventListener('online', () => {
  court.line.wake();
  // Who has not signed in has no line that would tell of what was missed.
  if (!court.sessions.current.snapshot()) court.cache.refresh();
});

const session = court.sessions.current;
/** Who is signed in; undefined when nobody is. */
export const useMe = (): MeView | undefined => useSyncExternalStore(session.subscribe, session.snapshot)?.me;
export const useLine = () => useSyncExternalStore(court.line.state.subscribe, court.line.state.snapshot);

/** The courts at which this person holds posts, each once. */
export function courtsOf(person: MeView): { code: string; name: string; posts: string[] }[] {
  const found = new Map<string, { code: string; name: string; posts: string[] }>();
  for (const { court: code, courtName, post } of person.posts) {
    const known = found.get(code) ?? { code, name: courtName, posts: [] };
    known.posts.push(post);
    found.set(code, known);
  }
  return [...found.values()];
}
