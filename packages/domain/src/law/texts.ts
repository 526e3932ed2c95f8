import type { Texts } from '../shared/texts.ts';

/** Sentences about days and periods. */
export const texts: Texts = {
  'law.provisional': { zh: '国务院还没有公布 {year} 年放假安排，这个日期是暂时推算的，公布后可能变动。', en: 'The State Council has not published the holidays of {year}. This day is provisional and may change.' },
  'law.rolled': { zh: '最后一日是休息日，顺延到休息日后的第一日（民事诉讼法第八十五条第三款）。', en: 'The last day is a rest day, so the period ends on the first day after it (CPL, art. 85).' },
};
