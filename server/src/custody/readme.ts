/** What stands at the front of a bundle, for whoever opens it without us. */
export const README = `微法院 存证包 / Microcourt custody bundle

这是什么
  一个案件的存证记录：您有权查看的文件、存证日志、证明、签名和证书。核验只说明“自存证以来未被改动”，不说明内容真实。

怎样核验（不用联网）
  npm run verify -- 存证包.zip
  全部相符，退出码为 0；不相符的，逐行指出哪一份被改动、缺失、插入或者换了次序，退出码为 1。
  核验时显示证书指纹，请与法院公布的指纹核对；也可以用 --root 证书.pem 指定您信任的证书。

里面有什么
  log.json         日志：每条的哈希接在前一条之后。您无权查看的条目只有哈希
  proofs.json      证明：当日的末条哈希在法院当日的树里，当日在历日的树里，历日的树只增不改（RFC 9162）
  files/           文件，与收到以后保存的一致
  records/         记录的原文
  names.json       文件的原名
  timestamps/      每日树根的时间戳（RFC 3161）
  certificates/    核验用的证书
  manifest.json    以上各项的哈希；manifest.tst 是它的时间戳，manifest.sha256 是这两项的哈希

每条日志的算法
  entry = SHA-256(一行 JSON 列表："microcourt-custody-1", 案件, 序号, 种类, 对象, 文件, 房间, 房间序号, SHA-256, 收到时的 SHA-256, 时间)
  head  = SHA-256(前一条的 head 的 32 字节 + entry 的 32 字节)，第一条之前是 32 个零字节

What this is
  The record of a case: the files that you may read, the log, proofs, signatures and certificates. A check says that nothing was altered since it was recorded; it does not say that what it says is true.

How to check it, without a network
  npm run verify -- bundle.zip
  It ends with code 0 if all agrees. Otherwise it names, a line each, what was altered, dropped, inserted or moved, and ends with code 1.
  It shows the fingerprints of the certificates: compare them with those that the court publishes, or name a certificate that you trust by --root file.pem.

What is inside
  log.json (each entry's hash hangs on the one before; of entries that you may not read there are the hashes alone), proofs.json (RFC 9162), files/, records/, names.json,
  timestamps/ (RFC 3161, over each day's root), certificates/, manifest.json (hashes of all of these) with its timestamp manifest.tst, and the hashes of both in manifest.sha256.
`;
