const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], ID_CHECKS = '10X98765432';
/** The signs of a unified social credit code: digits and capitals without I, O, S, V, Z (GB 32100-2015). */
export const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2], LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const weighed = (signs: string, weights: readonly number[], alphabet: string): number => weights.reduce((sum, w, i) => sum + w * alphabet.indexOf(signs[i] as string), 0);

/** The check character of a resident identity number from its first 17 digits: GB 11643-1999, ISO 7064 MOD 11-2. */
export const residentCheck = (digits: string): string => ID_CHECKS[weighed(digits, ID_WEIGHTS, LETTERS) % 11] as string;

/** The check character of a unified social credit code from its first 17 characters: GB 32100-2015. */
export const creditCheck = (signs: string): string => CODE_SIGNS[(31 - (weighed(signs, CODE_WEIGHTS, CODE_SIGNS) % 31)) % 31] as string;

/** The check character of an organisation code from its first 8 characters: GB 11714-1997, MOD 11. */
export const organisationCheck = (signs: string): string => '0123456789X'[(11 - (weighed(signs, ORGANISATION_WEIGHTS, LETTERS) % 11)) % 11] as string;

/** The check digit of a business registration number before 2015 from its first 14 digits: GS 15-2006, ISO 7064 MOD 11,10. */
export function licenceCheck(digits: string): string {
  const product = Array.from(digits.slice(0, 14)).reduce((p, digit) => (((p + Number(digit)) % 10 || 10) * 2) % 11, 10);
  return String((11 - product) % 10);
}

/** Provinces by the first two digits of an administrative division: GB/T 2260. */
export const PROVINCE_CODES: Readonly<Record<string, string>> = {
  11: '北京市', 12: '天津市', 13: '河北省', 14: '山西省', 15: '内蒙古自治区', 21: '辽宁省', 22: '吉林省', 23: '黑龙江省', 31: '上海市', 32: '江苏省', 33: '浙江省', 34: '安徽省', 35: '福建省', 36: '江西省', 37: '山东省',
  41: '河南省', 42: '湖北省', 43: '湖南省', 44: '广东省', 45: '广西壮族自治区', 46: '海南省', 50: '重庆市', 51: '四川省', 52: '贵州省', 53: '云南省', 54: '西藏自治区', 61: '陕西省', 62: '甘肃省', 63: '青海省', 64: '宁夏回族自治区', 65: '新疆维吾尔自治区',
  71: '台湾省', 81: '香港特别行政区', 82: '澳门特别行政区', 83: '台湾地区',
};
