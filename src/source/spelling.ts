/** How a YAML scalar is spelt: for each character of its value, where it stands in the file. */
import type { Style } from './place.ts';

/** For each UTF-16 unit of the value, the offsets in the text at which its spelling begins and ends. */
export interface Spelling {
  readonly value: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

class Speller {
  readonly text: string;
  /** The value, unit by unit: a text that grows and is looked at in turn is copied each time. */
  readonly #units: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  get length(): number {
    return this.#units.length;
  }

  get value(): string {
    return this.#units.join('');
  }

  put(characters: string, start: number, end: number): void {
    for (let unit = 0; unit < characters.length; unit++) {
      this.#units.push(characters[unit] ?? '');
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Copies a stretch of the text as it stands. */
  copy(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.#units.push(this.text[at] ?? '');
      this.starts.push(at);
      this.ends.push(at + 1);
    }
  }

  /** Takes back spaces and tabs at the end of a line, but nothing before `keep`. */
  trim(keep: number): void {
    while (this.length > keep && isBlank(this.#units.at(-1))) {
      this.#units.pop();
      this.starts.pop();
      this.ends.pop();
    }
  }
}

/** The spelling of a scalar that stands at `from`…`to` of the text; undefined when it does not come to `value`. */
export function spell(text: string, from: number, to: number, style: Style, value: string): Spelling | undefined {
  const found =
    style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL'
      ? spellBlock(text, from, to, value)
      : spellFlow(text, from, to, style);
  return found?.value === value ? { value, starts: found.starts, ends: found.ends } : undefined;
}

function spellFlow(text: string, from: number, to: number, style: Style): Spelling {
  const quote = style === 'QUOTE_DOUBLE' ? '"' : style === 'QUOTE_SINGLE' ? "'" : '';
  const speller = new Speller(text);
  const end = to - quote.length;
  let keep = 0;
  for (let at = from + quote.length; at < end; ) {
    const character = text[at];
    if (lineBreak(text, at)) {
      speller.trim(keep);
      at = fold(speller, at, end);
      keep = speller.length;
    } else if (quote === '"' && character === '\\') {
      at = escape(speller, at, end);
      keep = speller.length;
    } else {
      speller.copy(at, at + 1);
      at += quote === "'" && character === "'" ? 2 : 1;
    }
  }
  return speller;
}

/** Line folding: one line break is a space; of several, all but the first stay (YAML 1.2.2, section 6.5). */
function fold(speller: Speller, from: number, end: number): number {
  const breaks: number[] = [];
  let at = from;
  while (at < end) {
    const length = lineBreak(speller.text, at);
    if (length) breaks.push(at);
    else if (!isBlank(speller.text[at])) break;
    at += length || 1;
  }
  putFolded(speller, breaks);
  return at;
}

function putFolded(speller: Speller, breaks: readonly number[]): void {
  const [first] = breaks;
  if (breaks.length === 1 && first !== undefined) speller.put(' ', first, first + 1);
  for (const at of breaks.slice(1)) speller.put('\n', at, at + 1);
}

const letters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function escape(speller: Speller, at: number, end: number): number {
  const { text } = speller;
  const broken = lineBreak(text, at + 1);
  if (broken) {
    let next = at + 1 + broken;
    while (next < end && isBlank(text[next])) next++;
    return next;
  }
  const letter = text[at + 1] ?? '';
  const digits = hexDigits[letter];
  const next = at + 2 + (digits ?? 0);
  const code = digits === undefined ? Number.NaN : Number.parseInt(text.slice(at + 2, next), 16);
  const characters = code <= 0x10ffff ? String.fromCodePoint(code) : (letters[letter] ?? letter);
  speller.put(characters, at, next);
  return next;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly indent: number;
}

/** Nobody indents by more; where somebody does, a finding lies under the whole text. */
const deepest = 200;

function spellBlock(text: string, from: number, to: number, value: string): Spelling | undefined {
  const header = /^[|>][-+\d]*/.exec(text.slice(from, from + 4))?.[0] ?? '|';
  const lines = linesOf(text, from, to).slice(1);
  let last = lines.length;
  while (last > 0 && isEmpty(lines[last - 1])) last--;
  const content = lines.slice(0, last);
  const least = content.reduce((so, line) => (isEmpty(line) ? so : Math.min(so, line.indent)), deepest);
  // A digit in the header counts from the parent's indentation, which the scalar does not know: take the one that comes to the value.
  const candidates = /\d/.test(header) ? Array.from({ length: least + 1 }, (_, depth) => depth) : [least];
  for (const indent of candidates) {
    const speller = new Speller(text);
    if (header.startsWith('>')) foldBlock(speller, content, indent);
    else copyBlock(speller, content, indent);
    chomp(speller, header, content, lines.slice(last));
    if (speller.value === value) return speller;
  }
  return undefined;
}

function linesOf(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start);
    const next = found === -1 || found >= to ? to : found + 1;
    let end = found === -1 || found >= to ? to : found;
    if (text[end - 1] === '\r') end--;
    let indent = 0;
    while (start + indent < end && text[start + indent] === ' ') indent++;
    lines.push({ start, end, next, indent });
    start = next;
  }
  return lines;
}

function isEmpty(line: Line | undefined): boolean {
  return line === undefined || line.start + line.indent >= line.end;
}

function copyBlock(speller: Speller, lines: readonly Line[], indent: number): void {
  lines.forEach((line, index) => {
    speller.copy(Math.min(line.start + indent, line.end), line.end);
    if (index < lines.length - 1) speller.put('\n', line.end, line.next);
  });
}

/** Folds lines that stand at the block's own indentation; lines further in keep their breaks (YAML 1.2.2, section 8.1.3). */
function foldBlock(speller: Speller, lines: readonly Line[], indent: number): void {
  let breaks: number[] = [];
  let before: 'nothing' | 'flush' | 'inset' = 'nothing';
  for (const line of lines) {
    const start = Math.min(line.start + indent, line.end);
    if (start < line.end) {
      const now = isBlank(speller.text[start]) ? 'inset' : 'flush';
      if (before === 'flush' && now === 'flush') putFolded(speller, breaks);
      else for (const at of breaks) speller.put('\n', at, at + 1);
      speller.copy(start, line.end);
      [before, breaks] = [now, []];
    }
    breaks.push(line.end);
  }
}

/** The end of a block scalar: `-` drops all line breaks, `+` keeps all, otherwise one stays. */
function chomp(speller: Speller, header: string, content: readonly Line[], rest: readonly Line[]): void {
  const last = content.at(-1);
  if (header.includes('-') || (!last && !header.includes('+'))) return;
  if (last) speller.put('\n', last.end, last.next);
  if (header.includes('+')) for (const line of rest) speller.put('\n', line.end, line.next);
}

function lineBreak(text: string, at: number): number {
  return text[at] === '\n' ? 1 : text[at] === '\r' && text[at + 1] === '\n' ? 2 : 0;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
