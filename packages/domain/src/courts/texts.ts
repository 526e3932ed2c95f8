import type { Texts } from '../shared/texts.ts';

/** Sentences about courts and how they are served. */
export const texts: Texts = {
  'courts.not-served': { zh: '这个法院还没有使用本系统，请选择其他法院，或者到该院窗口办理。', en: 'This court does not use the system yet. Choose another, or go to its counter.' },
  'courts.unknown': { zh: '没有这个法院代字。请对照案号核对，例如“浙0281”。', en: 'No court has this code. Compare it with a case number, such as 浙0281.' },
};
