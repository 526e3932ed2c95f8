import type { Limit } from './limit.ts';
import { INTERPRETATION, PRESERVATION, court, cpl, days, hours, interpreted, months, party, rule, together, years } from './limits-sources.ts';

const SEIZURE_2004 = [['2005-01-01', '查封扣押冻结规定（2004）'] as const];
const RECONSIDERED = rule(PRESERVATION, [25], true, '第一款');
const lapses = { whose: 'court', ends: 'lapses', counted: 'civil', bound: 'most' } as const;
const applied = ['接受保全申请之日', 'the day the application was taken'] as const, seized = ['查封、扣押、冻结之日', 'the day of the seizure or freeze'] as const;

/** Limits of preservation before and during a case, and how long seizures and freezes last. */
export const PRESERVATION_LIMITS = {
  'T-PRES': { ...court, label: ['对财产保全申请作出裁定', 'Ruling on preservation'], event: ['接受申请（需要担保的，提供担保）之日', 'the day it was applied for (or security was given)'], rule: rule(PRESERVATION, [4], days(5)) },
  'T-PRES-START': { ...court, label: ['开始执行保全裁定', 'Beginning to carry out preservation'], event: ['裁定之日', 'the day of the ruling'], rule: rule(PRESERVATION, [4], days(5)) },
  'T-PRES-48': { ...court, label: ['情况紧急的保全裁定', 'Ruling on urgent preservation'], event: applied, rule: cpl([103, 103, 100], hours(48), '第三款') },
  'T-PRES-PRE': { ...court, label: ['诉前保全裁定', 'Ruling on preservation before suit'], event: applied, rule: cpl([104, 104, 101], hours(48), '第二款') },
  'T-PRES-SUE': { ...party, label: ['诉前保全后起诉或者申请仲裁', 'Suing after preservation before suit'], event: ['采取保全措施之日', 'the day of the measure'], rule: cpl([104, 104, 101], days(30), '第三款') },
  'T-PRES-ENF': { ...party, label: ['执行前保全后申请执行', 'Applying for enforcement after preservation'], event: ['法律文书指定的履行期间届满之日', 'the last day for performance'], rule: rule(INTERPRETATION, [163], days(5)) },
  'T-PRES-REV': { ...party, label: ['对保全或者先予执行裁定申请复议', 'Asking for reconsideration of preservation'], event: ['收到裁定书之日', 'the day the ruling was received'], rule: together(interpreted([171, 171], days(5)), RECONSIDERED) },
  'T-PRES-REV-D': { ...court, label: ['审查保全复议申请', 'Reconsidering preservation'], event: ['收到复议申请之日', 'the day it was asked for'], rule: together(interpreted([171, 171], days(10)), RECONSIDERED) },
  'T-PRES-LIFT': { ...court, label: ['裁定解除保全', 'Lifting preservation'], event: ['收到解除保全申请之日', 'the day it was asked for'], rule: rule(PRESERVATION, [23], days(5), '第二款') },
  'T-PRES-R': { whose: 'party', ends: 'before', counted: 'civil', label: ['申请续行保全', 'Asking to renew preservation'], event: ['保全期限届满之日', 'the last day of the preservation'], rule: rule(PRESERVATION, [18], days(7), '第一款') },
  'T-PRES-DEP': { ...lapses, label: ['冻结银行存款（最长）', 'Freeze of a bank deposit (at most)'], event: seized, rule: [...interpreted([485, 487], years(1), '第一款'), ...rule(SEIZURE_2004, [29], months(6), '第一款')] },
  'T-PRES-MOV': { ...lapses, label: ['查封、扣押动产（最长）', 'Seizure of movables (at most)'], event: seized, rule: [...interpreted([485, 487], years(2), '第一款'), ...rule(SEIZURE_2004, [29], years(1), '第一款')] },
  'T-PRES-REAL': { ...lapses, label: ['查封不动产、冻结其他财产权（最长）', 'Seizure of real estate, freeze of other rights (at most)'], event: seized, rule: [...interpreted([485, 487], years(3), '第一款'), ...rule(SEIZURE_2004, [29], years(2), '第一款')] },
} as const satisfies Readonly<Record<string, Limit>>;
