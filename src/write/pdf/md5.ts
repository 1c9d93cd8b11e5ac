/** MD5 (RFC 1321), which PDF wants as the checksum of an embedded file (ISO 32000-1, table 46). It guards against accidents only. */

/** Of each of the 64 steps: how far to rotate to the left, what to add, and which word of the block it takes. */
const rotations = Uint8Array.from({ length: 64 }, (_, step) => [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21][(step >> 4) * 4 + (step % 4)] ?? 0);
const sines = Int32Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) | 0);
const places = Uint8Array.from({ length: 64 }, (_, step) => ([step, 5 * step + 1, 3 * step + 5, 7 * step][step >> 4] ?? 0) % 16);

const known = new WeakMap<Uint8Array, Uint8Array>();

/** The digest's 16 bytes. Remembered, because all packs of a run carry the same files. */
export function md5(bytes: Uint8Array): Uint8Array {
  const digest = known.get(bytes) ?? digestOf(bytes);
  known.set(bytes, digest);
  return digest;
}

function digestOf(bytes: Uint8Array): Uint8Array {
  const words = new DataView(padded(bytes));
  const sum = new Int32Array([0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476]);
  for (let block = 0; block < words.byteLength; block += 64) addBlock(sum, words, block);
  const digest = new DataView(new ArrayBuffer(16));
  sum.forEach((word, index) => digest.setInt32(index * 4, word, true));
  return new Uint8Array(digest.buffer);
}

/** A one bit, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): ArrayBuffer {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  new DataView(whole.buffer).setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n, true);
  return whole.buffer;
}

function addBlock(sum: Int32Array, words: DataView, block: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = sum;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const mixed = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
    const added = (a + mixed + (sines[step] ?? 0) + words.getInt32(block + (places[step] ?? 0) * 4, true)) | 0;
    const by = rotations[step] ?? 0;
    a = d;
    d = c;
    c = b;
    b = (b + ((added << by) | (added >>> (32 - by)))) | 0;
  }
  [a, b, c, d].forEach((value, index) => (sum[index] = ((sum[index] ?? 0) + value) | 0));
}
