/** PNG of every colour type becomes rows of colours, and of transparency where there is some. */
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { readPng } from '../../../src/read/pictures/png.ts';
import { Refused } from '../../../src/read/pictures/refused.ts';
import { rasterOf } from '../../../src/write/picture/raster.ts';
import { pngOf } from '../../../src/write/picture/png.ts';
import { zlibSync } from 'fflate';
import { chunk, png, type Png } from '../../png.ts';

const two = { width: 2, height: 1, depth: 8, interlaced: false };

describe('what is read', () => {
  test.each<[string, Png, readonly number[], readonly number[] | undefined]>([
    ['grey', { ...two, colour: 0, rows: [0, 7, 200] }, [7, 7, 7, 200, 200, 200], undefined],
    ['grey of one bit', { ...two, depth: 1, colour: 0, rows: [0, 0b01000000] }, [0, 0, 0, 255, 255, 255], undefined],
    ['grey of four bits', { ...two, depth: 4, colour: 0, rows: [0, 0x1f] }, [17, 17, 17, 255, 255, 255], undefined],
    [
      'grey of sixteen bits',
      { ...two, depth: 16, colour: 0, rows: [0, 7, 99, 200, 1] },
      [7, 7, 7, 200, 200, 200],
      undefined,
    ],
    [
      'grey with a clear one',
      { ...two, colour: 0, clear: [0, 7], rows: [0, 7, 200] },
      [7, 7, 7, 200, 200, 200],
      [0, 255],
    ],
    ['colours', { ...two, colour: 2, rows: [0, 1, 2, 3, 4, 5, 6] }, [1, 2, 3, 4, 5, 6], undefined],
    [
      'colours with a clear one',
      { ...two, colour: 2, clear: [0, 4, 0, 5, 0, 6], rows: [0, 1, 2, 3, 4, 5, 6] },
      [1, 2, 3, 4, 5, 6],
      [255, 0],
    ],
    [
      'a palette',
      { ...two, depth: 2, colour: 3, palette: [1, 2, 3, 4, 5, 6], clear: [128], rows: [0, 0b00010000] },
      [1, 2, 3, 4, 5, 6],
      [128, 255],
    ],
    ['grey and alpha', { ...two, colour: 4, rows: [0, 7, 255, 8, 100] }, [7, 7, 7, 8, 8, 8], [255, 100]],
    ['colours and alpha', { ...two, colour: 6, rows: [0, 1, 2, 3, 255, 4, 5, 6, 0] }, [1, 2, 3, 4, 5, 6], [255, 0]],
    [
      'alpha that hides all',
      { ...two, colour: 6, rows: [0, 1, 2, 3, 255, 4, 5, 6, 255] },
      [1, 2, 3, 4, 5, 6],
      undefined,
    ],
    ['rows told by their left', { ...two, colour: 0, rows: [1, 7, 3] }, [7, 7, 7, 10, 10, 10], undefined],
    [
      'rows told by the one above',
      { ...two, height: 2, colour: 0, rows: [0, 7, 9, 2, 1, 255] },
      [7, 7, 7, 9, 9, 9, 8, 8, 8, 8, 8, 8],
      undefined,
    ],
    [
      'rows told by the mean',
      { ...two, height: 2, colour: 0, rows: [0, 7, 9, 3, 1, 1] },
      [7, 7, 7, 9, 9, 9, 4, 4, 4, 7, 7, 7],
      undefined,
    ],
    [
      'rows told by the nearest',
      { ...two, height: 2, colour: 0, rows: [0, 7, 9, 4, 1, 1] },
      [7, 7, 7, 9, 9, 9, 8, 8, 8, 10, 10, 10],
      undefined,
    ],
  ])('%s', (_name, file, rgb, alpha) => {
    const read = readPng(png(file));
    expect([read.width, read.height, [...read.rgb], read.alpha && [...read.alpha]]).toEqual([
      2,
      file.height,
      rgb,
      alpha,
    ]);
  });

  test('what an independent program reads, of every kind, depth and order of rows', () => {
    fc.assert(
      fc.property(images, (file) => {
        const { width, height, rgb, alpha } = readPng(png(file));
        const { data } = PNG.sync.read(Buffer.from(png(file)));
        const rgba = Array.from({ length: width * height * 4 }, (_, at) =>
          at % 4 === 3 ? (alpha?.[at >> 2] ?? 255) : (rgb[(at >> 2) * 3 + (at % 4)] ?? 0),
        );
        // Of sixteen bits we keep the first eight; they round.
        const near = file.depth === 16 ? 1 : 0;
        expect(rgba.filter((value, at) => Math.abs(value - (data[at] ?? 0)) > near)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the same as a file, without what else its file said', () => {
    const sound = png({ ...two, depth: 2, colour: 3, palette: [1, 2, 3, 4, 5, 6], clear: [128], rows: [0, 16] });
    const note = chunk('tEXt', [...new TextEncoder().encode('Author\0A. Person')]);
    const noted = Uint8Array.from([...sound.subarray(0, 33), ...note, ...sound.subarray(33), 1, 2, 3]);
    expect(readPng(noted)).toEqual(readPng(sound));
    expect([...readPng(noted).png]).toEqual([...sound]);
  });

  test('what our own writer makes of a drawing', () => {
    const raster = rasterOf(
      {
        kind: 'drawing',
        width: 4,
        height: 2,
        shapes: [
          { path: [['M', 1, 0], ['L', 4, 0], ['L', 4, 1], ['L', 1, 1], ['Z']], evenOdd: false, fill: '#102030' },
        ],
      },
      8,
      '#000000',
    );
    const { width, height, rgb, alpha } = readPng(pngOf(raster));
    expect([width, height]).toEqual([8, 4]);
    expect([...(alpha ?? [])]).toEqual([
      0,
      0,
      255,
      255,
      255,
      255,
      255,
      255,
      0,
      0,
      255,
      255,
      255,
      255,
      255,
      255,
      ...Array.from({ length: 16 }, () => 0),
    ]);
    expect([...rgb.slice(6, 9)]).toEqual([16, 32, 48]);
  });
});

/** By colour type: samples of a pixel, and their depths. */
const kinds = [
  [0, 1, [1, 2, 4, 8, 16]],
  [2, 3, [8, 16]],
  [3, 1, [1, 2, 4, 8]],
  [4, 2, [8, 16]],
  [6, 4, [8, 16]],
] as const;

/** Small ones, their rows filtered in every way. */
const images: fc.Arbitrary<Png> = fc
  .record({
    kind: fc.constantFrom(
      ...kinds.flatMap(([colour, samples, depths]) => depths.map((depth) => ({ colour, samples, depth }))),
    ),
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 20 }),
    interlaced: fc.boolean(),
    seed: fc.nat(),
  })
  .map(({ kind: { colour, samples, depth }, width, height, interlaced, seed }) => {
    let state = seed;
    const byte = (): number => ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16) & 255;
    const rows: number[] = [];
    for (const [left, top, across, down] of interlaced ? adam7 : [[0, 0, 1, 1]]) {
      const columns = Math.ceil((width - (left ?? 0)) / (across ?? 1));
      for (let row = top ?? 0; row < height && columns > 0; row += down ?? 1)
        rows.push(byte() % 5, ...Array.from({ length: Math.ceil((columns * samples * depth) / 8) }, byte));
    }
    const palette = Array.from({ length: 256 * 3 }, byte);
    return { width, height, depth, colour, interlaced, rows, ...(colour === 3 && { palette, clear: [9, 99, 199] }) };
  });

/** First column and row, and the steps between columns and rows, of each of seven passes (ISO/IEC 15948, clause 8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

describe('what is refused', () => {
  const sound = png({ ...two, colour: 0, rows: [0, 7, 200] });
  test.each<[string, Uint8Array, string]>([
    ['another file', new TextEncoder().encode('GIF89a'), 'the file is no PNG, whatever its name says'],
    ['no file', new Uint8Array(), 'the file is no PNG, whatever its name says'],
    ['the half of one', sound.slice(0, 50), 'the file is cut off'],
    ['no image', png({ ...two, colour: 0, rows: [] }), 'the image in the file is not whole'],
    ['too many rows', png({ ...two, colour: 0, rows: [0, 7, 200, 0] }), 'the image in the file is damaged'],
    ['too few rows', png({ ...two, height: 2, colour: 0, rows: [0, 7, 200] }), 'the image in the file is not whole'],
    ['an unknown filter', png({ ...two, colour: 0, rows: [9, 7, 200] }), 'the image in the file is damaged'],
    [
      'rows that are not packed',
      png({ ...two, colour: 0, rows: [], damaged: true }),
      'the image in the file is damaged',
    ],
    [
      'a byte changed on the way',
      sound.map((byte, at) => (at === 44 ? byte ^ 1 : byte)),
      'the file is damaged: its checksums do not hold',
    ],
    [
      'an unknown colour type',
      png({ ...two, colour: 5, rows: [0, 7, 200] }),
      'the image has a colour type that PNG does not know',
    ],
    ['no palette', png({ ...two, colour: 3, rows: [0, 7, 200] }), 'the image has no palette'],
    [
      'a wall',
      png({ ...two, width: 100_000, height: 100_000, colour: 0, rows: [0] }),
      'the image has 100000 by 100000 pixels; up to 20 million can be used',
    ],
    [
      'a thread',
      png({ ...two, width: 100, colour: 0, rows: [0] }),
      'the image is more than fifty times as long as it is broad',
    ],
  ])('%s', (_name, bytes, reason) => {
    expect(() => readPng(bytes)).toThrow(Refused);
    expect(() => readPng(bytes)).toThrow(reason);
  });
});

describe('what costs no more than it shows', () => {
  test('a file of very many empty parts', () => {
    const sound = png({ ...two, colour: 0, rows: [0, 7, 200] });
    const part = chunk('tEXt', []);
    const file = new Uint8Array(sound.length + part.length * 300_000);
    file.set(sound.subarray(0, 33));
    for (let at = 33, count = 0; count < 300_000; count++, at += part.length) file.set(part, at);
    file.set(sound.subarray(33), 33 + part.length * 300_000);
    const began = process.cpuUsage();
    expect([...readPng(file).rgb]).toEqual([7, 7, 7, 200, 200, 200]);
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000);
  });

  test('rows that unpack to very many more than there are', () => {
    const file = png({ ...two, colour: 0, rows: [], packed: zlibSync(new Uint8Array(100_000_000)) });
    const before = process.memoryUsage().arrayBuffers;
    expect(() => readPng(file)).toThrow('the image in the file is damaged');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(70_000_000);
  });
});
