import { readLines, writeGround } from './files.ts';

/** Rebuilds the tables of rates: the loan prime rate, and the People's Bank's benchmark rates that it replaced. */
const LPR = '全国银行间同业拆借中心公布', BANK = '中国人民银行公布';
const cells = (name: string): string[][] => readLines(name).slice(1).map((l) => l.split(','));
const span = (rows: readonly { from: string }[]): string => `${rows[0]!.from} 至 ${rows.at(-1)!.from}`;

const lpr = cells('rates/lpr.csv').map(([from, oneYear, fiveYear]) => ({ from: from!, oneYear, fiveYear, source: LPR }));
writeGround('law', 'lpr', { version: `全国银行间同业拆借中心 ${span(lpr)}`, rows: lpr });

const benchmark = cells('rates/pboc_loan_benchmark.csv')
  .map(([from, upTo6Months, upTo1Year, upTo3Years, upTo5Years, over5Years]) => ({ from: from!, upTo6Months, upTo1Year, upTo3Years, upTo5Years, over5Years, source: BANK }));
writeGround('law', 'loan-benchmark', { version: `中国人民银行 ${span(benchmark)}`, rows: benchmark });
