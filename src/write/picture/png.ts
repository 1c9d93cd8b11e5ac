/** Pixels as a PNG file (ISO/IEC 15948), the same bytes each time. */
import { zlibSync } from 'fflate';
import type { Raster } from './raster.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Eight bits each of red, green, blue and transparency. */
export function pngOf({ width, height, rgba }: Raster): Uint8Array {
  const rows = new Uint8Array(height * (width * 4 + 1));
  // Each row is told as its difference from the one above, which makes flat drawings small.
  for (let row = 0; row < height; row++) {
    const to = row * (width * 4 + 1);
    rows[to] = 2;
    for (let at = 0; at < width * 4; at++) rows[to + 1 + at] = (rgba[row * width * 4 + at] ?? 0) - (row > 0 ? (rgba[(row - 1) * width * 4 + at] ?? 0) : 0);
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 6, 0, 0, 0], 8);
  const parts = [Uint8Array.from(signature), chunk('IHDR', head), chunk('IDAT', zlibSync(rows, { level: 9 })), chunk('IEND', new Uint8Array())];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    file.set(part, at);
    return at + part.length;
  }, 0);
  return file;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(content.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  whole.set([...type].map((letter) => letter.charCodeAt(0)), 4);
  whole.set(content, 8);
  view.setUint32(content.length + 8, checksum(whole.subarray(4, content.length + 8)));
  return whole;
}

const table = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
