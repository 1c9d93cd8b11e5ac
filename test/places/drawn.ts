/** Follows the operators of a page as PDF.js gives them: each run of words and each shape with its place and looks. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** From the left and the top of the page, in points. */
export interface Drawn {
  /** Of its marked content, by the structure tree; an artifact has none. */
  readonly content: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly words?: { readonly font: string; readonly size: number; readonly text: string };
  readonly shape?: {
    readonly width: number;
    readonly height: number;
    readonly stroked: boolean;
    readonly straight: boolean;
  };
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];

interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

interface State {
  /** From the page's own space, which pdfkit turns upside down, to points from the top. */
  matrix: Matrix;
  fill: string;
  stroke: string;
  font: string;
  size: number;
  spacing: number;
}

/** `nameOf` tells the font that an operator means. */
export function drawn({ fnArray, argsArray }: Operators, height: number, nameOf: (font: string) => string): Drawn[] {
  const found: Drawn[] = [];
  const saved: State[] = [];
  const open: (string | undefined)[] = [];
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let state: State = {
    matrix: [1, 0, 0, -1, 0, height],
    fill: '#000000',
    stroke: '#000000',
    font: '',
    size: 0,
    spacing: 0,
  };
  const put = (one: Omit<Drawn, 'content'>): void => void found.push({ content: open.at(-1), ...one });

  const words = (glyphs: readonly (Glyph | number | null)[]): void => {
    const [x, y] = at(times(text, state.matrix), 0, 0);
    const read = glyphs.map((glyph) => (glyph !== null && typeof glyph === 'object' ? glyph.unicode : '')).join('');
    const size = state.size * Math.hypot(text[0], text[1]);
    put({ x, y, colour: state.fill, words: { font: nameOf(state.font), size, text: read } });
    const advance = glyphs.reduce<number>((sum, glyph) => sum + advanceOf(glyph, state), 0);
    text = times([1, 0, 0, 1, advance, 0], text);
  };

  const shape = ([operator, [path], bounds]: [number, [ArrayLike<number> | null], ArrayLike<number> | null]): void => {
    const stroked = operator === OPS.stroke || operator === OPS.closeStroke;
    if (bounds === null || path === null || operator === OPS.endPath) return;
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds);
    const [[x1, y1], [x2, y2]] = [at(state.matrix, left, top), at(state.matrix, right, bottom)];
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    const colour = stroked ? state.stroke : state.fill;
    const is = { width, height, stroked, straight: isStraight(Array.from(path)) };
    put({ x: Math.min(x1, x2), y: Math.min(y1, y2), colour, shape: is });
  };

  const does: Readonly<Record<number, (values: never) => void>> = {
    [OPS.save]: () => void saved.push({ ...state }),
    [OPS.restore]: () => void (state = saved.pop() ?? state),
    [OPS.transform]: (matrix: Matrix) => void (state.matrix = times(matrix, state.matrix)),
    [OPS.setFillRGBColor]: ([colour]: [string]) => void (state.fill = colour),
    [OPS.setStrokeRGBColor]: ([colour]: [string]) => void (state.stroke = colour),
    [OPS.setFont]: ([font, size]: [string, number]) => void ([state.font, state.size] = [font, size]),
    [OPS.setCharSpacing]: ([spacing]: [number]) => void (state.spacing = spacing),
    [OPS.beginText]: () => void (text = [1, 0, 0, 1, 0, 0]),
    [OPS.setTextMatrix]: ([matrix]: [ArrayLike<number>]) => void (text = Array.from(matrix) as unknown as Matrix),
    [OPS.moveText]: ([x, y]: [number, number]) => void (text = times([1, 0, 0, 1, x, y], text)),
    [OPS.showText]: ([glyphs]: [(Glyph | number | null)[]]) => words(glyphs),
    [OPS.constructPath]: shape,
    [OPS.beginMarkedContent]: () => void open.push(undefined),
    [OPS.beginMarkedContentProps]: ([tag, id]: [string, unknown]) =>
      void open.push(tag === 'Artifact' || id === null ? undefined : String(id)),
    [OPS.endMarkedContent]: () => void open.pop(),
  };
  fnArray.forEach((operator, index) => does[operator]?.(argsArray[index] as never));
  return found;
}

function advanceOf(glyph: Glyph | number | null, { size, spacing }: State): number {
  if (glyph === null) return 0;
  return typeof glyph === 'number' ? (-glyph / 1000) * size : (glyph.width / 1000) * size + spacing;
}

/** Whether the path has only corners that go along or down the page. A number of `path` is a kind of step, then its points. */
function isStraight(path: readonly number[]): boolean {
  let [x, y] = [NaN, NaN];
  for (let step = 0; step < path.length; ) {
    const [kind = 0, toX = x, toY = y] = path.slice(step, step + 3);
    if (kind === 2 || kind === 3) return false;
    if (kind === 1 && Math.abs(toX - x) > 0.01 && Math.abs(toY - y) > 0.01) return false;
    if (kind < 2) [x, y] = [toX, toY];
    step += kind < 2 ? 3 : 1;
  }
  return true;
}

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
