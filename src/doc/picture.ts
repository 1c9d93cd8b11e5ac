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
  readonly path: readonly Segment[];
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
export type Segment = readonly ['M' | 'L', number, number] | readonly ['C', number, number, number, number, number, number] | readonly ['Z'];

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
}

/** The pictures of a theme that documents are composed with. */
export interface Pictures {
  readonly logo?: Picture;
  /** By the id of an outcome, or by the name of a group's file without its number. */
  readonly icons: ReadonlyMap<string, Picture>;
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
