/** PNG of every colour type becomes rows of colours, and of transparency where there is some. */
import { describe, expect, test } from 'vitest';
import { readPng } from '../../../src/read/pictures/png.ts';
import { Refused } from '../../../src/read/pictures/refused.ts';
import { rasterOf } from '../../../src/write/picture/raster.ts';
import { pngOf } from '../../../src/write/picture/png.ts';
import { png, type Png } from '../../png.ts';

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

describe('what is refused', () => {
  const sound = png({ ...two, colour: 0, rows: [0, 7, 200] });
  test.each<[string, Uint8Array, string]>([
    ['another file', new TextEncoder().encode('GIF89a'), 'the file is no PNG, whatever its name says'],
    ['no file', new Uint8Array(), 'the file is no PNG, whatever its name says'],
    ['the half of one', sound.slice(0, 50), 'the file is cut off'],
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
      'interlaced rows',
      png({ ...two, colour: 0, interlaced: true, rows: [0, 7, 200] }),
      'the image is interlaced; save it without interlacing',
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
