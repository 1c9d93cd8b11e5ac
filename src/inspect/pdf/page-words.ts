/** Reads a page of a PDF: the words of each piece of marked content, and the words that are shown outside of all. */
import type { Objects } from './objects.ts';
import { Operator, Text, Values, type Dictionary, type Value } from './values.ts';

export interface PageWords {
  /** By marked content identifier. */
  readonly marked: ReadonlyMap<number, string>;
  /** Of heads, feet and marks, and whatever was written over the page. */
  readonly besides: readonly string[];
}

type Decode = (bytes: string) => string;

export function pageWords(objects: Objects, page: Dictionary): PageWords {
  const fonts = objects.dictionary(objects.dictionary(page.get('Resources')).get('Font'));
  const decoders = new Map([...fonts].map(([name, font]) => [name, decoderOf(objects, objects.dictionary(font))]));
  const reading = new Reading(decoders);
  for (const { name, operands } of operations(contentOf(objects, page))) {
    if (name === 'BDC' || name === 'BMC') reading.begin(operands[1]);
    else if (name === 'EMC') reading.end();
    else if (name === 'Tf') reading.font(String(operands[0]).slice(1));
    else if (/^(T[jJ]|['"])$/.test(name)) reading.show(operands.flat());
  }
  return reading;
}

class Reading implements PageWords {
  readonly marked = new Map<number, string>();
  readonly besides: string[] = [];
  readonly #decoders: ReadonlyMap<string, Decode>;
  readonly #marks: (number | undefined)[] = [];
  #decode: Decode = plain;

  constructor(decoders: ReadonlyMap<string, Decode>) {
    this.#decoders = decoders;
  }

  begin(properties: Value | undefined): void {
    const id = properties instanceof Map ? (properties as Dictionary).get('MCID') : undefined;
    this.#marks.push(typeof id === 'number' ? id : undefined);
    if (typeof id !== 'number') this.besides.push('');
    else if (!this.marked.has(id)) this.marked.set(id, '');
  }

  end(): void {
    this.#marks.pop();
  }

  font(name: string): void {
    this.#decode = this.#decoders.get(name) ?? plain;
  }

  show(operands: readonly Value[]): void {
    const words = operands.map((one) => (one instanceof Text ? this.#decode(one.bytes) : '')).join('');
    const id = this.#marks.findLast((one) => one !== undefined);
    if (id !== undefined) this.marked.set(id, (this.marked.get(id) ?? '') + words);
    // What is marked in no way stands for itself.
    else this.besides.push((this.#marks.length > 0 ? (this.besides.pop() ?? '') : '') + words);
  }
}

/** Of one stream or several. */
function contentOf(objects: Objects, page: Dictionary): string {
  return objects
    .array(page.get('Contents'))
    .map((part) => objects.stream(part))
    .join('\n');
}

function* operations(stream: string): Generator<{ readonly name: string; readonly operands: readonly Value[] }> {
  const values = new Values(stream);
  let operands: Value[] = [];
  for (let value = values.next(); value !== undefined; value = values.next()) {
    if (!(value instanceof Operator)) {
      operands.push(value);
      continue;
    }
    yield { name: value.name, operands };
    operands = [];
  }
}

/** Letters of one byte where the font is not said to have more. */
function decoderOf(objects: Objects, font: Dictionary): Decode {
  const map = unicodeMap(objects.stream(font.get('ToUnicode')));
  const width = font.get('Subtype') === '/Type0' ? 2 : 1;
  if (map.size === 0) return plain;
  return (bytes) => {
    let text = '';
    for (let at = 0; at + width <= bytes.length; at += width) {
      const code = width === 1 ? bytes.charCodeAt(at) : bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
      text += map.get(code) ?? '\ufffd';
    }
    return text;
  };
}

function plain(bytes: string): string {
  return bytes;
}

/** The ranges and letters of a ToUnicode map: `<first> <last> [<text> …]`, `<first> <last> <text>`, `<code> <text>`. */
function unicodeMap(stream: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, first = '', last = '', list, one] of stream.matchAll(
    /<(\w+)>\s*<(\w+)>(?:\s*\[([^\]]*)\]|\s*<(\w+)>)?/g,
  )) {
    if (list !== undefined)
      for (const [index, [, hex = '']] of [...list.matchAll(/<([^<>]*)>/g)].entries())
        map.set(parseInt(first, 16) + index, lettersOf(hex));
    else if (one === undefined) map.set(parseInt(first, 16), lettersOf(last));
    else
      for (let code = parseInt(first, 16); code <= Math.min(parseInt(last, 16), 65535); code++)
        map.set(code, String.fromCodePoint(parseInt(one, 16) + code - parseInt(first, 16)));
  }
  return map;
}

function lettersOf(hexadecimal: string): string {
  const units = hexadecimal.replace(/\s/g, '').match(/..../g) ?? [];
  return units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}
