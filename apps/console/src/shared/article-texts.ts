/** Words around the text of an article. */
export const articleTexts = {
  promulgated: { zh: '{day} 公布', en: 'promulgated {day}' },
  effective: { zh: '{day} 施行', en: 'in force from {day}' },
  'not-installed': { zh: '本系统没有收录这份文件的全文，请到国家法律法规数据库等官方渠道查阅。', en: 'The text of this document is not installed here. Look it up in an official source such as the national database of laws.' },
  'no-article': { zh: '收录的文本里没有找到这一条，请核对原文。', en: 'The installed text has no such article. Check the original.' },
} as const;
