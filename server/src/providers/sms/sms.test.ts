import { expect, test } from 'vitest';
import { embeddedSms } from './embedded.ts';
import { SmsFailure } from './port.ts';
import { smsSuite } from './sms.suite.ts';
import { tencentAccount, tencentSms } from './tencent.ts';
import { startTencentSimulator } from './tencent-simulator.ts';

const account = { secretId: 'id-of-a-test', secretKey: 'key-of-a-test', appId: '1400000000', signName: '演示', templateId: '1', region: 'ap-guangzhou' };

smsSuite('embedded', async () => {
  const port = embeddedSms();
  return { port, taken: () => port.taken().map(({ to, values }) => ({ to, code: values['code']! })), close: async () => undefined };
});
smsSuite('tencent', async () => {
  const vendor = await startTencentSimulator(account);
  return { port: tencentSms({ ...account, endpoint: vendor.endpoint }), taken: () => vendor.taken, close: () => vendor.stop() };
});

const failureOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error);

test('what passes by itself is told from what does not, and no number stands in the error', async () => {
  const vendor = await startTencentSimulator(account), port = tencentSms({ ...account, endpoint: vendor.endpoint });
  const send = () => port.send({ to: '13900001234', template: 'sign-in', values: { code: '123456', minutes: '5' }, key: 'k' });
  try {
    for (const [fault, retryable] of [['throttle', true], ['broken', true], ['rubbish', true], ['hang-up', true], ['refuse-number', false]] as const) {
      vendor.fail(fault);
      const error = await failureOf(send());
      expect(error).toBeInstanceOf(SmsFailure);
      expect((error as SmsFailure).retryable).toBe(retryable);
      expect(`${String(error)} ${JSON.stringify(error)} ${(error as SmsFailure).stack}`).not.toMatch(/13900001234|123456/);
    }
    await send();
    expect(vendor.taken).toHaveLength(1);
  } finally { await vendor.stop(); }
});

test('a wrong key or a clock that is off is refused by the vendor, once and for all', async () => {
  const vendor = await startTencentSimulator(account), endpoint = vendor.endpoint;
  const send = (port: ReturnType<typeof tencentSms>) => failureOf(port.send({ to: '13900001234', template: 'sign-in', values: { code: '1', minutes: '5' }, key: 'k' }));
  try {
    expect(await send(tencentSms({ ...account, secretKey: 'another', endpoint }))).toMatchObject({ status: 'AuthFailure.SignatureFailure', retryable: false });
    expect(await send(tencentSms({ ...account, endpoint }, () => new Date(Date.now() - 3_600_000)))).toMatchObject({ status: 'AuthFailure.SignatureExpire' });
    expect(vendor.taken).toEqual([]);
  } finally { await vendor.stop(); }
});

test('an account is whole or not there at all', () => {
  expect(tencentAccount({})).toBeNull();
  expect(tencentAccount({ TENCENT_SMS_APP_ID: '1' })).toMatchObject({ missing: expect.arrayContaining(['TENCENT_SMS_SECRET_KEY']) as string[] });
  const whole = { TENCENT_SMS_SECRET_ID: 'a', TENCENT_SMS_SECRET_KEY: 'b', TENCENT_SMS_APP_ID: 'c', TENCENT_SMS_SIGN_NAME: 'd', TENCENT_SMS_TEMPLATE_ID: 'e' };
  expect(tencentAccount(whole)).toMatchObject({ appId: 'c', region: 'ap-guangzhou' });
});

test('a message about service fills its own template and gives the vendor’s id, by which its arrival is told; without the template it is not sent', async () => {
  const vendor = await startTencentSimulator(account), { endpoint } = vendor, sms = { to: '13900001234', template: 'service', values: { court: '演示法院', code: 'ABCDE-23456' }, key: 'k' } as const;
  try {
    const port = tencentSms({ ...account, serviceTemplateId: '2', reports: true, endpoint });
    expect([port.reports, await port.send(sms)]).toEqual([true, { id: '1' }]);
    expect(vendor.taken).toEqual([{ to: '+8613900001234', code: '演示法院', minutes: 'ABCDE-23456', key: 'k' }]);
    expect(await failureOf(tencentSms({ ...account, endpoint }).send(sms))).toMatchObject({ status: 'no-template', retryable: false });
  } finally { await vendor.stop(); }
});
