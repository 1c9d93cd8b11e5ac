/** Checksums and fingerprints of bytes: against accidents and for names, never against people. */
import { md5 } from '@noble/hashes/legacy';
import { bytesToHex } from '@noble/hashes/utils';

export { bytesToHex as hexadecimal, md5 };

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
