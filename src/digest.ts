/** Checksums and fingerprints of bytes: against accidents and for names, never against people. */
import { md5 } from '@noble/hashes/legacy';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

export { bytesToHex as hexadecimal, md5 };

/** SHA-256 in hexadecimal. */
export function checksum(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** None is taken for another, on paper or on the telephone, and none makes words. */
const letters = 'bcdfghjkmnpqrstvwxyz';

/**
 * Eight letters that tell drafts apart: of what the files hold, whatever they are called and in whichever order they come. One in 25
 * thousand million by chance.
 */
export function fingerprint(files: Iterable<Uint8Array>): string {
  const all = [...files].map(checksum).sort();
  const digest = sha256(new TextEncoder().encode(all.join('\n')));
  let number = new DataView(digest.buffer, digest.byteOffset).getBigUint64(0);
  let found = '';
  for (let count = 0; count < 8; count++) {
    found += letters[Number(number % 20n)] ?? '';
    number /= 20n;
  }
  return found;
}

const table = Int32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of PNG and zip files (ISO/IEC 15948, annex D). */
export function crc32(bytes: Uint8Array): number {
  let value = -1;
  for (let at = 0; at < bytes.length; at++) value = (table[(value ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
