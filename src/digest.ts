/** Checksums and fingerprints of bytes: against accidents and for names, never against people. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** `crc32` is the checksum of PNG and zip files (ISO/IEC 15948, annex D). */
export { crc32 };

/** The 16 bytes of MD5 (RFC 1321), as PDF and Word ask for them. */
export function md5(content: string | Uint8Array): Buffer {
  return createHash('md5').update(content).digest();
}

/** SHA-256 in hexadecimal. */
export function checksum(content: string | Uint8Array): string {
  return sha256(content).toString('hex');
}

/** The same of many pieces as of one. */
export function checksumOf(pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** None is taken for another, on paper or on the telephone, and none makes words. */
const letters = 'bcdfghjkmnpqrstvwxyz';

/**
 * Eight letters that tell drafts apart: of what the files hold, whatever they are called and in whichever order they come. One in 25
 * thousand million by chance.
 */
export function fingerprint(files: Iterable<Uint8Array>): string {
  const all = [...files].map(checksum).sort();
  let number = sha256(all.join('\n')).readBigUInt64BE();
  let found = '';
  for (let count = 0; count < 8; count++) {
    found += letters[Number(number % 20n)] ?? '';
    number /= 20n;
  }
  return found;
}
