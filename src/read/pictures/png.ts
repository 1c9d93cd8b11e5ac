/** Reads PNG (ISO/IEC 15948) into rows of colours and transparency: every depth and colour type, interlaced or not. */
import { crc32 } from '../../digest.ts';
import type { Pixels } from '../../doc/picture.ts';
import { unpacked } from '../../ooxml/unpacked.ts';
import { canvasOf, type Canvas, type Colour } from './png-canvas.ts';
import { passesOf, samplesIn, unfilter, type Form } from './png-rows.ts';
import { Refused } from './refused.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** More than a page needs at 600 dots to the inch. */
const mostPixels = 20_000_000;

interface Head extends Form {
  readonly colour: Colour;
}

/** By colour type: the samples of a pixel, and the bits that a sample may have. */
const types: ReadonlyMap<number, { readonly samples: number; readonly depths: readonly number[] }> = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);

/** Throws Refused. */
export function readPng(bytes: Uint8Array): Pixels {
  if (!signature.every((byte, index) => bytes[index] === byte))
    throw new Refused('the file is no PNG, whatever its name says');
  const chunks = chunksIn(bytes);
  const [header] = chunks.get('IHDR') ?? [];
  const [palette] = chunks.get('PLTE') ?? [];
  const [clear] = chunks.get('tRNS') ?? [];
  const image = chunks.get('IDAT') ?? [];
  const head = headOf(header?.content);
  if (head.colour === 3 && !palette) throw new Refused('the image has no palette');
  const canvas = canvasOf(head, head.colour, palette?.content ?? none, clear?.content ?? none);
  paintAll(rowsOf(image, head), head, canvas);
  const { rgb, alpha } = canvas;
  return {
    kind: 'pixels',
    width: head.width,
    height: head.height,
    rgb,
    ...(alpha.some((byte) => byte !== 255) && { alpha }),
    png: fileOf([header, palette, clear, ...image, chunks.get('IEND')?.[0]]),
  };
}

interface Chunk {
  readonly content: Uint8Array;
  /** With its length, type and checksum. */
  readonly whole: Uint8Array;
}

const none = new Uint8Array();

/** By type, in the order of the file. */
function chunksIn(bytes: Uint8Array): ReadonlyMap<string, readonly Chunk[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Chunk[]>();
  for (let at = signature.length; !chunks.has('IEND'); ) {
    const size = at + 12 <= bytes.length ? view.getUint32(at) : Infinity;
    const end = at + 12 + size;
    if (end > bytes.length) throw new Refused('the file is cut off');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
      throw new Refused('the file is damaged: its checksums do not hold');
    const alike = chunks.get(type) ?? [];
    alike.push({ content: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    chunks.set(type, alike);
    at = end;
  }
  return chunks;
}

/** A file of these chunks. */
function fileOf(chunks: readonly (Chunk | undefined)[]): Uint8Array {
  const parts = [Uint8Array.from(signature), ...chunks.flatMap((chunk) => (chunk ? [chunk.whole] : []))];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    file.set(part, at);
    return at + part.length;
  }, 0);
  return file;
}

function headOf(chunk: Uint8Array | undefined): Head {
  if (chunk?.length !== 13) throw new Refused('the file does not say how large the image is');
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, type = 0, , , interlacing = 0] = chunk.subarray(8);
  if (width === 0 || height === 0 || width * height > mostPixels)
    throw new Refused(
      `the image has ${width} by ${height} pixels; up to ${mostPixels / 1_000_000} million can be used`,
    );
  if (Math.max(width / height, height / width) > 50)
    throw new Refused('the image is more than fifty times as long as it is broad');
  const known = types.get(type);
  if (!known?.depths.includes(depth) || interlacing > 1)
    throw new Refused('the image has a colour type that PNG does not know');
  return { width, height, depth, colour: type as Colour, samples: known.samples, interlaced: interlacing === 1 };
}

/** The rows of all passes, each with its filter before it. */
function rowsOf(image: readonly Chunk[], head: Head): Uint8Array {
  const size = passesOf(head).reduce((sum, { rows, length }) => sum + rows * (length + 1), 0);
  const pieces = image.map(({ content }) => content);
  const rows = unpacked(pieces, size, 'zlib');
  if (!rows) throw new Refused('the image in the file is damaged');
  if (rows.length !== size) throw new Refused('the image in the file is not whole');
  return rows;
}

function paintAll(data: Uint8Array, head: Head, canvas: Canvas): void {
  const { depth, samples: count, width } = head;
  const step = Math.max(1, (depth * count) >> 3);
  let at = 0;
  for (const pass of passesOf(head)) {
    const samples = new Uint16Array(pass.columns * count);
    let above: Uint8Array = new Uint8Array(pass.length);
    for (let row = 0; row < pass.rows; row++) {
      const line = data.subarray(at + 1, at + 1 + pass.length);
      if (!unfilter(data[at] ?? 0, line, above, step)) throw new Refused('the image in the file is damaged');
      samplesIn(line, depth, samples);
      canvas.put(samples, (pass.top + row * pass.down) * width + pass.left, pass.across);
      above = line;
      at += 1 + pass.length;
    }
  }
}
