import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a marker was found, and what stands around it, made readable. */
export type Hit = { where: string; marker: string; around: string };

/** The ways in which a text may stand in bytes: as it is, as other programs write it, as a database prints bytes, as JSON escapes it. */
const written = (marker: string): Buffer[] => [
  Buffer.from(marker), Buffer.from(marker, 'utf16le'), Buffer.from(Buffer.from(marker).toString('hex')),
  Buffer.from(Array.from({ length: marker.length }, (_, at) => marker.charAt(at)).map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')), Buffer.from(encodeURIComponent(marker)),
];

/** The markers that stand in some bytes. */
export function hitsIn(where: string, bytes: Buffer, markers: readonly string[]): Hit[] {
  return markers.flatMap((marker) => [...new Map(written(marker).map((form) => [form.toString('hex'), form])).values()].flatMap((form) => {
    const at = bytes.indexOf(form);
    return at < 0 ? [] : [{ where, marker, around: bytes.subarray(Math.max(0, at - 40), at + form.length + 40).toString().replace(/[^\p{L}\p{N}\p{P} ]/gu, '.') }];
  }));
}

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name), found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? [] : found.isDirectory() ? filesBelow(path) : found.isFile() ? [path] : [];
  });
}

/** The markers that stand in any file below a folder, or in its name. */
export const hitsBelow = (folder: string, markers: readonly string[]): Hit[] =>
  filesBelow(folder).flatMap((path) => [...hitsIn(`the name of ${path}`, Buffer.from(path), markers), ...hitsIn(path, readFileSync(path), markers)]);
