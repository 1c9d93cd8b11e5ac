/** A drawing’s pixels as a PNG file (ISO/IEC 15948), the same bytes each time. */
import { zlibSync } from 'fflate';
import { crc32 } from '../../digest.ts';
import type { Raster } from './raster.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** With a palette where 256 entries are enough, as for drawings in one colour; else with eight bits each of red, green, blue and transparency. */
export function pngOf(raster: Raster): Uint8Array {
  const { width, height, rgba } = raster;
  const palette = paletteOf(raster);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, palette ? 3 : 6, 0, 0, 0], 8);
  const colours = palette ? [chunk('PLTE', palette.colours), chunk('tRNS', palette.alphas)] : [];
  const rows = palette ? filtered(palette.indices, width, height) : filtered(rgba, width * 4, height);
  return Buffer.concat([
    Uint8Array.from(signature),
    chunk('IHDR', head),
    ...colours,
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row as its difference from the one above, which makes flat drawings small. */
function filtered(bytes: Uint8Array, length: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (length + 1));
  for (let row = 0; row < height; row++) {
    const to = row * (length + 1);
    rows[to] = 2;
    for (let at = 0; at < length; at++)
      rows[to + 1 + at] = (bytes[row * length + at] ?? 0) - (row > 0 ? (bytes[(row - 1) * length + at] ?? 0) : 0);
  }
  return rows;
}

interface Palette {
  readonly colours: Uint8Array;
  readonly alphas: Uint8Array;
  /** One for each pixel. */
  readonly indices: Uint8Array;
}

/** In the order in which the colours first stand; undefined for more than 256. */
function paletteOf({ width, height, rgba }: Raster): Palette | undefined {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const known = new Map<number, number>();
  const indices = new Uint8Array(width * height);
  let last = -1;
  let index = 0;
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const colour = view.getUint32(pixel * 4);
    if (colour !== last) {
      index = known.get(colour) ?? known.size;
      if (index > 255) return undefined;
      known.set(colour, index);
      last = colour;
    }
    indices[pixel] = index;
  }
  const entries = [...known.keys()];
  return {
    colours: Uint8Array.from(entries.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255])),
    alphas: Uint8Array.from(entries.map((colour) => colour & 255)),
    indices,
  };
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(content.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  whole.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  whole.set(content, 8);
  view.setUint32(content.length + 8, crc32(whole.subarray(4, content.length + 8)));
  return whole;
}
