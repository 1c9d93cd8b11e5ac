/** Arcs of ellipses as cubic curves (SVG 2, appendix B.2). */
import type { Segment } from '../../doc/picture.ts';

type Point = readonly [x: number, y: number];

export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Of the ellipse's first axis, in degrees. */
  readonly turn: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** One curve for each quarter of the ellipse, or part of one: exact to a thousandth of the radius. */
export function arc(form: Arc, from: Point, to: Point): readonly Segment[] {
  if (from[0] === to[0] && from[1] === to[1]) return [];
  if (form.rx === 0 || form.ry === 0) return [['L', ...to]];
  const phi = (form.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  // Radii too small to reach are enlarged until they do.
  const reach = Math.max(1, Math.hypot(x / form.rx, y / form.ry));
  const [rx, ry] = [Math.abs(form.rx) * reach, Math.abs(form.ry) * reach];
  const away = (x / rx) ** 2 + (y / ry) ** 2;
  const root = Math.sqrt(Math.max(0, 1 / away - 1)) * (form.large === form.sweep ? -1 : 1);
  const [middleX, middleY] = [(root * rx * y) / ry, (-root * ry * x) / rx];
  const start = Math.atan2((y - middleY) / ry, (x - middleX) / rx);
  let sweep = Math.atan2((-y - middleY) / ry, (-x - middleX) / rx) - start;
  if (form.sweep && sweep < 0) sweep += 2 * Math.PI;
  if (!form.sweep && sweep > 0) sweep -= 2 * Math.PI;

  const centre: Point = [
    cos * middleX - sin * middleY + (from[0] + to[0]) / 2,
    sin * middleX + cos * middleY + (from[1] + to[1]) / 2,
  ];
  const place = (u: number, v: number): Point => [
    centre[0] + cos * rx * u - sin * ry * v,
    centre[1] + sin * rx * u + cos * ry * v,
  ];
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / parts;
  const pull = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: parts }, (_, index): Segment => {
    const [a, b] = [start + index * step, start + (index + 1) * step];
    const one = place(Math.cos(a) - pull * Math.sin(a), Math.sin(a) + pull * Math.cos(a));
    const other = place(Math.cos(b) + pull * Math.sin(b), Math.sin(b) - pull * Math.cos(b));
    return ['C', ...one, ...other, ...(index === parts - 1 ? to : place(Math.cos(b), Math.sin(b)))];
  });
}
