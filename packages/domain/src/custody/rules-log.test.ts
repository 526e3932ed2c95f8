import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkLog, entryHash, entryLine, type Fact, FIRST_HEAD, headAfter, type Linked } from './rules-log.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const fact = (number: number): Fact => ({
  caseId: '0197a000-0000-7000-8000-000000000001', number, what: 'file', subjectId: `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`, fileId: null, stream: null, seq: null,
  sha256: hash(Uint8Array.of(number)), received: null, at: `2026-11-26T00:00:${String(number).padStart(2, '0')}.000Z`,
});
type Row = Linked & { fact: Fact | null };
function logOf(size: number, hidden: (number: number) => boolean = () => false): Row[] {
  const rows: Row[] = [];
  for (let number = 1; number <= size; number++) {
    const entry = entryHash(fact(number), hash);
    rows.push({ number, entry, head: headAfter(rows.at(-1)?.head ?? FIRST_HEAD, entry, hash), fact: hidden(number) ? null : fact(number) });
  }
  return rows;
}
const found = (rows: readonly Row[], size = rows.length): string[] => checkLog(rows, size, hash).map(({ kind, number }) => `${kind} ${number}`).sort();
const sizes = fc.integer({ min: 2, max: 30 });

test('the line of an entry, as anyone can write it again', () => {
  expect(entryLine(fact(3))).toBe(`["microcourt-custody-1","0197a000-0000-7000-8000-000000000001",3,"file","0197a000-0000-7000-8000-000000000003",null,null,null,"${hash(Uint8Array.of(3))}",null,"2026-11-26T00:00:03.000Z"]`);
});

describe('a log', () => {
  test('as it was written has nothing wrong with it, and those who may read a part of it can follow it all the same', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, mask) => { expect(found(logOf(size, (n) => ((mask >> (n % 30)) & 1) === 1))).toEqual([]); }));
  });
  test('an entry that was changed is named', () => {
    fc.assert(fc.property(sizes, fc.nat(), fc.constantFrom<keyof Fact>('sha256', 'at', 'subjectId', 'what', 'received'), (size, pick, key) => {
      const number = 1 + pick % size, rows = logOf(size).map((row) => (row.number === number ? { ...row, fact: { ...row.fact!, [key]: 'x' } } : row));
      expect(found(rows)).toEqual([`altered ${number}`]);
    }));
  });
  test('one that was changed together with its own hash breaks the heads', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, pick) => {
      const number = 1 + pick % size, changed = { ...fact(number), sha256: hash(Uint8Array.of(99)) }, rows = logOf(size).map((row) => (row.number === number ? { ...row, fact: changed, entry: entryHash(changed, hash) } : row));
      expect(found(rows)).toEqual([`head ${number}`]);
    }));
  });
  test('one that was dropped is named', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, pick) => { const number = 1 + pick % size; expect(found(logOf(size).filter((row) => row.number !== number), size)).toEqual([`dropped ${number}`]); }));
  });
  test('one that was put in is named', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, pick) => {
      const number = 1 + pick % size, rows = logOf(size), twice = [...rows.slice(0, number), rows[number - 1]!, ...rows.slice(number)];
      expect(found(twice, size)).toEqual([`inserted ${number}`]);
      expect(found([...rows, { ...rows.at(-1)!, number: size + 1, fact: null }], size)).toContain(`inserted ${size + 1}`);
    }));
  });
  test('two that changed places are named, and where their numbers were changed too, both', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, pick) => {
      const at = pick % (size - 1), rows = logOf(size), moved = rows.map((row, i) => (i === at ? rows[at + 1]! : i === at + 1 ? rows[at]! : row));
      expect(found(moved)).toEqual([`reordered ${at + 1}`]);
      const renumbered = moved.map((row, i) => ({ ...row, number: i + 1 }));
      expect(found(renumbered)).toEqual(expect.arrayContaining([`altered ${at + 1}`, `altered ${at + 2}`]));
    }));
  });
});
