import { confirmAddress } from '@microcourt/domain/service-of-process/contract';
import { TOLD_VERSION } from '@microcourt/domain/service-of-process/rules-address';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AddressForm, formOf, problemsOf, sentForm } from './address-form';

const form: AddressForm = { electronic: true, platform: true, mobile: '13800000002', email: '', postal: '西湖区文三路 1 号', recipient: '李四' };
const view = { participantId: 'p', name: '李四', role: 'defendant', electronic: false, basis: null, since: null, confirmed: false, mobile: null, email: null, postal: null, recipient: null, platform: false, paperWanted: false, documentId: null };

test('consent to electronic service is never answered beforehand', () => {
  expect(formOf(view).electronic).toBeUndefined();
  expect(formOf({ ...view, electronic: true }).electronic).toBeUndefined();
  expect(formOf({ ...view, confirmed: true, electronic: true }).electronic).toBe(true);
});
test.each([
  ['it is not answered', { electronic: undefined }, { electronic: 'needElectronic' }], ['no electronic way is left', { platform: false, mobile: '', email: ' ' }, { platform: 'needWay' }], ['a number is none', { mobile: '138' }, { mobile: 'badMobile' }],
  ['an address is none', { email: 'li@' }, { email: 'badEmail' }], ['nothing is mailed nowhere', { postal: ' ', recipient: '' }, { postal: 'needPostal', recipient: 'needRecipient' }],
  ['on paper no electronic way is missed', { electronic: false, platform: false, mobile: '' }, {}], ['signs are full-width', { mobile: '１３８００００００００', email: 'li＠example．com' }, {}], ['all is well', {}, {}],
])('says so where %s', (_, part, problems) => {
  expect(problemsOf({ ...form, ...part })).toEqual(problems);
});
test('who is served on paper gives no electronic address away', () => {
  expect(sentForm({ ...form, electronic: false, email: 'li@example.com' })).toMatchObject({ electronic: false, platform: false, email: '' });
});
test('what has no problem is taken by the court', () => {
  const text = fc.string({ maxLength: 60 });
  fc.assert(fc.property(fc.record({ electronic: fc.boolean(), platform: fc.boolean(), mobile: fc.constantFrom('', '138 0000-0002', '０１２３４５６７８９０', '+4930123456'), email: fc.constantFrom('', 'a@b.cn', 'a b'), postal: text, recipient: text }), (made) => {
    if (Object.keys(problemsOf(made)).length > 0) return;
    const id = crypto.randomUUID();
    expect(confirmAddress.input.safeParse({ caseId: id, participantId: id, ...sentForm(made), basis: 'express', textVersion: TOLD_VERSION }).success).toBe(true);
  }));
});
