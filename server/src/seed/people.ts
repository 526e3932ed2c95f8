import { residentCheck } from '@microcourt/domain/identity/rules-numbers-checks';
import type { NewStaff } from '../identity/index.ts';

/** The invented court of the demonstration: its code belongs to no court, as 330999 belongs to no district. */
export const DEMO_COURT = { code: '浙9901', name: '微法院演示人民法院', level: 'basic', division: '330999' } as const;
/** A second invented court, to which people are advised. */
export const OTHER_COURT = { code: '浙9902', name: '微法院演示第二人民法院', level: 'basic', division: '330998' } as const;
/** The password of every member of the demonstration's staff; it is printed at the start and exists in no other profile. */
export const DEMO_PASSWORD = 'microcourt-demo';

/** A member of the demonstration's staff. */
export type DemoStaff = { key: StaffKey; userId: string; name: string; posts: NewStaff['posts']; office?: NewStaff['office']; zh: string };
/** The staff by their parts in the story. */
export type StaffKey = 'lin' | 'zhao' | 'qian' | 'sun' | 'li' | 'zhou' | 'system' | 'security' | 'audit';
/** The staff of the demonstration court and the three administrators, who are three people. */
export const STAFF: readonly DemoStaff[] = [
  { key: 'lin', userId: 'lin', name: '立案员小林', posts: ['registrar'], zh: '立案庭' },
  { key: 'zhao', userId: 'zhao', name: '法官小赵', posts: ['judge'], zh: '法官' },
  { key: 'qian', userId: 'qian', name: '法官小钱', posts: ['judge'], zh: '法官' },
  { key: 'sun', userId: 'sun', name: '助理小孙', posts: ['assistant'], zh: '法官助理' },
  { key: 'li', userId: 'li', name: '书记员小李', posts: ['clerk'], zh: '书记员' },
  { key: 'zhou', userId: 'zhou', name: '管理员小周', posts: ['manager'], zh: '法院管理员' },
  { key: 'system', userId: 'admin-system', name: '系统管理员小吴', posts: [], office: 'system', zh: '系统管理员' },
  { key: 'security', userId: 'admin-security', name: '安全管理员小郑', posts: [], office: 'security', zh: '安全管理员' },
  { key: 'audit', userId: 'admin-audit', name: '审计管理员小王', posts: [], office: 'audit', zh: '审计管理员' },
];

/** A number whose form is right and that belongs to nobody, since no district has its code. */
const invented = (born: string, order: string): string => `330999${born}${order}${residentCheck(`330999${born}${order}`)}`;

/** The parties by their parts in the story. */
export type PartyKey = 'chen' | 'zhou2' | 'wu' | 'zheng' | 'feng';
/** A party or agent of the demonstration. */
export type DemoParty = { key: PartyKey; /** None: the court reaches this person on paper. */ mobile: string | null; name: string; number: string; born: string; gender: 'male' | 'female'; zh: string; /** Identity not proved yet: photographed, and waiting for the clerk. */ waits?: true };
/** Two parties and an agent, whose identities count as seen at the counter, one who waits for that, and one who comes to the counter without a telephone. */
export const PARTIES: readonly DemoParty[] = [
  { key: 'chen', mobile: '13800000001', name: '陈一一', number: invented('19900101', '002'), born: '1990-01-01', gender: 'female', zh: '当事人（多件案件的原告）' },
  { key: 'zhou2', mobile: '13800000002', name: '周二二', number: invented('19880808', '001'), born: '1988-08-08', gender: 'male', zh: '当事人（被告；行政案件的原告）' },
  { key: 'wu', mobile: '13800000003', name: '吴三三', number: invented('19800520', '003'), born: '1980-05-20', gender: 'male', zh: '代理律师' },
  { key: 'zheng', mobile: '13800000004', name: '郑四四', number: invented('19951111', '004'), born: '1995-11-11', gender: 'female', zh: '新来的当事人（身份待核验）', waits: true },
  { key: 'feng', mobile: null, name: '冯五五', number: invented('19520303', '005'), born: '1952-03-03', gender: 'male', zh: '窗口立案的当事人（没有手机）' },
];

/** Someone whom a visitor of the demonstration can be, and how to sign in. */
export type SeededPerson = { name: string; role: string; signIn: string; where: 'phone' | 'console' };
/** Everyone whom a visitor of the demonstration can be. */
export const seededPeople = (): SeededPerson[] => [
  ...PARTIES.flatMap(({ name, zh, mobile }): SeededPerson[] => (mobile === null ? [] : [{ name, role: zh, signIn: `手机号 ${mobile}，验证码显示在页面上`, where: 'phone' }])),
  ...STAFF.map(({ name, zh, userId }): SeededPerson => ({ name, role: zh, signIn: `账号 ${userId}，密码 ${DEMO_PASSWORD}`, where: 'console' })),
];
