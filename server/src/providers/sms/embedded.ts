import type { Sms, SmsPort } from './port.ts';

/** An SMS vendor inside the process: it keeps the newest messages in memory and sends nothing. For the demonstration, where the code is on the page, and for tests. */
export function embeddedSms(most = 100): SmsPort & { taken(): readonly Sms[] } {
  const taken = new Map<string, Sms>();
  return {
    async send(sms) {
      if (taken.has(sms.key)) return;
      taken.set(sms.key, sms);
      if (taken.size > most) taken.delete(taken.keys().next().value!);
    },
    taken: () => [...taken.values()],
  };
}
