import { readJson, writeGround } from './files.ts';
import { FEE_RULES } from './fee-classes.ts';

/**
 * Rebuilds the trees of causes, civil (2025) and administrative (2020), with the reviewed fee class of each: the nearest rule on the way to the root.
 * A row is `[code, name, feeClass]`, or `[code, name, 'ask', question]`; the parent of a code is the code without its last part.
 */
type Cause = { code: string; name: string; level: number; parent?: string };

function feeOf(code: string): readonly [string] | readonly [string, string] {
  for (let at = code; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('-')))) {
    const rule = FEE_RULES[at];
    if (rule) return rule.startsWith('ask:') ? ['ask', rule.slice(4)] : [rule];
  }
  throw new Error(`no fee class for ${code}`);
}
function tree(file: string, prefix: string) {
  const causes = readJson<Cause[]>(`causes/${file}.json`)!;
  const known = new Set(causes.map((c) => c.code));
  for (const rule of Object.keys(FEE_RULES)) if (rule.startsWith(prefix) && !known.has(rule)) throw new Error(`a fee class for an unknown cause ${rule}`);
  return causes.map((c) => [c.code, c.name, ...feeOf(c.code)]);
}
writeGround('law', 'causes-civil', { version: '民事案件案由规定（2025，2026-01-01 起施行）', causes: tree('civil_causes_2025', 'CC') });
writeGround('law', 'causes-administrative', { version: '行政案件案由暂行规定（2020，2021-01-01 起施行）', causes: tree('administrative_causes_2020', 'AD') });
