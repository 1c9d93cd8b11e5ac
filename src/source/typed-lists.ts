/** Lists that were typed or pasted into a running text, of which YAML makes one paragraph. */
import type { Row } from './outline.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt, isGaelic, lineAt } from './text-line.ts';

/** Said wherever a list is written below an item. */
export const noInnerList =
  'An item has no list of its own: write it as one sentence, without dashes, or make each point an item';

const bullet = /^(?:[•●○◦▪■□➢➤✓✔‣⁃]\s*|[*·o]\s+)\S/;
const letterO = /^o\s/;
const dash = /^(?:[–—+]\s+\S|-(?=\p{L}))/u;
const label = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S|\d{1,2}[.)]\p{L}|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\p{L})/u;
/** What may be initials or a number of things, but not where the second follows the first. */
const inOrder = /^\(?([AB]|II?|[12])(?:[.):]\s+|\s+)(?=\S)/;

/** Whether there may be any; most files have none. */
export const mayBeList =
  /^[ \t]+(?:[–—*·+o]\s|[•●○◦▪■□➢➤✓✔‣⁃]|-[^\s-]|\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4}|II?)[.):]|1\s)|[:;.,][ \t]+(?:[•●○◦▪■□➢➤✓✔‣⁃]|[-–—][ \t]|1\.[ \t])/m;

/**
 * A list that was typed or pasted into a running text. A dash or a number may begin a line of a sentence; a second one, or a colon before
 * it, makes it a list, and so does a sentence behind a dash that begins where another has ended.
 */
export function listIn(lines: readonly Row[], keys: ReadonlyMap<Row, string>): Problem | undefined {
  const words = lines.map(({ line }) => line.content).join('\n');
  const labels = new Set(labelled(lines, words));
  const inGaelic = isGaelic(words) && lines.filter(({ line }) => letterO.test(line.content)).length < 3;
  // What is found of one is found of all that begin so.
  const known = new Map<string, boolean>();
  const areInOrder = (row: Row): boolean => {
    const [own = ''] = inOrder.exec(row.line.content) ?? [];
    const found = known.get(own) ?? isInOrder(row, lines);
    known.set(own, found);
    return found;
  };
  const begins = lines.filter((row, index) => {
    const { dashes, content } = row.line;
    if (isAfterBlank(row, lines[index - 1])) return false;
    // “o” is Gaelic for “from”.
    if (letterO.test(content) && inGaelic) return /[:;.]$/.test((lines[index - 1] ?? row.head)?.line.content ?? '');
    return dashes !== '' || bullet.test(content) || dash.test(content) || labels.has(row) || areInOrder(row);
  });
  const [first] = begins;
  if (!first) return undefined;
  const { line } = first;
  const isSlipped = first.head?.role === 'item' && line.dashes !== '' && line.indent === first.head.line.indent + 1;
  if (!isSlipped && areAsides(begins, words, lines)) return undefined;
  const isAlone = begins.length === 1 && !isSlipped && !bullet.test(line.content);
  if (isAlone && !labels.has(first) && !isListBelow(above(first, lines), lines.slice(lines.indexOf(first))))
    return undefined;
  const within = [lines[0]?.line.start ?? line.start, lines.at(-1)?.line.end ?? line.end] as const;
  if (isSlipped) return { ...slippedIn(first, line.indent - 1), within };
  const mark = line.dashes === '' ? /^(?:[•●○◦▪■□➢➤✓✔‣⁃-]|\(?\w+[.):]?|\S+)/.exec(line.content)?.[0] : '-';
  const help = pointsOf(first.head, keys);
  const orElse = bullet.test(line.content) ? '' : ' If it is a part of its sentence, break the line elsewhere.';
  return { ...typedIn(line.start + line.indent, line.end, mark ?? '', help + orElse), within };
}

/** Of a point that another follows. */
const endOfPoint = /;(?:\s(?:and|or))?$/;
const valueOf = /^(\(?)(\d{1,2}|[a-z]+)([.)])/;

/**
 * The lines with the numbers or letters of a list: from the first on (1, a, i), or two that follow each other, each where a point may
 * begin. Of “sections 26, 27 and / 28.” or of a series within a sentence, “(a) …, (b) … and / (c) …”, there are none.
 */
