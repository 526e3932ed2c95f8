import type { Book } from '../shared/words';

/** Words of the calculators. */
export const words = {
  tools: ['计算工具', 'Calculators'], search: ['搜索计算工具', 'Search'], recent: ['最近使用', 'Recently used'], nothing: ['没有找到，换个词试试', 'Nothing found; try another word'],
  yes: ['是', 'Yes'], no: ['否', 'No'], asked: ['计算条件', 'What was asked'], answer: ['计算结果', 'Answer'], steps: ['怎么算出来的', 'How it is worked out'], remarks: ['需要注意', 'Please note'],
  tool: ['计算工具', 'Calculator'], articles: ['法律依据', 'Legal basis'], tables: ['使用的数据', 'Figures used'], made: ['计算时间', 'Worked out at'],
  footNote: ['按所列条文和数据计算，供参考；以法院的裁判文书、通知为准。', 'Worked out by the articles and figures named, for reference; what counts is the court’s own document.'],
  example: ['看一个例子', 'See an example'], otherExample: ['换一个例子', 'Another example'], clear: ['清空', 'Clear'], undo: ['恢复刚才填写的', 'Bring back what I typed'], today: ['今天', 'Today'], empty: ['清除', 'Clear'],
  addRow: ['添加一项', 'Add another'], removeRow: ['删除第 {n} 项', 'Remove no. {n}'], row: ['第 {n} 项', 'No. {n}'], unit: ['{label}（{unit}）', '{label} ({unit})'], choose: ['请选择', 'Choose'], searchOptions: ['搜索', 'Search'],
  echo: ['即 {amount} 元', 'That is CNY {amount}'], stillMissing: ['再填写：{names}', 'Still to give: {names}'], needed: ['需要填写', 'needed'], more: ['更多情况', 'More'], look: ['请更正标红的内容，改好后马上算出结果。', 'Mend what is marked in red; the answer follows at once.'],
  needsFigures: ['第一次使用需要联网取得利率、节假日等数据，之后没有网络也能计算。', 'The first time needs the network to fetch rates and holidays; after that it works without.'],
  broken: ['按这些内容没有算出来。填写的内容已保留，请检查是否有误，或换一个例子试试。', 'It could not be worked out from this. What you typed is kept; check it, or try an example.'],
  notWorked: ['没有算出来', 'Not worked out'], seeWhy: ['看原因', 'See why'],
  working: ['正在计算', 'Working it out'], copy: ['复制', 'Copy'], picture: ['图片', 'Picture'], pdf: ['PDF', 'PDF'], sheet: ['表格', 'Sheet'],
  copied: ['已复制', 'Copied'], saved: ['已保存', 'Saved'], notDone: ['这台设备不允许这样做，请换一种方式。', 'This device does not allow it. Try another way.'], history: ['计算记录', 'History'],
  historyNote: ['最近 50 次计算，只保存在这台设备上，不会上传。', 'The last 50 calculations. They stay on this device and are sent nowhere.'], historyEmpty: ['还没有计算记录', 'Nothing worked out yet'],
  clearAll: ['全部删除', 'Delete all'], clearAllText: ['将删除这台设备上的全部计算记录和已填写的内容，不能恢复。', 'All calculations and what was typed are deleted from this device and cannot be brought back.'], removeOne: ['删除这条记录', 'Delete this one'],
  unknown: ['没有这个计算工具，可能已更新，请返回重新选择。', 'There is no such calculator; it may have changed. Go back and choose again.'], offline: ['数据取自 {day}，联网后自动更新。', 'Figures of {day}; they are renewed once there is a network.'],
  yuanUnit: ['元', 'yuan'], moneyHint: ['例如 100万 或 1000000', 'Such as 1000000'], byServer: ['这项计算由法院系统完成，需要联网。', 'This one is worked out by the court’s system and needs the network.'], fileName: ['微法院计算', 'microcourt'],
} satisfies Book<string>;
