import type { Texts } from '../shared/texts.ts';

/** Sentences about numbers and proof of identity. Other codes of the word are added beside them. */
export const texts: Texts = {
  'identity.id-malformed': { zh: '身份证号码不对：应为 18 位，请对照证件检查（最后一位可能是 X）。', en: 'The resident identity number is not right: it has 18 signs. Compare it with the card (the last may be X).' },
  'identity.credit-code-malformed': { zh: '统一社会信用代码不对：应为 18 位，请对照营业执照检查。', en: 'The unified social credit code is not right: it has 18 signs. Compare it with the licence.' },
  'identity.number-malformed': { zh: '证件号码的格式不对，请对照证件检查。', en: 'The form of this number is not right. Compare it with the document.' },
  'identity.id-old-form': { zh: '这是旧式证件号码，可以继续；能找到新号码的，请改填新号码。', en: 'This is an old form of number. You may go on; give the new number if you can find it.' },
  'identity.mobile-malformed': { zh: '手机号码应为 11 位数字，以 1 开头。', en: 'A mobile number has 11 digits and begins with 1.' },
};
