/** The outlines of letters as operators: what is drawn so is no text, and nobody copies, finds or hears it. */
import { glyphOf } from '../layout/faces.ts';
import { componentPlaces } from '../layout/subset.ts';
import { outlineOf, type Face } from '../layout/truetype.ts';
import { number } from './operators.ts';

/** In font units, the axis upwards. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** Font units to points on the page, whose axis goes down. */
export type Place = (x: number, y: number) => readonly [number, number];

/** The filled letters of a word, one behind the other from the place of 0, 0. */
export function wordOutline(word: string, face: Face, place: Place): string {
  const operators: string[] = [];
  let right = 0;
  let before: number | undefined;
  for (const character of word) {
    const glyph = glyphOf(face, character.codePointAt(0) ?? 0);
    if (before !== undefined) right += face.kern(before, glyph);
    before = glyph;
    const from = right;
    for (const contour of contoursOf(face, glyph)) operators.push(path(contour, (x, y) => place(from + x, y)));
    right += face.advance(glyph);
  }
  return operators.length === 0 ? '' : `${operators.join(' ')} f`;
}

/** Of a composite letter, those of its parts at their offsets. */
function contoursOf(
  face: Face,
  glyph: number,
  [left, up]: readonly [number, number] = [0, 0],
): readonly (readonly Point[])[] {
  const outline = outlineOf(face, glyph);
  if (outline.byteLength === 0) return [];
  if (outline.getInt16(0) >= 0)
    return contours(outline).map((points) => points.map((one) => ({ ...one, x: one.x + left, y: one.y + up })));
  return componentPlaces(outline).flatMap((at) => {
    const flags = outline.getUint16(at - 2);
    const isWide = (flags & 0x01) !== 0;
    const offset = (index: number): number => {
      if ((flags & 0x02) === 0) return 0;
      return isWide ? outline.getInt16(at + 2 + index * 2) : outline.getInt8(at + 2 + index);
    };
    return contoursOf(face, outline.getUint16(at), [left + offset(0), up + offset(1)]);
  });
}

/** The contours of a simple outline (OpenType, glyf: flags that may repeat, then coordinates as steps). */
function contours(outline: DataView): readonly (readonly Point[])[] {
  const count = outline.getInt16(0);
  const ends = Array.from({ length: count }, (_, index) => outline.getUint16(10 + index * 2));
  const all = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + outline.getUint16(at);
  const flags: number[] = [];
  while (flags.length < all) {
    const flag = outline.getUint8(at++);
    const times = flag & 0x08 ? outline.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const steps = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? outline.getUint8(at++) : -outline.getUint8(at++);
      else if (!(flag & same)) {
        value += outline.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = steps(0x02, 0x10);
  const ys = steps(0x04, 0x20);
  const points = flags.map((flag, index): Point => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & 1) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

/** One closed contour; its curves have one control point, those of a page two. */
function path(points: readonly Point[], place: Place): string {
  const whole = withMiddles(points);
  const start = whole.findIndex(({ on }) => on);
  const [first, ...rest] = [...whole.slice(start), ...whole.slice(0, start + 1)];
  if (!first) return '';
  const to = (x: number, y: number): string => place(x, y).map(number).join(' ');
  const operators = [`${to(first.x, first.y)} m`];
  let from = first;
  let control: Point | undefined;
  for (const point of rest) {
    if (!point.on) {
      control = point;
      continue;
    }
    operators.push(control ? `${curve(from, control, point, to)} c` : `${to(point.x, point.y)} l`);
    from = point;
    control = undefined;
  }
  return `${operators.join(' ')} h`;
}

function curve(from: Point, control: Point, end: Point, to: (x: number, y: number) => string): string {
  const third = (one: number, other: number): number => one + ((other - one) * 2) / 3;
  return [
    to(third(from.x, control.x), third(from.y, control.y)),
    to(third(end.x, control.x), third(end.y, control.y)),
    to(end.x, end.y),
  ].join(' ');
}

/** Between two control points the contour passes through their middle. */
function withMiddles(points: readonly Point[]): readonly Point[] {
  return points.flatMap((point, index) => {
    const before = points.at(index - 1);
    if (!before || before.on || point.on) return [point];
    return [{ x: (before.x + point.x) / 2, y: (before.y + point.y) / 2, on: true }, point];
  });
}
