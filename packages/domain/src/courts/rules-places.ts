/**
 * How the place of a suit follows from its cause. `reason` names the place asked for beside the defendant's domicile ('' for none); `alone`: that place
 * instead of the defendant's domicile (which stands for it where it is not known); `exclusive`: only there.
 */
export type PlaceRule = { reason: string; article: string; exclusive: boolean; alone: boolean; maritime: boolean; changes: readonly string[] };

const CPL = '民事诉讼法（2023）';
const rule = (reason: string, article: string, more: Partial<PlaceRule> = {}): PlaceRule => ({ reason, article, exclusive: false, alone: false, maritime: false, changes: ['courts.change.amount'], ...more });
const immovable = (article = `${CPL}第三十四条第一项`): PlaceRule => rule('courts.reason.immovable', article, { exclusive: true });
const INTERPRETED = '民诉法解释（2022）第二十八条第二款';
const ask = (reason = '', article = `${CPL}第二十二条`): PlaceRule => rule(reason, article, { changes: ['courts.change.ask'] });
const agreement = ['courts.change.agreement', 'courts.change.amount'];

/** Rules by cause; the nearest one on the way to the root holds: CPL (2023), arts. 22 to 34; 解释 (2022), arts. 12, 18 to 28. */
const RULES: Readonly<Record<string, PlaceRule>> = {
  'CC-1': rule('courts.reason.tort', `${CPL}第二十九条`),
  'CC-2-2': rule('', `${CPL}第二十二条`, { changes: ['courts.change.plaintiff-domicile'] }),
  'CC-2-3': rule('courts.reason.succession', `${CPL}第三十四条第三项`, { exclusive: true }),
  'CC-3-5-44': rule('courts.reason.tort', `${CPL}第二十九条`),
  'CC-3-6-47': immovable(), 'CC-3-6-48': immovable(), 'CC-3-6-55': immovable(), 'CC-3-7-65': immovable(), 'CC-3-7-66': immovable(), 'CC-3-7-67': immovable(), 'CC-3-7-68': immovable(), 'CC-3-7-69': immovable(), 'CC-3-7-70': immovable(),
  'CC-3': rule('', `${CPL}第二十二条`, { changes: ['courts.change.immovable', 'courts.change.amount'] }),
  'CC-4': rule('courts.reason.performance', `${CPL}第二十四条`, { changes: agreement }),
  'CC-4-10-116-2': immovable(INTERPRETED), 'CC-4-10-120-3': immovable(INTERPRETED), 'CC-4-10-140': immovable(INTERPRETED),
  'CC-4-10-96': rule('courts.reason.performance', `${CPL}第二十四条`, { changes: ['courts.change.policy-housing', ...agreement] }),
  'CC-4-10-121': rule('courts.reason.transport', `${CPL}第二十八条`, { changes: agreement }),
  ...Object.fromEntries([12, 13, 14, 15, 16].map((n) => [`CC-4-10-121-${n}`, ask('courts.reason.transport', `${CPL}第二十八条`)])),
  'CC-4-10-120-8': ask('courts.reason.performance', `${CPL}第二十四条`), 'CC-10-35-427': ask('courts.reason.accident', `${CPL}第三十条`),
  'CC-5': ask('courts.reason.tort', '最高人民法院关于第一审知识产权民事、行政案件管辖的若干规定（法释〔2022〕13号）'),
  'CC-5-15-193': rule('courts.reason.tort', `${CPL}第二十九条`), 'CC-5-13-162': rule('courts.reason.performance', `${CPL}第二十四条`, { changes: agreement }), 'CC-5-14-175': rule('courts.reason.tort', `${CPL}第二十九条`),
  'CC-6': rule('courts.reason.tort', `${CPL}第二十九条`),
  'CC-7': rule('courts.reason.work', '劳动争议解释（一）（2020）第三条', { changes: [] }),
  'CC-8': rule('courts.reason.maritime', '最高人民法院关于海事法院受理案件范围的规定（法释〔2016〕4号）', { maritime: true, changes: [] }),
  'CC-9-24': rule('courts.reason.company', `${CPL}第二十七条`, { alone: true }),
  'CC-9-24-298': rule('courts.reason.performance', `${CPL}第二十四条`, { changes: agreement }),
  'CC-9-27': ask(), 'CC-9-28-352': ask(),
  'CC-9-31': rule('courts.reason.insured', `${CPL}第二十五条`, { changes: agreement }),
  'CC-9-32': rule('courts.reason.bill', `${CPL}第二十六条`),
  'CC-10': rule('courts.reason.tort', `${CPL}第二十九条`), 'CC-10-35-411': rule('courts.reason.accident', `${CPL}第三十条`), 'CC-10-35-428': rule('courts.reason.accident', `${CPL}第三十条`), 'CC-10-35-429': rule('courts.reason.accident', `${CPL}第三十条`),
  'CC-11': ask(), 'CC-12': ask(),
};
const GENERAL = rule('', `${CPL}第二十二条`);

/** The rule of place for a cause; without a cause the general one, the defendant's domicile. */
export function placeRule(cause: string | null): PlaceRule {
  for (let at = cause ?? ''; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('-')))) {
    const found = RULES[at];
    if (found) return found;
  }
  return GENERAL;
}
/** The causes that have a rule of place of their own. */
export const placeCauses: readonly string[] = Object.keys(RULES);
