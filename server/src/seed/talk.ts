import * as spaces from '@microcourt/domain/case-spaces/contract';
import * as words from '@microcourt/domain/filing/contract';
import * as messaging from '@microcourt/domain/messaging/contract';
import type { Said } from '@microcourt/domain/messaging/contract';
import { dayOf } from '@microcourt/domain/shared/calendar';
import sharp from 'sharp';
import type { Cast } from './cast.ts';
import { DEMO_COURT } from './people.ts';
import { receipt, stall } from './pictures.ts';
import type { Acting, Stage } from './stage.ts';
import type { Step, Told } from './story.ts';

const text = (words: string): Said => ({ kind: 'text', text: words });

/** What is said in the three spaces; each sentence by someone who may say it there. */
export function talkStory(stage: Stage, cast: Cast, told: Told): Step[] {
  let said = 0;
  const caseOf = (name: string): string => told.get(name)!.caseId;
  const say = (daysAgo: number, hour: number, name: string, stream: string, who: Acting, what: Said | (() => Promise<Said>)): Step => {
    const once = `talk:${said += 1}`;
    return { daysAgo, hour, run: async () => { await stage.ask(once, messaging.send, { caseId: caseOf(name), stream, said: typeof what === 'function' ? await what() : what }, who); } };
  };
  const image = (once: string, name: string, who: Acting, file: string, draw: () => Promise<Buffer>) => async (): Promise<Said> => {
    const bytes = await draw(), { width, height } = await sharp(bytes).metadata();
    return { kind: 'image', fileId: await stage.upload(once, who, { caseId: caseOf(name), stream: 'main' }, file, bytes), name: file, width, height };
  };
  const { chen, zhou2, wu, li, zhao, qian, lin } = cast;
  return [
    say(9, 9, 'loan', 'main', li, text('本案已经立案，由赵法官承办。双方有事可以在这里说；向法庭提的问题请用“向法庭提问”，两个工作日内答复。')),
    say(9, 10, 'loan', 'main', wu, text('收到，我是原告代理律师。')),
    say(9, 11, 'loan', 'main', zhou2, text('我在。钱是借了，但是已经还过一部分，我有记录。')),
    say(9, 12, 'loan', 'main', zhou2, image('loan:repaid', 'loan', zhou2, '还款记录.jpg', receipt)),
    say(8, 9, 'loan', 'side:plaintiff', wu, text('陈女士，这笔 2 万元您收到过吗？如果收到，我们需要调整请求金额。')),
    say(8, 12, 'loan', 'side:plaintiff', chen, text('收到过，当时说是另一笔的利息。')),
    say(7, 10, 'loan', 'main', wu, text('还款记录我们核对一下，明天回复。')),
    say(3, 10, 'loan', 'main', zhou2, { kind: 'location', label: '演示咖啡馆（交付地点）', address: '演示区演示路 6 号', latitude: 30.0001, longitude: 120.0001 }),
    { daysAgo: 10, hour: 11, run: async () => { await stage.ask('loan:fee', words.noteFee, { filingId: told.get('loan')!.filingId, receipt: '演示-0001', on: await stage.within(async (ctx) => dayOf(ctx.now)) }, lin); } },
    { daysAgo: 5, hour: 10, run: async () => { await stage.ask('fine:fee', words.noteFee, { filingId: told.get('fine')!.filingId, receipt: '演示-0002', on: await stage.within(async (ctx) => dayOf(ctx.now)) }, lin); } },
    say(5, 16, 'sale', 'main', chen, text('被告电话一直打不通，怎么办？')),
    say(4, 9, 'sale', 'main', li, text('被告还没有加入，我们会把材料邮寄过去，并在这里记录。')),
    say(4, 10, 'fine', 'main', zhou2, text('照片是处罚当天拍的，摊位在黄线里面。')),
    say(4, 11, 'fine', 'main', zhou2, image('fine:stall', 'fine', zhou2, '摊位.jpg', stall)),
    say(4, 14, 'fine', 'main', qian, text('收到。被告的答辩状和作出处罚的证据，将在收到起诉状副本之日起十五日内提交。')),
    say(2, 9, 'fine', 'main', zhou2, { kind: 'question', text: '开庭时可以申请证人出庭吗？需要提前多久？' }),
    say(1, 9, 'loan', 'main', zhou2, { kind: 'question', text: '我在外地出差，能不能线上开庭？需要提交什么？' }),
    say(1, 16, 'loan', 'main', zhao, text('双方如果愿意调解，可以先在这里说一下各自的方案。')),
    { daysAgo: 9, hour: 8, run: async () => { await stage.ask('canned:1', messaging.saveCanned, { courtCode: DEMO_COURT.code, cannedId: null, title: '线上开庭', text: '可以申请在线庭审。请在三日内写明理由，并确认您有可以视频的设备和安静的环境。' }, li); } },
    { daysAgo: 1, hour: 17, run: async () => { await answerFine(stage, cast, caseOf('fine')); } },
    { daysAgo: 1, hour: 18, run: async () => { await stage.ask('loan:pin', spaces.prefer, { caseId: caseOf('loan'), pinned: true }, chen); } },
  ];
}

async function answerFine(stage: Stage, { li }: Cast, caseId: string): Promise<void> {
  const waiting = await stage.ask('fine:questions', messaging.questions, { courtCode: DEMO_COURT.code }, li);
  const question = waiting.find((q) => q.caseId === caseId);
  if (question) await stage.ask('fine:answer', messaging.answer, { caseId, questionId: question.questionId, text: '可以。请在举证期限届满前提交书面申请，写明证人姓名、住所和要证明的事实：行政诉讼证据规定（法释〔2002〕21号）第四十三条。' }, li);
}
