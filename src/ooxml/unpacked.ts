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
    const { buffer, byteOffset, byteLength } = unpack(Buffer.concat(pieces), { maxOutputLength: Math.max(1, size) });
    return byteLength > size ? undefined : new Uint8Array(buffer, byteOffset, byteLength);
  } catch {
    return undefined;
  }
}
