/**
 * Reads the YAML that authored files mostly are, ten times as fast as the `yaml` package: plain keys, dashes, texts on one line,
 * `>-` and `|`, lists in brackets. Gives up on everything else, above all on everything that may be wrong, which is then
 * left to the `yaml` package; so what it does read, it reads as that does (test/source/quick.test.ts).
 */
import type { Pair, Placed } from './place.ts';
import { flowValue, giveUp, notQuick, plainValue, quotedValue, type Cursor, type Valued } from './quick-scalar.ts';

const keyed = /([A-Za-z0-9_][\w-]{0,99}):(?: +|$)/y;
const nulls = /^(?:null|Null|NULL)$/;
const header = /[>|]-?$/y;
/** Steps of nesting; beyond them the `yaml` package decides. */
const deepest = 30;

export interface Quick {
  /** Plain data. */
  readonly value: unknown;
  /** Absent where a comment stands so that only the `yaml` package knows which value it belongs to. */
  readonly places?: Placed;
}

/**
 * What a text holds; undefined when it is not certain to be plain, sound YAML.
 * @param keeps whether the places are kept; without them they are absent, and found when the text is read again
 */
export function quickly(text: string, keeps = true): Quick | undefined {
  if (text.includes('\t') || text.includes('\ufeff')) return undefined;
  try {
    const reader = new Reader(text, keeps);
    const places = reader.file();
    return { value: places.value, ...(keeps && !reader.commented && { places }) };
  } catch (reason) {
    if (reason === notQuick) return undefined;
    throw reason;
  }
}

class Reader {
  /** Without their breaks, and the offset at which each begins. */
  readonly lines: string[] = [];
  readonly starts: number[] = [];
  at = 0;
  depth = 0;
  /** Offset behind what was read last, its comment included. */
  end = 0;
  commented = false;
  readonly keeps: boolean;

  constructor(text: string, keeps: boolean) {
    this.keeps = keeps;
    for (let start = 0, next = 0; next !== -1; start = next + 1) {
      next = text.indexOf('\n', start);
      const end = next === -1 ? text.length : text[next - 1] === '\r' ? next - 1 : next;
      this.lines.push(text.slice(start, end));
      this.starts.push(start);
    }
  }

  file(): Valued {
    const indent = this.next();
    const value = indent < 0 ? giveUp() : this.block(indent);
    return this.next() < 0 ? value : giveUp();
  }

  /**
   * Passes over blank lines and comments; the indentation of the next line, −1 at the end. A comment further in than `outermost`
   * may count as the end of the value above it.
   */
  next(outermost = 0): number {
    for (; this.at < this.lines.length; this.at++) {
      const line = this.line();
      const indent = indentOf(line);
      if (indent === line.length) continue;
      if (line[indent] !== '#') return indent;
      this.commented ||= indent > outermost;
    }
    return -1;
  }

  line(): string {
    return this.lines[this.at] ?? '';
  }

  /** The offset of a column of this line. */
  offset(column: number): number {
    return (this.starts[this.at] ?? 0) + column;
  }

  block(indent: number): Valued {
    if (++this.depth > deepest) giveUp();
    const value = isDash(this.line(), indent) ? this.sequence(indent) : this.mapping(indent);
    this.depth--;
    return value;
  }

  mapping(indent: number): Valued {
    const value: Record<string, unknown> = {};
    const pairs: Pair[] = [];
    for (let next = indent; next >= indent; next = this.next()) {
      keyed.lastIndex = indent;
      const [all = '', name = ''] = next === indent ? (keyed.exec(this.line()) ?? []) : [];
      if (!all || name === '__proto__' || nulls.test(name) || Object.hasOwn(value, name)) giveUp();
      const from = this.offset(indent);
      const one = this.value(indent + all.length, indent, true);
      value[name] = one.value;
      if (this.keeps) pairs.push({ name, from, to: from + name.length, value: one });
    }
    return { value, from: pairs[0]?.from ?? 0, to: this.end, pairs };
  }

  sequence(indent: number): Valued {
    const from = this.offset(indent);
    const value: unknown[] = [];
    const items: Valued[] = [];
    for (let next = indent; next >= indent; next = this.next()) {
      const line = this.line();
      if (next > indent) giveUp();
      if (!isDash(line, indent)) break;
      let column = indent + 1;
      while (line[column] === ' ') column++;
      const one = this.item(line, indent, column);
      value.push(one.value);
      if (this.keeps) items.push(one);
    }
    return { value, from, to: this.end, items };
  }

  item(line: string, indent: number, column: number): Valued {
    if (isDash(line, column)) giveUp();
    keyed.lastIndex = column;
    if (!keyed.test(line)) return this.value(column, indent, false);
    this.lines[this.at] = ' '.repeat(column) + line.slice(column);
    return this.block(column);
  }

  /** What stands behind a colon or a dash, and where there is nothing, what stands further in below. */
  value(column: number, parent: number, inMapping: boolean): Valued {
    const text = this.line();
    const start = this.offset(0);
    const first = text[column];
    this.at++;
    this.end = start + text.length;
    if (first === undefined || first === '#') {
      const indent = this.next(-1);
      if (indent > parent || (indent === parent && inMapping && isDash(this.line(), indent))) return this.block(indent);
      return { value: null, from: start + column, to: start + column };
    }
    if (first === '>' || first === '|') return this.blockScalar(text, column, start, parent);
    const cursor = { text, at: column, start, keeps: this.keeps };
    if (first === '"' || first === "'") return alone(cursor, quotedValue(cursor));
    if (first === '[' || first === '{') return alone(cursor, flowValue(cursor));
    return plainValue(cursor);
  }

  blockScalar(opening: string, column: number, start: number, parent: number): Valued {
    header.lastIndex = column;
    const [found] = header.exec(opening) ?? giveUp();
    const indent = indentOf(this.line());
    if (indent <= parent || indent === this.line().length) giveUp();
    const texts: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const line = this.line();
      const depth = indentOf(line);
      if (line !== '' && depth < indent) {
        if (depth > parent || depth === line.length) giveUp();
        break;
      }
      if (line !== '' && depth === line.length) giveUp();
      texts.push(line.slice(indent));
      // With its break, which is part of the text unless the header says otherwise.
      if (line !== '') this.end = this.starts[this.at + 1] ?? this.offset(line.length);
    }
    while (texts.at(-1) === '') texts.pop();
    const value = (found.startsWith('|') ? texts.join('\n') : folded(texts)) + (found.endsWith('-') ? '' : '\n');
    return {
      value,
      from: start + column,
      to: this.end,
      text: value,
      style: found.startsWith('|') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED',
    };
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
function alone(cursor: Cursor, value: Valued): Valued {
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
