/** Reads the plain part of SVG: shapes with fills and strokes in groups. Whatever else it finds is refused, never left out in silence. */
import type { Drawing, Shape } from '../../doc/picture.ts';
import { NotXml, walk, xmlText } from '../../ooxml/read-xml.ts';
import type { Tag } from '../../ooxml/xml-step.ts';
import { attributesIn } from './attributes.ts';
import { Bounds } from './bounds.ts';
import { matrixOf, numbersIn, scaleOf, through, times, type Matrix } from './matrix.ts';
import { initial, mannerOf, type Manner } from './manner.ts';
import { Refused } from './refused.ts';
import { shapes } from './shapes.ts';

/** Throws Refused with the line and the reason. */
export function readSvg(bytes: Uint8Array): Drawing {
  const text = textOf(bytes);
  const reader = new Reader();
  let at = 0;
  try {
    for (const piece of walk(text)) {
      at = piece.at + (piece.kind === 'words' ? piece.text.search(/\S|$/) : 0);
      if (piece.kind === 'words') reader.words(piece.text);
      else if (piece.kind === 'open') reader.open(piece);
      else reader.close();
    }
    return reader.drawing();
  } catch (error) {
    if (error instanceof Refused) throw new Refused(error.message, lineAt(text, at));
    throw error instanceof NotXml ? notXml(error, text) : error;
  }
}

interface Open {
  readonly name: string;
  readonly matrix: Matrix;
  readonly manner: Manner;
}

/** What tells people and programs about a drawing and paints nothing: it is passed over with all that is in it. */
const silent = new Set(['title', 'desc', 'metadata']);

class Reader {
  private readonly stack: Open[] = [];
  private readonly shapes: Shape[] = [];
  private readonly bounds = new Bounds();
  private size: { readonly width: number; readonly height: number } | undefined;
  /** How many elements deep we are in what is passed over. */
  private skipped = 0;

  open(tag: Tag): void {
    if (this.skipped > 0 || silent.has(tag.name) || isForeign(tag)) {
      this.skipped++;
      return;
    }
    const { name } = tag;
    const above = this.stack.at(-1);
    if (!above && name !== 'svg') throw new Refused(`the file begins with <${name}>, not with <svg>`);
    if (above && above.name !== 'svg' && above.name !== 'g' && above.name !== 'defs')
      throw new Refused(`<${name}> cannot stand inside <${above.name}>`);
    if (above?.name === 'defs') throw new Refused(`<${name}> in <defs> cannot be used: nothing may refer to it`);
    const attributes = attributesIn(tag.attributes);
    const manner = mannerOf(attributes, above?.manner ?? initial);
    if (!above) return this.begin(attributes, manner);
    const matrix = times(above.matrix, matrixOf(attributes.get('transform') ?? ''));
    if (Object.hasOwn(shapes, name)) this.paint(name, attributes, matrix, manner);
    else if (name !== 'g' && name !== 'defs')
      throw new Refused(`<${name}> cannot be used; draw with ${Object.keys(shapes).join(', ')} in <g>`);
    this.stack.push({ name, matrix, manner });
  }

  close(): void {
    if (this.skipped > 0) this.skipped--;
    else this.stack.pop();
  }

  words(text: string): void {
    if (this.skipped === 0 && text.trim() !== '' && text.trim() !== '\ufeff')
      throw new Refused('words cannot be used: turn them into paths in your drawing program');
  }

  drawing(): Drawing {
    if (!this.size || this.shapes.length === 0) throw new Refused('nothing in it is painted');
    return { kind: 'drawing', ...this.size, shapes: this.shapes };
  }

  private begin(attributes: ReadonlyMap<string, string>, manner: Manner): void {
    if (attributes.has('transform')) throw new Refused('<svg> cannot have a transform; put it on a <g>');
    const [x, y, width, height] = boxOf(attributes);
    this.size = { width, height };
    this.stack.push({ name: 'svg', matrix: [1, 0, 0, 1, -x, -y], manner });
  }

  private paint(name: string, attributes: ReadonlyMap<string, string>, matrix: Matrix, manner: Manner): void {
    const path = shapes[name]?.(attributes) ?? [];
    const { fill, stroke, isShown, evenOdd } = manner;
    if (path.length === 0 || !isShown || (!fill && !stroke)) return;
    const scale = stroke ? scaleOf(matrix) : 1;
    if (scale === undefined) throw new Refused('a stroke under a transform that stretches unevenly cannot be used');
    const shape: Shape = {
      path: through(matrix, path),
      evenOdd,
      ...(fill && { fill }),
      ...(stroke && { stroke: { ...stroke, width: Math.round(stroke.width * scale * 1000) / 1000 } }),
    };
    this.shapes.push(shape);
    this.bounds.add(shape, this.size ?? { width: 1, height: 1 });
  }
}

/** Notes that drawing programs leave for themselves have a prefix of their own. */
function isForeign({ prefix }: Tag): boolean {
  return prefix !== '' && prefix !== 'svg';
}

/** Origin and size of the ground. */
function boxOf(attributes: ReadonlyMap<string, string>): readonly [number, number, number, number] {
  const box = attributes.get('viewBox');
  const size = (name: string): number => Number(/^\s*([\d.]+)\s*(?:px\s*)?$/.exec(attributes.get(name) ?? '')?.[1]);
  const [x = NaN, y = NaN, width = NaN, height = NaN] =
    box === undefined ? [0, 0, size('width'), size('height')] : numbersIn(box);
  if (![x, y].every(Number.isFinite) || !(width > 0) || !(height > 0) || !Number.isFinite(width + height))
    throw new Refused('<svg> needs a viewBox with four numbers, the last two above 0, such as viewBox="0 0 48 48"');
  if (Math.min(width, height) < 1 || Math.max(width, height) > 1e5)
    throw new Refused('the viewBox should be between 1 and 100000 units wide and high');
  if (Math.max(width / height, height / width) > 50)
    throw new Refused('the drawing is more than fifty times as long as it is broad');
  return [x, y, width, height];
}

function textOf(bytes: Uint8Array): string {
  try {
    return xmlText(bytes);
  } catch (error) {
    throw error instanceof NotXml ? new Refused(error.message) : error;
  }
}

function notXml({ message, at, hasDocumentType }: NotXml, text: string): Refused {
  const reason = hasDocumentType
    ? 'a document type and entities cannot be used; remove <!DOCTYPE …>'
    : `the file is not written as XML asks (${message})`;
  return new Refused(reason, lineAt(text, at));
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
