/** Drawings in a row: each whole, none over another, and as wide as the place has room for. */
import { expect, test } from 'vitest';
import { rowOf, widthOf, within, type Drawing } from '../../src/doc/picture.ts';

const square = (side: number): Drawing => ({
  kind: 'drawing',
  width: side,
  height: side,
  shapes: [
    {
      path: [['M', 0, 0], ['L', side, 0], ['C', side, 0, side, side, side, side], ['Z']],
      evenOdd: false,
      stroke: { paint: 'current', width: side / 24, cap: 'round', join: 'round', miterLimit: 4 },
    },
  ],
});

test('large and small drawings are as high as the row, and stand apart', () => {
  const { image, height, alternative } = rowOf([square(24), square(96)], 20);
  if (image.kind !== 'drawing') throw new Error('A row of drawings is a drawing');
  expect([image.width, image.height, height, alternative]).toEqual([48 + 26 + 48, 48, 20, undefined]);
  expect(image.shapes.map(({ path }) => path)).toEqual([
    [['M', 0, 0], ['L', 48, 0], ['C', 48, 0, 48, 48, 48, 48], ['Z']],
    [['M', 74, 0], ['L', 122, 0], ['C', 122, 0, 122, 48, 122, 48], ['Z']],
  ]);
  expect(image.shapes.map(({ stroke }) => stroke?.width)).toEqual([2, 2]);
});

test('a picture is made smaller, never larger', () => {
  const row = rowOf([square(24), square(96)], 20);
  expect(within(row, 1000)).toBe(row);
  expect(widthOf(within(row, 30))).toBeCloseTo(30);
});
