import type { Remark } from '../shared/worked.ts';

/** What whoever relies on an answer must know of it, in Chinese and English; programmes know it by `calculators.` and its name, which stays as it is. */
export const remark = (name: string, zh: string, en: string): Remark => ({ code: `calculators.${name}`, say: [zh, en] });
