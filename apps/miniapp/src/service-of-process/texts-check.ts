import type { Book } from '../shared/words';

/** Words of the page on which anyone can check a message of the court. */
export const words = {
  title: ['核对法院消息', 'Check a message of the court'], what: ['短信、邮件或者文书里有一个核对码。输入核对码，就知道是不是本院发出的。不需要登录。', 'A message or paper of the court carries a code. Enter it to learn whether this court sent it. No account is needed.'],
  code: ['核对码', 'Code'], codeHint: ['例如 ABCDE-23456', 'such as ABCDE-23456'], check: ['核对', 'Check'],
  found: ['是本院发出的', 'It is this court’s'], foundText: ['本院发出过带有这个核对码的消息，内容如下。请再核对收到的内容是否一致。', 'This court sent a message with this code. Compare what you received with this.'],
  notFound: ['没有找到', 'Not found'], notFoundText: ['本院没有发出过带有这个核对码的消息。请检查是否输错；确认没有输错的，不要点击消息里的链接，不要转账，可以到法院窗口或者拨打 12368 询问。', 'This court sent nothing with this code. Check for slips. If there is none, open no link in the message and pay nothing; ask at the court or call 12368.'],
  court: ['法院', 'Court'], kind: ['文书', 'Document'], sentAt: ['发出时间', 'Sent'], way: ['方式', 'By'], never: ['法院不会让您转账到个人账户，也不会索要短信验证码。', 'A court never asks you to pay into a private account, nor for a code sent to you.'],
  toDocument: ['核验文书文件', 'Check a document file'], toDocumentNote: ['手里有文书的 PDF 或者验证码', 'You hold the PDF of a document, or its code'],
} satisfies Book<string>;
