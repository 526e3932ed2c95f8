import { isIPv4, isIPv6 } from 'node:net';

/** How often one person, and one address block without a session, may ask. */
export type LimitSettings = { personPerSecond: number; personBurst: number; addressPerSecond: number; addressBurst: number };
/** Generous for people (an office of clerks behind one address), far below what would slow others. */
export const USUAL_LIMITS: LimitSettings = { personPerSecond: 20, personBurst: 120, addressPerSecond: 50, addressBurst: 1_000 };

const MOST_KEYS = 50_000;

/** The neighbourhood of an address: IPv4 /24, IPv6 /48. Limits and disputes know no more than this. */
export function addressBlock(address: string): string {
  const plain = address.startsWith('::ffff:') && isIPv4(address.slice(7)) ? address.slice(7) : address;
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return 'unknown';
  const [head = '', tail] = plain.toLowerCase().split('%')[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...middle, ...right].slice(0, 3).map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/48`;
}

/** Forgets the oldest keys so that a flood of invented names cannot fill the memory. */
function bound<V>(map: Map<string, V>): void {
  if (map.size <= MOST_KEYS) return;
  let surplus = map.size - MOST_KEYS + MOST_KEYS / 10;
  for (const key of map.keys()) {
    if (surplus-- <= 0) return;
    map.delete(key);
  }
}

type Bucket = { tokens: number; at: number };
/** Buckets of tokens by key: `take` says how many seconds to wait, 0 when it may go on. */
export function buckets(perSecond: number, burst: number, clock: () => number = () => performance.now()): (key: string) => number {
  const known = new Map<string, Bucket>();
  return (key) => {
    const now = clock();
    let bucket = known.get(key);
    if (!bucket) {
      bucket = { tokens: burst, at: now };
      known.set(key, bucket);
      bound(known);
    }
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return 0;
  };
}

/** An exact window by key: at most `most` within any `seconds`. `take` says how many seconds to wait, 0 when it may go on. It counts in this process only. */
export function windows(clock: () => number = () => performance.now()): (key: string, most: number, seconds: number) => number {
  const known = new Map<string, number[]>();
  return (key, most, seconds) => {
    const now = clock();
    const since = now - seconds * 1_000;
    const taken = (known.get(key) ?? []).filter((at) => at > since);
    const full = taken.length >= most;
    if (!full) taken.push(now);
    known.delete(key);
    known.set(key, taken);
    bound(known);
    return full ? Math.max(1, Math.ceil((taken[0]! + seconds * 1_000 - now) / 1_000)) : 0;
  };
}

/** Who asks how often: one person's flood is answered at the door and costs nobody else. */
export type Limits = {
  person(personId: string): number;
  address(block: string): number;
  route(ask: string, key: string, limit: { most: number; seconds: number }): number;
};

/** The counters of this process. */
export function createLimits(settings: LimitSettings = USUAL_LIMITS): Limits {
  const window = windows();
  return {
    person: buckets(settings.personPerSecond, settings.personBurst),
    address: buckets(settings.addressPerSecond, settings.addressBurst),
    route: (ask, key, { most, seconds }) => window(`${ask} ${key}`, most, seconds),
  };
}
