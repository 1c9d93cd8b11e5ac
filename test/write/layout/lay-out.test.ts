/** What stays together on a page, what is repeated, and that everything keeps inside the text area. */
import { expect, test } from 'vitest';
import type { Block, Inline, Table } from '../../../src/doc/doc.ts';
import { geometryOf } from '../../../src/flow/geometry.ts';
import { layOut, type Layout } from '../../../src/write/layout/lay-out.ts';
import type { Part } from '../../../src/write/layout/paginate.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { cells, docOf, heading, item, para, sentence, tableOf } from '../docs.ts';
import { looks, theme } from '../looks.ts';

const { text } = geometryOf(theme);
const lineHeight = theme.text.body.line;

/** Fills the page so that about this many lines are left. */
function filler(linesLeft: number): Block[] {
  const count = Math.floor((text.height - linesLeft * lineHeight) / (lineHeight + theme.text.body.after));
  return Array.from({ length: count }, () => para('One line.'));
}

function wordsOf(part: Part): string {
  const lines =
    part.kind === 'paragraph' ? part.lines : part.kind === 'row' ? part.cells.flat().map(({ line }) => line) : [];
  return lines.flatMap(({ segments }) => segments.map((segment) => segment.text)).join('');
}

function pagesWith({ pages }: Layout, words: string): number[] {
  return pages.flatMap(({ parts }, index) => (parts.some((part) => wordsOf(part).includes(words)) ? [index + 1] : []));
}

test('the sample has a cover and anchors on their pages', () => {
  const { pageOf, pageCount } = layOut(sampleDoc, looks);
  expect(pageCount).toBe(4);
  expect(pageOf.get('contents')).toBe(2);
  expect(pageOf.get('direction-1.10')).toBe(3);
  expect(pageOf.get('group-10')).toBe(4);
});

test('everything stands inside the text area, in order and without overlap', () => {
  const long = docOf(
    ...sampleDoc.blocks,
    ...sampleDoc.blocks,
    para(sentence(120)),
    tableOf(
      Array.from({ length: 90 }, (_, row) => ({ role: 'item' as const, cells: cells(sentence((row % 7) + 1), '£1') })),
    ),
  );
  for (const { parts } of layOut(long, looks).pages) {
    let y = text.top;
    for (const part of parts) {
      expect(part.y).toBeGreaterThanOrEqual(y - 0.01);
      y = part.y + (part.kind === 'row' ? part.height : part.lines.length * part.paragraph.style.line);
      expect(y).toBeLessThanOrEqual(text.bottom + 0.01);
    }
  }
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a heading is never parted from what follows (%i lines left)', (left) => {
  const layout = layOut(docOf(...filler(left), heading(2, 'The heading'), para(`Begin ${sentence(6)}`)), looks);
  expect(pagesWith(layout, 'The heading')).toEqual([pagesWith(layout, 'Begin')[0]]);
});

test.each([2, 4, 6, 8, 10, 12])('a band stays with its statement and first direction (%i lines left)', (left) => {
  const band: Block = {
    kind: 'band',
    id: 'group-1',
    number: '1',
    title: [{ kind: 'text', text: 'Health' }],
    statement: [{ kind: 'text', text: 'Statement.' }],
    tone: 0,
  };
  const layout = layOut(
    docOf(...filler(left), band, { kind: 'list', role: 'clauses', items: [item('1.1', `Begin ${sentence(4)}`)] }),
    looks,
  );
  expect(pagesWith(layout, '1 Health')).toEqual([pagesWith(layout, 'Begin')[0]]);
  expect(pagesWith(layout, 'Statement.')).toEqual(pagesWith(layout, '1 Health'));
});

test.each([1, 2, 3, 4, 5])('a lead paragraph stays with its first item (%i lines left)', (left) => {
  const layout = layOut(
    docOf(...filler(left), para('The lead', 'lead'), {
      kind: 'list',
      role: 'bulleted',
      items: [item('•', 'First.'), item('•', 'Second.')],
    }),
    looks,
  );
  expect(pagesWith(layout, 'The lead')).toEqual(pagesWith(layout, 'First.'));
});

test.each([1, 2, 3, 4, 5, 6])('two lines at least stand on either page (%i lines left)', (left) => {
  const layout = layOut(docOf(...filler(left), para(`Begin ${sentence(7)}`)), looks);
  const parts = layout.pages.flatMap(({ parts: all }) =>
    all.filter((part) => part.kind === 'paragraph' && wordsOf(part).includes('word1')),
  );
  for (const part of parts) if (part.kind === 'paragraph') expect(part.lines.length).toBeGreaterThanOrEqual(2);
});

