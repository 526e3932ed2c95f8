import { expect, test } from 'vitest';
import { readNumbers } from './numbers-sheet.ts';

test('reads the numbers that a case system issued, with seats and procedure where given', () => {
  expect(readNumbers('流水号\t案号\t法官\t助理\t书记员\t程序\n20261125-浙9901-0001\t(2026)浙9901民初7号\tzhao\t\tli\t简易程序\nA\tB')).toEqual({
    rows: [{ serial: '20261125-浙9901-0001', number: '(2026)浙9901民初7号', judge: 'zhao', clerk: 'li', procedure: 'summary' }, { serial: 'A', number: 'B' }], unread: [],
  });
});

test('names the rows that cannot be read', () => {
  expect(readNumbers('A,,zhao\nB,(2026)浙9901民初8号,,,,没有这种程序\n')).toEqual({ rows: [], unread: [1, 2] });
});
