/** One text message to one telephone. `key` makes a repeated attempt the same message; `values` fill the template that the vendor has approved. */
export type Sms = { to: string; template: 'sign-in' | 'service'; values: Readonly<Record<string, string>>; key: string };

/** What went wrong at a vendor; a job repeats what is `retryable`. It never carries the number or the text. */
export class SmsFailure extends Error {
  readonly retryable: boolean;
  readonly status: string;
  constructor(status: string, retryable: boolean) {
    super('sms vendor refused or failed');
    this.name = 'SmsFailure';
    this.status = status;
    this.retryable = retryable;
  }
}

/**
 * Sends text messages. Resolves once the vendor has taken the message, the same for a repeated key, with the vendor's id of it where it gives one. `reports` says that the vendor tells later whether each
 * message arrived, and when.
 */
export type SmsPort = { send(sms: Sms): Promise<{ id: string | null } | void>; readonly reports?: boolean };

declare module '@microcourt/platform/module' {
  interface Ports {
    /** Missing where no vendor is configured. */
    sms?: SmsPort;
  }
}
