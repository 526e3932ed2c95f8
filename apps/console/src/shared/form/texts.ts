/** Words of forms that are drawn from their fields. */
export const texts = {
  'today': { zh: '今天', en: 'Today' },
  'calendar': { zh: '{label}：从日历选择', en: '{label}: choose from a calendar' },
  'row': { zh: '第 {n} 项', en: 'No. {n}' },
  'row.add': { zh: '添加一项', en: 'Add another' },
  'row.remove': { zh: '删除第 {n} 项', en: 'Remove no. {n}' },
  'unit': { zh: '{label}（{unit}）', en: '{label} ({unit})' },
  'unit.yuan': { zh: '元', en: 'yuan' },
  'optional': { zh: '选填', en: 'optional' },
  'needed': { zh: '需要填写', en: 'needed' },
  'more': { zh: '更多情况', en: 'More' },
  'choose': { zh: '请选择', en: 'Choose' },
  'echo': { zh: '即 {amount} 元', en: 'That is CNY {amount}' },
  'hint.money': { zh: '例如 100万 或 1000000', en: 'Such as 1000000' },
  'hint.day': { zh: '例如 2026-03-01', en: 'Such as 2026-03-01' },
  'hint.moment': { zh: '例如 2026-03-01 09:30', en: 'Such as 2026-03-01 09:30' },
} as const;
