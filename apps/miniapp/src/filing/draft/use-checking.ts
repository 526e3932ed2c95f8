import { check } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import { useCallback, useState } from 'react';
import { court } from '../../court';
import { useDeed } from '../../shared/use-court';
import type { Checked } from './check-part';
import type { DraftKeeper } from './keeper';

/** What the court finds on looking at the draft; what is changed afterwards is no longer complained of until it looks again. */
export function useChecking(filingId: string, { push, change }: DraftKeeper) {
  const [checked, setChecked] = useState<Checked>();
  const { busy, problem, run } = useDeed();
  /** Lets the court look at what it has of the draft. */
  const look = useCallback(() => void run(async () => {
    await push();
    setChecked(await court.ask(check, { filingId }));
  }), [run, push, filingId]);
  const write = useCallback((part: Partial<Draft>) => {
    change(part);
    const isOld = ({ path }: { path: readonly (string | number)[] }) => String(path[0]) in part;
    setChecked((known) => known && { ...known, missing: known.missing.filter((one) => !isOld(one)), warnings: known.warnings.filter((one) => !isOld(one)) });
  }, [change]);
  return { checked, busy, problem, look, write };
}
