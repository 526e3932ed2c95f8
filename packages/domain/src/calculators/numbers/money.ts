import * as z from 'zod/mini';
import { agreed, type Decision } from '../../shared/decision.ts';
import { exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Worked } from '../../shared/worked.ts';
import { capitals } from '../amounts-han.ts';
import { readYuan } from '../amounts.ts';
import { calculator } from '../calculator.ts';
import { text } from '../fields.ts';

type Answer = { fen: number; yuan: string; capitals: string };
const RULE = '支付结算办法（1997）附一';

function work({ amount }: { amount: string }): Decision<Worked<Answer>> {
  const read = readYuan(amount);
  if (!read.ok) return read;
  const fen = read.value, written = capitals(fen), yuan = yuanText(fen);
  return agreed({
    answer: { fen, yuan, capitals: written },
    results: () => [{ label: ['大写', 'In capitals'], text: [written, written] }, { label: ['小写', 'In figures'], fen }],
    lines: [
      line('', exact(fen), () => [`填写的“${amount.trim()}”读作 ${yuan} 元`, `“${amount.trim()}” reads as CNY ${yuan}`]),
      line(RULE, exact(fen), () => [
        `大写前标明“人民币”；中间的 0 写“零”，连续几个 0 只写一个；到元为止的后面写“整”，到角为止的可写可不写（这里写），有分的不写：${written}`,
        `In capitals, after 人民币: one 零 for zeros within; 整 after an amount that ends with yuan, optional (written here) after jiao, none after fen: ${written}`,
      ]),
    ],
  });
}

/** An amount read as people write it and written in capitals: 支付结算办法（1997）附一. */
export const money = calculator({
  name: 'money', shelf: 'numbers',
  title: ['金额大小写', 'Amounts in capitals'],
  about: ['读懂各种写法的金额（12,345.6、100万、壹佰元整），换成规范的小写和大写。', 'Reads an amount however it is written and gives it in figures and in Chinese capitals.'],
  fields: { amount: text(['金额（元）', 'Amount in yuan'], 64, { note: ['例如 107,000.53、1.2亿、二十万、壹佰元整', 'Such as 107,000.53, 1.2亿, 二十万, 壹佰元整'] }) },
  answer: z.object({ fen: z.int(), yuan: z.string(), capitals: z.string() }),
  examples: [{ amount: '107,000.53' }, { amount: '1.2亿' }, { amount: '人民币壹仟肆佰零玖元伍角整' }],
  work,
});
