import { readJson, writeGround } from './files.ts';

/** Rebuilds the directory of the courts of Zhejiang: names, codes, levels, parents, divisions served, area phone, centre of the division. */
type Row = { name: string; full_name?: string; level: string; gb?: string; code: string; code_basis: string; parent: string; area?: string; city?: string; tel_area?: string; geo?: [number, number] };
const rows = readJson<Row[]>('courts/zhejiang_courts.json')!;
const byName = new Map(rows.map((r) => [r.name, r]));

const LEVELS: Record<string, string> = { 高级: 'high', 中级: 'intermediate', 基层: 'basic', '基层（功能区）': 'basic', '基层（专门）': 'special', '中级（专门）': 'special' };
/** Seen in published case numbers, or fixed by the Rules on Case Numbers themselves; every other code is derived from the division code. */
const seen = (basis: string) => basis.includes('核到') || basis === '高院代字';
const derived = (basis: string) => basis.startsWith('由');
const cityOf = (r: Row): string => r.city ?? (r.level === '中级' ? r.area : undefined) ?? byName.get(r.parent)?.area ?? (r.code === '浙72' ? '宁波市' : '杭州市');
const round = (n: number) => Math.round(n * 10_000) / 10_000;

const courts = rows.map((r) => ({
  code: r.code, name: r.full_name ?? r.name, level: LEVELS[r.level], parent: byName.get(r.parent)?.code ?? null, city: cityOf(r),
  divisions: r.gb && r.level === '基层' ? [r.gb] : [], areaPhone: r.tel_area ?? null,
  latitude: r.geo ? round(r.geo[0]) : null, longitude: r.geo ? round(r.geo[1]) : null,
  codeBasis: seen(r.code_basis) ? 'seen' : derived(r.code_basis) ? 'derived' : 'unverified',
}));
for (const c of courts) if (!c.level) throw new Error(`no level for ${c.name}`);
writeGround('courts', 'courts', { version: '2026-11-24', note: '坐标为所在行政区中心点的近似值，非法院门址；codeBasis 为 unverified 的法院代字未经核实。', courts });
