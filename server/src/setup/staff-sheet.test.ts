import { expect, test } from 'vitest';
import { csvRows, readStaffSheet, sheetText } from './staff-sheet.ts';

test('a sheet is read with its quotes, doubled quotes and line breaks', () => {
  expect(csvRows('a,b\r\n"x, ""y""","1\n2"\r\n\r\n')).toEqual([['a', 'b'], ['x, "y"', '1\n2']]);
});

test('a sheet that Excel saved as GBK reads like one in UTF-8', () => {
  const gbk = Buffer.from([0xd5, 0xcb, 0xba, 0xc5]);
  expect(sheetText(gbk)).toBe('账号');
  expect(sheetText(Buffer.from('\ufeff账号'))).toBe('账号');
});

test('posts are known by their Chinese and English words, and a wrong one is named with its row', () => {
  const { rows, problems } = readStaffSheet('账号,姓名,岗位,手机\nli01,立案甲,立案、书记员,13900001111\nfa01,法官甲,Judge,\n');
  expect(problems).toEqual([]);
  expect(rows).toEqual([{ userId: 'li01', name: '立案甲', posts: ['registrar', 'clerk'], mobile: '13900001111' }, { userId: 'fa01', name: '法官甲', posts: ['judge'], mobile: '' }]);
  expect(readStaffSheet('账号,姓名,岗位\nx,甲,厨师\n').problems[0]).toContain('Row 2');
  expect(readStaffSheet('a,b\n1,2\n').problems).toHaveLength(3);
});
