/** Reads PNG (ISO/IEC 15948) into rows of colours and transparency: every depth and colour type, without interlacing. */
import { unzlibSync } from 'fflate';
import { crc32 } from '../../digest.ts';
import type { Pixels } from '../../doc/picture.ts';
import { Refused } from './refused.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** More than a page needs at 600 dots to the inch. */
const mostPixels = 20_000_000;

interface Head {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
}

/** Samples for each pixel by colour type: grey, colours, palette, grey with transparency, colours with transparency. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Throws Refused. */
export function readPng(bytes: Uint8Array): Pixels {
  if (!signature.every((byte, index) => bytes[index] === byte))
    throw new Refused('the file is no PNG, whatever its name says');
  const chunks = chunksIn(bytes);
  const head = headOf(chunks.get('IHDR'));
  const rows = unfiltered(inflated(chunks.get('IDAT'), head), head);
  const { rgb, alpha } = coloursOf(rows, head, chunks.get('PLTE'), chunks.get('tRNS'));
  return {
    kind: 'pixels',
    width: head.width,
    height: head.height,
    rgb,
    ...(alpha.some((byte) => byte !== 255) && { alpha }),
  };
}

/** By type; the pieces of the image in one. */
function chunksIn(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = new Map<string, Uint8Array[]>();
  for (let at = signature.length; ; ) {
    const size = at + 12 <= bytes.length ? view.getUint32(at) : Infinity;
    if (at + 12 + size > bytes.length) throw new Refused('the file is cut off');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, at + 8 + size)) !== view.getUint32(at + 8 + size))
      throw new Refused('the file is damaged: its checksums do not hold');
    if (type === 'IEND') break;
    pieces.set(type, [...(pieces.get(type) ?? []), bytes.subarray(at + 8, at + 8 + size)]);
    at += 12 + size;
  }
  return new Map([...pieces].map(([type, parts]) => [type, joined(parts)]));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function headOf(chunk: Uint8Array | undefined): Head {
  if (chunk?.length !== 13) throw new Refused('the file does not say how large the image is');
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, , , interlaced = 0] = chunk.subarray(8);
  if (width === 0 || height === 0 || width * height > mostPixels)
    throw new Refused(
      `the image has ${width} by ${height} pixels; up to ${mostPixels / 1_000_000} million can be used`,
    );
  if (Math.max(width / height, height / width) > 50)
    throw new Refused('the image is more than fifty times as long as it is broad');
  if (!depths[colour]?.includes(depth)) throw new Refused('the image has a colour type that PNG does not know');
  if (interlaced !== 0) throw new Refused('the image is interlaced; save it without interlacing');
  return { width, height, depth, colour };
}

function rowLength({ width, depth, colour }: Head): number {
  return Math.ceil((width * depth * (samples[colour] ?? 1)) / 8);
}

function inflated(data: Uint8Array | undefined, head: Head): Uint8Array {
  const size = head.height * (rowLength(head) + 1);
  let bytes: Uint8Array;
  try {
    bytes = unzlibSync(data ?? new Uint8Array());
  } catch {
    throw new Refused('the image in the file is damaged');
  }
  if (bytes.length !== size) throw new Refused('the image in the file is not whole');
  return bytes;
}

/** The rows without the byte that says how each was filtered (clause 9). */
function unfiltered(bytes: Uint8Array, head: Head): Uint8Array {
  const length = rowLength(head);
  const step = Math.max(1, (head.depth * (samples[head.colour] ?? 1)) / 8);
  const rows = new Uint8Array(head.height * length);
  for (let row = 0; row < head.height; row++) {
    const filter = bytes[row * (length + 1)] ?? 0;
    if (filter > 4) throw new Refused('the image in the file is damaged');
    for (let column = 0; column < length; column++) {
      const at = row * length + column;
      const left = column >= step ? (rows[at - step] ?? 0) : 0;
      const above = row > 0 ? (rows[at - length] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (rows[at - length - step] ?? 0) : 0;
      rows[at] = (bytes[at + row + 1] ?? 0) + guess(filter, left, above, corner);
    }
  }
  return rows;
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter === 0) return 0;
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function coloursOf(
  rows: Uint8Array,
  head: Head,
  palette: Uint8Array | undefined,
  clear: Uint8Array | undefined,
): { rgb: Uint8Array; alpha: Uint8Array } {
  const { width, height, depth, colour } = head;
  const count = samples[colour] ?? 1;
  if (colour === 3 && !palette) throw new Refused('the image has no palette');
  const length = rowLength(head);
  const rgb = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height).fill(255);
  /** A sample as it is written, up to 16 bits. */
  const sample = (row: number, index: number): number => {
    const bit = index * depth;
    const at = row * length + (bit >> 3);
    if (depth === 16) return (rows[at] ?? 0) * 256 + (rows[at + 1] ?? 0);
    return ((rows[at] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
  };
  const byte = (value: number): number =>
    depth === 16 ? value >> 8 : depth === 8 ? value : Math.round((value * 255) / (2 ** depth - 1));
  const key =
    clear && colour !== 3
      ? Array.from(
          { length: clear.length >> 1 },
          (_, index) => (clear[2 * index] ?? 0) * 256 + (clear[2 * index + 1] ?? 0),
        )
      : undefined;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const to = row * width + column;
      const values = Array.from({ length: count }, (_, index) => sample(row, column * count + index));
      const [first = 0, second = 0, third = 0, fourth = 0] = values;
      if (colour === 3) {
        rgb.set(palette?.subarray(first * 3, first * 3 + 3) ?? [], to * 3);
        alpha[to] = clear?.[first] ?? 255;
        continue;
      }
      const grey = colour === 0 || colour === 4;
      rgb.set([byte(first), byte(grey ? first : second), byte(grey ? first : third)], to * 3);
      if (colour === 4) alpha[to] = byte(second);
      else if (colour === 6) alpha[to] = byte(fourth);
      else if (key && values.every((value, index) => value === key[index])) alpha[to] = 0;
    }
  }
  return { rgb, alpha };
}
