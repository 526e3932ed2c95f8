import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const IMPORTER = fileURLToPath(new URL('../server/src/statutes.ts', import.meta.url));
/** What the law says in the articles that the journeys open. */
export const ARTICLES = {
  fee: '案件受理费由原告、有独立请求权的第三人、上诉人预交。被告提起反诉，依照本办法规定需要交纳案件受理费的，由被告预交。追索劳动报酬的案件可以不预交案件受理费。',
  appeal: '当事人不服地方人民法院第一审判决的，有权在判决书送达之日起十五日内向上一级人民法院提起上诉。',
} as const;
const LIBRARY = [
  { id: 'fees', title: '诉讼费用交纳办法', level: '行政法规', promulgated: '2006-12-19', effective: '2007-04-01', path: 'fees.md', text: `第二十条　${ARTICLES.fee}\n\n申请费由申请人预交。` },
  { id: 'procedure', title: '中华人民共和国民事诉讼法', level: '法律', promulgated: '2023-09-01', effective: '2024-01-01', path: 'procedure.md', text: `第一百七十一条　${ARTICLES.appeal}` },
];

/** Imports two texts of the law into a court that runs, as its administrator does it on the command line; what the importer says of it. */
export async function installStatutes(data: string): Promise<string> {
  const folder = `${data}/library`;
  mkdirSync(folder, { recursive: true });
  for (const { title, path, text } of LIBRARY) writeFileSync(`${folder}/${path}`, `# ${title}\n## 正文\n\n${text}\n`);
  writeFileSync(`${folder}/manifest.jsonl`, LIBRARY.map(({ text: _text, ...entry }) => JSON.stringify(entry)).join('\n'));
  return (await promisify(execFile)(process.execPath, [IMPORTER, folder, '--data', data])).stdout;
}
