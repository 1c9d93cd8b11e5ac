/** Slips in depth, dashes, colons and line breaks. */
import type { Board, Line } from '../board.ts';
import { onLine, replaced, type Kind, type Slip } from '../slip.ts';
import { everyLine } from '../board.ts';

const group = /\/\d\d-[^/]+\.yaml$/;
const deep = (line: Line): boolean => line.kind === 'key' && line.indent + line.dash.length > 0;

const shifted = (by: number) => (line: Line) =>
  !deep(line) || line.indent + by < 0 ? undefined : `${' '.repeat(line.indent + by)}${line.text.trimStart()}`;

/** A running text broken by Enter after some words, so that its rest begins in the column. */
const broken = (column: (line: Line) => number) => (line: Line) => {
  const words = line.value.split(' ');
  if (line.kind !== 'running' || words.length < 8) return undefined;
  const at = line.text.length - words.slice(5).join(' ').length;
  return { lines: [line.text.slice(0, at - 1), ' '.repeat(column(line)) + line.text.slice(at)], at: 1 };
};

/** The lines of the entry that begins on the line. */
function entry(board: Board, line: Line): readonly Line[] {
  const all = board.sheets.find(({ path }) => path === line.path)?.lines.slice(line.index) ?? [];
  const end = all.findIndex((one, index) => index > 0 && one.indent <= line.indent);
  return end === -1 ? all : all.slice(0, end);
}

const directions = (board: Board): readonly Line[] =>
  everyLine(board).filter((line) => group.test(line.path) && line.key === 'number' && line.dash !== '');

const each = (
  name: string,
  lines: (board: Board) => readonly Line[],
  slip: (board: Board, line: Line) => Slip | undefined,
): Kind => ({
  name,
  slips: (board) => lines(board).flatMap((line) => slip(board, line) ?? []),
});

const below = (text: (line: Line) => string) => (line: Line) =>
  line.last && line.of === 'text' ? { lines: [line.text, text(line)], at: 1 } : undefined;

export const layout: readonly Kind[] = [
  onLine('key one space too far in', shifted(1)),
  onLine('key one space too far out', shifted(-1)),
  onLine('key two spaces too far in', shifted(2)),
  onLine('key two spaces too far out', shifted(-2)),
  onLine('key in the first column', (line) => (deep(line) && line.dash === '' ? line.text.trimStart() : undefined)),
  onLine('dash lost', (line) => (line.dash ? line.text.replace('- ', '') : undefined)),
  onLine('dash became a space', (line) => (line.dash ? line.text.replace('- ', '  ') : undefined)),
  onLine('no space behind the dash', (line) => (line.dash ? line.text.replace('- ', '-') : undefined)),
  onLine('en dash for the dash', (line) => (line.dash ? line.text.replace('- ', '– ') : undefined)),
  onLine('bullet for the dash', (line) => (line.dash ? line.text.replace('- ', '• ') : undefined)),
  onLine('bullet behind the dash', (line) =>
    line.dash && line.key === '' ? line.text.replace('- ', '- • ') : undefined,
  ),
  onLine('two dashes', (line) => (line.dash && line.key === '' ? line.text.replace('- ', '- - ') : undefined)),
  onLine('asterisk for the dash', (line) => (line.dash ? line.text.replace('- ', '* ') : undefined)),
  onLine('colon lost', (line) => (line.kind === 'key' ? line.text.replace(':', '') : undefined)),
  onLine('no space behind the colon', (line) =>
    line.kind === 'key' && line.value ? line.text.replace(': ', ':') : undefined,
  ),
  onLine('equals sign for the colon', (line) =>
    line.kind === 'key' && line.value ? line.text.replace(':', ' =') : undefined,
  ),
  onLine('semicolon for the colon', (line) => (line.kind === 'key' ? line.text.replace(':', ';') : undefined)),
  onLine('running text in the first column', (line) => (line.kind === 'running' ? line.value : undefined)),
  onLine(
    'Enter in a text, the rest in the first column',
    broken(() => 0),
  ),
  onLine(
    'Enter in a text, the rest below its key',
    broken((line) => line.indent - 2),
  ),
  onLine(
    'Enter in a text, the rest two spaces in',
    broken((line) => Math.min(2, line.indent - 1)),
  ),
  onLine('Enter in a value on one line', (line) => {
    const words = line.value.split(' ');
    if ((line.kind !== 'key' && line.kind !== 'item') || words.length < 6 || /^["'[{]/.test(line.value))
      return undefined;
    const at = line.text.length - words.slice(4).join(' ').length;
    return { lines: [line.text.slice(0, at - 1), line.text.slice(at)], at: 1 };
  }),
  onLine('paragraph pasted in the first column', (line) =>
    line.last ? { lines: [line.text, 'The services must report on their progress every quarter.'], at: 1 } : undefined,
  ),
  onLine('blank line and a paragraph in the first column', (line) =>
    line.last
      ? { lines: [line.text, '', 'The services must report on their progress every quarter.'], at: 2 }
      : undefined,
  ),
  onLine('first line of a text one space too far in', (line) =>
    line.kind === 'running' && line.nth === 0 && !line.last ? ` ${line.text}` : undefined,
  ),
  onLine('line of spaces before a text', (line) =>
    line.kind === 'running' && line.nth === 0 ? { lines: [' '.repeat(line.indent + 4), line.text] } : undefined,
  ),
  each(
    'direction indented into the text above',
    (board) => directions(board).slice(1),
    (board, line) => {
      const above = board.sheets.find(({ path }) => path === line.path)?.lines[line.index - 1];
      if (above?.kind !== 'running') return undefined;
      const lines = entry(board, line);
      return replaced(
        board,
        line,
        lines.length,
        lines.map(({ text }) => `    ${text}`),
        [line.index + 1],
      );
    },
  ),
  onLine(
    'recipients indented into the text',
    below((line) => `${' '.repeat(line.indent)}to: [nhs-lothian]`),
  ),
  onLine(
    'deadline indented into the text',
    below((line) => `${' '.repeat(line.indent)}deadline: january-2024`),
  ),
  onLine('>- lost', (line) => (line.value === '>-' ? line.text.replace('>-', '-') : undefined)),
  onLine('>- with an en dash', (line) => (line.value === '>-' ? line.text.replace('>-', '>–') : undefined)),
  onLine('dash for >-', (line) => (line.value === '>-' ? line.text.replace('>-', '–') : undefined)),
  onLine('line of text: lost', (line, board) => {
    const next = board.sheets.find(({ path }) => path === line.path)?.lines[line.index + 1];
    return line.key === 'text' && line.value === '>-' && next ? { lines: [] } : undefined;
  }),
  onLine('dash before >- became a space', (line) =>
    line.dash && line.value === '>-' && line.key === '' ? line.text.replace('- >-', '  >-') : undefined,
  ),
  onLine('colon of show: lost', (line) => (line.key === 'show' ? line.text.replace(':', '') : undefined)),
  onLine('list indented by a tab', (line) => (line.indent > 0 ? `\t${line.text.trimStart()}` : undefined)),
];
