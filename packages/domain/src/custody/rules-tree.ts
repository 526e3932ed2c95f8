import { bytesOfHex, bytesOfLine, type Hash, joined } from './rules-log.ts';

// Merkle trees as RFC 9162 has them (2.1): leaves and inner nodes are hashed apart, so that neither can be taken for the other.
const LEAF = Uint8Array.of(0), NODE = Uint8Array.of(1);
const nodeHash = (left: string, right: string, hash: Hash): string => hash(joined(NODE, bytesOfHex(left), bytesOfHex(right)));
/** The hash of a leaf, whose content is given in hex. */
export const leafHash = (content: string, hash: Hash): string => hash(joined(LEAF, bytesOfHex(content)));
/** The largest power of two below a number. */
const split = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** The root over leaves (their contents in hex), in their order: RFC 9162, 2.1.1. */
export function rootOf(leaves: readonly string[], hash: Hash): string {
  if (leaves.length === 0) return hash(new Uint8Array());
  if (leaves.length === 1) return leafHash(leaves[0]!, hash);
  const k = split(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, k), hash), rootOf(leaves.slice(k), hash), hash);
}

/** The way from the leaf at a place (from 0) to the root, from below: RFC 9162, 2.1.3.1. */
export function inclusionOf(leaves: readonly string[], index: number, hash: Hash): string[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...inclusionOf(leaves.slice(0, k), index, hash), rootOf(leaves.slice(k), hash)]
    : [...inclusionOf(leaves.slice(k), index - k, hash), rootOf(leaves.slice(0, k), hash)];
}

/** Whether a leaf is in the tree of this root: RFC 9162, 2.1.3.2. */
export function isIncluded(content: string, { index, size, path }: { index: number; size: number; path: readonly string[] }, root: string, hash: Hash): boolean {
  if (!Number.isInteger(index) || !Number.isInteger(size) || index < 0 || index >= size) return false;
  let at = index, last = size - 1, found = leafHash(content, hash);
  for (const step of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      found = nodeHash(step, found, hash);
      while (at % 2 === 0 && at !== 0) { at = Math.floor(at / 2); last = Math.floor(last / 2); }
    } else found = nodeHash(found, step, hash);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && found === root;
}

function proof(leaves: readonly string[], from: number, whole: boolean, hash: Hash): string[] {
  if (from === leaves.length) return whole ? [] : [rootOf(leaves, hash)];
  const k = split(leaves.length);
  return from <= k
    ? [...proof(leaves.slice(0, k), from, whole, hash), rootOf(leaves.slice(k), hash)]
    : [...proof(leaves.slice(k), from - k, false, hash), rootOf(leaves.slice(0, k), hash)];
}
/** What shows that the tree over all leaves grew from the tree over the first `from` of them: RFC 9162, 2.1.4.1. */
export const consistencyOf = (leaves: readonly string[], from: number, hash: Hash): string[] => (from <= 0 || from >= leaves.length ? [] : proof(leaves, from, true, hash));

/** Whether a larger tree grew from a smaller one, with nothing in it altered, dropped or put between: RFC 9162, 2.1.4.2. */
export function grewFrom(small: { size: number; root: string }, large: { size: number; root: string }, path: readonly string[], hash: Hash): boolean {
  if (small.size < 1 || small.size > large.size) return false;
  if (small.size === large.size) return path.length === 0 && small.root === large.root;
  let at = small.size - 1, last = large.size - 1;
  while (at % 2 === 1) { at = Math.floor(at / 2); last = Math.floor(last / 2); }
  const steps = at === 0 ? [small.root, ...path] : [...path];
  if (steps.length === 0) return false;
  let [older, newer] = [steps[0]!, steps[0]!];
  for (const step of steps.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(step, older, hash);
      newer = nodeHash(step, newer, hash);
      while (at % 2 === 0 && at !== 0) { at = Math.floor(at / 2); last = Math.floor(last / 2); }
    } else newer = nodeHash(newer, step, hash);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return older === small.root && newer === large.root && last === 0;
}

/** A day of a court: how many heads its tree holds, and their root. `chain` is the root of the tree over all days of the court up to this one. */
export type DayTree = { courtCode: string; day: string; size: number; root: string };
/** The content of a day's leaf in the tree of days. */
export const dayLeaf = ({ courtCode, day, size, root }: DayTree, hash: Hash): string => hash(bytesOfLine(JSON.stringify(['microcourt-custody-day-1', courtCode, day, size, root])));
