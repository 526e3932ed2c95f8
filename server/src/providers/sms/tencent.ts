import { createHash, createHmac } from 'node:crypto';
import { type Sms, SmsFailure, type SmsPort } from './port.ts';

/**
 * An account at Tencent Cloud SMS with the signature and the templates that the vendor has approved. `templateId` takes the code and the minutes; `serviceTemplateId`, by which people learn that something was served
 * on them, the court and the code to check; empty where there is none. `reports` says that the vendor was told where to tell of arrivals.
 */
export type TencentAccount = { secretId: string; secretKey: string; appId: string; signName: string; templateId: string; serviceTemplateId?: string; reports?: boolean; region: string; endpoint: string };

const ACTION = 'SendSms', VERSION = '2021-01-11', SERVICE = 'sms', TYPE = 'application/json; charset=utf-8', PATIENCE_MS = 10_000;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The `Authorization` of a call by TC3-HMAC-SHA256, as Tencent Cloud publishes it. */
export function authorization({ secretId, secretKey }: Pick<TencentAccount, 'secretId' | 'secretKey'>, host: string, body: string, seconds: number): string {
  const day = new Date(seconds * 1_000).toISOString().slice(0, 10), scope = `${day}/${SERVICE}/tc3_request`, signed = 'content-type;host;x-tc-action';
  const canonical = ['POST', '/', '', `content-type:${TYPE}\nhost:${host}\nx-tc-action:${ACTION.toLowerCase()}\n`, signed, sha256(body)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), SERVICE), 'tc3_request');
  const signature = createHmac('sha256', key).update(['TC3-HMAC-SHA256', seconds, scope, sha256(canonical)].join('\n')).digest('hex');
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}

type Answer = { Response?: { Error?: { Code?: string }; SendStatusSet?: { Code?: string; SerialNo?: string }[] } };
/** What each template is filled with, in its order. */
const PARAMETERS: Readonly<Record<Sms['template'], readonly string[]>> = { 'sign-in': ['code', 'minutes'], service: ['court', 'code'] };
/** What may pass by itself; everything else (number, template, money, signature) is the same the next time. */
const PASSING = /^(InternalError|RequestLimitExceeded|ResourceUnavailable|ResourceInsufficient|ServiceUnavailable|LimitExceeded[.]DeliveryFrequencyLimit)/;

function check(answer: Answer): void {
  const code = answer.Response?.Error?.Code ?? answer.Response?.SendStatusSet?.[0]?.Code;
  if (code === undefined) throw new SmsFailure('rubbish', true);
  if (code !== 'Ok') throw new SmsFailure(code, PASSING.test(code));
}

/** Tencent Cloud SMS. It does not know a repeated message, but a repeated attempt carries the same code, so that a person who gets two can use either. */
export function tencentSms(account: TencentAccount, now: () => Date = () => new Date()): SmsPort {
  const { host } = new URL(account.endpoint);
  return {
    reports: account.reports === true,
    async send({ to, template, values, key }: Sms) {
      const id = template === 'sign-in' ? account.templateId : account.serviceTemplateId ?? '';
      if (id === '') throw new SmsFailure('no-template', false);
      const body = JSON.stringify({
        PhoneNumberSet: [`+86${to}`], SmsSdkAppId: account.appId, SignName: account.signName, TemplateId: id,
        TemplateParamSet: PARAMETERS[template].map((name) => values[name] ?? ''), SessionContext: key,
      });
      const seconds = Math.floor(now().getTime() / 1_000);
      let answer: Answer;
      try {
        const response = await fetch(account.endpoint, {
          method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS),
          headers: { authorization: authorization(account, host, body, seconds), 'content-type': TYPE, 'x-tc-action': ACTION, 'x-tc-version': VERSION, 'x-tc-timestamp': String(seconds), 'x-tc-region': account.region },
        });
        if (response.status >= 500) throw new SmsFailure(`http-${response.status}`, true);
        answer = (await response.json()) as Answer;
      } catch (error) {
        // The cause may quote what was sent, so only its kind goes on.
        throw error instanceof SmsFailure ? error : new SmsFailure(error instanceof SyntaxError ? 'rubbish' : 'unreachable', true);
      }
      check(answer);
      return { id: answer.Response?.SendStatusSet?.[0]?.SerialNo ?? null };
    },
  };
}

/** The environment's names for the account. The demonstration does not start beside any of them. */
export const TENCENT_VARIABLES = ['TENCENT_SMS_SECRET_ID', 'TENCENT_SMS_SECRET_KEY', 'TENCENT_SMS_APP_ID', 'TENCENT_SMS_SIGN_NAME', 'TENCENT_SMS_TEMPLATE_ID'] as const;

/** The environment's name for the secret part of the address at which the vendor tells of arrivals. */
export const TENCENT_CALLBACK = 'TENCENT_SMS_CALLBACK_SECRET';

/** The account that the environment names: null if it names none, and the missing names if it names a part of one. */
export function tencentAccount(env: Readonly<Record<string, string | undefined>>): TencentAccount | { missing: string[] } | null {
  const [secretId, secretKey, appId, signName, templateId] = TENCENT_VARIABLES.map((name) => env[name]?.trim() ?? '');
  const missing = TENCENT_VARIABLES.filter((name) => (env[name]?.trim() ?? '') === '');
  if (missing.length === TENCENT_VARIABLES.length) return null;
  if (missing.length > 0) return { missing };
  return { secretId: secretId!, secretKey: secretKey!, appId: appId!, signName: signName!, templateId: templateId!, serviceTemplateId: env['TENCENT_SMS_SERVICE_TEMPLATE_ID']?.trim() ?? '', reports: (env[TENCENT_CALLBACK] ?? '').trim() !== '', region: env['TENCENT_SMS_REGION']?.trim() || 'ap-guangzhou', endpoint: 'https://sms.tencentcloudapi.com/' };
}
