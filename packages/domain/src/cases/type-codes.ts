/**
 * The codes of case types by family: 法〔2015〕137号 with its standard, and the later additions for insolvency (法〔2016〕237号), protection orders and mediation before filing.
 * The additions after 2018 are not checked against the official table.
 */
export const TYPE_CODES = {
  jurisdiction: ['刑辖', '民辖', '民辖终', '民辖监', '行辖', '行辖终', '赔辖', '赔辖终'],
  criminal: ['刑初', '刑终', '刑监', '刑申', '刑抗', '刑再', '刑没', '刑核', '刑医', '刑医解', '刑医复', '刑医监', '刑止', '刑止调', '刑止核', '刑更', '刑更监', '刑更备', '刑他'],
  civil: ['民初', '民终', '民监', '民申', '民抗', '民再', '民撤', '民特', '民特监', '民催', '民督', '民督监', '民破', '民算', '民他', '民保令'],
  administrative: ['行初', '行终', '行监', '行申', '行抗', '行再', '行审', '行审复', '行他', '行赔初', '行赔终', '行赔监', '行赔申', '行赔抗', '行赔再'],
  compensation: ['法赔', '委赔', '委赔监', '委赔提', '委赔再', '赔他', '司救刑', '司救民', '司救行', '司救赔', '司救执', '司救访', '司救他'],
  interregional: ['认台', '认港', '认澳', '认复', '认他', '请台送', '请港送', '请澳送', '台请送', '港请送', '澳请送', '请台调', '请港调', '请澳调', '台请调', '港请调', '澳请调', '请移管', '助移管', '请移赃', '助移赃'],
  international: ['协外认', '协他', '协外送', '请外送', '协外调', '请外调', '请外移', '协外移', '请外引', '协外引'],
  sanction: ['司惩', '司惩复'],
  preservation: ['财保', '行保', '行保复', '证保'],
  enforcement: ['执', '执恢', '执保', '执异', '执复', '执监', '执协', '执他'],
  insolvency: ['破申', '破终', '破监', '破', '清申', '清终', '清监', '强清'],
  preMediation: ['诉前调确', '诉前调书', '诉前调', '民诉前调', '行诉前调'],
} as const satisfies Record<string, readonly string[]>;

/** The type code of a new first-instance case of a kind. */
export const firstInstanceType = (kind: 'civil' | 'administrative'): '民初' | '行初' => (kind === 'civil' ? '民初' : '行初');
