/** One e-mail to one address. `key` makes a repeated attempt the same e-mail. */
export type Mail = { to: string; subject: string; text: string; attachments: readonly { name: string; content: Buffer }[]; key: string };

/** What went wrong with an e-mail; a job repeats what is `retryable`. It never carries the address or the text. */
export class MailFailure extends Error {
  readonly retryable: boolean;
  readonly status: string;
  constructor(status: string, retryable: boolean) {
    super('mail server refused or failed');
    this.name = 'MailFailure';
    this.status = status;
    this.retryable = retryable;
  }
}

/** Sends e-mails. Resolves once the mail server has taken the e-mail, with the id under which it went. */
export type MailPort = { send(mail: Mail): Promise<{ id: string }> };

declare module '@microcourt/platform/module' {
  interface Ports {
    /** Missing where no mail server is configured. */
    mail?: MailPort;
  }
}
