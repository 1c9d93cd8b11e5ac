/** Paths as straight lines: what an outline and the outline of a stroke are filled from. */
import type { PathSegment, Stroke } from '../../doc/picture.ts';

export type Point = readonly [x: number, y: number];

export interface Polyline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** One line for each part of the path, its curves cut into pieces. @param scale pixels to a unit */
export function polylinesOf(path: readonly PathSegment[], scale: number): readonly Polyline[] {
  const lines: { points: Point[]; closed: boolean }[] = [];
  for (const segment of path) {
    const line = lines.at(-1);
    if (segment[0] === 'M') lines.push({ points: [[segment[1] * scale, segment[2] * scale]], closed: false });
    else if (!line) continue;
    else if (segment[0] === 'Z') line.closed = true;
    else if (segment[0] === 'L') line.points.push([segment[1] * scale, segment[2] * scale]);
    else
      line.points.push(
        ...curve(
          line.points.at(-1) ?? [0, 0],
          segment.slice(1).map((value) => Number(value) * scale),
        ),
      );
  }
  return lines;
}

function curve(from: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0]: readonly number[]): readonly Point[] {
  const length = Math.hypot(x1 - from[0], y1 - from[1]) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x - x2, y - y2);
  const steps = Math.max(4, Math.ceil(length / 3));
  return Array.from({ length: steps }, (_, index): Point => {
    const t = (index + 1) / steps;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return [a * from[0] + b * x1 + c * x2 + d * x, a * from[1] + b * y1 + c * y2 + d * y];
  });
}

/** Polygons that together cover what the stroke paints: filled by the non-zero rule, all turning the same way. */
export function strokeOf(line: Polyline, stroke: Stroke, scale: number): readonly (readonly Point[])[] {
  const half = (stroke.width * scale) / 2;
  const points = line.points.filter((point, index) => index === 0 || !same(point, line.points[index - 1]));
  const ends = line.closed && points.length > 1 && same(points[0], points.at(-1)) ? points.slice(0, -1) : points;
  const count = ends.length;
  if (count === 1) return ends.flatMap((point) => dot(point, half, stroke.cap));
  const at = (index: number): Point => ends[(index + count) % count] ?? [0, 0];
  const sides = line.closed ? count : count - 1;
  const stretch = stroke.cap === 'square' && !line.closed ? half : 0;
  const bars = Array.from({ length: sides }, (_, index) =>
    bar(at(index), at(index + 1), half, index === 0 ? stretch : 0, index === sides - 1 ? stretch : 0),
  );
  const corners = Array.from({ length: sides }, (_, index) => index).slice(line.closed ? 0 : 1);
  const joints = corners.flatMap((index) => joint(at(index - 1), at(index), at(index + 1), half, stroke));
  const caps = !line.closed && stroke.cap === 'round' ? [disc(at(0), half), disc(at(count - 1), half)] : [];
  return [...bars, ...joints, ...caps].map(turned);
}

/** What a stroke without length paints: its two caps. */
function dot(point: Point, half: number, cap: Stroke['cap']): readonly (readonly Point[])[] {
  if (cap === 'butt') return [];
  return [cap === 'round' ? disc(point, half) : square(point, half)];
}

function same(one: Point | undefined, other: Point | undefined): boolean {
  return (
    one !== undefined && other !== undefined && Math.abs(one[0] - other[0]) < 1e-9 && Math.abs(one[1] - other[1]) < 1e-9
  );
}

/** A straight piece, longer by these lengths at its ends. */
function bar(from: Point, to: Point, half: number, before: number, after: number): readonly Point[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const [nx, ny] = [-uy * half, ux * half];
  const [ax, ay] = [from[0] - ux * before, from[1] - uy * before];
  const [bx, by] = [to[0] + ux * after, to[1] + uy * after];
  return [
    [ax + nx, ay + ny],
    [bx + nx, by + ny],
    [bx - nx, by - ny],
    [ax - nx, ay - ny],
  ];
}

/** What fills the gap on the outer side of a corner. */
function joint(
  before: Point,
  corner: Point,
  after: Point,
  half: number,
  { join, miterLimit }: Stroke,
): readonly (readonly Point[])[] {
  const unit = (from: Point, to: Point): Point => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  };
  const [one, other] = [unit(before, corner), unit(corner, after)];
  const turn = one[0] * other[1] - one[1] * other[0];
  const ahead = one[0] * other[0] + one[1] * other[1];
  // Where a curve goes on, a corner cut off cannot be told from a round one.
  if (join === 'round' && ahead < 0.94) return [disc(corner, half)];
  if (Math.abs(turn) < 1e-9) return [];
  const side = turn > 0 ? -1 : 1;
  const edge = (direction: Point): Point => [
    corner[0] - direction[1] * half * side,
    corner[1] + direction[0] * half * side,
  ];
  const [a, b] = [edge(one), edge(other)];
  // The miter is as long as 1 / sin of half the angle between the two pieces.
  const halfSine = Math.sqrt(Math.max(0, (1 + ahead) / 2));
  if (join !== 'miter' || 1 / halfSine > miterLimit) return [[corner, a, b]];
  const reach = half / halfSine;
  const middle: Point = [(a[0] + b[0]) / 2 - corner[0], (a[1] + b[1]) / 2 - corner[1]];
  const length = Math.hypot(middle[0], middle[1]);
  return [[corner, a, [corner[0] + (middle[0] / length) * reach, corner[1] + (middle[1] / length) * reach], b]];
}

function disc([x, y]: Point, radius: number): readonly Point[] {
  const steps = Math.max(12, Math.ceil(radius * 2.2));
  return Array.from(
    { length: steps },
    (_, index): Point => [
      x + radius * Math.cos((2 * Math.PI * index) / steps),
      y + radius * Math.sin((2 * Math.PI * index) / steps),
    ],
  );
}

function square([x, y]: Point, half: number): readonly Point[] {
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
}

/** The same polygon, turning one way whatever way it was drawn. */
function turned(points: readonly Point[]): readonly Point[] {
  const area = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area < 0 ? points.toReversed() : points;
}
