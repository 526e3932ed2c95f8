import { expect, test } from 'vitest';
import { readSheet } from './sheet.ts';

test('reads what is pasted from a sheet, with posts in either language', () => {
  const { rows, unread } = readSheet('账号\t姓名\t岗位\t手机号\nli.si\t李四样\t法官、书记员\t13800000001\nwang\t王五样\tclerk\t\n');
  expect(unread).toEqual([]);
  expect(rows).toEqual([
    { userId: 'li.si', name: '李四样', posts: ['judge', 'clerk'], mobile: '13800000001' },
    { userId: 'wang', name: '王五样', posts: ['clerk'] },
  ]);
});

test('reads a CSV file with a byte order mark and quoted fields', () => {
  expect(readSheet('\uFEFFzhao,"赵, 样",法官\r\n').rows).toEqual([{ userId: 'zhao', name: '赵, 样', posts: ['judge'] }]);
});

test('names every line that cannot be read, with the reason', () => {
  const { rows, unread } = readSheet('a\t甲\t厨师\nb\t\t法官\nc\t丙\t');
  expect(rows).toEqual([]);
  expect(unread).toEqual([{ row: 1, why: 'post', post: '厨师' }, { row: 2, why: 'columns', post: '' }, { row: 3, why: 'columns', post: '' }]);
});
