import type { Book } from '../shared/words';

/** Words of the page on which anyone can check a document. They never say more than that it is unaltered since it was recorded. */
export const words = {
  title: ['文书核验', 'Check a document'], what: ['输入文书上的验证码，或者选择文书的电子文件，就能核验是不是本院签发的。不需要登录；文件只在您的设备上计算校验值，不会上传。', 'Enter the code printed on a document, or choose its file, to learn whether this court issued it. No account is needed; the hash is worked out on your device and the file is not sent.'],
  code: ['文书验证码', 'Code'], codeHint: ['印在文书页脚', 'printed at the foot of its pages'], file: ['选择文书文件', 'Choose the file'], fileNote: ['PDF 原件，打印后扫描的不行', 'The PDF itself, not a scan of it'], otherFile: ['换一个文件', 'Another file'], hashing: ['正在计算 {percent}%', 'Working it out, {percent}%'], hash: ['校验值', 'Hash (SHA-256)'], check: ['核验', 'Check'], unreadable: ['这个文件读不出来，请换一个。', 'This file cannot be read; choose another.'],
  same: ['由本院签发，自存证以来未被改动', 'Issued by this court, unaltered since it was recorded'], issued: ['本院签发过这份文书', 'This court issued such a document'], issuedText: ['验证码对得上。手里的文件是不是同一份，请再选择文件核验。', 'The code is known. Whether the file you hold is the same, choose it to find out.'],
  altered: ['文件与本院签发的不一致', 'The file is not the one this court issued'], alteredText: ['验证码是本院的，但这个文件与签发时的文件不同：可能被改动，也可能是扫描或者转换过的。', 'The code is this court’s but the file differs from the one issued: it may have been altered, or scanned or converted.'],
  unknown: ['没有找到', 'Not found'], unknownFile: ['本院没有签发过与这个文件完全相同的文书。扫描、转换过的文件核验不出来，请改用文书上的验证码，或者到法院窗口核对。', 'This court issued no document identical to this file. A scan or a conversion cannot be checked: use the printed code, or ask at the court.'], unknownCode: ['本院没有签发过带有这个验证码的文书。请检查是否输错，或者到法院窗口核对。', 'This court issued no document with this code. Check for slips, or ask at the court.'],
  replaced: ['这份文书后来已由更正后的文书代替，以新文书为准。', 'It was later replaced by a corrected one, which counts instead.'], court: ['法院', 'Court'], kind: ['文书', 'Document'], number: ['案号', 'Case number'], issuedAt: ['签发时间', 'Issued'], signatures: ['签名', 'Signatures'], byCourt: ['法院印章', 'Seal of the court'], byPerson: ['当事人手写签名', 'Handwritten signature'],
  toMessage: ['核对法院消息', 'Check a message of the court'], toMessageNote: ['收到短信、邮件，想知道是不是法院发的', 'You got a message and want to know whether it is the court’s'],
} satisfies Book<string>;
