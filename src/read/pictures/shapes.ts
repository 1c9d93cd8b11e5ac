/** The basic shapes of SVG (chapter 7 of SVG 2) as paths. */
import type { PathSegment } from '../../doc/picture.ts';
import { length } from './manner.ts';
import { numbersIn } from './matrix.ts';
import { segmentsOf } from './path-segments.ts';
import { Refused } from './refused.ts';

type Attributes = ReadonlyMap<string, string>;

/** By the name of the element. Nothing for a shape without extent, which SVG does not paint either. */
export const shapes: Readonly<Record<string, (attributes: Attributes) => readonly PathSegment[]>> = {
  path: (attributes) => segmentsOf(attributes.get('d') ?? ''),
  rect,
  circle: (attributes) => ellipse(attributes, size(attributes, 'r'), size(attributes, 'r')),
  ellipse: (attributes) => ellipse(attributes, size(attributes, 'rx'), size(attributes, 'ry')),
  line: (attributes) => [
    ['M', place(attributes, 'x1'), place(attributes, 'y1')],
    ['L', place(attributes, 'x2'), place(attributes, 'y2')],
  ],
  polyline: corners,
  polygon: (attributes) => [...corners(attributes), ['Z']],
};

function rect(attributes: Attributes): readonly PathSegment[] {
  const [x, y, width, height] = [
    place(attributes, 'x'),
    place(attributes, 'y'),
    size(attributes, 'width'),
    size(attributes, 'height'),
  ];
  if (width === 0 || height === 0) return [];
  const [askedX, askedY] = [length(attributes.get('rx'), 'rx'), length(attributes.get('ry'), 'ry')];
  const rx = Math.min(askedX ?? askedY ?? 0, width / 2);
  const ry = Math.min(askedY ?? askedX ?? 0, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0) return segmentsOf(`M${x} ${y}H${right}V${bottom}H${x}Z`);
  const corner = (toX: number, toY: number): string => `A${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  return segmentsOf(
    `M${x + rx} ${y}L${right - rx} ${y}${corner(right, y + ry)}L${right} ${bottom - ry}${corner(right - rx, bottom)}` +
      `L${x + rx} ${bottom}${corner(x, bottom - ry)}L${x} ${y + ry}${corner(x + rx, y)}Z`,
  );
}

function ellipse(attributes: Attributes, rx: number, ry: number): readonly PathSegment[] {
  if (rx === 0 || ry === 0) return [];
  const [cx, cy] = [place(attributes, 'cx'), place(attributes, 'cy')];
  const [left, right] = [cx - rx, cx + rx];
  return segmentsOf(`M${right} ${cy}A${rx} ${ry} 0 0 1 ${left} ${cy}A${rx} ${ry} 0 0 1 ${right} ${cy}Z`);
}

function corners(attributes: Attributes): readonly PathSegment[] {
  const numbers = numbersIn(attributes.get('points') ?? '');
  if (numbers.length % 2 !== 0) throw new Refused('points has a number without its partner');
  return numbers.flatMap((x, index): readonly PathSegment[] =>
    index % 2 === 0 ? [[index === 0 ? 'M' : 'L', x, numbers[index + 1] ?? 0]] : [],
  );
}

/** A coordinate, which may be negative; 0 when it is not given. */
function place(attributes: Attributes, name: string): number {
  const value = attributes.get(name);
  const [number, ...more] = value === undefined ? [0] : numbersIn(value.replace(/px$/, ''));
  if (number === undefined || more.length > 0) throw new Refused(`${name}="${value}" is no number`);
  return number;
}

function size(attributes: Attributes, name: string): number {
  return length(attributes.get(name), name) ?? 0;
}
