import { useSyncExternalStore } from 'react';

const room = matchMedia('(min-width: 900px)');
const subscribe = (listener: () => void) => {
  room.addEventListener('change', listener);
  return () => room.removeEventListener('change', listener);
};
/** Whether two files have room side by side. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => room.matches);
