/** The hidden sheet of a workbook that is to be imported: every figure as it was exported, and the words around them, so that what has been changed since can be told. */
import type { Worksheet } from '../../doc/workbook.ts';
import { exportedRows } from '../../model/exported-figures.ts';
import { words } from './cells.ts';
import type { Sheets } from './cells.ts';

/** @param shown the other sheets */
export function exportedSheet(
  { context: { say }, records }: Sheets,
  name: string,
  shown: readonly Worksheet[],
): Worksheet {
  const rows = exportedRows([...records.values()], standingWords(shown)).map((cells) => cells.map(words));
  return {
    name,
    hidden: true,
    titles: [],
    printed: [0, 1],
    columns: [
      { heading: say('workbook.exported'), width: 20 },
      { heading: say('workbook.exported-remark'), width: 100 },
    ],
    rows: rows.map((cells) => ({ role: 'remark', cells })),
  };
}

/** Of titles, headings and the rows that nobody fills in, each once. */
function standingWords(sheets: readonly Worksheet[]): readonly string[] {
  const all = sheets.flatMap(({ titles, columns, rows }) => [
    ...titles,
    ...columns.map(({ heading }) => heading),
    ...rows.flatMap(({ role, cells }) =>
      role === 'item' ? [] : cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
    ),
  ]);
  return [...new Set(all)];
}
