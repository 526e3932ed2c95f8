import { expect, test } from 'vitest';
import { texts as calculators } from '../calculators/texts.ts';
import { texts as cases } from '../cases/texts.ts';
import { texts as spaces } from '../case-spaces/texts.ts';
import { texts as custody } from '../custody/texts.ts';
import { texts as documents } from '../documents/texts.ts';
import { texts as evidence } from '../evidence/texts.ts';
import { texts as counter } from '../filing/counter-texts.ts';
import { texts as filing } from '../filing/texts.ts';
import { texts as form } from './form/texts.ts';
import { texts as identity } from '../identity/texts.ts';
import { articleTexts } from './article-texts.ts';
import { refusals as lawRefusals, texts as law } from '../law/texts.ts';
import { texts as matters } from '../messaging/texts-matters.ts';
import { texts as messaging } from '../messaging/texts.ts';
import { texts as operations } from '../operations/texts.ts';
import { texts as pages } from '../pages/texts.ts';
import { texts as service } from '../service-of-process/texts.ts';
import { texts as worklist } from '../worklist/texts.ts';
import { texts as viewer } from './pages/texts.ts';
import type { Phrase } from './language.ts';
import { say, sayError } from './sentences.ts';
import { refusals, texts as shared } from './texts.ts';
import { Refused, SignedOut, Unreachable } from '@microcourt/client/errors';

const BOOKS: Record<string, Record<string, Phrase>> = { calculators, form, law, lawRefusals, articleTexts, cases, spaces, custody, documents, evidence, service, matters, viewer, counter, filing, identity, messaging, operations, pages, worklist, shared, refusals };
const HOLES = /\{\w+\}/g;

test('every phrase is there in both languages, with the same holes', () => {
  for (const [name, book] of Object.entries(BOOKS)) {
    for (const [key, { zh, en }] of Object.entries(book)) {
      expect(zh.trim(), `${name} ${key}`).not.toBe('');
      expect(en.trim(), `${name} ${key}`).not.toBe('');
      expect([...(zh.match(HOLES) ?? [])].sort(), `${name} ${key}`).toEqual([...(en.match(HOLES) ?? [])].sort());
    }
  }
});

test('every error of the client has a sentence', () => {
  expect(sayError(new Refused('identity.locked', { minutes: 3 }), 'zh')).toContain('3 分钟');
  expect(sayError(new Unreachable(), 'en')).toContain('cannot be reached');
  expect(sayError(new SignedOut(), 'zh')).toContain('重新登录');
  expect(say('nobody.knows', {}, 'zh')).toContain('暂时不能办理');
});
