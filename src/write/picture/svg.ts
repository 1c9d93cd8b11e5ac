/** A drawing as SVG again: for web pages, and for Word, which shows it sharp at any size. */
import type { Drawing, Paint, Shape } from '../../doc/picture.ts';

/** The paths, one string of markup for each. @param current what `current` becomes: a colour, or the keyword of SVG */
export function pathsOf({ shapes }: Drawing, current: string): readonly string[] {
  return shapes.map((shape) => pathOf(shape, current));
}

export function viewBoxOf({ width, height }: Drawing): string {
  return `0 0 ${width} ${height}`;
}

/** A whole file. @param current the colour of the place */
export function svgFile(drawing: Drawing, current: string): string {
  const { width, height } = drawing;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBoxOf(drawing)}">${pathsOf(drawing, current).join('')}</svg>`;
}

function pathOf({ path, fill, evenOdd, stroke }: Shape, current: string): string {
  const paint = (value: Paint | 'none' = 'none'): string => (value === 'current' ? current : value);
  const attributes: readonly (readonly [string, string | number])[] = [
    ['d', path.map(([command, ...numbers]) => command + numbers.join(' ')).join('')],
    ['fill', paint(fill)],
    ...(evenOdd && fill ? [['fill-rule', 'evenodd'] as const] : []),
    ...(stroke
      ? ([
          ['stroke', paint(stroke.paint)],
          ['stroke-width', stroke.width],
          ['stroke-linecap', stroke.cap],
          ['stroke-linejoin', stroke.join],
          ['stroke-miterlimit', stroke.miterLimit],
        ] as const)
      : []),
  ];
  return `<path ${attributes.map(([name, value]) => `${name}="${value}"`).join(' ')}></path>`;
}
