import type { Book } from './words';

/** Words of the code by which someone signs in and is checked again. */
export const words = {
  code: ['验证码', 'Code'], codeHint: ['6 位数字', '6 digits'], sendCode: ['获取验证码', 'Get a code'],
  again: ['{seconds} 秒后可重发', 'Again in {seconds} s'], codeSent: ['验证码已发送，{minutes} 分钟内有效。', 'The code was sent and is good for {minutes} minutes.'],
  demoCode: ['演示环境不发短信，您的验证码是', 'The demonstration sends no SMS. Your code is'], fillIn: ['填入', 'Fill in'], codeWrong: ['验证码是 6 位数字', 'The code has 6 digits'],
  proveAgain: ['再次核验身份', 'Check again that it is you'],
  proveAgainWhy: ['在线发表质证意见、签名前，法院要再次核验是您本人（人民法院在线诉讼规则（2021）第七条第三款）。核验后，刚才的操作接着完成。', 'Before you speak of evidence online or sign, the court checks again that it is you (Rules of Online Litigation (2021), art. 7 (3)). What you began is then finished.'],
  codeTo: ['发到 {mobile} 的 6 位数字', '6 digits sent to {mobile}'], proveAgainGo: ['核验并继续', 'Check and go on'], notNow: ['暂不核验', 'Not now'],
} satisfies Book<string>;
