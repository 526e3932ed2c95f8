import type { FileSource } from '@microcourt/client/transport';

// The mini program has no hashing of its own and a browser only on a secure page, so it is worked out here, piece by piece, without holding the file.

const PIECE = 1_048_576;
const BLOCK = 64;
const isPrime = (n: number): boolean => {
  for (let i = 2; i * i <= n; i++) if (n % i === 0) return false;
  return true;
};
const PRIMES = Array.from({ length: 312 }, (_, i) => i).filter((n) => n >= 2 && isPrime(n)).slice(0, 64);
const fraction = (n: number): number => ((n - Math.floor(n)) * 2 ** 32) | 0;
// FIPS 180-4: the fractions of the square and cube roots of the first primes.
const START = PRIMES.slice(0, 8).map((n) => fraction(Math.sqrt(n)));
const ROUNDS = Int32Array.from(PRIMES, (n) => fraction(Math.cbrt(n)));
const turned = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** Works a block of 64 bytes into the state. */
function work(state: Int32Array, bytes: Uint8Array, from: number, w: Int32Array): void {
  for (let i = 0; i < 16; i++) {
    const at = from + i * 4;
    w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15]!, b = w[i - 2]!;
    w[i] = (w[i - 16]! + (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)) + w[i - 7]! + (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10))) | 0;
  }
  let a = state[0]!, b = state[1]!, c = state[2]!, d = state[3]!, e = state[4]!, f = state[5]!, g = state[6]!, h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i]! + w[i]!) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
  }
  state[0] = state[0]! + a; state[1] = state[1]! + b; state[2] = state[2]! + c; state[3] = state[3]! + d;
  state[4] = state[4]! + e; state[5] = state[5]! + f; state[6] = state[6]! + g; state[7] = state[7]! + h;
}

/** The bytes that end a text of so many bytes: a one, zeros, its length in bits. */
function ending(rest: Uint8Array, size: number): Uint8Array {
  const end = new Uint8Array(rest.length + 9 <= BLOCK ? BLOCK : 2 * BLOCK);
  end.set(rest);
  end[rest.length] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, Math.floor(size / 2 ** 29));
  view.setUint32(end.length - 4, (size * 8) >>> 0);
  return end;
}

/** The SHA-256 of a file of this device, as 64 hexadecimal digits; `told` hears how much is done, 0 to 100. */
export async function sha256Of(source: FileSource, told: (percent: number) => void = () => undefined): Promise<string> {
  const state = Int32Array.from(START), words = new Int32Array(64);
  let rest = new Uint8Array(0);
  for (let from = 0; from < source.size; from += PIECE) {
    const piece = new Uint8Array(await source.read(from, Math.min(from + PIECE, source.size)));
    const whole = piece.length - (piece.length % BLOCK);
    for (let at = 0; at < whole; at += BLOCK) work(state, piece, at, words);
    rest = piece.slice(whole);
    told(Math.floor((Math.min(from + PIECE, source.size) / source.size) * 100));
  }
  const end = ending(rest, source.size);
  for (let at = 0; at < end.length; at += BLOCK) work(state, end, at, words);
  return Array.from(state, (n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}