function labelled(lines: readonly Row[], words: string): readonly Row[] {
  const found = lines.filter(({ line }) => line.dashes === '' && label.test(line.content));
  const [first, second] = found;
  if (!first) return [];
  const [, opening = '', value = '', closing = ''] = valueOf.exec(first.line.content) ?? [];
  // A series within a sentence is short.
  const next = found.slice(0, 9).flatMap(({ line }) => besides(valueOf.exec(line.content)?.[2] ?? '', 1));
  const isFirst = /^(?:1|a|i)$/.test(value);
  // A point may refer to another.
  if (isFirst && isSeriesOfLines(found, lines)) return found;
  const others = [...besides(value, -1), ...next].map((one) => `${opening}${one}${closing}`);
  if (closing === ')' && others.some((one) => [' ', '\n', ','].some((end) => words.includes(` ${one}${end}`))))
    return [];
  if (!second) return isFirst && /:$/.test(above(first, lines)) ? found : [];
  const isPoint = (row: Row): boolean => /(?:[:;.,]|[;,]\s(?:and|or))$/.test(above(row, lines));
  return isFirst || (follows(second, first) && isPoint(first) && isPoint(second)) ? found : [];
}

/** Whether the label of a line is the one behind that of the other, in the same brackets. */
function follows({ line }: Row, other: Row): boolean {
  const [, opening = '', value = '', closing = ''] = valueOf.exec(other.line.content) ?? [];
  return besides(value, 1).some((one) => line.content.startsWith(`${opening}${one}${closing}`));
}

