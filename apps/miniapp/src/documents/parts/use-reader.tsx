import type { ReactNode } from 'react';
import { openKept } from '../../shared/tickets';
import { useDeed } from '../../shared/use-court';

/** Opens the file of a document to be read: `open` when it is touched, `sheet` somewhere on the page. */
export function useReader(): { readonly open: (fileId: string, title: string) => void; readonly sheet: ReactNode; readonly problem: string; readonly busy: boolean } {
  const { busy, problem, run } = useDeed();
  return { open: (fileId) => void run(() => openKept(fileId)), sheet: null, problem, busy };
}
