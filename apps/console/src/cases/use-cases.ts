import { find, type CaseLine } from '@microcourt/domain/cases/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { useState } from 'react';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';

const PAGE = 200;
type Wanted = Omit<InputOf<typeof find>, 'limit' | 'after'>;
const once = (lines: readonly CaseLine[]): CaseLine[] => [...new Map(lines.map((line) => [line.caseId, line])).values()];

/** Cases of a court, a page at a time: the first page stays fresh, further ones are fetched when they are wanted. */
export function useCases(wanted: Wanted) {
  const known = useAsk(find, { ...wanted, limit: PAGE });
  const deed = useDeed();
  const key = JSON.stringify(wanted);
  const [kept, setKept] = useState<{ readonly key: string; readonly lines: readonly CaseLine[]; readonly ended: boolean }>({ key, lines: [], ended: false });
  const further = kept.key === key ? kept : { key, lines: [], ended: false };
  const first = known.value ?? [];
  const lines = once([...first, ...further.lines]);
  // A case that moved up meanwhile stands where the first page has it, so the last line of the last page is what goes on.
  const last = further.lines[further.lines.length - 1] ?? first[first.length - 1];
  const load = async () => {
    const page = last && (await deed.run(find, { ...wanted, limit: PAGE, after: last.caseId }));
    if (page) setKept({ key, lines: [...further.lines, ...page], ended: page.length < PAGE });
  };
  return { known, lines, more: first.length === PAGE && !further.ended, busy: deed.busy, failure: deed.failure, load };
}