/** Three lines with labels in order, or two of which the first ends a point. */
function isSeriesOfLines([first, second, third]: readonly Row[], lines: readonly Row[]): boolean {
  if (!first || !second || !follows(second, first)) return false;
  return (third !== undefined && follows(third, second)) || endOfPoint.test(above(second, lines));
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The number, letter or Roman number that comes so many behind it: “i” is the first, and the one behind “h”. */
function besides(value: string, steps: number): readonly string[] {
  if (/\d/.test(value)) return [String(Number(value) + steps)];
  const letter = value.length === 1 ? [String.fromCharCode(value.charCodeAt(0) + steps)] : [];
  return [...letter, ...romans.filter((_, index) => romans[index - steps] === value)];
}

/** The words of the line above it. */
function above(row: Row, lines: readonly Row[]): string {
  return (lines[lines.indexOf(row) - 1] ?? row.head)?.line.content ?? '';
}

/** Dashes that stand in pairs around what is said on the way, some of them within a line: “– not for the council – to decide”. */
function areAsides(begins: readonly Row[], words: string, lines: readonly Row[]): boolean {
  const [first, second, third] = begins;
  // No sentence has three of them at the beginning of a line, or a point’s end between two.
  if (third || (second && endOfPoint.test(above(second, lines)))) return false;
  return (
    begins.every(({ line }) => line.dashes !== '' || dash.test(line.content)) &&
    !/[:;.]$/.test(first ? above(first, lines) : '') &&
    (/\S[ \t][-–—](?:\s|$)/.test(words) ||
      (first !== undefined && second !== undefined && isAside(first, second, lines)))
  );
}

/** What is said on the way and is no first point of a list, “– not only for carers”, before a second that begins otherwise. */
function isAside(first: Row, second: Row, lines: readonly Row[]): boolean {
  const [, word = ''] = asideWords.exec(first.line.content) ?? [];
  const [, other = ''] = /^(?:[–—]\s+)?(\p{Ll}+)/u.exec(second.line.content) ?? [];
  return (
    word !== '' && other !== '' && word !== other && !/\b(?:must|shall|should|will|may|to)$/.test(above(first, lines))
  );
}

const asideWords =
  /^(?:[–—]\s+)?(and|or|but|however|that(?=\sis)|for(?=\sexample)|in(?=\sparticular)|not(?=\s(?:only|just|for|in|by|of|on|with))|where(?=\s(?:it|they))|as(?=\s(?:far|it|they)))\b/;

function typedIn(from: number, to: number, mark: string, help: string): Problem {
  const message = `A list is typed into the text: its points would run on in one paragraph, with “${mark}” before each.`;
  return problem('list-in-text', [from, to], message, help);
}

/** The first or the second of a list with capitals, Roman figures or numbers without a full stop, where the other is there too. */
function isInOrder({ line }: Row, lines: readonly Row[]): boolean {
  const [own, number] = inOrder.exec(line.content) ?? [];
  const other = number && { A: 'B', B: 'A', I: 'II', II: 'I', 1: '2', 2: '1' }[number];
  if (own === undefined || other === undefined) return false;
  const partner = own.replace(number ?? '', other);
  const [first, second] = /^\(?(?:A|I|1)\b/.test(own) ? [own, partner] : [partner, own];
  const from = lines.findIndex((row) => row.line.content.startsWith(first));
  const to = lines.findIndex((row, index) => index > from && row.line.content.startsWith(second));
  if (from === -1 || to === -1) return false;
  // “1 nurse” and “2 doctors” are as many of them, and “A” and “I” are words.
  if (/[.):]\s+$/.test(own))
    return [from, to].every((index) => index === 0 || endsPoint(lines, index, /(?:[:;.,]|\b(?:and|or))$/));
  return /\d/.test(own) && endsPoint(lines, from, /:$/) && endsPoint(lines, to, /[.;]$/);
}

function endsPoint(lines: readonly Row[], index: number, end: RegExp): boolean {
  return end.test(lines[index - 1]?.line.content ?? '');
}

/** A list whose points stand one behind the other: “must: • do this; • do that”, “must: 1. do this; 2. do that”. */
export function listOnLine(
  text: string,
  head: Row,
  lines: readonly Row[],
  keys: ReadonlyMap<Row, string>,
): Problem | undefined {
  const { end } = (lines.at(-1) ?? head).line;
  const start = head.line.end - head.value.length;
  const points = [...text.slice(start, end).matchAll(pointBehind)];
  const [first] = points;
  const marks = points.map(([, , mark = '']) => mark);
  if (!first || !isSeries(marks, first[1] === ':')) return undefined;
  const [mark = ''] = marks;
  const from = start + first.index + first[0].length - mark.length;
  const { end: to } = lineAt(text, from);
  return { ...typedIn(from, to, mark, pointsOf(head, keys)), within: [head.line.start, end] };
}

/** A bullet, a dash or a number behind what ends a point, or “and”. */
const pointBehind =
  /(?:([:;.,])\s+(?:(?:and|or)\s+)?|\s(?:and|or)\s+)([•●○◦▪■□➢➤✓✔‣⁃](?=.)|(?:[-–—]|\d{1,2}\.)(?=\s+\S))/g;

function isSeries([first = '', second = '']: readonly string[], isBelow: boolean): boolean {
  if (/^[•●○◦▪■□➢➤✓✔‣⁃]/.test(first)) return isBelow || first === second;
  return isBelow && (first === '1.' ? second === '2.' : /^[-–—]/.test(first) && first === second);
}

/** Whether a single dash, the first of the lines, begins a list by what stands before it. */
function isListBelow(before: string, lines: readonly Row[]): boolean {
  const [{ dashes, content } = { dashes: '', content: '' }, ...rest] = lines.map(({ line }) => line);
  if (/[:;]$/.test(before)) return true;
  // “and / – where it can – provides”.
  if (/\s(?:and|or)$/.test(before))
    return !/^[^.;]*\s[-–—]\s/.test([content, ...rest.map((one) => one.dashes + one.content), ''].join(' '));
  const isDash = dashes !== '' || dash.test(content);
  return isDash && /[.!?]["'”’)\]]*$/.test(before) && /^(?:[–—]\s+)?[^\p{Ll}\s–—]/u.test(content);
}

/** An item that stands a space too far in to be one. */
function slippedIn({ line }: Row, depth: number): Problem {
  return problem(
    'list-in-text',
    [line.start + line.indent, line.end],
    `“${excerpt(line.dashes + line.content)}” goes on with the item above it: its dash would be printed.`,
    `Indent it by ${depth} space${depth === 1 ? '' : 's'}, exactly as that item; if it is part of its sentence, by more.`,
  );
}

/** For each item the key of its list. */
export function keysOfItems(rows: readonly Row[]): ReadonlyMap<Row, string> {
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

/** Lists whose items are paragraphs, which may have lists of their own. */
const ofParagraphs: readonly (string | undefined)[] = ['text', 'introduction', 'summary', 'points', 'note'];

/** How points are written that are typed into a text: an item has none of its own, and a statement or a note neither. */
function pointsOf(head: Row | undefined, keys: ReadonlyMap<Row, string>): string {
  const key = head?.line.key?.name;
  if (head?.role === 'key' && key !== 'text')
    return `There is no place for a list under “${key ?? ''}:”: write sentences, without marks.`;
  if (head?.role !== 'item') return 'Put the points under “items:”, each behind a dash.';
  return ofParagraphs.includes(keys.get(head))
    ? 'Write “text:” before the text, and put the points under “items:”, each behind a dash.'
    : `${noInnerList}.`;
}

/** Behind a blank line the rule about markup looks for lists. */
function isAfterBlank({ line }: Row, before: Row | undefined): boolean {
  return before !== undefined && line.start > before.line.next;
}
