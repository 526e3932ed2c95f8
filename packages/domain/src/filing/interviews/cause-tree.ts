import type { Both } from './types.ts';

/** One answer to a plain question: it leads to the next question or to the causes it suggests, the likeliest first. */
export type CauseAnswer = Both & { readonly id: string; readonly next?: string; readonly causes?: readonly string[] };
/** A plain question about what happened. */
export type CauseQuestion = Both & { readonly id: string; readonly answers: readonly CauseAnswer[] };

const a = (id: string, zh: string, en: string, to: string | readonly string[]): CauseAnswer => (typeof to === 'string' ? { id, zh, en, next: to } : { id, zh, en, causes: to });
const q = (id: string, zh: string, en: string, answers: readonly CauseAnswer[]): CauseQuestion => ({ id, zh, en, answers });

/** The plain questions by which a cause is suggested. `civil` and `administrative` are where they begin; a person may stop anywhere with 'not sure'. */
export const CAUSE_QUESTIONS: readonly CauseQuestion[] = [
  q('civil', '发生了什么？', 'What happened?', [
    a('money', '借钱、欠款', 'Someone owes money', 'money'), a('deal', '买卖、租房、装修、服务', 'A deal: sale, rent, work, service', 'deal'), a('family', '婚姻、孩子、老人、继承', 'Family or succession', 'family'),
    a('work', '工作、工资、工伤', 'Work and wages', 'work'), a('hurt', '受伤、财物受损、名誉受损', 'Someone was hurt or something damaged', 'hurt'), a('home', '房屋、土地、邻居、物业', 'House, land, neighbours', 'home'),
    a('company', '公司、股权、证券、保险', 'Company, shares, securities, insurance', 'company'), a('idea', '著作、商标、专利、网络', 'Works, marks, patents, the internet', 'idea'),
  ]),
  q('money', '是什么钱？', 'What kind of debt?', [
    a('person', '借给个人或者公司的钱', 'Lent to a person or firm', ['CC-4-10-108-3']), a('bank', '银行、金融机构的贷款', 'A loan by a bank', ['CC-4-10-108-1']), a('card', '信用卡', 'Credit card', ['CC-4-10-115-2']),
    a('guarantee', '替别人还了钱', 'Paid for someone else', ['CC-4-10-147', 'CC-4-10-109']), a('mistake', '转错了、不该给的', 'Paid by mistake', ['CC-4-11-148']), a('goods', '货款、工程款、服务费', 'Price of goods, work or service', 'deal'),
  ]),
  q('deal', '是什么交易？', 'What kind of deal?', [
    a('sale', '买卖货物', 'Goods', ['CC-4-10-88']), a('online', '网上买的东西', 'Bought online', ['CC-4-10-88-8']), a('house', '买卖房屋', 'A house', ['CC-4-10-96']), a('rent', '租房、租东西', 'Rent', ['CC-4-10-116-2', 'CC-4-10-116']),
    a('build', '工程、装修', 'Building or fitting out', ['CC-4-10-120']), a('labour', '干活的报酬（不是单位职工）', 'Pay for work, not as an employee', ['CC-4-10-144']), a('service', '教育、旅游、医美、健身等服务', 'Schooling, travel, beauty, fitness', ['CC-4-10-142']),
    a('partner', '合伙做生意', 'A partnership', ['CC-4-10-132']), a('agent', '中介、委托', 'Broker or mandate', ['CC-4-10-128', 'CC-4-10-124']), a('lease', '融资租赁', 'Financial lease', ['CC-4-10-117']),
  ]),
  q('family', '是家里哪件事？', 'What in the family?', [
    a('divorce', '离婚', 'Divorce', ['CC-2-2-14']), a('after', '离婚后分财产', 'Property after divorce', ['CC-2-2-15']), a('child', '孩子跟谁、抚养费', 'Custody or support of a child', ['CC-2-2-22']), a('parent', '赡养老人', 'Support of parents', ['CC-2-2-24']),
    a('bride', '彩礼', 'Bride price', ['CC-2-2-12']), a('live', '同居分手', 'Living together without marriage', ['CC-2-2-20']), a('inherit', '继承遗产', 'Succession', ['CC-2-3-29', 'CC-2-3-30']), a('divide', '分家', 'Division of the household', ['CC-2-2-28']), a('visit', '看望孩子', 'Visits to a child', ['CC-2-2-27']),
  ]),
  q('work', '工作上的哪件事？', 'What about work?', [
    a('wage', '拖欠工资', 'Wages owed', ['CC-7-19-205-5']), a('fired', '被辞退、要补偿', 'Dismissed', ['CC-7-19-205']), a('insurance', '社会保险、工伤待遇', 'Social insurance, injury at work', ['CC-7-19-206']),
    a('platform', '外卖、网约车等平台用工', 'Work through a platform', ['CC-7-21-214']), a('service', '临时干活、雇佣', 'Casual work', ['CC-4-10-144']), a('public', '事业单位', 'Public institution', ['CC-7-20-210']),
  ]),
  q('hurt', '怎么受的损？', 'How?', [
    a('car', '机动车交通事故', 'Motor vehicle', ['CC-10-35-411']), a('bike', '非机动车交通事故', 'Bicycle or the like', ['CC-10-35-412']), a('fight', '被人打伤', 'Beaten', ['CC-1-1-1']), a('medical', '看病', 'Medical treatment', ['CC-10-35-413']), a('product', '产品有问题', 'A defective product', ['CC-10-35-410']),
    a('work', '帮人干活受伤', 'While working for someone', ['CC-10-35-406']), a('animal', '动物伤人', 'By an animal', ['CC-10-35-419']), a('place', '在商场、学校等场所', 'In a shop, school or other place', ['CC-10-35-407', 'CC-10-35-408']), a('name', '名誉、肖像、隐私', 'Name, image, privacy', ['CC-1-1-6', 'CC-1-1-4', 'CC-1-1-8']), a('thing', '财物被损坏', 'A thing was damaged', ['CC-3-5-44']),
  ]),
  q('home', '是哪件事？', 'What is it?', [
    a('fee', '物业费、物业服务', 'Property management', ['CC-4-10-126']), a('neighbour', '邻居漏水、采光、通道', 'Neighbours', ['CC-3-6-55']), a('owner', '房子、东西归谁', 'Who owns it', ['CC-3-5-38']), a('back', '要回房子、东西', 'To get it back', ['CC-3-5-39']),
    a('share', '共有的房子怎么分', 'Dividing what is owned in common', ['CC-3-6-56']), a('land', '承包地、宅基地', 'Farm land, homestead', ['CC-3-7-65', 'CC-3-7-68']), a('rent', '租房', 'Rent', ['CC-4-10-116-2']), a('buy', '买卖房屋', 'Sale of a house', ['CC-4-10-96']),
  ]),
  q('company', '是哪件事？', 'What is it?', [
    a('share', '股权转让', 'Transfer of shares', ['CC-9-24-298']), a('know', '股东查账、分红', 'A member’s right to information or profit', ['CC-9-24-296', 'CC-9-24-304']), a('member', '股东资格', 'Membership', ['CC-9-24-290']), a('resolution', '公司决议', 'Resolutions', ['CC-9-24-299']), a('creditor', '公司欠债要股东、董事负责', 'Liability of members or directors', ['CC-9-24-307', 'CC-9-24-293']),
    a('securities', '股票虚假陈述', 'False statements about securities', ['CC-9-28-352-3']), a('insurance', '保险理赔', 'Insurance', ['CC-9-31-371', 'CC-9-31-372']), a('guarantee', '保证保险追偿', 'Guarantee insurance', ['CC-9-31-371-4']), a('bill', '票据', 'Bills', ['CC-9-32-379']),
  ]),
  q('idea', '是哪件事？', 'What is it?', [
    a('copy', '作品被使用', 'A work was used', ['CC-5-14-164']), a('mark', '商标', 'A mark', ['CC-5-14-165']), a('patent', '专利', 'A patent', ['CC-5-14-167', 'CC-5-14-168', 'CC-5-14-169']), a('compete', '不正当竞争', 'Unfair competition', ['CC-5-15-186', 'CC-5-15-188']), a('data', '数据、网络账号、虚拟财产', 'Data, accounts, virtual property', ['CC-6-17-201', 'CC-6-18-204']), a('privacy', '个人信息', 'Personal information', ['CC-1-1-8-2']),
  ]),
  q('administrative', '行政机关做了什么？', 'What did the organ do?', [
    a('punish', '罚款、拘留等处罚', 'Punished', ['AD-1-1']), a('seize', '查封、扣押、强制拆除', 'Seized or demolished', ['AD-1-2', 'AD-1-3']), a('permit', '许可、登记', 'Licence or registration', ['AD-1-4', 'AD-1-6']), a('take', '征收房屋、土地和补偿', 'Expropriation and its compensation', ['AD-1-5', 'AD-1-19']),
    a('benefit', '工伤、社保、低保认定', 'Benefits', ['AD-1-7', 'AD-1-8']), a('information', '信息公开', 'Disclosure of information', ['AD-1-13']), a('nothing', '该管不管、不答复', 'Did nothing', ['AD-1-21']), a('review', '复议决定', 'Reconsideration', ['AD-1-16']), a('agreement', '行政协议', 'Administrative agreement', ['AD-1-18']), a('damage', '要求国家赔偿', 'State compensation', ['AD-1-20']), a('fee', '收费、征税', 'Charges and taxes', ['AD-1-10', 'AD-1-12']),
  ]),
];

/** The question of this id, or null. */
export const causeQuestion = (id: string): CauseQuestion | null => CAUSE_QUESTIONS.find((c) => c.id === id) ?? null;

/** Where a way of plain answers leads: the next question, or the causes it suggests; neither where the way does not exist. */
export function followCauses(kind: 'civil' | 'administrative', path: readonly string[]): { question: CauseQuestion | null; causes: readonly string[] } {
  let at = causeQuestion(kind);
  for (const step of path) {
    const answer = at?.answers.find((x) => x.id === step);
    if (!answer) return { question: null, causes: [] };
    if (answer.causes) return { question: null, causes: answer.causes };
    at = causeQuestion(answer.next ?? '');
  }
  return { question: at, causes: [] };
}
