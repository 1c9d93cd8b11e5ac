/** Reads a page of a PDF: the words of each piece of marked content, and the words that are shown outside of all. */
import type { Objects } from './objects.ts';
import { Operator, Text, textOf, Values, type Dictionary, type Value } from './values.ts';

export interface PageWords {
  /** By marked content identifier. */
  readonly marked: ReadonlyMap<number, string>;
  /** Of heads, feet and marks, and whatever was written over the page. */
  readonly besides: readonly string[];
}

type Decode = (bytes: string) => string;

export function pageWords(objects: Objects, page: Dictionary): PageWords {
  const reading = new Reading();
  read(objects, reading, { content: contentOf(objects, page), resources: page.get('Resources'), within: [] });
  for (const one of objects.array(page.get('Annots'))) {
    const annotation = objects.dictionary(one);
    if (!/^\/(?:Link|Popup)$/.test(String(annotation.get('Subtype'))))
      reading.besides.push(...notedOn(objects, annotation));
  }
  return reading;
}

/** The words of a note, stamp or form field that was put on a page: what it says, and what it shows where that is something else. */
function notedOn(objects: Objects, annotation: Dictionary): readonly string[] {
  const shown = new Reading();
  draw(objects, shown, objects.dictionary(annotation.get('AP')).get('N'), { content: '', resources: null, within: [] });
  const words = [textOf(objects.resolve(annotation.get('Contents'))), shown.besides.join('')];
  return [...new Set(words)].filter((one) => one.trim() !== '');
}

/** A stream of operators, with what it names, and the forms that it stands in. */
interface Drawing {
  readonly content: string;
  readonly resources: Value | undefined;
  readonly within: readonly Dictionary[];
}

function read(objects: Objects, reading: Reading, drawing: Drawing): void {
  const resources = objects.dictionary(drawing.resources);
  const fonts = objects.dictionary(resources.get('Font'));
  const decoders = new Map([...fonts].map(([name, font]) => [name, decoderOf(objects, objects.dictionary(font))]));
  for (const { name, operands } of operations(drawing.content)) {
    const named = String(operands[0]).slice(1);
    if (name === 'BDC' || name === 'BMC') reading.begin(operands[1]);
    else if (name === 'EMC') reading.end();
    else if (name === 'Tf') reading.decode = decoders.get(named) ?? plain;
    else if (name === 'Do') draw(objects, reading, objects.dictionary(resources.get('XObject')).get(named), drawing);
    else if (/^(T[jJ]|['"])$/.test(name)) reading.show(operands.flat());
  }
}

/** A form that is drawn on a page, such as the stamp of another program. */
function draw(objects: Objects, reading: Reading, value: Value | undefined, from: Drawing): void {
  const form = objects.dictionary(value);
  if (form.get('Subtype') !== '/Form' || from.within.includes(form)) return;
  const { decode } = reading;
  const resources = form.get('Resources') ?? from.resources;
  read(objects, reading, { content: objects.stream(value), resources, within: [...from.within, form] });
  reading.decode = decode;
}

class Reading implements PageWords {
  readonly marked = new Map<number, string>();
  readonly besides: string[] = [];
  readonly #marks: (number | undefined)[] = [];
  decode: Decode = plain;

  begin(properties: Value | undefined): void {
    const id = properties instanceof Map ? (properties as Dictionary).get('MCID') : undefined;
    this.#marks.push(typeof id === 'number' ? id : undefined);
    if (typeof id !== 'number') this.besides.push('');
    else if (!this.marked.has(id)) this.marked.set(id, '');
  }

  end(): void {
    this.#marks.pop();
  }

  show(operands: readonly Value[]): void {
    const words = operands.map((one) => (one instanceof Text ? this.decode(one.bytes) : '')).join('');
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
