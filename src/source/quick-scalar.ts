/** The texts, numbers and brackets that quick.ts reads. */
import type { Pair, Placed, Style } from './place.ts';

/** Thrown to give up, and caught in quick.ts: it is no problem and no fault, only a change of parser. */
export const notQuick: unique symbol = Symbol('not quick');

export function giveUp(): never {
  throw notQuick;
}

/** A place in one line, which begins at the offset `start` of the file. */
export interface Cursor {
  readonly text: string;
  readonly start: number;
  /** Whether the places within a value are kept. */
  readonly keeps: boolean;
  at: number;
}

/** Plain data and where it stands. */
export interface Valued extends Placed {
  readonly value: unknown;
}

const firstOfPlain = /^[A-Za-z0-9_£€(/+\u00c0-\u024f]/;

/** A text without quotes up to the end of its line or a comment. */
export function plainValue({ text: line, start, at }: Cursor): Valued {
  const comment = line.indexOf(' #', at);
  const text = withoutEnd(line.slice(at, comment === -1 ? line.length : comment));
  if (!firstOfPlain.test(text) || text.includes(': ') || text.endsWith(':')) giveUp();
  return placed(resolved(text), 'PLAIN', start + at, start + at + text.length);
}

function placed(value: unknown, style: Style, from: number, to: number): Valued {
  return typeof value === 'string' ? { value, from, to, text: value, style } : { value, from, to };
}

/** Without the spaces at its end; a regular expression would look at each run of spaces as often as it is long. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}

/** What a plain text is in YAML's core schema: null, true, false, a number in digits, or itself. */
function resolved(text: string): unknown {
  if (/^[0-9+]/.test(text)) return numberOr(text);
  switch (text) {
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return text;
  }
}

function numberOr(text: string): unknown {
  if (/^[0-9]{1,15}(?:\.[0-9]{0,15})?$/.test(text)) return Number(text);
  return /^[-+0-9.]+(?:[eEox]|$)/.test(text) && !/^\d{4}-\d\d(?:-\d\d)?$/.test(text) ? giveUp() : text;
}

/** A text in quotes that closes on its line; a backslash is left to the `yaml` package. */
export function quotedValue(cursor: Cursor): Valued {
  const { text, start, at } = cursor;
  const quote = text[at] ?? '';
  let end = text.indexOf(quote, at + 1);
  while (quote === "'" && text[end + 1] === "'" && end !== -1) end = text.indexOf("'", end + 2);
  if (end === -1) giveUp();
  const inner = text.slice(at + 1, end);
  cursor.at = end + 1;
  if (quote === '"' && inner.includes('\\')) giveUp();
  return quote === '"'
    ? placed(inner, 'QUOTE_DOUBLE', start + at, start + end + 1)
    : placed(inner.replaceAll("''", "'"), 'QUOTE_SINGLE', start + at, start + end + 1);
}

const deepest = 16;
const flowPlain = /[A-Za-z0-9_£(][\w £.()/&%;’-]*/y;
const flowKey = /[A-Za-z0-9_][\w-]{0,99}(?=: )/y;

/** A list or keys in brackets, on one line. */
export function flowValue(cursor: Cursor, depth = 0): Valued {
  const open = cursor.text[cursor.at];
  if (depth > deepest) giveUp();
  if (open === '[') return flowSequence(cursor, depth);
  if (open === '{') return flowMapping(cursor, depth);
  if (open === '"' || open === "'") return quotedValue(cursor);
  const from = cursor.start + cursor.at;
  const text = withoutEnd(match(flowPlain, cursor));
  return placed(resolved(text), 'PLAIN', from, from + text.length);
}

function flowSequence(cursor: Cursor, depth: number): Valued {
  const from = cursor.start + cursor.at;
  const value: unknown[] = [];
  const items: Valued[] = [];
  for (let more = opened(cursor, ']'); more; more = separated(cursor, ']')) {
    const one = flowValue(cursor, depth + 1);
    value.push(one.value);
    if (cursor.keeps) items.push(one);
  }
  return { value, from, to: cursor.start + cursor.at, items };
}

function flowMapping(cursor: Cursor, depth: number): Valued {
  const from = cursor.start + cursor.at;
  const value: Record<string, unknown> = {};
  const pairs: Pair[] = [];
  for (let more = opened(cursor, '}'); more; more = separated(cursor, '}')) {
    const at = cursor.start + cursor.at;
    const name = match(flowKey, cursor);
    // The colon.
    cursor.at++;
    skip(cursor);
    if (name === '__proto__' || (name.length === 4 && /^null$/i.test(name)) || Object.hasOwn(value, name)) giveUp();
    const one = flowValue(cursor, depth + 1);
    value[name] = one.value;
    if (cursor.keeps) pairs.push({ name, from: at, to: at + name.length, value: one });
  }
  return { value, from, to: cursor.start + cursor.at, pairs };
}

/** Whether anything stands in the bracket that opens here. */
function opened(cursor: Cursor, close: string): boolean {
  cursor.at++;
  skip(cursor);
  return !take(cursor, close);
}

/** Whether a comma follows; otherwise the bracket has closed. */
function separated(cursor: Cursor, close: string): boolean {
  skip(cursor);
  if (take(cursor, close)) return false;
  if (!take(cursor, ',') || cursor.text[cursor.at] !== ' ') giveUp();
  skip(cursor);
  return true;
}

function match(pattern: RegExp, cursor: Cursor): string {
  const from = cursor.at;
  pattern.lastIndex = from;
  if (!pattern.test(cursor.text)) giveUp();
  cursor.at = pattern.lastIndex;
  return cursor.text.slice(from, cursor.at);
}

function skip(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ') cursor.at++;
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}
