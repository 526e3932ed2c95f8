import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const SOURCES = process.env['GROUND_SOURCES'] ?? new URL('../../../shared/data/', import.meta.url).pathname;

/** The parsed file of public facts; with `optional` null where it does not exist. */
export function readJson<T>(name: string, optional = false): T | null {
  const path = `${SOURCES}/${name}`;
  if (optional && !existsSync(path)) return null;
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
/** The lines of a text file of public facts, without empty ones. */
export const readLines = (name: string): string[] => readFileSync(`${SOURCES}/${name}`, 'utf8').replace(/^\ufeff/, '').split(/\r?\n/).filter((l) => l !== '');

/** Writes a table of the product, one row a line where it is a list, and prints its size. */
export function writeGround(word: 'law' | 'courts', name: string, table: Record<string, unknown>): void {
  const folder = new URL(`../../server/src/${word}/ground/`, import.meta.url).pathname;
  const parts = Object.entries(table).map(([key, value]) => {
    const rows = Array.isArray(value) ? `[\n${value.map((r) => JSON.stringify(r)).join(',\n')}\n]` : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${rows}`;
  });
  const text = `{\n${parts.join(',\n')}\n}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, text);
  console.log(JSON.stringify({ table: `${word}/${name}`, bytes: Buffer.byteLength(text), gzip: gzipSync(text).length }));
}
