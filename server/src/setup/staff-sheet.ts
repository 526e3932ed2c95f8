import type { POSTS } from '@microcourt/domain/identity/contract';

/** A row of a staff sheet, ready to be imported. */
export type StaffSheetRow = { userId: string; name: string; posts: (typeof POSTS)[number][]; mobile: string };

const COLUMNS: Record<string, keyof StaffSheetRow> = {
  userid: 'userId', 'user id': 'userId', oa: 'userId', 账号: 'userId', 工号: 'userId', name: 'name', 姓名: 'name', posts: 'posts', 岗位: 'posts', 职务: 'posts', mobile: 'mobile', 手机: 'mobile', 手机号: 'mobile',
};
const POST_WORDS: Record<string, StaffSheetRow['posts'][number]> = {
  registrar: 'registrar', 立案: 'registrar', 立案人员: 'registrar', judge: 'judge', 法官: 'judge', 审判员: 'judge', assistant: 'assistant', 法官助理: 'assistant', 助理: 'assistant',
  clerk: 'clerk', 书记员: 'clerk', manager: 'manager', 管理员: 'manager',
};

/** Text of a sheet, whether the office saved it as UTF-8 or as GBK, as Excel does in Chinese. */
export function sheetText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The cells of a CSV text by RFC 4180: quotes, doubled quotes, line breaks within quotes; commas, semicolons or tabs between cells. */
export function csvRows(text: string): string[][] {
  const first = text.split(/\r?\n/, 1)[0] ?? '', mark = ['\t', ';', ','].find((m) => first.includes(m)) ?? ',';
  const rows: string[][] = [[]];
  let cell = '', quoted = false;
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (quoted && c === '"' && text[at + 1] === '"') { cell += '"'; at++; }
    else if (c === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (c === mark || c === '\n')) {
      rows[rows.length - 1]!.push(cell.replace(/\r$/, '').trim());
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  rows[rows.length - 1]!.push(cell.replace(/\r$/, '').trim());
  return rows.filter((row) => row.some((value) => value !== ''));
}

/** The staff of a sheet, and a sentence for every row or column that cannot be read. */
export function readStaffSheet(text: string): { rows: StaffSheetRow[]; problems: string[] } {
  const [head = [], ...lines] = csvRows(text), problems: string[] = [];
  const columns = head.map((title) => COLUMNS[title.toLowerCase()]);
  for (const needed of ['userId', 'name', 'posts'] as const) if (!columns.includes(needed)) problems.push(`The sheet has no column for ${needed}: name its columns userId,name,posts,mobile (账号,姓名,岗位,手机).`);
  if (problems.length > 0) return { rows: [], problems };
  const rows = lines.map((cells, index) => {
    const value = (key: keyof StaffSheetRow): string => cells[columns.indexOf(key)] ?? '';
    const words = value('posts').split(/[\s;；、,，/]+/).filter((word) => word !== '');
    for (const word of words) if (!(word.toLowerCase() in POST_WORDS)) problems.push(`Row ${index + 2}: "${word}" is no post (registrar, judge, assistant, clerk, manager; 立案, 法官, 法官助理, 书记员, 管理员).`);
    return { userId: value('userId'), name: value('name'), mobile: value('mobile'), posts: words.flatMap((word) => POST_WORDS[word.toLowerCase()] ?? []) };
  });
  return { rows, problems };
}
