import { useSyncExternalStore } from 'react';

/** Where the console stands: `#/registry/<id>`; addresses hold ids only, never names. */
const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};
const snapshot = () => location.hash.replace(/^#\/?/, '');

export function useRoute(): readonly string[] {
  return useSyncExternalStore(subscribe, snapshot).split('/').filter((part) => part !== '');
}

export const go = (...parts: readonly string[]): void => {
  location.hash = `/${parts.join('/')}`;
};
export const hrefOf = (...parts: readonly string[]): string => `#/${parts.join('/')}`;
