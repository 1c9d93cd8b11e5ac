/**
 * Reads the YAML that authored files mostly are, ten times as fast as the `yaml` package: plain keys, dashes, texts on one line,
 * `>-` and `|`, lists in brackets. Gives up on everything else, above all on everything that may be wrong, which is then
 * left to the `yaml` package; so what it does read, it reads as that does (test/source/quick.test.ts).
 */
import { flowValue, giveUp, notQuick, plainValue, quotedValue, type Cursor } from './quick-scalar.ts';

const keyed = /^([A-Za-z0-9_][\w-]{0,99}):(?: +|$)/;
const nulls = /^(?:null|Null|NULL)$/;
/** Steps of nesting; beyond them the `yaml` package decides. */
const deepest = 30;

/** The plain data of a text; undefined when it is not certain to be plain, sound YAML. */
export function quickValue(text: string): { readonly value: unknown } | undefined {
  if (text.includes('\t') || text.includes('\ufeff')) return undefined;
  const lines = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n');
  try {
    return { value: new Reader(lines).file() };
  } catch (reason) {
    if (reason === notQuick) return undefined;
    throw reason;
  }
}

class Reader {
  readonly lines: string[];
  at = 0;
  depth = 0;

  constructor(lines: string[]) {
    this.lines = lines;
  }

  file(): unknown {
    const indent = this.next();
    const value = indent < 0 ? giveUp() : this.block(indent);
    return this.next() < 0 ? value : giveUp();
  }

  /** Passes over blank lines and comments; the indentation of the next line, −1 at the end. */
  next(): number {
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? '';
      const indent = indentOf(line);
      if (indent < line.length && line[indent] !== '#') return indent;
    }
    return -1;
  }

  block(indent: number): unknown {
    if (++this.depth > deepest) giveUp();
    const value = isDash(this.lines[this.at] ?? '', indent) ? this.sequence(indent) : this.mapping(indent);
    this.depth--;
    return value;
  }

  mapping(indent: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (let next = indent; next >= indent; next = this.next()) {
      const [all = '', name = ''] = next === indent ? (keyed.exec((this.lines[this.at] ?? '').slice(indent)) ?? []) : [];
      if (!all || name === '__proto__' || nulls.test(name) || Object.hasOwn(result, name)) giveUp();
      const rest = (this.lines[this.at] ?? '').slice(indent + all.length);
      this.at++;
      result[name] = this.value(rest, indent, true);
    }
    return result;
  }

  sequence(indent: number): unknown[] {
    const result: unknown[] = [];
    for (let next = indent; next >= indent; next = this.next()) {
      const line = this.lines[this.at] ?? '';
      if (next > indent) giveUp();
      if (!isDash(line, indent)) break;
      let column = indent + 1;
      while (line[column] === ' ') column++;
      result.push(this.item(line.slice(column), indent, column));
    }
    return result;
  }

  item(rest: string, indent: number, column: number): unknown {
    if (isDash(rest, 0)) giveUp();
    if (keyed.test(rest)) {
      this.lines[this.at] = ' '.repeat(column) + rest;
      return this.block(column);
    }
    this.at++;
    return this.value(rest, indent, false);
  }

  /** What stands behind a colon or a dash, and where there is nothing, what stands further in below. */
  value(rest: string, parent: number, inMapping: boolean): unknown {
    const first = rest[0];
    if (first === undefined || first === '#') {
      const indent = this.next();
      if (indent > parent || (indent === parent && inMapping && isDash(this.lines[this.at] ?? '', indent))) return this.block(indent);
      return null;
    }
    if (first === '>' || first === '|') return this.blockScalar(rest, parent);
    if (first === '"' || first === "'") return alone({ text: rest, at: 0 }, quotedValue);
    if (first === '[' || first === '{') return alone({ text: rest, at: 0 }, flowValue);
    return plainValue(rest);
  }

  blockScalar(header: string, parent: number): string {
    if (!/^[>|]-?$/.test(header)) giveUp();
    const indent = indentOf(this.lines[this.at] ?? '');
    if (indent <= parent || indent === (this.lines[this.at] ?? '').length) giveUp();
    const texts: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? '';
      const depth = indentOf(line);
      if (line !== '' && depth < indent) {
        if (depth > parent || depth === line.length) giveUp();
        break;
      }
      if (line !== '' && depth === line.length) giveUp();
      texts.push(line.slice(indent));
    }
    while (texts.at(-1) === '') texts.pop();
    return (header.startsWith('|') ? texts.join('\n') : folded(texts)) + (header.endsWith('-') ? '' : '\n');
  }
}

function folded(texts: readonly string[]): string {
  let value = '';
  let breaks = 0;
  for (const text of texts) {
    if (text.startsWith(' ')) giveUp();
    if (text === '') breaks++;
    else {
      value += value === '' ? text : (breaks ? '\n'.repeat(breaks) : ' ') + text;
      breaks = 0;
    }
  }
  return value;
}

/** A value with nothing behind it but a comment. */
function alone(cursor: Cursor, read: (cursor: Cursor) => unknown): unknown {
  const value = read(cursor);
  return /^(?: +#.*| *)$/.test(cursor.text.slice(cursor.at)) ? value : giveUp();
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent++;
  return indent;
}

function isDash(line: string, at: number): boolean {
  return line[at] === '-' && (line.length === at + 1 || line[at + 1] === ' ');
}
