/** Columns of figures are as wide as their figures; those of words share the rest; together they fill the text's width. */
import { expect, test } from 'vitest';
import type { Column, Table } from '../../../src/doc/doc.ts';
import { columnWidths } from '../../../src/write/layout/columns.ts';
import { facesOf } from '../../../src/write/layout/faces.ts';
import { geometryOf } from '../../../src/flow/geometry.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { cells, docOf } from '../docs.ts';
import { looks, theme } from '../looks.ts';

const { text } = geometryOf(theme);
const words = (heading: string, width = 1): Column => ({ heading, align: 'left', width });
const figures = (heading: string): Column => ({ heading, align: 'right' });

function tableWith(columns: readonly Column[], ...rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    caption: 'Table',
    description: 'Table.',
    columns,
    rows: rows.map((row) => ({ role: 'item', cells: cells(...row) })),
  };
}

const budget = [
  words('Service', 2),
  figures('2029-30'),
  figures('2030-31'),
  figures('Change'),
  figures('In %'),
  figures('Share'),
  words('Status'),
];
const long = 'x'.repeat(300);

test.each<[string, Table]>([
  [
    'a table of money',
    tableWith(budget, ['Mental health', '1,234,567', '1,512,345', '−277,778', '−10.3%', '100.0%', 'Indicative']),
  ],
  [
    'words only',
    tableWith([words('Service', 27), words('Use', 39), words('Serves', 34)], ['Mental health', 'Care', 'Outcome 1']),
  ],
  ['figures only', tableWith([figures('One'), figures('Two')], ['1', '2'])],
  ['no rows', tableWith([words('Service'), figures('Amount')])],
  ['words longer than the page', tableWith([words('Service'), words('Use'), figures('Amount')], [long, long, long])],
  [
    'twenty columns of figures',
    tableWith(
      Array.from({ length: 20 }, () => figures('2030-31')),
      Array.from({ length: 20 }, () => '1,512,345'),
    ),
  ],
])('%s: the columns fill the width of the text, and none is empty', (_, table) => {
  const widths = columnWidths(table, theme, facesOf(looks));
  expect(widths.reduce((all, width) => all + width, 0)).toBeCloseTo(text.width, 6);
  expect(Math.min(...widths)).toBeGreaterThan(2 * geometryOf(theme).table.padX);
  expect(() => layOut(docOf(table), looks)).not.toThrow();
});

test('no figure is divided, however large, and what is left goes to the words as they ask for it', () => {
  const table = tableWith(budget, [
    'Mental health and learning disability services in hospital',
    '1,234,567',
    '1,512,345',
    '−277,778',
    '−10.3%',
    '100.0%',
    'Indicative',
  ]);
  const rows = layOut(docOf(table), looks).pages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'row' && part.set.row ? [part] : [])),
  );
  expect(rows.map(({ cells: lines }) => lines.map((cell) => cell.length))).toEqual([[5, 1, 1, 1, 1, 1, 1]]);
});

test('words of figures stand on one line where there is room for them', () => {
  const [, amount = 0] = columnWidths(
    tableWith([words('Use'), figures('Amount')], ['Care', 'To be confirmed']),
    theme,
    facesOf(looks),
  );
  const [, , tight = 0] = columnWidths(
    tableWith(
      [words('Service'), ...Array.from({ length: 4 }, () => figures('Amount'))],
      ['Care', ...Array.from({ length: 4 }, () => 'To be confirmed')],
    ),
    theme,
    facesOf(looks),
  );
  expect(amount).toBeGreaterThan(90);
  expect(tight).toBeLessThan(80);
});

test('columns of words share their width so that the fewest cells take two lines, whatever part each asks for', () => {
  const columns = [words('Service', 1), words('Use', 1), figures('Amount')];
  const rows = Array.from({ length: 6 }, () => ['Care', 'Home visits by nurses and others for adults', '1']);
  const lines = layOut(docOf(tableWith(columns, ...rows)), looks).pages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'row' && part.set.row ? [part.cells.map((cell) => cell.length)] : [])),
  );
  expect(lines).toEqual(Array.from({ length: 6 }, () => [1, 1, 1]));
});
