/** What stands below the words of a cell begins on their line where it may and its letters are smaller: in both formats that have pages. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Cell, Table } from '../../../src/doc/doc.ts';
import { geometryOf } from '../../../src/flow/geometry.ts';
import type { Looks } from '../../../src/write/format.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { toDocx } from '../../../src/write/docx/to-docx.ts';
import { docOf, text } from '../docs.ts';
import { accessible, looks } from '../looks.ts';

const use =
  'Care homes, day care and support at home for older people, and for those who care for them in their homes.';

function tableOf(more: Partial<Cell>, below = use): Table {
  return {
    kind: 'table',
    caption: 'Table',
    description: 'Table.',
    columns: [
      { heading: 'Service', align: 'left', width: 1 },
      { heading: 'Amount', align: 'right' },
    ],
    rows: [
      { role: 'item', cells: [{ content: [text('Older people')], below: [text(below)], ...more }, { content: [] }] },
    ],
  };
}

/** The lines of the first cell: their words, their distance from the line before, whether they stand further in. */
function linesOf(table: Table, own: Looks = looks) {
  const row = layOut(docOf(table), own).pages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'row' && part.set.row ? [part] : [])),
  );
  const lines = row.flatMap(({ cells }) => cells[0] ?? []);
  return lines.map(({ line, y, hangs }, at) => ({
    words: line.segments.map((one) => one.text).join(''),
    down: y - (lines[at - 1]?.y ?? y),
    hangs,
  }));
}

const { text: letters } = looks.theme;

test('few words stand beside those they belong to', () => {
  expect(linesOf(tableOf({ runOn: true }, 'Day care.')).map(({ words }) => words)).toEqual(['Older people Day care.']);
  expect(linesOf(tableOf({}, 'Day care.')).map(({ words }) => words)).toEqual(['Older people ', 'Day care.']);
});

test('more of them go on further in, in the lines of small letters', () => {
  const [first, second] = linesOf(tableOf({ runOn: true }));
  expect(first?.words).toMatch(/^Older people Care homes/);
  expect(second).toMatchObject({ down: letters.table.line, hangs: true });
});

test('letters as large as those of the words are not told from them, and stand below', () => {
  expect(accessible.theme.text.small.size).toBe(accessible.theme.text.table.size);
  expect(linesOf(tableOf({ runOn: true }, 'Day care.'), accessible).map(({ words }) => words)).toEqual([
    'Older people ',
    'Day care.',
  ]);
});

test('Word has them in one paragraph, whose style makes its first line as high as those of the figures beside it', async () => {
  const parts = unzipSync(await toDocx(docOf(tableOf({ runOn: true })), looks));
  const xml = (name: string): string => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const [paragraph = ''] = xml('document').match(/<w:p>(?:(?!<\/w:p>).)*Older people.*?<\/w:p>/su) ?? [];
  expect(paragraph).toMatch(/^<w:p><w:pPr><w:pStyle w:val="TableRunOn"\/>(?:<w:keepNext\/>)?<\/w:pPr>/);
  expect(paragraph).toMatch(/<w:rStyle w:val="TableQuiet"\/>.*Care homes/);
  const [style = ''] = xml('styles').match(/w:styleId="TableRunOn">.*?<\/w:style>/su) ?? [];
  const { partIndent } = geometryOf(looks.theme).table;
  expect(style).toContain(`w:before="${(letters.table.line - letters.small.line) * 20}"`);
  expect(style).toContain(`<w:ind w:left="${partIndent * 20}" w:hanging="${partIndent * 20}"/>`);
});
