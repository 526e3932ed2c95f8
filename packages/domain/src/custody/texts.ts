import type { Texts } from '../shared/texts.ts';

/** Sentences about custody. */
export const texts: Texts = {
  'custody.too-long': { zh: '存证包有 {gigabytes} GB，超过了压缩包的上限。请联系书记员，在窗口用移动硬盘复制。', en: 'The bundle would have {gigabytes} GB, more than an archive can hold. Ask the clerk for a copy on a disk.' },
};
