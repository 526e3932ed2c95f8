import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { court } from '../../court';
import { DraftKeeper } from './keeper';

/** The draft of a filing, kept by this device and the court. */
export function useDraft(filingId: string) {
  const keeper = useMemo(() => new DraftKeeper(court, filingId), [filingId]);
  useEffect(() => {
    void keeper.open();
    return () => keeper.close();
  }, [keeper]);
  const state = useSyncExternalStore(keeper.state.subscribe, keeper.state.snapshot);
  return { keeper, ...state };
}
