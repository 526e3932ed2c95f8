import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytesOfHex } from './rules-log.ts';
import { consistencyOf, grewFrom, inclusionOf, isIncluded, leafHash, rootOf } from './rules-tree.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const leavesOf = (size: number): string[] => Array.from({ length: size }, (_, i) => hash(Uint8Array.of(i % 256, i >> 8)));
const flipped = (hex: string): string => (hex.startsWith('0') ? `1${hex.slice(1)}` : `0${hex.slice(1)}`);
const sizes = fc.integer({ min: 1, max: 80 });

// The trees of the reference test of Certificate Transparency, whose leaves are known.
describe('the trees that others make', () => {
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  test.each(roots.map((root, i) => [i + 1, root] as const))('%i leaves', (size, root) => { expect(rootOf(inputs.slice(0, size), hash)).toBe(root); });
  test('none', () => { expect(rootOf([], hash)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'); });
});

describe('inclusion', () => {
  test('each leaf is shown to be in its tree, by a way no longer than the tree is high', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, pick) => {
      const leaves = leavesOf(size), index = pick % size, path = inclusionOf(leaves, index, hash);
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      expect(isIncluded(leaves[index]!, { index, size, path }, rootOf(leaves, hash), hash)).toBe(true);
    }));
  });
  test('with anything changed it is shown no more', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 80 }), fc.nat(), fc.nat(), (size, pick, other) => {
      const leaves = leavesOf(size), index = pick % size, path = inclusionOf(leaves, index, hash), root = rootOf(leaves, hash), at = other % path.length;
      const holds = (how: { index?: number; size?: number; path?: string[] }, leaf = leaves[index]!, of = root): boolean => isIncluded(leaf, { index, size, path, ...how }, of, hash);
      expect(holds({}, flipped(leaves[index]!))).toBe(false);
      expect(holds({}, leaves[index], flipped(root))).toBe(false);
      expect(holds({ path: path.map((step, i) => (i === at ? flipped(step) : step)) })).toBe(false);
      expect(holds({ path: path.filter((_, i) => i !== at) })).toBe(false);
      expect(holds({ path: [...path, root] })).toBe(false);
      if (other % size !== index) expect(holds({ index: other % size })).toBe(false);
      expect(holds({ index: size })).toBe(false);
    }));
  });
  test('a leaf is no node: what two leaves make together is not taken for one', () => {
    const leaves = leavesOf(2), inner = leaves.map((leaf) => leafHash(leaf, hash)).join('');
    expect(leafHash(inner, hash)).not.toBe(rootOf(leaves, hash));
    expect(bytesOfHex('00ff10')).toEqual(Uint8Array.of(0, 255, 16));
  });
});

describe('consistency', () => {
  test('a tree that only grew is shown to have grown', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, pick) => {
      const leaves = leavesOf(size), from = 1 + pick % size, path = consistencyOf(leaves, from, hash);
      expect(grewFrom({ size: from, root: rootOf(leaves.slice(0, from), hash) }, { size, root: rootOf(leaves, hash) }, path, hash)).toBe(true);
    }));
  });
  test('one in which an old leaf was changed is not', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 80 }), fc.nat(), fc.nat(), (size, pick, which) => {
      const leaves = leavesOf(size), from = 1 + pick % (size - 1), changed = leaves.map((leaf, i) => (i === which % from ? flipped(leaf) : leaf));
      const small = { size: from, root: rootOf(leaves.slice(0, from), hash) }, large = { size, root: rootOf(changed, hash) };
      expect(grewFrom(small, large, consistencyOf(changed, from, hash), hash)).toBe(false);
      expect(grewFrom(small, large, consistencyOf(leaves, from, hash), hash)).toBe(false);
      expect(grewFrom(small, { size, root: rootOf(leaves, hash) }, consistencyOf(leaves, from, hash).map(flipped), hash)).toBe(false);
      expect(grewFrom({ size: 0, root: small.root }, large, [], hash)).toBe(false);
    }));
  });
});
