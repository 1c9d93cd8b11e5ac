/** The transformations of SVG: what `transform` says, as a matrix, and points sent through it. */
import type { PathSegment } from '../../doc/picture.ts';
import { Refused } from './refused.ts';

/** x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner one, then the outer. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Thousandths of a unit: so that no processor's last bit shows in a file. */
export function through(matrix: Matrix, path: readonly PathSegment[]): PathSegment[] {
  const [a, b, c, d, e, f] = matrix;
  const at = (x: number, y: number): readonly [number, number] => [kept(a * x + c * y + e), kept(b * x + d * y + f)];
  return path.map((segment): PathSegment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] === 'C')
      return ['C', ...at(segment[1], segment[2]), ...at(segment[3], segment[4]), ...at(segment[5], segment[6])];
    return [segment[0], ...at(segment[1], segment[2])];
  });
}

/** How much longer lines become; undefined when that depends on their direction. */
export function scaleOf([a, b, c, d]: Matrix): number | undefined {
  const [one, other] = [Math.hypot(a, b), Math.hypot(c, d)];
  const even = Math.abs(one - other) <= 0.001 * Math.max(one, other) && Math.abs(a * c + b * d) <= 0.001 * one * other;
  return even ? one : undefined;
}

/** The list of a `transform` attribute: translate, scale, rotate and matrix. */
export function matrixOf(transform: string): Matrix {
  let matrix = identity;
  let rest = transform.trim();
  while (rest !== '') {
    const found = /^([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*/.exec(rest);
    if (!found) throw new Refused(`the transform “${rest}” is not written as SVG asks`);
    matrix = times(matrix, one(found[1] ?? '', numbersIn(found[2] ?? '')));
    rest = rest.slice(found[0].length);
  }
  return matrix;
}

function one(name: string, values: readonly number[]): Matrix {
  const [first = 0, second, third = 0] = values;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
  const is = (asked: string, ...counts: readonly number[]): boolean => name === asked && counts.includes(values.length);
  if (is('translate', 1, 2)) return [1, 0, 0, 1, first, second ?? 0];
  if (is('scale', 1, 2)) return [first, 0, 0, second ?? first, 0, 0];
  if (is('matrix', 6)) return [a, b, c, d, e, f];
  if (is('rotate', 1, 3)) {
    const angle = (first * Math.PI) / 180;
    const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
    const x = second ?? 0;
    return times(times([1, 0, 0, 1, x, third], turn), [1, 0, 0, 1, -x, -third]);
  }
  throw new Refused(
    `the transform ${name} with ${values.length} numbers cannot be used; translate, scale, rotate and matrix can`,
  );
}

/** Numbers with spaces or commas between them. */
export function numbersIn(list: string): readonly number[] {
  const words = list
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return words.map((word) => {
    const value = Number(word);
    if (!/^[-+.\deE]+$/.test(word) || !Number.isFinite(value)) throw new Refused(`“${word}” is no number`);
    return value;
  });
}

/** Throws Refused for a place so far away that not every program knows its number. */
function kept(value: number): number {
  if (!(Math.abs(value) <= 1e6)) throw new Refused('a point lies too far away');
  const thousandths = Math.round(value * 1000) / 1000;
  return thousandths === 0 ? 0 : thousandths;
}
