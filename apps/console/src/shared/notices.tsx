import { Watched } from '@microcourt/client/watch';
import { useSyncExternalStore } from 'react';

type Notice = { readonly key: number; readonly text: string; readonly kind: 'done' | 'failed' };
const notices = new Watched<readonly Notice[]>([]);
let next = 0;
const SHOWN_FOR = { done: 4_000, failed: 9_000 };

/** Says that something was done, or why it was not, without stopping the work. */
export function notice(text: string, kind: Notice['kind'] = 'done'): void {
  const key = next++;
  notices.set([...notices.snapshot(), { key, text, kind }]);
  setTimeout(() => notices.set(notices.snapshot().filter((one) => one.key !== key)), SHOWN_FOR[kind]);
}

export function Notices() {
  const shown = useSyncExternalStore(notices.subscribe, notices.snapshot);
  return (
    <output className="notices" aria-live="polite">
      {shown.map(({ key, text, kind }) => <p key={key} className={`notice notice_${kind}`}>{text}</p>)}
    </output>
  );
}
