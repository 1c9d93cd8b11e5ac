/** Words that sound YAML takes away or runs together: behind a number sign, and lines of a running text that were meant to be something else. */
import { outlineOf, type Row } from './outline.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt } from './text-line.ts';
import { grouped } from '../grouped.ts';

/** Whether there may be anything to look for; most files have nothing. */
const suspicious =
  /^[ \t]*(?:- )*(?:[a-z][\w-]*:[ \t]+)?["']?[•●○◦▪■□➢➤✓✔·‣⁃–—o](?:[ \t]|\r?$)|(?:[^\s:-]|[>|][-+\d]*)[ \t]+#|:[ \t]+(?:"[^"\n]*|'[^'\n]*)$|^[ \t]+(?:[–—•●○◦▪■□➢➤✓✔*·‣⁃o] |[>|](?:-?[ \t]*\r?$|[-+] )|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] )/m;
/** A line of a running text behind `>-` or `|` that looks like an item, a remark or a key. */
const lineInText =
  /^([ \t]*)(?=\S)[^\n]*[>|][-+\d]*[ \t]*\r?\n(?:\1[ \t][^\n]*\n|(?!\1[ \t])[ \t\r]*\n)*?\1[ \t]+(?:[-#]|["']?[a-z][\w-]*["']?:)(?:[ \t]|\r?$)/im;

/** A line that begins with a dash and goes on with the text above it: it is further in than an item, or as far in as a line that is none. */
const dashInText =
  /^([ \t]*)(?=\S)(?!(?:- )*[\w-]+:[ \t]*(?:#[^\n]*)?\r?$)(?:(?![-#])[^\n]*\n(?:[ \t\r]*\n)*\1|-[^\n]*\n(?:[ \t\r]*\n)*\1[ \t]+)[ \t]*- /m;

/** A dash that stands a space less far in than the lines of the text above it, and so is none of the next item. */
const slippedDash = /^([ \t]*) (?=[^\s#-])[^\n]*\n(?:[ \t\r]*\n)*\1- /m;

/** An item that is the name of what can be shown, alone or behind “show”, and so a text. */
const toShow = /^(["']?)(?:show(\s*[:;=,.]?\s*))?(aims|served[- ]aims|delegated[- ]functions)\1$/i;
const mayShow = /^[ \t]*- +["']?(?:show\W|(?:served-)?aims|delegated-functions)/im;

type IsKey = (name: string) => boolean;

/** What is lost in a text that can be read as YAML. @param isKey whether authored files can have such a key */
export function lostWords(text: string, isKey: IsKey): readonly Problem[] {
  const isOpen = openEnd.test(text);
  const signs = [suspicious, lineInText, dashInText, slippedDash, mayShow];
  if (!isOpen && !signs.some((sign) => sign.test(text))) return [];
  const rows = outlineOf(text);
  const lists = keysOfItems(rows);
  return [
    ...(isOpen ? [cutOff(rows) ?? []].flat() : []),
    ...rows.flatMap((row) => commentInText(row) ?? []),
    ...rows.flatMap((row, index) => markBeforeText(row, rows[index + 1]) ?? []),
    ...rows.flatMap((row) => lostColon(row, lists.get(row)) ?? []),
    ...inRunningTexts(withDashes(rows), isKey),
  ];
}

/** Neither a line break nor a mark that ends a sentence or a placeholder. */
const openEnd = /[^\s.:;!?…)\]}"'”’]$/;

/** A running text with which the file ends in the middle of a line and of a sentence: programs that save a file in full end its last line. */
function cutOff(rows: readonly Row[]): Problem | undefined {
  const last = rows.at(-1);
  if (last?.role !== 'running') return undefined;
  const { line } = last;
  const shown = line.content.length <= 30 ? line.content : `… ${line.content.slice(-30).replace(/^\S*\s+/, '')}`;
  const message = `The file ends in the middle of a sentence, “${shown}”, and of a line.`;
  const found = problem(
    'file-cut-off',
    line.at,
    line.end,
    message,
    'Fetch the rest from an earlier copy; if nothing is missing, end the sentence and the line.',
  );
  return { ...found, within: [last.head?.line.start ?? line.start, line.end] };
}

/** An id, a date or a sum, behind which a remark takes nothing away. */
const single = /^[a-z0-9£"'][\w£,.:/-]*$/;

/** A text without quotes that ends at a number sign, for what follows is a remark to YAML. */
export function commentInText({ line, role, value }: Row): Problem | undefined {
  if ((role !== 'key' && role !== 'item' && role !== 'continued') || /^["'[{>|#]/.test(value)) return undefined;
  const sign = /(?<=\S)[ \t]+#/.exec(value);
  if (!sign || single.test(value.slice(0, sign.index))) return undefined;
  const at = line.end - value.length + sign.index + sign[0].length - 1;
  const message = `The text ends before the number sign: ${excerpt(value.slice(sign.index).trim())} would not be printed.`;
  return problem(
    'comment-in-text',
    at,
    line.end,
    message,
    'Put the whole text in double quotes; a remark stands on a line of its own.',
  );
}

const markFirst = /^(["']?)([•●○◦▪■□➢➤✓✔·‣⁃–—]|o(?= ))(?:[ \t]+|$)(?=(.*))/;

/** A text that begins with a bullet or a dash as Word makes them, or one of these alone where `>-` was meant. */
export function markBeforeText(row: Row, next: Row | undefined): Problem | undefined {
  const { line, role, value } = row;
  const [, quote = '', mark = '', words = ''] = (/^(?:key|item)$/.test(role) && markFirst.exec(value)) || [];
  const goesOn = next?.role === 'continued' && next.head === row;
  // Alone, it may be the sign for nothing.
  if (mark === '' || (words === '' && !goesOn)) return undefined;
  const at = line.end - value.length + quote.length;
  const message = /^[{[]/.test(words)
    ? `“${mark}” stands before what belongs to the dash.`
    : `The text begins with “${mark}”, which would be printed.`;
  const isList = role === 'item';
  if (words === '' || /^[>|]-?$/.test(words))
    return problem(
      'mark-before-text',
      at,
      line.end,
      message,
      `Write “>-” instead${isList ? ', behind the dash' : ''}.`,
    );
  return problem(
    'mark-before-text',
    at,
    at + mark.length,
    message,
    isList
      ? 'Delete it; the dash alone makes the point.'
      : 'Delete it; points stand under “items:”, each behind a dash.',
  );
}

/** A place where data is shown that was written as a text: `- show aims`, `- show:aims`, `- "show: aims"`, `- aims`. */
function lostColon({ line, role, value }: Row, list: string | undefined): Problem | undefined {
  const found = role === 'item' && toShow.exec(value);
  if (!found) return undefined;
  const [, quote = '', sign, what = ''] = found;
  const data = what.toLowerCase().replace(' ', '-');
  // Without “show”, it is one in the place of a paragraph only, and as the key would have it.
  if (sign === undefined && (what !== data || list === 'items' || list === 'measures')) return undefined;
  const [rule, why] = causeOf(quote, sign);
  return problem(
    rule,
    line.at,
    line.end,
    `${quote === '' ? `"${value}"` : value} is printed as a text, for ${why}.`,
    quote === '' ? `Write "show: ${data}".` : `Take the quotation marks away: show: ${data}`,
  );
}

function causeOf(quote: string, sign: string | undefined): readonly [Problem['rule'], string] {
  if (sign === undefined) return ['missing-colon', 'it has no "show:" before it'];
  const typed = sign.trim();
  if (typed === '') return ['missing-colon', 'there is no colon behind "show"'];
  if (typed !== ':') return ['missing-colon', `"show" has "${typed}" where YAML has a colon`];
  return quote === ''
    ? ['missing-space', 'there is no space behind the colon']
    : ['wrong-type', 'it stands in quotation marks'];
}

/** The lines with those that begin with a dash within a text without quotes, where YAML takes the dash for a word. */
function withDashes(rows: readonly Row[]): readonly Row[] {
  let head: Row | undefined;
  return rows.map((row) => {
    const { role, line, value } = row;
    const outer = head?.role === 'key' ? head.column : head?.line.indent;
    if (head && outer !== undefined && /^(?:item|continued)$/.test(role) && line.indent > outer)
      return { ...row, role: 'continued', head };
    if (role === 'key' || role === 'item') head = /^[^\s"'[{>|].*(?<!:)$/.test(value) ? row : undefined;
    return row;
  });
}

function inRunningTexts(rows: readonly Row[], isKey: IsKey): readonly Problem[] {
  const texts = grouped(
    rows.filter(({ head }) => head && /^[>A-Za-z"']/.test(head.value)),
    ({ head }) => head,
  );
  const keys = keysOfItems(rows);
  return [...texts.values()].flatMap((lines) => swallowed(lines, isKey) ?? listIn(lines, keys) ?? []);
}

/** The first line of a running text that was meant to be a line of its own. */
function swallowed(lines: readonly Row[], isKey: IsKey): Problem | undefined {
  for (const [index, { line, role }] of lines.entries()) {
    const { content } = line;
    const shown = excerpt(line.dashes + content);
    const name = line.key?.name;
    const isMeant = (name !== undefined && isKey(name)) || /^[>|](?:[-+]?$|[-+] )/.test(content);
    // The first line is looked at by the rule about markup.
    const isRemark = role === 'running' && index > 0 && line.dashes === '' && /^# /.test(content);
    if (!isMeant && !isRemark) continue;
    const message = `“${shown}” is part of the text above it, and would be printed.`;
    const help = isRemark
      ? 'Take it out; a remark stands above the key, not within its text.'
      : 'Indent it less, exactly as the lines it belongs with; if it is part of the text, begin the line with another word of it.';
    return problem('swallowed-line', line.at, line.end, message, help);
  }
  return undefined;
}

/** Said wherever a list is written below an item. */
export const noInnerList =
  'An item has no list of its own: write it as one sentence, without dashes, or make each point an item';

const bullet = /^(?:[•●○◦▪■□➢➤✓✔*·‣⁃]|o)\s+\S/;
const dash = /^[–—]\s+\S/;
const label = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S/;

/** A list that was typed or pasted into a running text. A dash or a number may begin a line of a sentence; a second one, or a colon or “and” before it, makes it a list, and so does a sentence behind a dash that begins where another has ended. */
function listIn(lines: readonly Row[], keys: ReadonlyMap<Row, string>): Problem | undefined {
  const begins = lines.filter(
    (row, index) => isPoint(row.line.dashes, row.line.content) && !isAfterBlank(row, lines[index - 1]),
  );
  const [first] = begins;
  if (!first) return undefined;
  const before = (lines[lines.indexOf(first) - 1] ?? first.head)?.line.content ?? '';
  const { line } = first;
  const isSlipped = first.head?.role === 'item' && line.dashes !== '' && line.indent === first.head.line.indent + 1;
  if (begins.length === 1 && !isSlipped && !bullet.test(line.content) && !isListBelow(before, line)) return undefined;
  const within = [lines[0]?.line.start ?? line.start, lines.at(-1)?.line.end ?? line.end] as const;
  if (isSlipped) return { ...slippedIn(first, line.indent - 1), within };
  const mark = line.dashes === '' ? /^\S+/.exec(line.content)?.[0] : '-';
  const message = `A list is typed into the text: its points would run on in one paragraph, with “${mark ?? ''}” before each.`;
  const found = problem('list-in-text', line.start + line.indent, line.end, message, pointsOf(first.head, keys));
  return { ...found, within };
}

/** Whether a single point begins a list by what stands before it. */
function isListBelow(before: string, { dashes, content }: Row['line']): boolean {
  if (/(?:[:;]|\s(?:and|or))$/.test(before)) return true;
  const isDash = dashes !== '' || dash.test(content);
  return isDash && /[.!?]["'”’)\]]*$/.test(before) && /^(?:[–—]\s+)?[^\p{Ll}\s]/u.test(content);
}

/** An item that stands a space too far in to be one. */
function slippedIn({ line }: Row, depth: number): Problem {
  return problem(
    'list-in-text',
    line.start + line.indent,
    line.end,
    `“${excerpt(line.dashes + line.content)}” goes on with the item above it: its dash would be printed.`,
    `Indent it by ${depth} space${depth === 1 ? '' : 's'}, exactly as that item; if it is part of its sentence, by more.`,
  );
}

/** For each item the key of its list. */
function keysOfItems(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const found = new Map<Row, string>();
  const open: Row[] = [];
  for (const row of rows) {
    if (row.role !== 'key' && row.role !== 'item') continue;
    const isWithin = (above: Row | undefined): boolean =>
      above === undefined || above.column < row.column || (row.role === 'item' && above.column === row.column);
    while (!isWithin(open.at(-1))) open.pop();
    const name = open.at(-1)?.line.key?.name;
    if (row.role === 'key') open.push(row);
    else if (name !== undefined) found.set(row, name);
  }
  return found;
}

/** How points are written that are typed into a text: an item has none of its own. */
function pointsOf(head: Row | undefined, keys: ReadonlyMap<Row, string>): string {
  if (head?.role !== 'item') return 'Put the points under “items:”, each behind a dash.';
  const list = keys.get(head);
  return list === 'items' || list === 'measures'
    ? `${noInnerList}.`
    : 'Write “text:” before the text, and put the points under “items:”, each behind a dash.';
}

function isPoint(dashes: string, content: string): boolean {
  return dashes !== '' || bullet.test(content) || dash.test(content) || label.test(content);
}

/** Behind a blank line the rule about markup looks for lists. */
function isAfterBlank({ line }: Row, before: Row | undefined): boolean {
  return before !== undefined && line.start > before.line.next;
}
