/** What two complaints are compared by: keyed hashes of parties and claims, never names or numbers. */
export type Fingerprint = { plaintiffs: readonly string[]; defendants: readonly string[]; causeCode: string | null; claims: string | null };

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
const equal = (a: readonly string[], b: readonly string[]): boolean => new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size && a.length > 0;

/**
 * Whether two complaints look like the same suit (`same`: the same people on both sides, the same cause or claims) or a related one
 * (`similar`: someone in common on both sides, or the same people with the sides changed); null if neither. A warning, never a bar: 解释 (2022), art. 36.
 */
export function looksAlike(a: Fingerprint, b: Fingerprint): 'same' | 'similar' | null {
  const sides = equal(a.plaintiffs, b.plaintiffs) && equal(a.defendants, b.defendants);
  const matter = (a.causeCode !== null && a.causeCode === b.causeCode) || (a.claims !== null && a.claims === b.claims);
  if (sides && matter) return 'same';
  const straight = share(a.plaintiffs, b.plaintiffs) && share(a.defendants, b.defendants);
  const crossed = share(a.plaintiffs, b.defendants) && share(a.defendants, b.plaintiffs);
  return straight || crossed ? 'similar' : null;
}

/** A text reduced to what makes it the same claim: letters, Han characters and digits, half-width, small. To be hashed with a key before it is kept. */
export const claimText = (claims: readonly string[]): string =>
  claims.map((c) => c.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter((c) => c !== '').sort().join('|');
