/** The line that does not fit: YAML complains of what follows it, so it is looked for from the top down to the complaint. */
import { commentsInTexts } from './comment-in-text.ts';
import { nextRow, outlineOf, type Row } from './outline.ts';
import { outOfLine, type OutOfLine } from './out-of-line.ts';
import { problem, type Problem } from './problem.ts';
import { dashBelowDashes, strayProblem } from './stray-line.ts';
import { markBeforeText } from './lost-words.ts';
import { neverClosed, openBracket, reservedStart, textBehind } from './causes-in-values.ts';
import { excerpt, lineAt, inSpaces } from './text-line.ts';
import type { Fault } from './tree.ts';

export interface Misplaced {
  readonly problem: Problem;
  /** The stretch without which the rest can be judged. */
  readonly from: number;
  readonly to: number;
  /** What stands there meanwhile, as long as the stretch; spaces when absent. */
  readonly instead?: string;
}

const layoutFaults = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'BAD_INDENT',
  'UNEXPECTED_TOKEN',
  'IMPOSSIBLE',
  'BAD_ALIAS',
  'COMMENT_SPACE',
]);

/** The first line that fits nowhere, down to the line at which the fault ends. */
export function misplacedLine(text: string, fault: Fault): Misplaced | undefined {
  if (!layoutFaults.has(fault.code)) return undefined;
  const rows = outlineOf(text);
  const line = outOfLine(rows, fault.to);
  const shift = line && (line.start !== undefined || line.isOrphan) ? line : undefined;
  const remarks: Remarks = new Map(commentsInTexts(text).map((one) => [one.to, one]));
  for (const [index, row] of rows.entries()) {
    if (row.line.start > Math.max(fault.to, line?.row.line.start ?? 0)) break;
    const found = row === shift?.row ? shifted(shift, rows) : misplacedAt(text, rows, index, row, remarks);
    if (found) return found;
  }
  return undefined;
}

/** The remarks that end a text, by the offset at which they end. */
type Remarks = ReadonlyMap<number, Problem>;

function misplacedAt(
  text: string,
  rows: readonly Row[],
  index: number,
  row: Row,
  remarks: Remarks,
): Misplaced | undefined {
  switch (row.role) {
    case 'stray':
      return stray(rows, index, row);
    case 'inside':
      return row.head && row.line.indent <= row.head.column && isClosed(rows, index, row.head)
        ? (unclosedAbove(text, row, row.head) ?? outside(row, row.head))
        : undefined;
    case 'key':
    case 'item':
      return (
        marked(row, rows[index + 1]) ??
        reservedHere(row) ??
        behindQuotes(row) ??
        endedInBrackets(rows, index, row) ??
        brokenBraces(rows[index + 1], row) ??
        endedByRemark(rows, index, row, remarks) ??
        unevenText(rows, index, row) ??
        itemWithoutColon(rows, index, row)
      );
    default:
      return undefined;
  }
}

const only = (found: Problem, { line }: Row): Misplaced => ({ problem: found, from: line.start, to: line.end });

function marked(row: Row, next: Row | undefined): Misplaced | undefined {
  const found = markBeforeText(row, next);
  return found && only(found, row);
}

/** A list that begins on the line of its key, `to: - a`; a picture, `![map](map.png)`. */
function reservedHere({ line, role, value }: Row): Misplaced | undefined {
  const from = line.end - value.length;
  const isReserved = (role === 'key' && /^-(?: |$)/.test(value)) || value.startsWith('![');
  const found = isReserved ? reservedStart(value, from) : undefined;
  return found && { problem: found, from, to: line.end };
}

