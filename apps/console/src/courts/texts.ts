/** Words of how a court is served here. */
export const texts = {
  'title': { zh: '法院设置', en: 'Settings of the court' },
  'hours.from': { zh: '答复时间（开始）', en: 'Questions are answered from' },
  'hours.to': { zh: '答复时间（结束）', en: 'until' },
  'hours.what': { zh: '北京时间，仅工作日。其余时间的提问顺延到下一个工作日。', en: 'China Standard Time, working days. Outside, questions wait for the next working day.' },
  'answer-days': { zh: '承诺几个工作日内答复', en: 'Answers promised within (working days)' },
  'assignment': { zh: '分案方式', en: 'Cases are assigned' },
  'assignment.hand': { zh: '人工指定', en: 'by hand' },
  'assignment.turn': { zh: '轮流分案', en: 'by turn' },
  'numbers': { zh: '案号', en: 'Case numbers' },
  'numbers.here': { zh: '由本系统编号', en: 'issued here' },
  'numbers.elsewhere': { zh: '由审判管理系统编号后录入', en: 'issued by the court’s case system' },
  'go': { zh: '保存设置', en: 'Save the settings' },
  'done': { zh: '设置已保存，立即生效。', en: 'Saved; in force at once.' },
} as const;
