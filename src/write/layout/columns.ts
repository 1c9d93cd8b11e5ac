/** How wide a table's columns are: as the table says, unless a word or a sum would not stand in its column whole. */
import type { Table } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import type { Faces } from './faces.ts';
import { geometryOf } from './geometry.ts';
import { widestWord } from './lines.ts';
import { runsOf } from './runs.ts';

/** Points more than the words need, because Word rounds the widths of columns and of letters. */
const slack = 1;

/** Shares of the text's width that add up to 1. Columns that are too narrow take what they need from those with room to spare. */
export function columnShares(table: Table, theme: Theme, faces: Faces): readonly number[] {
  const shares = table.columns.map(({ width }) => width);
  const needs = needsOf(table, theme, faces);
  if (shares.every((share, column) => share >= (needs[column] ?? 0))) return shares;
  const all = sum(needs);
  // A page that is too narrow for all words breaks some in every column.
  if (all >= 1) return needs.map((need) => need / all);
  const spare = shares.map((share, column) => Math.max(0, share - (needs[column] ?? 0)));
  const wanted = sum(shares.map((share, column) => Math.max(0, (needs[column] ?? 0) - share)));
  const given = wanted / sum(spare);
  return shares.map((share, column) => Math.max(share, needs[column] ?? 0) - (spare[column] ?? 0) * given);
}

/** What each column needs for the widest of what cannot be divided in it, as a share of the text's width. */
function needsOf(table: Table, theme: Theme, faces: Faces): readonly number[] {
  const { text, table: { padX } } = geometryOf(theme);
  const { size } = theme.text.table;
  return table.columns.map(({ heading }, column) => {
    const head = widestWord(runsOf([{ kind: 'text', text: heading }], true), faces, size);
    const widest = table.rows.reduce((most, { role, cells }) => Math.max(most, widestWord(runsOf(cells[column]?.content ?? [], role !== 'item'), faces, size)), head);
    return (widest + 2 * padX + slack) / text.width;
  });
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}
