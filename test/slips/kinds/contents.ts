/** Slips in what the files say: things lost, doubled, moved, renumbered, and what no longer agrees with the rest. */
import type { Board, Line } from '../board.ts';
import { onLine, replaced, type Kind, type Slip } from '../slip.ts';

const group = /\/\d\d-[^/]+\.yaml$/;
const isNumber = (line: Line): boolean => group.test(line.path) && line.key === 'number' && line.dash !== '';
const number = (change: (group: number, own: number) => string) => (line: Line) =>
  isNumber(line)
    ? line.text.replace(/(\d+)\.(\d+)/, (_all, one: string, other: string) => change(Number(one), Number(other)))
    : undefined;

interface Entry {
  readonly lines: readonly Line[];
  readonly all: readonly Line[];
}

/** The items of lists that are mappings, in a sheet of that kind. */
function entries({ sheets }: Board, path: RegExp, key: string): readonly Entry[] {
  return sheets
    .filter((sheet) => path.test(sheet.path))
    .flatMap(({ lines }) =>
      lines.flatMap((line) => {
        if (line.dash === '' || (line.key !== key && !line.text.includes(`{ ${key}: `))) return [];
        const rest = lines.slice(line.index);
        const end = rest.findIndex((one, at) => at > 0 && one.indent <= line.indent);
        return [{ lines: end === -1 ? rest : rest.slice(0, end), all: lines }];
      }),
    );
}

const each = (
  name: string,
  path: RegExp,
  key: string,
  slip: (entry: Entry, board: Board) => Slip | undefined,
): Kind => ({
  name,
  slips: (board) => entries(board, path, key).flatMap((entry) => slip(entry, board) ?? []),
});

const without = ({ lines }: Entry, board: Board): Slip | undefined => {
  const [first] = lines;
  return first && replaced(board, first, lines.length, [], [first.index, first.index + 1]);
};
/** What is missing can only be said where it is named: in any file. */
const named = (entry: Entry, board: Board): Slip | undefined => {
  const slip = without(entry, board);
  return slip && { ...slip, files: board.sheets.map(({ path }) => path) };
};
/** With another direction behind it in its file, so that a number is missing between two. */
const hasNext = ({ lines, all }: Entry): boolean => (lines.at(-1)?.index ?? 0) + 1 < all.length;

const lost = (name: string, matches: (line: Line) => boolean): Kind =>
  onLine(name, (line) => (matches(line) ? { lines: [], also: -1 } : undefined));
const printed = (line: Line): boolean => line.kind === 'running' || /^(?:text|statement)$/.test(line.key);
const others = new Map([
  ['nhs-lothian', 'midlothian-council'],
  ['midlothian-council', 'nhs-lothian'],
  ['nhs-example', 'example-council'],
  ['example-council', 'nhs-example'],
]);
const month = (line: Line, words: string): string | undefined =>
  printed(line) && group.test(line.path) ? line.text.replace(/by \{deadline\}/, `by ${words}`) : undefined;

