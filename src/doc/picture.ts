/** A picture in a document: a drawing of paths or a photograph-like image of pixels, with the words that stand for it. */
import type { Colour } from './theme.ts';

export interface Picture {
  /** What it shows, in words, for those who cannot see it. Absent only where it is decoration and assistive technology passes it over. */
  readonly alternative?: string;
  /** Of the printed picture, in points; its width follows from its shape. */
  readonly height: number;
  readonly image: Drawing | Pixels;
}

/** Vector paths on a ground of `width` × `height` units, its origin in the upper left corner. What lies outside is not shown. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly width: number;
  readonly height: number;
  /** Painted one over the other, the first at the bottom. */
  readonly shapes: readonly Shape[];
}

/** The fill is painted first, then the stroke over it. */
export interface Shape {
  readonly path: readonly PathSegment[];
  readonly fill?: Paint;
  /** Whether overlapping parts of the fill leave holes by the even-odd rule. */
  readonly evenOdd: boolean;
  readonly stroke?: Stroke;
}

export interface Stroke {
  readonly paint: Paint;
  /** In units of the ground. */
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
}

/** Absolute: move to, line to, cubic curve to (two control points, then the end), close. Every path begins with a move. */
export type PathSegment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** A colour of its own, or that of the place where the picture stands. */
export type Paint = Colour | 'current';

/** Rows of pixels from the top. */
export interface Pixels {
  readonly kind: 'pixels';
  readonly width: number;
  readonly height: number;
  /** Three bytes for each pixel. */
  readonly rgb: Uint8Array;
  /** One byte for each pixel, 255 for what hides its ground; absent when everything does. */
  readonly alpha?: Uint8Array;
  /** The same as a PNG file that has the image in it and nothing else: no places, cameras or people. */
  readonly png: Uint8Array;
}

/** The pictures of a theme that documents are composed with. */
export interface Pictures {
  readonly logo?: Picture;
  /** By the id of an outcome, or by the name of a group's file without its number. */
  readonly icons: ReadonlyMap<string, Picture>;
  /** The height of the row of all icons on the cover, in points; absent when there is to be none. */
  readonly rowHeight?: number;
}

/** The width of the printed picture, in points. */
export function widthOf({ height, image }: Picture): number {
  return (height * image.width) / image.height;
}

/** The colours of its own that a drawing is painted with, each once. */
export function ownColours({ shapes }: Drawing): readonly Colour[] {
  const paints = shapes.flatMap(({ fill, stroke }) => [fill, stroke?.paint]);
  return [...new Set(paints.filter((paint): paint is Colour => paint !== undefined && paint !== 'current'))];
}

/** Drawings side by side, as decoration: each as high as the row, with about half of that between them. @param height of the row, in points */
export function rowOf(drawings: readonly Drawing[], height: number): Picture {
  const [ground, between] = [48, 26];
  const shapes: Shape[] = [];
  let right = 0;
  for (const drawing of drawings) {
    const left = right === 0 ? 0 : right + between;
    const scale = ground / drawing.height;
    shapes.push(...drawing.shapes.map((shape) => moved(shape, scale, left)));
    right = left + drawing.width * scale;
  }
  return { height, image: { kind: 'drawing', width: right, height: ground, shapes } };
}

function moved(shape: Shape, scale: number, left: number): Shape {
  const path = shape.path.map(
    ([kind, ...points]) =>
      [kind, ...points.map((value, index) => value * scale + (index % 2 === 0 ? left : 0))] as unknown as PathSegment,
  );
  return { ...shape, path, ...(shape.stroke && { stroke: { ...shape.stroke, width: shape.stroke.width * scale } }) };
}

/** The picture, smaller if it is wider than the room there is. @param room in points */
export function within(picture: Picture, room: number): Picture {
  return widthOf(picture) <= room ? picture : { ...picture, height: (picture.height * room) / widthOf(picture) };
}
