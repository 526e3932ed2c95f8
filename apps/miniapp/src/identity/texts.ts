import { words as proving } from '../shared/proving-texts.ts';
import type { Book } from '../shared/words';

/** Words of the screens about who one is. */
export const words = {
  ...proving,
  signInTitle: ['登录微法院', 'Sign in to Microcourt'], signInNote: ['用手机号登录，没有账号的自动注册', 'Sign in by mobile number; a new number makes an account'],
  staff: ['法院工作人员登录', 'Court staff'], party: ['当事人登录', 'Parties'], userId: ['OA 账号', 'User id'], password: ['密码', 'Password'], totp: ['动态验证码', 'One-time code'], staffNeeded: ['请填写账号和密码', 'Give user id and password'],
  mobile: ['手机号', 'Mobile number'], mobileHint: ['11 位手机号', '11 digits'],
  agree: ['我已阅读并同意：微法院只为办理案件使用我的手机号、证件和案件材料，按法院规定保存；我可以在“我的”查看登录设备并退出。', 'I have read and agree: Microcourt uses my number, documents and case papers only to handle cases, and keeps them as the court’s rules say. I can see and end my sessions under “Me”.'],
  agreeFirst: ['请先勾选同意', 'Tick the agreement first'], signIn: ['登录', 'Sign in'], nameTitle: ['怎么称呼您', 'What is your name'],
  nameNote: ['请填写证件上的姓名。完成身份认证前，它只用来称呼您。', 'Give the name on your document. Until your identity is proved it is only what you are called by.'], name: ['姓名', 'Name'], done: ['完成', 'Done'],
  mobileWrong: ['请填写 11 位手机号，以 1 开头', 'Give a mobile number of 11 digits that begins with 1'],
  mine: ['我的', 'Me'], signedOutName: ['未登录', 'Not signed in'], proof: ['身份认证', 'Proof of identity'], devices: ['登录设备', 'Signed-in devices'], signOut: ['退出登录', 'Sign out'],
  signOutAsk: ['退出后，本机上保存的草稿、未发出的消息和缓存都会清除；已交给法院的不受影响。', 'Signing out clears drafts, unsent messages and copies kept on this device. What the court has stays.'],
  elder: ['关怀模式（大字）', 'Elder mode (large type)'], elderNote: ['字更大、按钮更大，可朗读', 'Larger type and buttons, read aloud'], colours: ['深浅色', 'Light and dark'], language: ['语言 / Language', 'Language / 语言'],
  system: ['跟随系统', 'As the system'], light: ['浅色', 'Light'], dark: ['深色', 'Dark'], zh: ['中文', '中文'], en: ['English', 'English'],
  looks: ['显示', 'Appearance'], account: ['账号', 'Account'], about: ['关于', 'About'], onDevice: ['本机保存的内容', 'Kept on this device'],
  onDeviceNote: ['登录凭证、立案草稿和未发出的消息，只在本机；退出登录即清除。', 'Your session, drafts and unsent messages. Signing out clears them.'], demo: ['演示环境：人物、案件均为虚构', 'Demonstration: people and cases are invented'],
  none: ['未认证', 'Not proved'], pending: ['审核中', 'Under review'], reviewed: ['已认证', 'Proved'], counter: ['已认证（窗口）', 'Proved (at the counter)'], declined: ['未通过', 'Declined'],
  proofWhy: ['登记立案和进入案件空间需要认证身份。提交起诉材料不必等待审核，收件时间照算。', 'Registration and joining a case need a proved identity. You may hand in a complaint while it is pending: the time of receipt counts.'],
  court: ['由哪个法院审核', 'Court that reviews it'], documentKind: ['证件类型', 'Document'], number: ['证件号码', 'Number'], photos: ['证件照片', 'Photographs'],
  photosNote: ['居民身份证请拍正反两面；照片只给审核人员看。', 'Photograph both sides of a resident card. Only the reviewing clerk sees them.'], addPhoto: ['拍照或选择', 'Take or choose'], handIn: ['提交审核', 'Hand in'],
  pendingNote: ['材料已提交，由法院工作人员核对。结果会在这里显示。', 'Handed in. A clerk compares it; the result appears here.'], reviewedNote: ['身份已由法院核对。', 'The court has checked your identity.'],
  declinedNote: ['没有通过：{reason}。请按提示重新提交。', 'Declined: {reason}. Please hand it in again.'], idNumber: ['证件号码', 'Number'], photoNeeded: ['请至少拍一张证件照片', 'Add at least one photograph'], courtNeeded: ['请选择审核法院', 'Choose a court'],
  nameNeeded: ['请填写姓名', 'Give the name'], numberNeeded: ['请填写证件号码', 'Give the number'],
  'resident-id': ['居民身份证', 'Resident identity card'], passport: ['护照', 'Passport'], 'hk-macao-permit': ['港澳居民来往内地通行证', 'Hong Kong and Macao permit'], 'taiwan-permit': ['台湾居民来往大陆通行证', 'Taiwan permit'],
  'foreign-permanent-residence': ['外国人永久居留身份证', 'Foreign permanent resident card'], 'business-licence': ['营业执照', 'Business licence'],
  thisDevice: ['本机', 'This device'], seen: ['最近使用 {when}', 'Last used {when}'], signedInAt: ['登录于 {when}', 'Signed in {when}'], signOutDevice: ['退出该设备', 'Sign it out'], signOutDeviceAsk: ['该设备将立即退出登录。', 'That device is signed out at once.'],
  devicesNote: ['不认识的设备，请立即退出。', 'Sign out any device you do not know.'], posts: ['法院岗位', 'Posts at court'],
} satisfies Book<string>;

/** Where the photographs of a document come from. */
export const proofFiles = { camera: ['拍照', 'Camera'], album: ['从相册选择', 'Album'], file: ['选择文件', 'File'] } satisfies Book<string>;
