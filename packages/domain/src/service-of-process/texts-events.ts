import type { Texts } from '../shared/texts.ts';

/** What was recorded of a service, by which ways, what is next about it, and what goes out with it. */
export const texts: Texts = {
  'service-of-process.step.sent': { zh: '发出', en: 'sent' }, 'service-of-process.step.arrived': { zh: '到达', en: 'arrived' }, 'service-of-process.step.read': { zh: '已阅读', en: 'read' },
  'service-of-process.step.acknowledged': { zh: '确认收到', en: 'acknowledged' }, 'service-of-process.step.acted': { zh: '按文书内容作出诉讼行为', en: 'acted on what it says' }, 'service-of-process.step.signed': { zh: '签收', en: 'signed for' },
  'service-of-process.step.signed-by-other': { zh: '他人代为签收', en: 'signed for by another' }, 'service-of-process.step.left': { zh: '留置', en: 'left behind' }, 'service-of-process.step.returned': { zh: '退回', en: 'came back' },
  'service-of-process.step.failed': { zh: '未能送达', en: 'failed' }, 'service-of-process.step.published': { zh: '公告发布', en: 'notice published' }, 'service-of-process.step.arrival-proved': { zh: '法官认定实际到达时间', en: 'the judge found when it arrived' },
  'service-of-process.step.rebuttal-decided': { zh: '法官对异议作出决定', en: 'the judge decided on the objection' }, 'service-of-process.step.replaced': { zh: '文书已更正', en: 'corrected' }, 'service-of-process.step.drafted': { zh: '公告内容', en: 'text of the notice' },
  'service-of-process.way.direct': { zh: '直接送达', en: 'in person' }, 'service-of-process.way.substitute': { zh: '交同住成年家属等代收', en: 'through the household' }, 'service-of-process.way.left': { zh: '留置送达', en: 'left behind' },
  'service-of-process.way.platform': { zh: '诉讼平台送达', en: 'on this platform' }, 'service-of-process.way.email': { zh: '电子邮件送达', en: 'by e-mail' }, 'service-of-process.way.messenger': { zh: '移动通信送达', en: 'to the mobile phone' },
  'service-of-process.way.fax': { zh: '传真送达', en: 'by fax' }, 'service-of-process.way.entrusted': { zh: '委托送达', en: 'by another court' }, 'service-of-process.way.forwarded': { zh: '转交送达', en: 'forwarded' }, 'service-of-process.way.mail': { zh: '邮寄送达', en: 'by mail' },
  'service-of-process.way.public-notice': { zh: '公告送达', en: 'by public notice' },
  'service-of-process.next.post': { zh: '请交邮并登记邮件号。', en: 'Post it and note the tracking number.' }, 'service-of-process.next.hand-over': { zh: '请送达并登记结果。', en: 'Hand it over and note the outcome.' }, 'service-of-process.next.publish': { zh: '请发布公告并登记发布日期。', en: 'Publish the notice and note the day.' },
  'service-of-process.next.await-signature': { zh: '等待当事人签收调解书。', en: 'Wait for the signature.' }, 'service-of-process.next.await-answer': { zh: '等待受送达人确认，或者改用其他方式（在线诉讼规则第三十一条）。', en: 'Wait for an answer, or serve in another way (Online Litigation Rules, art. 31).' },
  'service-of-process.next.await-receipt': { zh: '等待邮件回执。', en: 'Wait for the receipt of the mail.' }, 'service-of-process.next.other-way': { zh: '这种方式没有送达，请换下一种方式（民事诉讼法第八十八条至第九十一条）。', en: 'It did not reach them. Try the next way (CPL, arts. 88 to 91).' },
  'service-of-process.next.judge': { zh: '调解书无法签收的，应当及时判决（民事诉讼法第一百零二条）。', en: 'A statement that is not signed for has to be judged in time (CPL, art. 102).' },
  'service-of-process.next.convert-first': { zh: '简易程序不适用公告送达（民诉法解释第一百四十条）。需要公告的，请先裁定转为普通程序，补交受理费。', en: 'There is no public notice in summary procedure (Interpretation, art. 140). Change to ordinary procedure first; the fee is topped up.' },
  'service-of-process.next.notice': { zh: '其他方式都没有送达，可以公告送达；原因和经过要记入案卷（民事诉讼法第九十五条）。', en: 'Nothing else reached them. A public notice may follow, its reason and course on the file (CPL, art. 95).' },
  'service-of-process.mail.subject': { zh: '{court}向您送达文书：{title}', en: '{court} serves a document on you: {title}' },
  'service-of-process.mail.text': { zh: '{court}依法向您送达《{title}》，文书见附件。\n\n您同意过以电子方式送达，或者向法院提供、确认过这个邮箱：邮件到达您的邮箱即为送达，是否打开不影响送达的效力（在线诉讼规则第三十一条）。\n\n核对码：{code}\n请打开微法院，在“核对法院消息”中输入核对码，确认这封邮件是法院发出的。本邮件不含链接；法院不会要求您向个人账户转账。', en: '{court} serves “{title}” on you; it is attached.\n\nCode: {code}\nEnter it in Microcourt to check that this e-mail is the court’s. There is no link in it.' },
  'service-of-process.notice.text': { zh: '{name}：本院受理的{title}一案，因{reason}，依照《中华人民共和国民事诉讼法》第九十五条的规定，向你公告送达{document}。{more}自发出公告之日起，经过{days}日，即视为送达。', en: '{name}: in the case {title} this court serves {document} on you by public notice, since {reason} (CPL, art. 95). {days} days after its publication it counts as served.' },
  'service-of-process.notice.complaint': { zh: '原告的诉讼请求和理由要点见起诉状副本。提出答辩状的期限为公告期满之日起{answer}日内，逾期不答辩的，不影响本院审理。', en: 'The answer is due {answer} days after the notice ends; without one the court goes on all the same.' },
  'service-of-process.notice.summons': { zh: '请按传票写明的时间和地点到庭，逾期不到庭的，本院将依法缺席审理。', en: 'Appear at the time and place of the summons; without appearance the court hears the case by default.' },
  'service-of-process.notice.judgment': { zh: '裁判的主要内容见文书。如不服本{paper}，可以自公告期满之日起{appeal}日内向本院递交上诉状，上诉于上一级人民法院。', en: 'Whoever disagrees may appeal to the next higher court within {appeal} days after the notice ends.' },
};
