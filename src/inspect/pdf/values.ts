/** Parses the values that PDF objects and content streams are made of (ISO 32000-1, 7.3). */

/** A name keeps its slash, `/P`; a keyword or operator is an Operator; a string has one character for each byte. */
export type Value = number | boolean | null | string | Text | Reference | Operator | readonly Value[] | Dictionary;

export type Dictionary = ReadonlyMap<string, Value>;

export class Text {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

export class Reference {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

export class Operator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
] as const);

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads value after value from a text with one character for each byte. */
export class Values {
  private readonly source: string;
  at: number;

  constructor(source: string, at = 0) {
    this.source = source;
    this.at = at;
  }

  /** The next value, or undefined at the end. `1 0 R` is one value. */
  next(): Value | undefined {
    this.skipSpace();
    const character = this.source[this.at];
    if (character === undefined) return undefined;
    if (character === '/') return this.match(/\/[^\s()<>[\]{}/%]*/y);
    if (character === '(') return this.literal();
    if (this.source.startsWith('<<', this.at)) return this.dictionary();
    if (character === '<') return this.hexadecimal();
    if (character === '[') return this.array();
    const reference = /(\d+) \d+ R\b/y;
    reference.lastIndex = this.at;
    const found = reference.exec(this.source);
    if (found) {
      this.at = reference.lastIndex;
      return new Reference(Number(found[1]));
    }
    const word = this.match(/[^\s()<>[\]{}/%]+|[\s\S]/y);
    if (/^[+-]?\d*(?:\.\d*)?$/.test(word) && /\d/.test(word)) return Number(word);
    const constant = constants.get(word);
    return constant === undefined ? new Operator(word) : constant;
  }

  private skipSpace(): void {
    this.match(/(?:\s|\0|%[^\n\r]*)*/y);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private array(): Value[] {
    this.at++;
    const values: Value[] = [];
    for (;;) {
      const value = this.next();
      if (value === undefined || (value instanceof Operator && value.name === ']')) return values;
      values.push(value);
    }
  }

  private dictionary(): Dictionary {
    this.at += 2;
    const entries = new Map<string, Value>();
    for (;;) {
      this.skipSpace();
      if (this.source.startsWith('>>', this.at)) {
        this.at += 2;
        return entries;
      }
      const key = this.next();
      const value = this.next();
      if (typeof key !== 'string' || value === undefined) return entries;
      entries.set(key.slice(1), value);
    }
  }

  private hexadecimal(): Text {
    const digits = this.match(/<[^>]*>/y).replace(/[<>\s]/g, '');
    return new Text((digits.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''));
  }

  /** What follows a backslash: up to three octal figures are a byte. */
  private escaped(): string {
    const octal = this.match(/[0-7]{1,3}/y);
    if (octal !== '') return String.fromCharCode(parseInt(octal, 8) % 256);
    const next = this.source[this.at++] ?? '';
    return escapes[next] ?? next;
  }

  private literal(): Text {
    let bytes = '';
    let depth = 0;
    for (;;) {
      const character = this.source[this.at++];
      if (character === undefined) return new Text(bytes);
      if (character === '\\') {
        bytes += this.escaped();
        continue;
      }
      if (character === '(' && depth++ === 0) continue;
      if (character === ')' && --depth === 0) return new Text(bytes);
      bytes += character;
    }
  }
}

/** A text string as people read it: UTF-16 with its mark, else one byte a character. */
export function textOf(value: Value | undefined): string {
  if (!(value instanceof Text)) return '';
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes;
  let text = '';
  for (let at = 2; at + 1 < value.bytes.length; at += 2)
    text += String.fromCharCode(value.bytes.charCodeAt(at) * 256 + value.bytes.charCodeAt(at + 1));
  return text;
}
