import type { Book } from '../../shared/words';

/** Words of the search in a case. */
export const words = {
  title: ['查找', 'Search'], text: ['消息', 'Words'], media: ['图片和文件', 'Images and files'], date: ['按日期', 'By day'], hint: ['搜索消息', 'Search the messages'], nothing: ['没有找到', 'Nothing found'], noMedia: ['还没有图片和文件', 'No images or files yet'],
  day: ['跳到哪一天', 'Go to the day'], go: ['查看这一天', 'Show this day'], noDay: ['这一天之后没有消息', 'Nothing was said since'], older: ['更早的', 'Earlier'],
} satisfies Book<string>;
