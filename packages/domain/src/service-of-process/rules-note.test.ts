import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAddress, masked } from './rules-address.ts';
import { isHeading, mayNote, readMailLine, type NoteGround } from './rules-note.ts';
import type { Decision } from '../shared/decision.ts';

const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('service-of-process.', ''));
const at = (t: string) => new Date(`2026-03-${t}:00+08:00`);
const ground: NoteGround = { way: 'mail', at: at('05T09:00'), now: at('09T09:00'), issuedAt: at('02T09:00'), sentAt: at('03T09:00'), proved: false, replaced: false };

describe('what may be noted', () => {
  test('fits its way, after issue and sending, not ahead; leaving behind needs proof', () => {
    expect([mayNote('signed', ground), mayNote('signed', { ...ground, sentAt: null }), mayNote('signed', { ...ground, at: at('02T10:00') }), mayNote('posted', { ...ground, at: at('01T09:00') }), mayNote('posted', { ...ground, at: at('10T09:00') }),
      mayNote('left', ground), mayNote('left', { ...ground, way: 'left' }), mayNote('left', { ...ground, way: 'left', proved: true, sentAt: null }), mayNote('published', ground), mayNote('signed', { ...ground, way: 'platform' }), mayNote('signed', { ...ground, replaced: true })].map(no))
      .toEqual(['agreed', 'not-sent-yet', 'before-it-was-sent', 'before-issue', 'in-the-future', 'not-of-this-way', 'left-needs-proof', 'agreed', 'not-of-this-way', 'not-of-this-way', 'superseded']);
  });
});

describe('a line of a carrier', () => {
  test.each<[string, unknown]>([
    ['EX123456789CN,签收,2026-03-05 10:20,李某', { tracking: 'EX123456789CN', what: 'signed', at: at('05T10:20'), signer: '李某', cause: null }],
    ['ex123456789cn，退回，2026/3/6 9:05，拒收', { tracking: 'EX123456789CN', what: 'returned', at: at('06T09:05'), signer: '', cause: 'refused' }],
    ['EX123456789CN\treturned\t2026-03-06\twho knows', { tracking: 'EX123456789CN', what: 'returned', at: at('06T12:00'), signer: '', cause: 'unknown' }],
    ['"EX123456789CN","家属代收","2026-03-05 10:20:00","母亲"', { tracking: 'EX123456789CN', what: 'signed-by-other', at: at('05T10:20'), signer: '母亲', cause: null }],
    ['EX123456789CN,签收,2026-02-30 10:20,李某', null], ['EX123456789CN,签收,2026-03-05 25:20,李某', null], ['EX123456789CN,飞走,2026-03-05,李某', null], ['1 OR 1=1,签收,2026-03-05,李某', null], ['', null],
  ])('%s', (line, expected) => { expect(readMailLine(line)).toEqual(expected); });
  test('headings and empty lines are none', () => { expect([isHeading('邮件号,结果,时间'), isHeading(' "tracking",outcome'), isHeading('  '), isHeading('EX1,签收')]).toEqual([true, true, true, false]); });
  test('whatever is in it, it is read or refused', () => { fc.assert(fc.property(fc.string(), (line) => { const read = readMailLine(line); expect(read === null || !Number.isNaN(read.at.getTime())).toBe(true); })); });
});

describe('an address for service', () => {
  const reach = { electronic: true, platform: false, mobile: null, email: null, postal: null };
  test('has a place for what was agreed to', () => {
    expect([checkAddress(reach), checkAddress({ ...reach, platform: true }), checkAddress({ ...reach, electronic: false }), checkAddress({ ...reach, electronic: false, postal: '样本路' }), checkAddress({ ...reach, mobile: '0571-1234' }),
      checkAddress({ ...reach, email: 'a@b.example, c@d.example' }), checkAddress({ ...reach, email: 'a@b.example' })].map(no)).toEqual(['no-electronic-address', 'agreed', 'no-postal-address', 'agreed', 'mobile-misread', 'email-misread', 'agreed']);
  });
  test('is covered where others than its owner could read it', () => {
    expect([masked('messenger', '13900001234'), masked('email', 'someone@example.org'), masked('mail', '样本路2号样本小区3幢'), masked('mail', '样本路'), masked('platform', '')]).toEqual(['139****1234', 's****@example.org', '样本路2号样****', '****', '']);
  });
});
