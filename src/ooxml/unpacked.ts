/** Unpacks what anyone may have packed (RFC 1950 and 1951), and stops as soon as there is more than was expected. */
import { Inflate, Unzlib } from 'fflate';

/** What the pieces hold, which is shorter than `size` when they do; undefined when they hold more, or are damaged. */
export function unpacked(
  pieces: readonly Uint8Array[],
  size: number,
  form: 'deflate' | 'zlib',
): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    if (length + piece.length <= size) whole.set(piece, length);
    length += piece.length;
  };
  const stream = form === 'zlib' ? new Unzlib(keep) : new Inflate(keep);
  const stretch = stretchOf(pieces, size);
  try {
    for (const piece of pieces)
      for (let at = 0; at < piece.length && length <= size; at += stretch)
        stream.push(piece.subarray(at, at + stretch));
    if (length <= size) stream.push(new Uint8Array(), true);
  } catch {
    return undefined;
  }
  return length > size ? undefined : whole.subarray(0, length);
}

/** So many bytes at a time that they unpack to what fflate makes room for at once, and to no more than 16 MB whatever they are. */
function stretchOf(pieces: readonly Uint8Array[], size: number): number {
  const packed = pieces.reduce((sum, { length }) => sum + length, 0);
  return Math.min(16_384, Math.max(64, Math.ceil((packed * 131_072) / Math.max(1, size))));
}
