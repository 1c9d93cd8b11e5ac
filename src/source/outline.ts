/** The lines of a text as an author sees them, sound YAML or not: keys, items, running texts, and what belongs to nothing. */
import { lineAt, type TextLine } from './text-line.ts';

/**
 * What a line is. `running`: part of a text behind `>-` or `|`. `inside`: part of a text in quotes or of a list in brackets that began
 * above. `continued`: goes on with the text without quotes above it. `stray`: none of all that.
 */
export type Role = 'key' | 'item' | 'running' | 'inside' | 'continued' | 'stray' | 'comment' | 'blank';

export interface Row {
  readonly line: TextLine;
  readonly role: Role;
  /** Where its key or its text begins, counted from 0. */
  readonly column: number;
  /** What stands behind the key or the dash; empty where there is nothing. */
  readonly value: string;
  /** Of a running text, and of what goes on: the row that it began on. */
  readonly head?: Row;
}

/** Whether a value begins a text on the next line. */
const opensBlock = /^[>|][-+\d]*(?: *#.*)?$/;

/** Every line, from the top. */
export function outlineOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  let open: Open | undefined;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    at = line.next > at ? line.next : text.length;
    const row = rowOf(line, open);
    rows.push(row);
    open = after(row, open);
  }
  return rows;
}

/** What a line leaves open for those below it. */
interface Open {
  readonly kind: 'running' | 'inside' | 'continued';
  readonly head: Row;
  /** Lines that are not further in than this do not belong to it. */
  readonly outer: number;
  /** Of a running text: the depth of its first line, once that is known. */
  readonly depth?: number;
  /** What closes the quotes or brackets. */
  readonly until?: string;
}

function rowOf(line: TextLine, open: Open | undefined): Row {
  const column = line.at - line.start;
  const rest = { line, column, value: line.content };
  if (line.content === '' && line.dashes === '') return { ...rest, role: 'blank' };
  if (open?.kind === 'running' && line.indent >= (open.depth ?? open.outer + 1))
    return { ...rest, role: 'running', head: open.head };
  if (open?.kind === 'inside' && !isKey(line)) return { ...rest, role: 'inside', head: open.head };
  if (line.content.startsWith('#') && line.dashes === '') return { ...rest, role: 'comment' };
  if (isKey(line))
    return { line, column, role: 'key', value: line.content.slice((line.key?.value ?? line.at) - line.at) };
  if (line.dashes !== '') return { ...rest, role: 'item' };
  if (open?.kind === 'continued' && line.indent > open.outer) return { ...rest, role: 'continued', head: open.head };
  return { ...rest, role: 'stray' };
}

/** A name such as authored files have, in quotes or not. A sentence with a colon in it is no key. */
function isKey({ key }: TextLine): boolean {
  return key !== undefined && /^(?:[A-Za-z_][\w.-]*|"[^"]*"|'[^']*'|\d[\w-]*)$/.test(key.name);
}

function after(row: Row, open: Open | undefined): Open | undefined {
  const { line, role, value } = row;
  if (role === 'blank' || role === 'comment' || role === 'continued') return open;
  if (role === 'running') return open && open.depth === undefined ? { ...open, depth: line.indent } : open;
  const outer = role === 'key' ? row.column : line.indent;
  if (role === 'inside') return open?.until !== undefined && closes(value, open.until) ? undefined : open;
  if (role === 'stray') return { kind: 'continued', head: row, outer: -1 };
  if (opensBlock.test(value)) return { kind: 'running', head: row, outer };
  const until = closingOf(value);
  if (until !== undefined) return { kind: 'inside', head: row, outer, until };
  return value === '' || /^["'[{]/.test(value) ? undefined : { kind: 'continued', head: row, outer };
}

/** What a text in quotes or a list that goes on further down ends with. */
function closingOf(value: string): string | undefined {
  const [first] = value;
  if (first !== '"' && first !== "'" && first !== '[' && first !== '{') return undefined;
  const until = first === '[' ? ']' : first === '{' ? '}' : first;
  return closes(value.slice(1), until) ? undefined : until;
}

function closes(value: string, until: string): boolean {
  return value.replaceAll(/\\./g, '').includes(until);
}

/** The first row below that is of none of these roles. */
export function nextRow(rows: readonly Row[], index: number, but: readonly Row['role'][]): Row | undefined {
  for (let at = index + 1; at < rows.length; at++) {
    const row = rows[at];
    if (row && !but.includes(row.role)) return row;
  }
  return undefined;
}
