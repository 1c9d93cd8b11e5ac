/** What an import changes, as a table: the line, the field, old, new, and for sums the difference; and what it cannot change, with all three values. */
import type { ImportResult } from '../../funding.ts';
import { aligned } from '../aligned.ts';
import { printable } from '../printable.ts';

type Change = ImportResult['changes'][number];
type Value = NonNullable<Change['before']>;
type Money = NonNullable<Change['difference']>;

export function changesTable(
  { changes, added, removed, following, leaps }: ImportResult,
  writeMoney: (money: Money) => string,
): string {
  const rows = changes.map(({ name, id, field, before, after, difference }) => [
    `${printable(name)} (${id})`,
    field,
    ...wordsOf(before, after, writeMoney),
    difference === undefined ? '' : writeMoney(difference),
  ]);
  const whole = (lines: ImportResult['added' | 'removed'], title: string, column: number): readonly string[][] =>
    lines.map((line) => {
      const amount = 'fields' in line ? line.fields.amount : line.amount;
      const cells = [`${printable(line.name)} (${line.id})`, title, '', '', ''];
      cells[column] = valueWords(amount, writeMoney);
      return cells;
    });
  const all = [
    ['Line', 'Field', 'Old', 'New', 'Difference'],
    ...rows,
    ...whole(added, 'new line', 3),
    ...whole(removed, 'line deleted', 2),
  ];
  return [aligned(all, (column) => column < 2), ...leaps.map(leapLine), ...following.map(followingWords)].join('');
}

/** With the cell where it can be put right. */
function leapLine({ id, field, cell, words }: ImportResult['leaps'][number]): string {
  return `${printable(cell)}: ${field} of ${id}: ${words}\n`;
}

/** Nothing changes unannounced: these lines say nothing themselves. */
function followingWords({ follows, before, after, lines }: ImportResult['following'][number]): string {
  const subject =
    lines.length === 1
      ? '1 line has no status of its own and follows'
      : `${lines.length} lines have no status of their own and follow`;
  return `${subject} ${follows}, from ${before} to ${after}: ${lines.join(', ')}\n`;
}

function wordsOf(
  before: Value | undefined,
  after: Value | undefined,
  writeMoney: (money: Money) => string,
): readonly string[] {
  if (typeof before === 'string' && typeof after === 'string') {
    const [from, to] = aroundDifference(printable(before), printable(after));
    return [shown(from), shown(to)];
  }
  return [before, after].map((value) => valueWords(value, writeMoney));
}

function valueWords(value: Value | undefined, writeMoney: (money: Money) => string): string {
  if (typeof value === 'number') return writeMoney(value);
  return value === undefined ? '(nothing)' : shown(clipped(printable(value), 0));
}

/** What was exported (or imported last, where it has been imported before) and what each side has made of it, one below the other. */
export function conflictWords(
  { id, name, field, exported, spreadsheet, budgets }: ImportResult['conflicts'][number],
  isAgain: boolean,
  writeMoney: (money: Money) => string,
): string {
  const what = field === undefined ? 'the line' : field;
  const words = (value: Value | undefined): string =>
    typeof value === 'string' ? shown(printable(value)) : valueWords(value, writeMoney);
  return [
    `${printable(name)} (${id}): ${what} was changed in the spreadsheet and in budgets.yaml since the ${isAgain ? 'last import' : 'export'}.`,
    `    ${isAgain ? 'last import ' : 'exported    '}  ${words(exported)}`,
    `    spreadsheet   ${words(spreadsheet)}`,
    `    budgets.yaml  ${words(budgets)}`,
    '',
  ].join('\n');
}

function shown(words: string): string {
  return words === 'tbc' ? 'to be confirmed' : words;
}

/** Letters of a text that a column has room for, and those before the first that differs. */
const [most, lead] = [40, 12];

/** Long texts from a little before where they part. */
export function aroundDifference(one: string, other: string): readonly [string, string] {
  if (one.length <= most && other.length <= most) return [one, other];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  const from = Math.max(0, Math.min(start - lead, Math.max(one.length, other.length) - most));
  return [clipped(one, from), clipped(other, from)];
}

function clipped(words: string, from: number): string {
  const to = words.length - from > most ? from + most - 1 : words.length;
  return `${from > 0 ? '…' : ''}${words.slice(from, to)}${to < words.length ? '…' : ''}`;
}
