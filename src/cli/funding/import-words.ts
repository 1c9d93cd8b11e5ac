/** What is said of an import: what it changes, as a table, and how much; what has to be confirmed, what stays as it is, and what it cannot change. */
import type { ImportResult } from '../../funding.ts';
import { aligned } from '../aligned.ts';
import { printable } from '../printable.ts';
import { counted } from '../report/sections.ts';

type Change = ImportResult['changes'][number];
type Value = NonNullable<Change['before']>;
type Money = NonNullable<Change['difference']>;

export function changesTable(
  { changes, added, removed, groups, following, leaps }: ImportResult,
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
    ...groups.map(({ id, title }) => [`${printable(title)} (${id})`, 'new group', '', '', '']),
  ];
  return [
    aligned(all, (column) => column < 2),
    ...changes.map(goneWords),
    ...leaps.map(leapLine),
    ...following.map(followingWords),
  ].join('');
}

/** What a line no longer names, in full: a cell of the table has no room for it. */
function goneWords({ id, field, before, after }: Change): string {
  if ((field !== 'functions' && field !== 'directions') || typeof before !== 'string') return '';
  const stays = typeof after === 'string' ? after.split(', ') : [];
  const gone = before.split(', ').filter((one) => !stays.includes(one));
  return gone.length === 0 ? '' : `${field} of ${id}: ${gone.join(', ')} taken away\n`;
}

const becomes = 'be more than five times larger or smaller';
const leapKinds = [
  ['size', becomes, becomes],
  ['sign', 'change its sign', 'change their signs'],
  ['nil', 'become nil', 'become nil'],
] as const;

/** What a slip would look like too; undefined where there is nothing to confirm. */
export function doubtOf({ removed, putBack, leaps }: ImportResult): string | undefined {
  const parts = [
    removed.length === 0
      ? ''
      : `${counted(removed.length, 'line')} would be deleted: ${removed.map((one) => one.id).join(', ')}. `,
    putBack.length === 0
      ? ''
      : `${counted(putBack.length, 'value')} would be put back to what was exported (is it another copy of the workbook?): ${listed(putBack)}. `,
    ...leapKinds.map(([kind, one, several]) => {
      const own = leaps.filter((leap) => leap.kind === kind);
      return own.length === 0
        ? ''
        : `${counted(own.length, 'sum')} would ${own.length === 1 ? one : several}: ${listed(own)}. `;
    }),
  ];
  return parts.join('') || undefined;
}

/** Nobody takes what stays for an oversight. */
export function keptWords({ kept }: ImportResult): string {
  if (kept.length === 0) return '';
  return `${counted(kept.length, 'value')} ${kept.length === 1 ? 'stays' : 'stay'} as budgets.yaml has ${kept.length === 1 ? 'it' : 'them'} since the spreadsheet was made or last imported: ${listed(kept)}.\n`;
}

/** So many are named. */
const mostNamed = 5;

function listed(values: readonly { readonly id: string; readonly field: string }[]): string {
  const named = values.slice(0, mostNamed).map(({ id, field }) => `${field} of ${id}`);
  const others = values.length - named.length;
  return `${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

/** "3 changes, 1 new line and 2 deletions"; empty for nothing. */
export function countOf({ changes, added, removed }: ImportResult): string {
  const parts = [
    [changes.length, 'change'],
    [added.length, 'new line'],
    [removed.length, 'deletion'],
  ] as const;
  const words = parts.flatMap(([count, noun]) => (count === 0 ? [] : [counted(count, noun)]));
  return words.join(', ').replace(/, (?=[^,]*$)/, ' and ');
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
