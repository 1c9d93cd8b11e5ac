/** How much a drawing may hold, so that it is painted in a moment and opens as fast as the words around it. */
import type { PathSegment, Shape } from '../../doc/picture.ts';
import { Refused } from './refused.ts';

/** More shapes than this are a photograph traced by a program, which makes every pack slow to open. */
const mostShapes = 2000;
const mostPoints = 20_000;

/** What Word's image of a drawing takes grows with the length of its lines, here in longer sides of the ground, and with how often its shapes cover the ground. */
const longest = 500;
const mostCover = 50;
/** A stroke is painted in many pieces, and takes so much longer than a fill of its size. */
const strokeCost = 5;

/** What the shapes so far come to. */
export class Bounds {
  private shapes = 0;
  private points = 0;
  private length = 0;
  private cover = 0;

  /** Throws Refused when there is more than can be painted in a moment. */
  add({ path, fill, stroke }: Shape, { width, height }: { readonly width: number; readonly height: number }): void {
    const length = lengthOf(path);
    const thick = stroke?.width ?? 0;
    this.shapes++;
    this.points += path.length;
    this.length += length / Math.max(width, height);
    this.cover += ((fill ? within(path, width, height) : 0) + strokeCost * (length + thick) * thick) / (width * height);
    if (this.shapes > mostShapes) throw new Refused(`there are more than ${mostShapes} shapes; simplify the drawing`);
    if (this.points > mostPoints) throw new Refused(`there are more than ${mostPoints} points; simplify the drawing`);
    const cure = 'simplify it, and remove what lies outside it';
    if (this.length > longest)
      throw new Refused(`its lines are together more than ${longest} times as long as the drawing; ${cure}`);
    if (this.cover > mostCover) throw new Refused(`its shapes cover the drawing more than ${mostCover} times; ${cure}`);
  }
}

/** The area of the ground that a shape can touch. */
function within(path: readonly PathSegment[], width: number, height: number): number {
  const numbers = path.flatMap(([, ...points]) => points);
  const reach = (parity: number, most: number): number => {
    let [least, last] = [most, 0];
    for (let at = parity; at < numbers.length; at += 2) {
      least = Math.min(least, Math.max(0, numbers[at] ?? 0));
      last = Math.max(last, Math.min(most, numbers[at] ?? 0));
    }
    return Math.max(0, last - least);
  };
  return reach(0, width) * reach(1, height);
}

/** Of the lines, and of what leads curves. */
function lengthOf(path: readonly PathSegment[]): number {
  let length = 0;
  let [x, y] = [0, 0];
  for (const [command, ...numbers] of path)
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [nextX = 0, nextY = 0] = numbers.slice(at, at + 2);
      if (command !== 'M') length += Math.hypot(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    }
  return length;
}