/** With the lines that go on with it. */
function stray(rows: readonly Row[], index: number, row: Row): Misplaced | undefined {
  let last = row;
  for (const next of rows.slice(index + 1)) {
    if (next.role !== 'stray' && next.role !== 'continued' && next.role !== 'blank') break;
    if (next.role !== 'blank') last = next;
  }
  const found = strayProblem(rows, index, row);
  if (!found) return undefined;
  const { line } = row;
  const mark =
    found.rule === 'missing-dash' || line.content.startsWith('-')
      ? '-'
      : found.rule === 'missing-colon' || found.rule === 'missing-space'
        ? 'k:'
        : '';
  if (mark === '' || line.end - line.at < mark.length) return { problem: found, from: line.start, to: last.line.end };
  // What stands below a key or a dash stays below one.
  const instead = (' '.repeat(line.indent) + line.dashes + mark).padEnd(line.end - line.start);
  return { problem: found, from: line.start, to: last.line.end, instead: instead + blank(rows, index, last) };
}

/** The lines behind a row up to another, as spaces. */
function blank(rows: readonly Row[], index: number, last: Row): string {
  let spaces = '';
  for (let at = index; rows[at] && rows[at] !== last; at++) {
    const [here, next] = [rows[at], rows[at + 1]];
    if (here && next)
      spaces += `${'\n'.padStart(next.line.start - here.line.end, '\r')}${' '.repeat(next.line.end - next.line.start)}`;
  }
  return spaces;
}

/** The first line of a text whose quote does close, on a line that is not indented far enough to belong to it. */
export function closedOutside(text: string, quote: Problem): Misplaced | undefined {
  const rows = outlineOf(text);
  const head = rows.find(({ line }) => line.end === quote.to);
  const inside = rows.filter((row) => row.head === head);
  const [first] = inside;
  const last = inside.at(-1);
  if (!head || !first || !last || !isClosed(rows, rows.indexOf(first), head)) return undefined;
  if (inside.some(({ line }) => line.dashes !== '')) return undefined;
  const found = inside.find(({ line }) => line.indent <= head.column);
  return found && { ...outside(found, head), from: head.line.end - head.value.length, to: last.line.end };
}

/** A text in quotes, or a list in brackets, that goes on at the depth of its key. */
function outside(row: Row, head: Row): Misplaced {
  const [sign = ''] = head.value;
  const what = { '{': 'list in braces', '[': 'list in brackets' }[sign] ?? 'text in quotes';
  const message = `The ${what} that begins above goes on here, and the line is not indented further than "${head.line.key?.name ?? '-'}".`;
  const { line } = row;
  return only(
    problem(
      'wrong-indent',
      [line.at, line.end],
      message,
      `Indent it by ${head.column + 2} spaces, or write the whole on one line.`,
    ),
    row,
  );
}

