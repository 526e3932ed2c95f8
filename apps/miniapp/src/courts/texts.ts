import type { Book } from '../shared/words';

/** Words of the directory of courts. */
export const words = {
  title: ['法院导航', 'Courts'], search: ['搜索法院名称、城市', 'Search by name or city'], high: ['高级法院', 'High court'], intermediate: ['中级法院', 'Intermediate'], basic: ['基层法院', 'Basic'], special: ['专门法院', 'Special'],
  served: ['可在线立案', 'files online'], notServed: ['暂未开通在线立案', 'not online here yet'], demonstration: ['演示法院', 'demonstration'], map: ['在地图中查看', 'Show on a map'], call: ['拨打 {number}', 'Call {number}'],
  none: ['没有找到，换个词试试', 'Nothing found; try another word'], code: ['法院代字 {code}', 'Code {code}'], parent: ['上级：{name}', 'Above it: {name}'], file: ['到这个法院立案', 'File at this court'],
} satisfies Book<string>;
