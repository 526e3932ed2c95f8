import { readJson, readLines, writeGround } from './files.ts';

/**
 * Rebuilds the codes of all courts that are known, with their names; the directory of Zhejiang knows more of its own.
 * The source calls every court of Xinjiang one of the Production and Construction Corps, and derives codes of Xinjiang for the courts
 * of the Corps (division 6590), which have codes of their own: the former are named as they are, the latter left out.
 */
type Row = { name: string; code?: string | null; gb?: string | null };
const CORPS = '新疆生产建设兵团', XINJIANG = '新疆维吾尔自治区';
const courts = readLines('courts/courts_cn.jsonl').map((l) => JSON.parse(l) as Row);
const rows = new Map([['最高法', '最高人民法院'], ['兵', `${XINJIANG}高级人民法院生产建设兵团分院`]]);
for (const { code, name, gb } of [...courts, ...readJson<Row[]>('courts/zhejiang_courts.json')!]) if (code && !gb?.startsWith('6590')) rows.set(code, name.replace(CORPS, XINJIANG));
writeGround('law', 'court-codes', { version: `法〔2015〕137号第四至六条推得，${rows.size} 个法院`, rows: [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)) });