export const contents: readonly Kind[] = [
  onLine(
    'number that is taken',
    number((one, other) => `${one}.${other === 1 ? 2 : other - 1}`),
  ),
  onLine(
    'number of another group',
    number((one, other) => `${one + 1}.${other}`),
  ),
  onLine(
    'number that leaves a gap',
    number((one, other) => `${one}.${other + 3}`),
  ),
  onLine('letter l for the digit 1', (line) => (isNumber(line) ? line.text.replace(/1"$/, 'l"') : undefined)),
  onLine('comma for the point of a number', (line) => (isNumber(line) ? line.text.replace('.', ',') : undefined)),
  onLine('number of the group changed', (line) =>
    group.test(line.path) && line.key === 'number' && line.indent === 0 && line.dash === ''
      ? line.text.replace(/\d+/, (digits) => String(Number(digits) + 1))
      : undefined,
  ),
  each('direction deleted', group, 'number', (entry, board) => (hasNext(entry) ? without(entry, board) : undefined)),
  each('direction pasted twice', group, 'number', ({ lines }, board) => {
    const [first] = lines;
    const texts = lines.map(({ text }) => text);
    return first && replaced(board, first, lines.length, [...texts, ...texts], [first.index + lines.length + 1]);
  }),
  each('direction moved before the one above', group, 'number', ({ lines, all }, board) => {
    const [first] = lines;
    const start = all
      .slice(0, first?.index)
      .findLast((line) => line.dash !== '' && line.key === 'number' && line.indent === first?.indent);
    if (!first || !start) return undefined;
    const before = all.slice(start.index, first.index);
    const moved = [...lines, ...before].map(({ text }) => text);
    return replaced(board, start, moved.length, moved, [start.index + 1, start.index + 1 + lines.length]);
  }),
  each('deadline deleted', /deadlines\.yaml$/, 'id', named),
  each('recipient deleted', /ijb\.yaml$/, 'id', named),
  each('payment deleted', /budgets\.yaml$/, 'recipient', without),
  lost('line of title lost', ({ key, indent }) => key === 'title' && indent === 0),
  lost('line of statement lost', (line) => group.test(line.path) && line.key === 'statement' && line.value !== '>-'),
  lost('line of number lost', (line) => line.key === 'number' && line.dash === '' && group.test(line.path)),
  lost('line of number lost from a direction', isNumber),
  lost('line of directions lost', ({ key }) => key === 'directions'),
  lost('line of deadline lost', ({ key, path }) => key === 'deadline' && group.test(path)),
  lost('line of recipients lost', ({ key }) => key === 'to'),
  lost('line of status lost', ({ key }) => key === 'status'),
  lost('line of a plan lost', ({ key }) => key === 'plan'),
  onLine('line doubled', (line) =>
    line.kind === 'key' && line.dash === '' && line.value !== '>-' && line.value
      ? { lines: [line.text, line.text], at: 1 }
      : undefined,
  ),
  onLine('recipient lost from a list', (line) =>
    line.key === 'to' ? line.text.replace(/\[[\w-]+, /, '[') : undefined,
  ),
  onLine('another recipient', (line) =>
    line.key === 'to' && !line.value.includes(',')
      ? line.text.replace(/\[([\w-]+)/, (all, id: string) => `[${others.get(id) ?? all}`)
      : undefined,
  ),
  onLine('text binds another body', (line) =>
    group.test(line.path) && printed(line) && !/\} and \{/.test(line.text)
      ? line.text.replace(/^(\s*(?:text: ")?)\{([\w-]+)\}/, (all, before: string, id: string) =>
          others.has(id) ? `${before}{${others.get(id)}}` : all,
        )
      : undefined,
  ),
  onLine('text binds one of two bodies', (line) =>
    group.test(line.path) && printed(line)
      ? line.text.replace(/\{([\w-]+)\} and \{[\w-]+\} (?=must|should)/, '{$1} ')
      : undefined,
  ),
  onLine('another date typed for the deadline', (line) => month(line, '31 March 2026')),
  onLine('another date with no-break spaces', (line) => month(line, '31\u00a0March\u00a02026')),
  onLine('day that there is not, in a text', (line) => month(line, '31 April 2024')),
  onLine('"to be confirmed" for the deadline', (line) => month(line, 'a date to be confirmed')),
  onLine('another sum typed in a text', (line) => line.text.replace(/\{payment:[\w-]+\}/, '£55,593,000')),
  onLine('letters of nothing in a text', (line) =>
    line.kind === 'running' ? line.text.replace(/(\w+)$/, 'XX') : undefined,
  ),
  onLine('full stop doubled', (line) => (line.last && line.of === 'text' ? line.text.replace(/\.$/, '..') : undefined)),
  {
    ...onLine('word lost from a text', (line) =>
      line.kind === 'running' ? line.text.replace(/ (\w+) (\w+)$/, ' $2') : undefined,
    ),
    undecidable: true,
  },
  {
    ...onLine('word doubled in a text', (line) =>
      line.kind === 'running' ? line.text.replace(/ (\w+)$/, ' $1 $1') : undefined,
    ),
    undecidable: true,
  },
];
