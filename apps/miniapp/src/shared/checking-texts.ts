import type { Book } from '../shared/words';

/** Words of what stands on the home page and under 我的 about service and documents. */
export const words = {
  newly: ['新送达的文书', 'Newly served'], unread: ['未读', 'unread'], received: ['我收到的文书', 'Served on me'], receivedNote: ['各案送达给您的文书和期限', 'What reached you in each case, with its limits'],
  check: ['核对法院消息', 'Check a message of the court'], checkNote: ['收到短信、邮件，看是不是法院发的', 'Is a message you got the court’s?'], verify: ['文书核验', 'Check a document'], verifyNote: ['看文书是不是本院签发、有没有改动', 'Did this court issue it, and is it unaltered?'], verifying: ['核对与核验', 'Checking'],
} satisfies Book<string>;
