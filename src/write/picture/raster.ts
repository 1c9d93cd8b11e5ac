/** A drawing as pixels: the image that programs show which cannot draw. */
import type { Drawing, Paint } from '../../doc/picture.ts';
import { polylinesOf, strokeOf, type Point } from './flatten.ts';

/** Red, green, blue, and how much of the ground they hide; rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** How many lines each row of pixels is measured on. */
const lines = 4;

/** @param width in pixels @param current `#rrggbb` of the place */
export function rasterOf(drawing: Drawing, width: number, current: string): Raster {
  const scale = width / drawing.width;
  const height = Math.max(1, Math.round(drawing.height * scale));
  const rgba = new Uint8Array(width * height * 4);
  const paint = (polygons: readonly (readonly Point[])[], evenOdd: boolean, colour: Paint): void => {
    const box = boxOf(polygons, width, height);
    if (box) lay(coverage(polygons, box, evenOdd), box, colour === 'current' ? current : colour, { width, rgba });
  };
  for (const { path, fill, evenOdd, stroke } of drawing.shapes) {
    const flat = polylinesOf(path, scale);
    const outline = flat.map(({ points }) => points);
    if (fill) paint(outline, evenOdd, fill);
    const line = stroke ? flat.flatMap((one) => strokeOf(one, stroke, scale)) : [];
    if (stroke) paint(line, false, stroke.paint);
  }
  return { width, height, rgba };
}

/** Pixels from the first column and row to before the last. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the polygons can touch of the image; undefined when they lie outside it. */
function boxOf(polygons: readonly (readonly Point[])[], width: number, height: number): Box | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const points of polygons)
    for (const [x, y] of points) {
      left = Math.min(left, Math.floor(x));
      top = Math.min(top, Math.floor(y));
      right = Math.max(right, Math.ceil(x));
      bottom = Math.max(bottom, Math.ceil(y));
    }
  const box = {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
  return box.left < box.right && box.top < box.bottom ? box : undefined;
}

interface Crossing {
  readonly x: number;
  readonly way: number;
}

/** How much of each pixel of the box the polygons cover, from 0 to 1: exact along the row, on four lines across it. */
function coverage(polygons: readonly (readonly Point[])[], box: Box, evenOdd: boolean): Float64Array {
  const crossings = Array.from({ length: (box.bottom - box.top) * lines }, (): Crossing[] => []);
  for (const points of polygons)
    points.forEach((from, index) =>
      cross(from, points[(index + 1) % points.length] ?? from, box.top * lines, crossings),
    );
  const cover = new Float64Array((box.right - box.left) * (box.bottom - box.top));
  crossings.forEach((found, line) => {
    found.sort((one, other) => one.x - other.x);
    let winding = 0;
    found.forEach(({ x, way }, index) => {
      winding += way;
      const next = found[index + 1];
      if (next && (evenOdd ? winding % 2 !== 0 : winding !== 0)) span(cover, Math.floor(line / lines), box, x, next.x);
    });
  });
  return cover;
}

/** Where a side meets the lines; `above` are those that lie above the first of the crossings. */
function cross([x1, y1]: Point, [x2, y2]: Point, above: number, crossings: readonly Crossing[][]): void {
  if (y1 === y2) return;
  const [way, top, bottom] = y1 < y2 ? [1, y1, y2] : [-1, y2, y1];
  const first = Math.max(above, Math.ceil(top * lines - 0.5));
  const last = Math.min(above + crossings.length - 1, Math.ceil(bottom * lines - 0.5) - 1);
  for (let line = first; line <= last; line++) {
    const y = (line + 0.5) / lines;
    crossings[line - above]?.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), way });
  }
}

function span(cover: Float64Array, row: number, box: Box, from: number, to: number): void {
  const [left, right] = [Math.max(box.left, from), Math.min(box.right, to)];
  const start = row * (box.right - box.left) - box.left;
  for (let column = Math.floor(left); column < right; column++) {
    const share = Math.min(right, column + 1) - Math.max(left, column);
    cover[start + column] = (cover[start + column] ?? 0) + share / lines;
  }
}

/** Less of a colour rounds to none of 255 parts: so one colour has no more looks than a palette has entries. */
const least = 1 / 510;

/** Lays a colour over what is there (ISO 32000-1, 11.3.6: normal mode). */
function lay(cover: Float64Array, box: Box, colour: string, { width, rgba }: Pick<Raster, 'width' | 'rgba'>): void {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  for (let pixel = 0; pixel < cover.length; pixel++) {
    const share = Math.min(1, cover[pixel] ?? 0);
    if (share < least) continue;
    const column = pixel % (box.right - box.left);
    const at = ((box.top + (pixel - column) / (box.right - box.left)) * width + box.left + column) * 4;
    if (share === 1) {
      rgba[at] = red;
      rgba[at + 1] = green;
      rgba[at + 2] = blue;
      rgba[at + 3] = 255;
      continue;
    }
    const rest = ((rgba[at + 3] ?? 0) / 255) * (1 - share);
    const alpha = share + rest;
    const mixed = (channel: number, below: number): number => Math.round((channel * share + below * rest) / alpha);
    rgba[at] = mixed(red, rgba[at] ?? 0);
    rgba[at + 1] = mixed(green, rgba[at + 1] ?? 0);
    rgba[at + 2] = mixed(blue, rgba[at + 2] ?? 0);
    rgba[at + 3] = Math.round(alpha * 255);
  }
}
