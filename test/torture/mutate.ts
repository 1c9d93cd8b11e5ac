/** Bytes that came to harm: by chance, and by what is known to be hard. The same seed does the same harm. */
import { unzipSync, zipSync } from 'fflate';

/** Whole numbers from 0 up to a bound, exclusive. */
export type Chance = (bound: number) => number;

/** Mulberry32: small, and the same everywhere. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

export function pick<T>(all: readonly T[], chance: Chance): T {
  const one = all[chance(all.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}

/** One to four harms, one after the other. @param tokens what the format has a meaning for */
export function mutated(bytes: Uint8Array, tokens: readonly string[], chance: Chance): Uint8Array {
  let now = bytes;
  for (let rest = 1 + chance(4); rest > 0; rest--) now = harmed(now, tokens, chance);
  return now;
}

/** Harm to one part of a package, or to the package itself. @param whole what the package itself has a meaning for */
export function mutatedInside(
  bytes: Uint8Array,
  tokens: readonly string[],
  whole: readonly string[],
  chance: Chance,
): Uint8Array {
  if (chance(4) === 0) return mutated(bytes, whole, chance);
  const parts = unzipSync(bytes);
  const name = pick(Object.keys(parts), chance);
  return zipSync({ ...parts, [name]: mutated(parts[name] ?? new Uint8Array(), tokens, chance) }, { level: 1 });
}

/** The most bytes that one harm adds: more than any authored file is long, and less than what is refused unread. */
const most = 50_000;

function harmed(bytes: Uint8Array, tokens: readonly string[], chance: Chance): Uint8Array {
  const anywhere = chance(bytes.length + 1);
  const at = chance(2) === 0 ? seamFrom(bytes, anywhere) : anywhere;
  const length = chance(2) === 0 ? chance(8) : chance(Math.max(1, bytes.length - at));
  const token = new TextEncoder().encode(pick(tokens, chance));
  switch (chance(8)) {
    case 0:
      return spliced(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << chance(8))));
    case 1:
      return spliced(bytes, at, length, new Uint8Array());
    case 2:
      return spliced(bytes, at, 0, bytes.slice(at, at + length));
    case 3:
      return bytes.slice(0, at);
    case 4:
      return spliced(bytes, at, 0, repeated(token, 1 + chance(Math.floor(most / token.length))));
    case 5:
      return spliced(
        bytes,
        at,
        4,
        Uint8Array.from({ length: 4 }, () => chance(256)),
      );
    case 6:
      return spliced(bytes, at, length, bytes.slice(0, chance(bytes.length + 1)).slice(-length));
    default:
      return spliced(bytes, at, chance(3) === 0 ? length : 0, token);
  }
}

/** The next space, line break or end of a tag: between words, keys and attributes a token has its meaning. */
function seamFrom(bytes: Uint8Array, from: number): number {
  const found = bytes.subarray(from).findIndex((byte) => byte === 0x20 || byte === 0x0a || byte === 0x3e);
  return found === -1 ? from : from + found;
}

function spliced(bytes: Uint8Array, at: number, take: number, put: Uint8Array): Uint8Array {
  const rest = bytes.subarray(at + take);
  const all = new Uint8Array(at + put.length + rest.length);
  all.set(bytes.subarray(0, at));
  all.set(put, at);
  all.set(rest, at + put.length);
  return all;
}

function repeated(token: Uint8Array, times: number): Uint8Array {
  const all = new Uint8Array(token.length * times);
  for (let index = 0; index < times; index++) all.set(token, index * token.length);
  return all;
}
