import { describe, expect, test } from 'vitest';
import { countOf, readStatute } from './read-statute.ts';

const body = (...lines: string[]): string => `# 某规定（2020）\n## 元数据\n- **公布日期**: 2020-01-01\n\n---\n## 正文\n\n${lines.join('\n\n')}\n`;
const read = (...lines: string[]): string[][] => readStatute(body(...lines)).map(({ number, text }) => [number, ...text.split('\n')]);

describe('a text of the law', () => {
  test('is divided into its articles, paragraph by line', () => {
    expect(read('某规定', '（2020年1月1日通过）', '### 第一章　总则', '第一条　为了甲，制定本规定。', '第二条　乙。', '前款规定不适用于丙。', '（一）丁；'))
      .toEqual([['第一条', '为了甲，制定本规定。'], ['第二条', '乙。', '前款规定不适用于丙。', '（一）丁；']]);
  });
  test('may have parts, sections and numbered headings without a mark; they are glued to no article', () => {
    expect(read('第一编　总则', '第一条　甲。', '第二章　主管', '第一节　一般规定', '第二条　乙。', '三、诉讼参加人', '第三条　丙。', '第二分编　物权', '第四条　丁。'))
      .toEqual([['第一条', '甲。'], ['第二条', '乙。'], ['第三条', '丙。'], ['第四条', '丁。']]);
  });
  test('bears articles put in between, and stray spaces', () => {
    expect(read('第一百二十条　甲。', '第一百二十条之一　乙。', '第一百二十一 条　丙。', '第 一百二十二条　丁。', '第一百二十三条 之一　戊。').map(([number]) => number))
      .toEqual(['第一百二十条', '第一百二十条之一', '第一百二十一条', '第一百二十二条', '第一百二十三条之一']);
  });
  test('has lines that begin with a citation and are no article', () => {
    expect(read('第一条　甲。', '第五条规定的期限，自次日起算。', '第二条、第三条的规定，参照适用。', '第二条　乙。')).toEqual([['第一条', '甲。', '第五条规定的期限，自次日起算。', '第二条、第三条的规定，参照适用。'], ['第二条', '乙。']]);
  });
  test('may run an article into its text, in its order', () => {
    expect(read('第一条　甲。', '第二条人民法院应当乙。', '第九条人民法院应当丙。')).toEqual([['第一条', '甲。'], ['第二条', '人民法院应当乙。', '第九条人民法院应当丙。']]);
  });
  test('has a number on a line of its own, text below', () => { expect(read('第一条', '甲。')).toEqual([['第一条', '甲。']]); });
  test('ends before its annex', () => { expect(read('第一条　甲。', '第二条　乙。', '附件：格式', '格式一')).toEqual([['第一条', '甲。'], ['第二条', '乙。']]); });
  test('may count its points in digits', () => {
    expect(read('1. 甲。', '2. 乙。', '二、管辖', '3．丙。', '续丙。')).toEqual([['第1条', '甲。'], ['第2条', '乙。'], ['第3条', '丙。', '续丙。']]);
  });
  test('may be a reply that counts its points', () => {
    expect(read('某法院：', '你院请示收悉。', '一、甲，应当乙。', '续甲。', '二、丙。', '此复。', '附：', '一、算法')).toEqual([['第一条', '甲，应当乙。', '续甲。'], ['第二条', '丙。']]);
  });
  test('without articles is one text; without a body none', () => {
    expect(read('某高级人民法院：', '你院请示收悉。')).toEqual([['', '某高级人民法院：', '你院请示收悉。']]);
    expect(read()).toEqual([]);
    expect(readStatute('')).toEqual([]);
  });
  test('may come with the line ends of another machine and without its own headings', () => {
    expect(readStatute('\ufeff第一条　甲。\r\n\r\n第二条　乙。')).toEqual([{ number: '第一条', text: '甲。' }, { number: '第二条', text: '乙。' }]);
  });
});

test.each([['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['一百零三', 103], ['一百一十', 110], ['一千二百六十', 1260], ['24', 24]])('%s is %i', (numeral, value) => { expect(countOf(numeral)).toBe(value); });