const rows = (count: number, lines = 1): Table['rows'] => [
  ...Array.from({ length: count }, (_, row) => ({
    role: 'item' as const,
    cells: cells(`Row${row} ${sentence(lines)}`, '£1'),
  })),
  { role: 'total', cells: cells('Total', '£9') },
];

test.each([1, 3, 5, 7])('a direction is not divided, nor an item of a list (%i lines left)', (left) => {
  const lists: Block[] = [
    { kind: 'list', role: 'clauses', items: [item('1.1', `Clause ${sentence(7)} clausend`)] },
    ...filler(left),
    { kind: 'list', role: 'bulleted', items: [item('•', `Item ${sentence(7)} itemend`)] },
  ];
  const layout = layOut(docOf(...filler(left), ...lists), looks);
  expect(pagesWith(layout, 'Clause')).toEqual(pagesWith(layout, 'clausend'));
  expect(pagesWith(layout, 'Item')).toEqual(pagesWith(layout, 'itemend'));
});

test('a direction longer than a page goes on, and none of it is lost', () => {
  const layout = layOut(
    docOf({ kind: 'list', role: 'clauses', items: [item('1.1', `Clause ${sentence(100)} clausend`)] }),
    looks,
  );
  expect(pagesWith(layout, 'Clause')).toEqual([2]);
  expect(pagesWith(layout, 'clausend')).toEqual([layout.pageCount]);
  expect(layout.pageCount).toBeGreaterThan(3);
});

test.each([3, 5, 7, 9])('caption, head and first row stay together (%i lines left)', (left) => {
  const layout = layOut(docOf(...filler(left), tableOf(rows(3))), looks);
  expect(pagesWith(layout, 'Table 1')).toEqual([pagesWith(layout, 'Row0')[0]]);
});

test('the head is repeated on every page of the table, and the total stays with the last row', () => {
  for (let count = 30; count < 45; count++) {
    const layout = layOut(docOf(tableOf(rows(count))), looks);
    const withRows = layout.pages.filter(({ parts }) => parts.some((part) => part.kind === 'row'));
    for (const { parts } of withRows)
      expect(wordsOf(parts.find((part) => part.kind === 'row') ?? parts[0] ?? never())).toContain('UseAmount');
    expect(withRows.flatMap(({ parts }) => parts.filter((part) => part.kind === 'row' && part.repeated))).toHaveLength(
      withRows.length - 1,
    );
    expect(pagesWith(layout, 'Total')).toEqual(pagesWith(layout, `Row${count - 1} `));
  }
});

test('a row as tall as a page leaves room for the head above it', () => {
  for (let lines = 25; lines < 45; lines++) {
    const tall = Array.from({ length: lines }, (): Inline[] => [{ kind: 'text', text: 'x' }, { kind: 'break' }]).flat();
    const item = { role: 'item' as const, cells: [{ content: tall }, ...cells('£1')] };
    const short = { role: 'item' as const, cells: cells('x', '£1') };
    const total = { role: 'total' as const, cells: cells('Total', '£2') };
    for (const { parts } of layOut(docOf(tableOf([short, short, short, item, total])), looks).pages)
      for (const part of parts)
        if (part.kind === 'row') expect(part.y + part.height, `${lines} lines`).toBeLessThanOrEqual(text.bottom + 0.01);
  }
});

test('a row taller than a page goes on over pages, and none of it is lost', () => {
  const layout = layOut(docOf(tableOf(rows(1, 150))), looks);
  const parts = layout.pages.flatMap(({ parts: all }) =>
    all.filter((part) => part.kind === 'row' && part.set.row?.role === 'item'),
  );
  expect(parts.length).toBeGreaterThan(2);
  expect(
    parts
      .flatMap((part) => (part.kind === 'row' ? (part.cells[0] ?? []) : []))
      .flatMap(({ line: { segments } }) => segments.map((segment) => segment.text))
      .join(''),
  ).toBe(`Row0 ${sentence(150)}`);
});

test('a face that is missing is named', () => {
  expect(() => layOut(sampleDoc, { ...looks, files: new Map() })).toThrow(
    'templates/fonts/Arimo-Regular.ttf is missing',
  );
});

function never(): never {
  throw new Error('no part');
}
