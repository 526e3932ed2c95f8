import { expect, test } from 'vitest';
import { LIMIT_CODES, LIMITS } from './limits.ts';
import type { Span } from './limit.ts';

/**
 * Every limit as the law stands: its length (d days, m months, y years, wd working days, h hours; ≥ and ≤ where the court sets it within) and its article, and
 * the same for a party without domicile in China where that is another. Each number was read in the text of its article; derived are T-SMALL-OBJ (before the
 * hearing, 0) and T-LAB-AWARD-X (45 and 15 days).
 */
const TABLE = `
T-FILE 7d 民事诉讼法（2023）第一百二十六条
T-FILE-3P 30d 民诉法解释（2022）第二百九十一条第三款；登记立案规定（2015）第八条第一款第三项
T-FILE-EO 15d 登记立案规定（2015）第八条第一款第四项
T-FEE 7d 诉讼费用交纳办法（2006）第二十二条第一款
T-FEE-UP 7d 民诉法解释（2022）第一百九十九条第一款
T-FEE-APP 7d 诉讼费用交纳办法（2006）第二十二条第二款
T-FEE-CC 7d 诉讼费用交纳办法（2006）第二十二条第一款
T-HAND 3d 审限规定（2000）第七条
T-SERVE 5d 民事诉讼法（2023）第一百二十八条第一款
T-ANS 15d 民事诉讼法（2023）第一百二十八条第一款 30d 民事诉讼法（2023）第二百八十五条
T-SERVE-ANS 5d 民事诉讼法（2023）第一百二十八条第一款
T-JUR 15d 民事诉讼法（2023）第一百三十条第一款；民事诉讼法（2023）第一百二十八条第一款 30d 民事诉讼法（2023）第一百三十条第一款；民事诉讼法（2023）第二百八十五条
T-PANEL 3d 民事诉讼法（2023）第一百三十一条
T-EVI ≥15d 民诉法解释（2022）第九十九条第二款；证据规定（2019）第五十一条第二款
T-EVI-SIMP ≤15d 民诉法解释（2022）第二百六十六条第一款；证据规定（2019）第五十一条第二款
T-EVI-SMALL ≤7d 民诉法解释（2022）第二百七十五条第一款；证据规定（2019）第五十一条第二款
T-EVI-2ND ≥10d 民诉法解释（2022）第九十九条第二款；证据规定（2019）第五十一条第二款
T-HNOT 3d 民事诉讼法（2023）第一百三十九条
T-SMALL-OBJ 0d 民诉法解释（2022）第二百七十九条
T-REC 3d 民事诉讼法（2023）第五十条
T-REC-REV 3d 民事诉讼法（2023）第五十条
T-READ 5d 民事诉讼法（2023）第一百五十条第二款
T-TRIAL 6m 民事诉讼法（2023）第一百五十二条；审限规定（2000）第八条第一款
T-SIMP 3m 民事诉讼法（2023）第一百六十四条；审限规定（2000）第八条第一款
T-SMALL 2m 民事诉讼法（2023）第一百六十八条；审限规定（2000）第八条第一款
T-SPEC 30d 民事诉讼法（2023）第一百八十七条
T-EXT 15d 审限延期规定（2019）第一条第二款；审限延期规定（2019）第一条第三款
T-JUDG 10d 民事诉讼法（2023）第一百五十一条第二款
T-DELEG 10d 民诉法解释（2022）第一百三十四条第二款
T-PUB 30d 民事诉讼法（2023）第九十五条第一款 60d 民事诉讼法（2023）第二百八十三条第二款
T-RESTORE 10d 民事诉讼法（2023）第八十六条
T-PRES 5d 财产保全规定（2020）第四条
T-PRES-START 5d 财产保全规定（2020）第四条
T-PRES-48 48h 民事诉讼法（2023）第一百零三条第三款
T-PRES-PRE 48h 民事诉讼法（2023）第一百零四条第二款
T-PRES-SUE 30d 民事诉讼法（2023）第一百零四条第三款
T-PRES-ENF 5d 民诉法解释（2022）第一百六十三条
T-PRES-REV 5d 民诉法解释（2022）第一百七十一条；财产保全规定（2020）第二十五条第一款
T-PRES-REV-D 10d 民诉法解释（2022）第一百七十一条；财产保全规定（2020）第二十五条第一款
T-PRES-LIFT 5d 财产保全规定（2020）第二十三条第二款
T-PRES-R 7d 财产保全规定（2020）第十八条第一款
T-PRES-DEP ≤1y 民诉法解释（2022）第四百八十五条第一款
T-PRES-MOV ≤2y 民诉法解释（2022）第四百八十五条第一款
T-PRES-REAL ≤3y 民诉法解释（2022）第四百八十五条第一款
T-APP 15d 民事诉讼法（2023）第一百七十一条第一款 30d 民事诉讼法（2023）第二百八十六条
T-APP-R 10d 民事诉讼法（2023）第一百七十一条第二款 30d 民事诉讼法（2023）第二百八十六条
T-APP-M 5d 民事诉讼法（2023）第一百七十四条第一款
T-APP-ANS 15d 民事诉讼法（2023）第一百七十四条第一款 30d 民事诉讼法（2023）第二百八十六条
T-APP-ANS-M 5d 民事诉讼法（2023）第一百七十四条第一款
T-APP-FILE 5d 民事诉讼法（2023）第一百七十四条第二款
T-APP-UP 5d 民事诉讼法（2023）第一百七十三条第二款
T-FILE-2ND 5d 审限规定（2000）第六条第三款
T-2ND 3m 民事诉讼法（2023）第一百八十三条第一款
T-2ND-R 30d 民事诉讼法（2023）第一百八十三条第二款
T-RETR 6m 民事诉讼法（2023）第二百一十六条
T-RETR-K 6m 民事诉讼法（2023）第二百一十六条
T-RETR-MED 6m 民诉法解释（2022）第三百八十二条
T-RETR-JOIN 6m 民诉法解释（2022）第四百二十条第一款
T-RETR-3P 6m 民诉法解释（2022）第四百二十一条
T-RETR-M 5d 民事诉讼法（2023）第二百一十四条
T-RETR-ANS 15d 民事诉讼法（2023）第二百一十四条
T-RETR-REV 3m 民事诉讼法（2023）第二百一十五条第一款
T-3P 6m 民事诉讼法（2023）第五十九条第三款
T-3P-ANS 10d 民诉法解释（2022）第二百九十一条第一款
T-SPEC-O 15d 民诉法解释（2022）第三百七十二条第二款
T-SPEC-O-3P 6m 民诉法解释（2022）第三百七十二条第二款
T-EXEC 2y 民事诉讼法（2023）第二百五十条第一款；民事诉讼法（2023）第二百五十条第二款
T-ENF-N 10d 民诉法解释（2022）第四百八十条第一款
T-ENF 6m 审限规定（2000）第五条第一款
T-ENF-UP 6m 民事诉讼法（2023）第二百三十七条
T-ENF-JUR 10d 执行程序解释（2020）第三条第一款
T-ENF-O 15d 民事诉讼法（2023）第二百三十六条
T-ENF-REV 10d 民事诉讼法（2023）第二百三十六条
T-ENF-3P 15d 民事诉讼法（2023）第二百三十八条
T-ENF-SUIT 15d 民事诉讼法（2023）第二百三十八条
T-DIST-O 15d 民诉法解释（2022）第五百零九条
T-DIST-OPP 15d 民诉法解释（2022）第五百一十条第二款
T-DIST-SUIT 15d 民诉法解释（2022）第五百一十条第二款
T-CLUE 7d 财产调查规定（2020）第二条第一款
T-CLUE-U 3d 财产调查规定（2020）第二条第一款
T-REPORT 10d 财产调查规定（2020）第七条
T-AUDIT 10d 财产调查规定（2020）第十七条
T-REWARD 10d 财产调查规定（2020）第二十一条第二款
T-VAL 30d 处置参考价规定（2018）第一条
T-VAL-SEND 3d 处置参考价规定（2018）第二十一条第一款
T-VAL-O 5d 处置参考价规定（2018）第二十二条第一款
T-VAL-SELL 10d 处置参考价规定（2018）第三十条
T-AUC-MOV 15d 网络司法拍卖规定（2016）第十二条第一款
T-AUC-REAL 30d 网络司法拍卖规定（2016）第十二条第一款
T-AUC-MOV2 7d 网络司法拍卖规定（2016）第二十六条第一款
T-AUC-REAL2 15d 网络司法拍卖规定（2016）第二十六条第一款
T-AUC-TELL 3d 网络司法拍卖规定（2016）第十六条第一款
T-AUC-2 30d 网络司法拍卖规定（2016）第二十六条第一款
T-FINE 3d 民诉法解释（2022）第一百八十五条
T-FINE-D 5d 民诉法解释（2022）第一百八十五条
T-ADM 6m 行政诉讼法（2017）第四十六条第一款
T-ADM-REC 15d 行政诉讼法（2017）第四十五条
T-ADM-OMIT 6m 行诉法解释（2018）第六十六条
T-ADM-UNTOLD 1y 行诉法解释（2018）第六十四条第一款
T-ADM-MAX 5y 行政诉讼法（2017）第四十六条第二款
T-ADM-MAX-RE 20y 行政诉讼法（2017）第四十六条第二款
T-ADM-LATE 10d 行政诉讼法（2017）第四十八条第二款
T-ADM-FILE 7d 行政诉讼法（2017）第五十一条第二款
T-ADM-SERVE 5d 行政诉讼法（2017）第六十七条第一款
T-ADM-ANS 15d 行政诉讼法（2017）第六十七条第一款
T-ADM-JUR 15d 行诉法解释（2018）第十条第一款
T-ADM-HNOT 3d 行诉法解释（2018）第七十一条
T-ADM-REC-D 3d 行诉法解释（2018）第七十四条第三款
T-ADM-TRIAL 6m 行政诉讼法（2017）第八十一条
T-ADM-SIMP 45d 行政诉讼法（2017）第八十三条
T-ADM-JUDG 10d 行政诉讼法（2017）第八十条第二款
T-ADM-APP 15d 行政诉讼法（2017）第八十五条
T-ADM-APP-R 10d 行政诉讼法（2017）第八十五条
T-ADM-APP-ANS 15d 行诉法解释（2018）第一百零八条第二款
T-ADM-2ND 3m 行政诉讼法（2017）第八十八条
T-ADM-RETR 6m 行诉法解释（2018）第一百一十条
T-ADM-EXEC 2y 行诉法解释（2018）第一百五十三条第一款；行诉法解释（2018）第一百五十三条第二款
T-ADM-NLE 3m 行诉法解释（2018）第一百五十六条
T-PO 5d 民事诉讼法（2023）第二百二十六条
T-PO-ISSUE 15d 民事诉讼法（2023）第二百二十七条第一款
T-PO-OBJ 15d 民事诉讼法（2023）第二百二十七条第二款
T-PO-SERVE 30d 民诉法解释（2022）第四百三十条
T-PO-NOSUE 7d 民诉法解释（2022）第四百三十八条第一款
T-SUMM ≥60d 民事诉讼法（2023）第二百三十条
T-SUMM-J 1m 民诉法解释（2022）第四百五十条第一款
T-SUMM-SUE 1y 民事诉讼法（2023）第二百三十四条
T-CONF 30d 民事诉讼法（2023）第二百零五条
T-MED 30d 在线调解规则（2021）第二十四条第一款
T-MED-ORD 15d 在线调解规则（2021）第二十四条第一款
T-MED-SIMP 7d 在线调解规则（2021）第二十四条第一款
T-MED-CHOOSE 2wd 在线调解规则（2021）第十条第二款
T-MED-APPT 3wd 在线调解规则（2021）第十条第三款
T-MED-ACC 3wd 在线调解规则（2021）第十二条第一款
T-MED-CALL 3wd 在线调解规则（2021）第十五条第一款
T-LAB 1y 劳动争议调解仲裁法（2007）第二十七条第一款；劳动争议调解仲裁法（2007）第二十七条第四款
T-LAB-SUE 15d 劳动争议调解仲裁法（2007）第五十条
T-LAB-SUE-F 15d 劳动争议调解仲裁法（2007）第四十八条
T-LAB-SET 30d 劳动争议调解仲裁法（2007）第四十九条第一款
T-LAB-SET-SUE 15d 劳动争议调解仲裁法（2007）第四十九条第三款
T-LAB-AWARD 45d 劳动争议调解仲裁法（2007）第四十三条第一款
T-LAB-AWARD-X ≤60d 劳动争议调解仲裁法（2007）第四十三条第一款
T-LAB-ANS 10d 劳动争议调解仲裁法（2007）第三十条第二款
T-FEEREV 15d 诉讼费用交纳办法（2006）第四十三条第二款
T-REFUND 15d 诉讼费用交纳办法（2006）第五十三条第二款
T-LIM 3y 民法典（2020）第一百八十八条第一款
T-LIM-MAX 20y 民法典（2020）第一百八十八条第二款
T-SC 2y 国家赔偿法（2012）第三十九条第一款
T-SC-SUE 3m 国家赔偿法（2012）第十四条第一款；国家赔偿法（2012）第十四条第二款
`.trim().split('\n');

const UNITS: Readonly<Record<string, string>> = { days: 'd', months: 'm', years: 'y', workingDays: 'wd', hours: 'h' };
const spanText = (span: Span): string => Object.entries(span).map(([unit, n]) => `${n}${UNITS[unit]}`).join('+');
const BOUNDS = { least: '≥', most: '≤', none: '' } as const;

test.each(TABLE.map((row) => row.split(' ') as [string, ...string[]]))('%s is %s by %s', (...row) => {
  const limit = LIMITS[LIMIT_CODES.find((code) => code === row[0])!], [today] = limit.rule, abroad = limit.abroad?.[0];
  expect([row[0], `${BOUNDS[limit.bound ?? 'none']}${spanText(today!.value)}`, today!.article, ...(abroad ? [spanText(abroad.value), abroad.article] : [])]).toEqual(row);
});
test('no limit is missing from this table', () => { expect(TABLE.map((row) => row.split(' ')[0])).toEqual(LIMIT_CODES); });