/** What looks as if it went on with a list in brackets, and begins the next item: a bracket above it is not closed. */
function unclosedAbove(text: string, { line }: Row, head: Row): Misplaced | undefined {
  const isWhole = line.content.split(/[[{]/).length === line.content.split(/[\]}]/).length;
  const at = line.dashes !== '' && isWhole ? openBracket(text, line.start - 1) : undefined;
  if (at === undefined || !/^[[{]/.test(head.value)) return undefined;
  return {
    problem: neverClosed(text, at),
    from: head.line.end - head.value.length,
    to: lineAt(text, line.start - 1).end,
  };
}

function isClosed(rows: readonly Row[], index: number, head: Row): boolean {
  const rest = rows.slice(index).filter((row) => row.head === head);
  const first = head.value[0] ?? '';
  const close = { '[': ']', '{': '}' }[first] ?? first;
  return rest.at(-1)?.value.includes(close) ?? false;
}

/** `"1"#x`: no space before what might be a remark. */
function behindQuotes(row: Row): Misplaced | undefined {
  const [quoted] = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=#)/.exec(row.value) ?? [];
  if (quoted === undefined) return undefined;
  const { line, value } = row;
  const at = line.end - value.length + quoted.length;
  const help = 'Put it before the quotation mark; a remark stands on a line of its own.';
  return only(textBehind([at, line.end], 'quotation mark', excerpt(value.slice(quoted.length)), help), row);
}

/** A number sign in brackets ends the line before they close: `{ use: Nursing #1 at home }`. */
function endedInBrackets(rows: readonly Row[], index: number, row: Row): Misplaced | undefined {
  const { line, value } = row;
  if (!/^[[{]/.test(value)) return undefined;
  const next = nextRow(rows, index, ['blank', 'comment']);
  if (next && next.line.indent > (row.role === 'item' ? line.indent : row.column)) return undefined;
  const quoted = /(?<=[[{,:\s])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;
  const plain = value.replaceAll(quoted, ({ length }) => ' '.repeat(length));
  const sign = plain.search(/(?<=\s)#/);
  if (sign === -1 || openBracket(plain, sign) === undefined) return undefined;
  const message = `The line ends before the number sign, and its bracket is not closed: ${excerpt(value.slice(sign))} is a remark to YAML.`;
  const help = 'Put the text in double quotes; a remark stands on a line of its own.';
  return only(problem('comment-in-text', [line.end - value.length + sign, line.end], message, help), row);
}

/** Keys in braces that go on, and close, on a line that begins as a key outside them does. */
function brokenBraces(next: Row | undefined, head: Row): Misplaced | undefined {
  const outer = head.role === 'item' ? head.line.indent : head.column;
  if (!head.value.startsWith('{') || next?.role !== 'key' || next.line.dashes !== '' || next.line.indent > outer)
    return undefined;
  const isOpen = (text: string): boolean => openBracket(text, text.length) !== undefined;
  if (!isOpen(head.value) || isOpen(head.value + next.line.content)) return undefined;
  return { ...outside(next, head), from: head.line.end - head.value.length, to: next.line.end };
}

/** A remark within a text without quotes, or one behind >- or |, ends it. */
function endedByRemark(rows: readonly Row[], index: number, head: Row, remarks: Remarks): Misplaced | undefined {
  let remark = remarks.has(head.line.end) ? head : undefined;
  let last: Row | undefined;
  for (let at = index + 1; at < rows.length; at++) {
    const row = rows[at];
    if (!row || (row.head !== head && row.role !== 'comment' && row.role !== 'blank')) break;
    if (/^(?:continued|running)$/.test(row.role) && remark) last = row;
    if (!remark && (row.role === 'comment' || remarks.has(row.line.end))) remark = row;
  }
  if (!remark || !last) return undefined;
  const { line } = remark;
  const message = `The remark ${excerpt(line.content)} ends the text above it, which goes on below.`;
  const own =
    remarks.get(line.end) ?? problem('comment-in-text', [line.at, line.end], message, 'Put the remark above the key.');
  return { problem: own, from: head.line.start, to: last.line.end };
}

/** A text behind >- whose first line, or a line of nothing but spaces before it, is further in than the rest. */
function unevenText(rows: readonly Row[], index: number, row: Row): Misplaced | undefined {
  const next = nextRow(rows, index, ['blank']);
  if (next?.role !== 'running' || next.head !== row) return undefined;
  const first = rows.indexOf(next);
  const spaces = rows.slice(index + 1, first).find(({ line }) => line.end - line.start > next.line.indent);
  if (spaces) {
    const message = 'The line has nothing but spaces, and more of them than the text below it.';
    return only(problem('wrong-indent', [spaces.line.start, spaces.line.end], message, 'Delete the line.'), spaces);
  }
  const after = rows.slice(first).find(({ role }) => role !== 'running' && role !== 'blank');
  const depth = after?.line.indent ?? 0;
  if (
    after?.role !== 'stray' ||
    depth !== (row.role === 'item' ? row.line.indent : row.column) + 2 ||
    next.line.indent <= depth
  )
    return undefined;
  const message = `The first line of the text is indented by ${next.line.indent} spaces, the next by ${depth}.`;
  const { line } = next;
  const last = rows
    .slice(first)
    .findLast((one) => one.role === 'running' || one.role === 'stray' || one.role === 'continued');
  const end = rows.slice(rows.indexOf(after)).find(({ role }) => role === 'key' || role === 'item');
  const to = end ? end.line.start - 1 : (last?.line.end ?? line.end);
  return {
    problem: problem(
      'wrong-indent',
      [line.start, line.at],
      message,
      `Indent all lines of the text by ${depth} spaces.`,
    ),
    from: line.start,
    to,
  };
}

/** `- number "6.1"` above other keys of the same thing. */
function itemWithoutColon(rows: readonly Row[], index: number, row: Row): Misplaced | undefined {
  const next = nextRow(rows, index, ['blank', 'comment']);
  if (
    row.role !== 'item' ||
    row.value === '' ||
    next?.role !== 'key' ||
    next.line.dashes !== '' ||
    next.column !== row.column
  )
    return undefined;
  const { line, value } = row;
  const key = next.line.key?.name ?? '';
  const isText = /^(?:items|labels)$/.test(key);
  if (!isText && !/^[a-z][a-z-]*\b/.test(value))
    return shifted({ row: next, start: line.indent, needsDash: true }, rows);
  const name = /^[\w-]+/.exec(value)?.[0] ?? value;
  const message = isText
    ? `The text ${excerpt(value)} stands above "${key}:", and has no key before it.`
    : `"${excerpt(value)}" has no colon, so it is no key as "${key}:" below it is.`;
  const help = isText ? 'Write “text: ” before it.' : `Write "${name}: " and then its value.`;
  const instead = (' '.repeat(line.indent) + line.dashes).padEnd(line.end - line.start);
  return { ...only(problem('missing-colon', [line.at, line.end], message, help), row), instead };
}

/** A key or an item that is not as far in as those it belongs with. */
function shifted({ row, start, needsDash, isOrphan }: OutOfLine, rows: readonly Row[]): Misplaced {
  if (isOrphan) return orphan(row, rows);
  const { line } = row;
  const shown = row.role === 'key' ? `${line.key?.name ?? ''}:` : excerpt(line.content);
  const to = row.role === 'key' ? line.at + shown.length - 1 : line.end;
  const last = rows.findLast(({ head }) => head === row)?.line ?? line;
  const depth = start ?? row.line.indent;
  const instead = standIn(row, depth, needsDash);
  const stretch = {
    from: line.start,
    to: instead === undefined ? last.end : line.end,
    ...(instead === undefined ? {} : { instead }),
  };
  if (needsDash) return { problem: dashBelowDashes([line.at, to], shown, depth + 2), ...stretch };
  const from = line.start + line.indent;
  const is = line.indent === 0 ? 'begins in the first column' : `is indented by ${inSpaces(line.indent)}`;
  const message = `"${line.dashes}${shown}" ${is}, ${start === undefined ? 'as no line above it is' : `and others like it by ${inSpaces(depth)}`}.`;
  const help =
    start === undefined
      ? 'Indent it exactly as the lines it belongs with.'
      : `Indent it by ${inSpaces(depth)}, exactly as the lines it belongs with.`;
  return { problem: problem('wrong-indent', [from, to], message, help), ...stretch };
}

/** A list without the key that it belongs to, with all that is in it. */
function orphan(row: Row, rows: readonly Row[]): Misplaced {
  const { line } = row;
  const shown = `${line.dashes}${excerpt(line.content)}`;
  const from = line.start + line.indent;
  const message = `"${shown}" begins a list, and the key above it has a value already: nothing says what it is a list of.`;
  const help = 'Put the key of the list, with its colon, on a line of its own above it.';
  const end = rows
    .slice(rows.indexOf(row))
    .find((one) => (one.role === 'key' || one.role === 'item') && one.line.indent < line.indent);
  return {
    problem: problem('wrong-indent', [from, line.end], message, help),
    from: line.start,
    to: end ? end.line.start : (rows.at(-1)?.line.end ?? line.end),
  };
}

/** What keeps the lines below in their place while the line itself is taken out, as long as it. */
function standIn({ line, value }: Row, depth: number, needsDash: boolean): string | undefined {
  const mark = line.dashes !== '' || needsDash ? '-' : value === '' ? 'k:' : undefined;
  const length = line.end - line.start;
  if (mark === undefined || depth + mark.length > length) return undefined;
  return (' '.repeat(depth) + mark).padEnd(length);
}
