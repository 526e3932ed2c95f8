import type { Lines, Run } from './words.ts';

/** Something found on a page: the words around it, how sure they are, and where it stands (left, top, width, height in thousandths). */
export type Found = { text: string; confidence: number; boxes: [number, number, number, number][] };
/** Where a character comes from: its run, and its place in it. */
type Place = { run: Run; line: number; at: number };

const AROUND = 14;
const MOST_ON_PAGE = 500;
/** Characters as they are compared: full-width and half-width, large and small are the same; spaces do not count. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

/** The part of a run's box that so many of its characters take. */
function boxOf([text, , x, y, w, h]: Run, from: number, to: number): [number, number, number, number] {
  const length = Math.max(1, text.trimEnd().length), left = x + Math.floor((w * Math.min(from, length)) / length), right = x + Math.ceil((w * Math.min(to, length)) / length);
  return [left, y, Math.max(1, right - left), h];
}

/** The boxes of a stretch of characters: one for each line, or for parts of a line that stand apart. */
function boxesOf(places: readonly Place[]): Found['boxes'] {
  const boxes: Found['boxes'] = [];
  let last = -1;
  for (let index = 0; index < places.length; index++) {
    const { run, line, at } = places[index]!;
    let to = at + 1;
    while (places[index + 1]?.run === run) to = places[++index]!.at + 1;
    const box = boxOf(run, at, to), before = boxes.at(-1);
    if (before && last === line && box[0] >= before[0] && box[0] - (before[0] + before[2]) < 30) {
      const [top, bottom] = [Math.min(before[1], box[1]), Math.max(before[1] + before[3], box[1] + box[3])];
      boxes[boxes.length - 1] = [before[0], top, Math.max(before[0] + before[2], box[0] + box[2]) - before[0], bottom - top];
    } else boxes.push(box);
    last = line;
  }
  return boxes;
}

/** Where a text stands among the words of a page, over the ends of lines too. */
export function foundIn(lines: Lines, q: string): Found[] {
  const wanted = plain(q);
  if (wanted === '') return [];
  const places: Place[] = [], shown: string[] = [];
  let all = '';
  for (const [line, runs] of lines.entries()) for (const run of runs) {
    let at = 0;
    for (const character of run[0]) {
      const read = plain(character);
      // A character that is read as several stands for each of them.
      for (const unit of read.split('')) { all += unit; places.push({ run, line, at }); shown.push(character); }
      at += character.length;
    }
  }
  const found: Found[] = [];
  for (let from = all.indexOf(wanted); from >= 0 && found.length < MOST_ON_PAGE; from = all.indexOf(wanted, from + wanted.length)) {
    const to = from + wanted.length, here = places.slice(from, to);
    found.push({ text: shown.slice(Math.max(0, from - AROUND), to + AROUND).join(''), confidence: Math.min(...here.map(({ run }) => run[1])), boxes: boxesOf(here) });
  }
  return found;
}
