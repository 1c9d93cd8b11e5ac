/** Checksums and fingerprints of bytes: against accidents and for names, never against people. */
import { md5 } from '@noble/hashes/legacy';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { crc32 } from 'node:zlib';

/** `crc32` is the checksum of PNG and zip files (ISO/IEC 15948, annex D). */
export { bytesToHex as hexadecimal, crc32, md5 };

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
