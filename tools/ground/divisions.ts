import { readJson, writeGround } from './files.ts';

/** Rebuilds the divisions of China (GB/T 2260): province, city, district, each with code and name. A division is `[code, name]` or `[code, name, below]`. */
type Node = { code: string; name: string; children?: Node[] };
type Row = [string, string] | [string, string, Row[]];
const row = (n: Node): Row => (n.children ? [n.code, n.name, n.children.map(row)] : [n.code, n.name]);
writeGround('courts', 'divisions', { version: 'GB/T 2260', divisions: readJson<Node[]>('divisions/pca-code.json')!.map(row) });
