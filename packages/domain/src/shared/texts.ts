/** Sentences by code, in Chinese and English. `{name}` is filled from the refusal's facts. */
export type Texts = Readonly<Record<string, { zh: string; en: string }>>;

/** Sentences of refusals that belong to no single word. */
export const texts: Texts = {
  'shared.not-your-step': { zh: '这一步不由您办理。', en: 'This step is not yours to take.' },
  'shared.no-such-step': { zh: '没有这个步骤，或者现在所处的状态无法识别。请刷新后再试。', en: 'There is no such step, or the state is not known. Refresh and try again.' },
  'shared.before-its-time': { zh: '日期早于前一步（{since}）。请核对日期。', en: 'This day lies before the step that it follows ({since}). Check the day.' },
  'shared.not-found': { zh: '没有找到，或者您无权查看。请返回上一页重新进入。', en: 'Not found, or not yours to see. Go back and open it again.' },
  'shared.forbidden': { zh: '您没有办理这一事项的权限。', en: 'You may not do this.' },
  'shared.too-many': { zh: '操作太频繁，请 {seconds} 秒后再试。', en: 'Too many attempts. Try again in {seconds} seconds.' },
  'shared.request-reused': { zh: '这次操作的编号已用于另一项操作，没有再次办理。请返回后重新提交。', en: 'This request’s number was already used for something else, so nothing was done. Go back and submit again.' },
  'shared.signed-out': { zh: '登录已失效，请重新登录。', en: 'You have been signed out. Sign in again.' },
  'shared.stale': { zh: '内容已在别处修改，请刷新后再改。', en: 'It was changed elsewhere. Refresh and try again.' },
  'shared.fault': { zh: '法院系统出了故障，您填写的内容已保留，请稍后再试（编号 {incident}）。', en: 'Something broke on the court’s side. What you typed is kept; try again later (no. {incident}).' },
  'shared.offline': { zh: '现在连不上法院，内容已保存在手机里，联网后自动发送。', en: 'The court cannot be reached now. It is kept on this device and will be sent.' },
};

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A fact as a sentence writes it: a day in Chinese is 2026年3月1日. */
function told(fact: unknown, language: 'zh' | 'en'): string {
  const text = String(fact ?? ''), found = language === 'zh' ? DAY.exec(text) : null;
  return found ? `${Number(found[1])}年${Number(found[2])}月${Number(found[3])}日` : text;
}
/** The sentence for a code in a language, its braces filled with facts; the code itself if no book has it. */
export function sentence(books: readonly Texts[], code: string, facts: Record<string, unknown> = {}, language: 'zh' | 'en' = 'zh'): string {
  const found = books.map((book) => book[code]).find((entry) => entry !== undefined);
  return (found?.[language] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => told(facts[name], language));
}
