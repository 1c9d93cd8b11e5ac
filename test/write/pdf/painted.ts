/** Where a finished PDF paints its words, by the file's own operators and widths: knows nothing of our layout. */
import { Objects } from '../../../src/inspect/pdf/objects.ts';
import { Operator, Text, Values, type Dictionary, type Value } from '../../../src/inspect/pdf/values.ts';

/** One string of words that is shown at one place. Distances in points from the page's upper left corner. */
export interface Painted {
  readonly page: number;
  readonly left: number;
  /** Without the spaces at its end. */
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Header, Footer, Layout or Watermark; undefined for the document's own words. */
  readonly artifact: string | undefined;
}

interface FontFacts {
  readonly widths: ReadonlyMap<number, number>;
  /** Identifiers of the spaces. */
  readonly spaces: ReadonlySet<number>;
}

/** Everything that is shown, in order, but for the mark, which stands across the page on purpose. */
export function paintedIn(bytes: Uint8Array): readonly Painted[] {
  const objects = new Objects(bytes);
  const root = objects.dictionary(objects.trailer.get('Root'));
  const fonts = new Map<string, FontFacts>();
  return objects
    .array(objects.dictionary(root.get('Pages')).get('Kids'))
    .flatMap((page, index) => pageOf(objects, objects.dictionary(page), index + 1, fonts));
}

function pageOf(objects: Objects, page: Dictionary, number: number, fonts: Map<string, FontFacts>): readonly Painted[] {
  const named = objects.dictionary(objects.dictionary(page.get('Resources')).get('Font'));
  const painted: Painted[] = [];
  const marks: (string | undefined)[] = [];
  let font: FontFacts | undefined;
  let [size, spread, x, baseline] = [0, 0, 0, 0];
  let operands: Value[] = [];
  const values = new Values(objects.stream(page.get('Contents')));
  for (let value = values.next(); value !== undefined; value = values.next()) {
    if (!(value instanceof Operator)) {
      operands.push(value);
      continue;
    }
    const numbers = operands.map(Number);
    if (value.name === 'BDC') marks.push(operands[0] === '/Artifact' ? kindOf(operands[1]) : marks.at(-1));
    else if (value.name === 'EMC') marks.pop();
    else if (value.name === 'Tc') spread = numbers[0] ?? 0;
    else if (value.name === 'Tm') [x, baseline] = [numbers[4] ?? NaN, numbers[5] ?? NaN];
    else if (value.name === 'Tf') {
      const name = String(operands[0]).slice(1);
      if (!fonts.has(name)) fonts.set(name, fontOf(objects, objects.dictionary(named.get(name))));
      font = fonts.get(name);
      size = numbers[1] ?? NaN;
    } else if (value.name === 'Tj' || value.name === 'TJ') {
      const left = x;
      let right: number | undefined;
      for (const shown of operands.flat()) {
        if (typeof shown === 'number') x -= (shown / 1000) * size;
        for (const id of shown instanceof Text ? idsOf(shown) : []) {
          x += ((font?.widths.get(id) ?? NaN) / 1000) * size + spread;
          if (!font?.spaces.has(id)) right = x;
        }
      }
      const artifact = marks.at(-1);
      if (right !== undefined && artifact !== 'Watermark')
        painted.push({ page: number, left, right, baseline, size, artifact });
    } else if (["'", '"', 'Td', 'TD', 'T*', 'Tw', 'Tz'].includes(value.name))
      throw new Error(`${value.name} is not understood`);
    operands = [];
  }
  return painted;
}

function kindOf(properties: Value | undefined): string {
  const dictionary = properties instanceof Map ? (properties as Dictionary) : new Map<string, Value>();
  return String(dictionary.get('Subtype') ?? dictionary.get('Type')).slice(1);
}

function idsOf({ bytes }: Text): number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, index) => bytes.charCodeAt(index * 2) * 256 + bytes.charCodeAt(index * 2 + 1),
  );
}

/** Widths as in ISO 32000-1, 9.7.4.3, of the form `first [width …]`. */
function fontOf(objects: Objects, font: Dictionary): FontFacts {
  const widths = new Map<number, number>();
  const list = objects.array(objects.dictionary(objects.array(font.get('DescendantFonts'))[0]).get('W'));
  list.forEach((value, index) => {
    const own = objects.resolve(value);
    if (Array.isArray(own)) own.forEach((width, at) => widths.set(Number(list[index - 1]) + at, Number(width)));
  });
  const spaces = new Set<number>();
  for (const [, first, , texts] of objects.stream(font.get('ToUnicode')).matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...(texts ?? '').matchAll(/<([^>]*)>/g)].forEach(([, hex], at) => {
      if (/^\s$/.test(String.fromCharCode(parseInt(hex ?? '', 16)))) spaces.add(parseInt(first ?? '', 16) + at);
    });
  }
  return { widths, spaces };
}

/** A place on a page where words stand in what belongs to other words, or outside the area given. */
export function misplaced(
  all: readonly Painted[],
  text: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): readonly string[] {
  const found: string[] = [];
  const pages = new Map<number, Painted[]>();
  for (const one of all) {
    const say = (what: string): void =>
      void found.push(
        `page ${one.page}, ${Math.round(one.left)}–${Math.round(one.right)} at ${Math.round(one.baseline)}, ${one.artifact ?? 'text'}: ${what}`,
      );
    if (!(one.left >= text.left - 0.1 && one.right <= text.right + 0.1)) say('beside the text area');
    if (
      one.artifact !== 'Header' &&
      one.artifact !== 'Footer' &&
      !(one.baseline - one.size * 0.7 >= text.top - 0.1 && one.baseline <= text.bottom + 0.1)
    )
      say('above or below the text area');
    const same = pages.get(one.page) ?? [];
    if (same.some((other) => overlap(one, other))) say('over other words');
    pages.set(one.page, [...same, one]);
  }
  return found;
}

/** From the height of small letters down to the baseline, so that lines may be as close as the theme wants them. */
function overlap(one: Painted, other: Painted): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down =
    Math.min(one.baseline, other.baseline) - Math.max(one.baseline - one.size * 0.5, other.baseline - other.size * 0.5);
  return across > 0.1 && down > 0.1;
}
