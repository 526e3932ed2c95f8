import type { Texts } from '../shared/texts.ts';

/** Sentences about looking after an installation. */
export const texts: Texts = {
  'operations.empty-time': { zh: '开始时间应早于结束时间，请重新选择。', en: 'The time begins after it ends. Choose it anew.' },
  'operations.time-too-long': { zh: '一次最多查询 {days} 天的审计记录，请缩短时间分次查询。', en: 'At most {days} days of the audit can be searched at a time. Shorten the time and search again.' },
  'operations.several-courts': { zh: '本系统服务多个法院，后台任务由系统管理员重新执行，请与系统管理员联系。', en: 'This installation serves several courts, so only the system administrator lets jobs run again. Please turn to them.' },
};
