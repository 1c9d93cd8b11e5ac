/** Pixels as a PNG file (ISO/IEC 15948), the same bytes each time. */
import { zlibSync } from 'fflate';
import { crc32 } from '../../doc/crc32.ts';
import type { Pixels } from '../../doc/picture.ts';
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

const written = new WeakMap<Pixels, Uint8Array>();

/** An image written anew: whatever its file said besides, of places, cameras or people, is not passed on. */
export function pngOfPixels(pixels: Pixels): Uint8Array {
  const known = written.get(pixels);
  if (known) return known;
  const { width, height, rgb, alpha } = pixels;
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) {
    rgba.set(rgb.subarray(at * 3, at * 3 + 3), at * 4);
    if (alpha) rgba[at * 4 + 3] = alpha[at] ?? 255;
  }
  const png = pngOf({ width, height, rgba });
  written.set(pixels, png);
  return png;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(content.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  whole.set([...type].map((letter) => letter.charCodeAt(0)), 4);
  whole.set(content, 8);
  view.setUint32(content.length + 8, crc32(whole.subarray(4, content.length + 8)));
  return whole;
}
