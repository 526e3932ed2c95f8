import { codeOf } from '@microcourt/client/errors';
import { texts as cases } from '@microcourt/domain/cases/texts';
import { texts as identity } from '@microcourt/domain/identity/texts';
import { sentence, texts as shared, type Texts } from '@microcourt/domain/shared/texts';
import { preferencesNow } from '../theme/preferences';

/** Sentences for what goes wrong on the way, before the court has said anything. */
const way: Texts = {
  'shared.bad-input': { zh: '有 {count} 处填写不完整或格式不对，请检查后再提交。', en: '{count} entries are missing or not in the right form. Check them and try again.' },
  'shared.unknown-ask': { zh: '法院的系统还没有这项功能，请更新后再试。', en: 'The court’s system does not know this yet. Update and try again.' },
  'shared.not-sent': { zh: '现在连不上法院，还没有提交。写下的内容还在，联网后请再提交一次。', en: 'The court cannot be reached; nothing was sent. What you wrote is still here: send it again once there is a network.' },
  'shared.unread': { zh: '现在没有网络，联网后再看。', en: 'There is no network now. Look again once there is.' },
  'shared.too-large': { zh: '内容太大，法院系统收不下，请减少后再试。', en: 'It is too large for the court’s system. Send less and try again.' },
};
// What the first page may have to say; the other words bring theirs along when their screens are opened.
const books: readonly Texts[] = [way, shared, identity, cases];
const more: Texts[] = [];

/** Adds the sentences of a word when its screens are opened. */
export function addSentences(texts: Texts): void {
  if (!more.includes(texts)) more.push(texts);
}

/** The sentence for a code, in the language that the person has chosen. */
export const say = (code: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  sentence([...books, ...more], code, facts, preferencesNow().language);

/** The sentence for anything that went wrong. */
export function sayError(error: unknown): string {
  const { code, facts } = codeOf(error);
  return say(code, facts);
}

/** The same where something was to be read: without a network nothing is kept and nothing will be sent. */
export const sayUnread = (error: unknown): string => (codeOf(error).code === 'shared.offline' ? say('shared.unread') : sayError(error));
