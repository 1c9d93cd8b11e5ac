/** Slips in quotes, brackets, numbers, sums and dates. */
import type { Line } from '../board.ts';
import { onLine, type Kind } from '../slip.ts';

const quoted = (line: Line): boolean => /^"[^"]+"$/.test(line.value);
const list = (line: Line): boolean => /^\[[\w-]+, [\w-]+/.test(line.value);
const value = (line: Line, to: string): string => line.text.slice(0, line.text.length - line.value.length) + to;
const bare = (line: Line): string => line.value.replace(/^"|"$/g, '');
const sum = (change: (sum: string) => string) => (line: Line) =>
  /amount/.test(line.text) ? line.text.replace(/£[\d,]+/, change) : undefined;
const day = (change: string) => (line: Line) =>
  /^(?:considered|confirm-by|dated|by|effective|review)$/.test(line.key)
    ? line.text.replace(/(\d{4})-(\d\d)-(\d\d)/, change)
    : undefined;

export const values: readonly Kind[] = [
  onLine('closing quote lost', (line) => (quoted(line) ? value(line, line.value.slice(0, -1)) : undefined)),
  onLine('opening quote lost', (line) => (quoted(line) ? value(line, line.value.slice(1)) : undefined)),
  onLine('both quotes curly', (line) => (quoted(line) ? value(line, `“${bare(line)}”`) : undefined)),
  onLine('one quote curly', (line) => (quoted(line) ? value(line, `“${bare(line)}"`) : undefined)),
  onLine('single curly quotes', (line) => (quoted(line) ? value(line, `‘${bare(line)}’`) : undefined)),
  onLine('quotes of two kinds', (line) => (quoted(line) ? value(line, `"${bare(line)}'`) : undefined)),
  onLine('quotes doubled', (line) => (quoted(line) ? value(line, `""${bare(line)}""`) : undefined)),
  onLine('words behind the quotes', (line) => (quoted(line) ? `${line.text} new` : undefined)),
  onLine('hash sign behind the quotes', (line) => (quoted(line) ? `${line.text}#new` : undefined)),
  onLine('quote before a key', (line) =>
    line.kind === 'key' ? line.text.replace(line.key, `'${line.key}`) : undefined,
  ),
  onLine('number without quotes', (line) =>
    line.key === 'number' && quoted(line) ? value(line, bare(line)) : undefined,
  ),
  onLine('colon in a text', (line) =>
    (line.kind === 'key' || line.kind === 'item') && /^[A-Z][a-z]+ \w+ /.test(line.value)
      ? line.text.replace(/( \w+)(?= )/, '$1:')
      : undefined,
  ),
  onLine('placeholder at the start of a text without quotes', (line) =>
    (line.kind === 'key' || line.kind === 'item') && /^[A-Z][a-z]+ \w+ /.test(line.value)
      ? value(line, `{ijb} ${line.value}`)
      : undefined,
  ),
  onLine('at sign at the start', (line) =>
    line.kind === 'key' && /^[A-Z]/.test(line.value) ? value(line, `@${line.value}`) : undefined,
  ),
  onLine('backslash in quotes', (line) =>
    quoted(line) && line.key !== 'number'
      ? value(line, `"${bare(line).slice(0, 1)}\\d${bare(line).slice(1)}"`)
      : undefined,
  ),
  onLine('comma lost in a list', (line) => (list(line) ? line.text.replace(', ', ' ') : undefined)),
  onLine('two commas in a list', (line) => (list(line) ? line.text.replace(', ', ', , ') : undefined)),
  onLine('dashes in a list in brackets', (line) =>
    list(line) ? line.text.replace('[', '[- ').replace(', ', ', - ') : undefined,
  ),
  onLine('two closing brackets', (line) => (list(line) ? `${line.text}]` : undefined)),
  onLine('semicolon in a list', (line) => (list(line) ? line.text.replace(',', ';') : undefined)),
  onLine('"and" in a list', (line) => (list(line) ? line.text.replace(', ', ' and ') : undefined)),
  onLine('full stop for the comma in a list', (line) => (list(line) ? line.text.replace(', ', '. ') : undefined)),
  onLine('list broken after a comma', (line) => {
    const at = line.text.indexOf(', ') + 1;
    return list(line)
      ? { lines: [line.text.slice(0, at), ' '.repeat(line.indent) + line.text.slice(at + 1)], at: 1 }
      : undefined;
  }),
  onLine('closing bracket lost', (line) => (list(line) ? line.text.replace(/\]$/, '') : undefined)),
  onLine('opening bracket lost', (line) => (list(line) ? line.text.replace('[', '') : undefined)),
  onLine('round brackets for a list', (line) =>
    list(line) ? line.text.replace('[', '(').replace(']', ')') : undefined,
  ),
  onLine('no brackets around one id', (line) =>
    /^\[[\w-]+\]$/.test(line.value) ? line.text.replace(/[[\]]/g, '') : undefined,
  ),
  onLine('recipient twice', (line) => (line.key === 'to' ? line.text.replace(/\[([\w-]+)/, '[$1, $1') : undefined)),
  onLine(
    'sum in millions',
    sum((words) => `£${words.replace(/[£,]/g, '').slice(0, 2)}m`),
  ),
  onLine(
    'sum with points',
    sum((words) => words.replaceAll(',', '.')),
  ),
  onLine(
    'sum with a comma misplaced',
    sum((words) => words.replace(/,(\d)/, '$1,')),
  ),
  onLine(
    'sum with a digit too few',
    sum((words) => words.slice(0, -1)),
  ),
  onLine(
    'sum in words',
    sum(() => 'two million pounds'),
  ),
  onLine('date as in Britain', day('$3/$2/$1')),
  onLine('date with full stops', day('$3.$2.$1')),
  onLine('day that there is not', day('$1-02-30')),
  onLine('month that there is not', day('$1-13-$3')),
  onLine('year in full', (line) => (line.key === 'year' ? line.text.replace(/(20\d\d)-(\d\d)/, '$1-20$2') : undefined)),
  onLine('year with a slash', (line) =>
    line.key === 'year' ? line.text.replace(/(20\d\d)-(\d\d)/, '$1/$2') : undefined,
  ),
  onLine('year of another pack', (line) =>
    line.key === 'year' && line.indent === 0 ? line.text.replace(/20\d\d-\d\d/, '2024-25') : undefined,
  ),
  onLine('value lost', (line) =>
    line.kind === 'key' && line.value && line.value !== '>-'
      ? line.text.slice(0, line.text.indexOf(':') + 1)
      : undefined,
  ),
];
