/** The hidden sheet of a workbook that is to be imported: every figure as it was exported, so that an import can tell what has been changed since. */
import type { Worksheet } from '../../doc/workbook.ts';
import { exportedRows } from '../../model/exported-figures.ts';
import { words } from './cells.ts';
import type { Sheets } from './sheets.ts';

export function exportedSheet({ context: { say }, records }: Sheets, name: string): Worksheet {
  const rows = exportedRows([...records.values()]).map((cells) => cells.map(words));
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
