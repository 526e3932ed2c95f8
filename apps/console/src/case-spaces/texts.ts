/** Words of the room of a case. */
export const texts = {
  'room.main': { zh: '案件空间', en: 'Case space' },
  'room.court': { zh: '合议庭内部', en: 'The court’s own room' },
  'room.unread': { zh: '{count} 条未读', en: '{count} unread' },
  'tool.search': { zh: '查找', en: 'Search' },
  'tool.media': { zh: '图片文件', en: 'Files' },
  'tool.matters': { zh: '证据送达', en: 'Evidence and service' },
  'tool.facts': { zh: '案件信息', en: 'Facts' },
  'tool.paper': { zh: '纸质件', en: 'On paper' },
  'silence.title': { zh: '暂停 {name} 在公共空间发言', en: 'Suspend {name} from speaking' },
  'silence.end.title': { zh: '恢复 {name} 发言', en: 'Let {name} speak again' },
  'silence.what': { zh: '被暂停的人仍可看到消息并向法院提问。暂停和理由会公告在案件空间，记录在案（法庭规则第十七条）。', en: 'Who is suspended still reads and may put questions to the court. It stands in the space with its reason, on record (Court Rules, art. 17).' },
  'silence.reason': { zh: '理由', en: 'Reason' },
  'silence.go': { zh: '暂停发言', en: 'Suspend' },
  'silence.end.go': { zh: '恢复发言', en: 'Let speak' },
  'do.silence': { zh: '暂停发言', en: 'Suspend' },
  'do.hear': { zh: '恢复发言', en: 'Let speak' },
} as const;
