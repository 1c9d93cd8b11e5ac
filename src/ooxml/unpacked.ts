/** Unpacks what anyone may have packed (RFC 1950 and 1951), and stops as soon as there is more than was expected. */
import { inflateRawSync, inflateSync } from 'node:zlib';

/** What the pieces hold, which is shorter than `size` when they do; undefined when they hold more, or are damaged. */
export function unpacked(
  pieces: readonly Uint8Array[],
  size: number,
  form: 'deflate' | 'zlib',
): Uint8Array | undefined {
  const unpack = form === 'zlib' ? inflateSync : inflateRawSync;
  try {
    const { buffer, byteOffset, byteLength } = unpack(joined(pieces), { maxOutputLength: Math.max(1, size) });
    return byteLength > size ? undefined : new Uint8Array(buffer, byteOffset, byteLength);
  } catch {
    return undefined;
  }
}

function joined([first = new Uint8Array(), ...others]: readonly Uint8Array[]): Uint8Array {
  if (others.length === 0) return first;
  const all = new Uint8Array(others.reduce((sum, { length }) => sum + length, first.length));
  let at = 0;
  for (const piece of [first, ...others]) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
