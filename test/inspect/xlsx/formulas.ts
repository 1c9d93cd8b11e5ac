/** The formulas of a worksheet by their cells, each as a spreadsheet program shows it there: also those that several rows share (ISO/IEC 29500-1, 18.3.1.40). */
import { child, type Xml } from '../docx/xml.ts';

export function formulasIn(sheet: Xml): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Map<string, { readonly row: number; readonly formula: string }>();
  for (const row of child(sheet, 'sheetData')?.children ?? [])
    for (const cell of row.children) {
      const written = child(cell, 'f');
      if (!written) continue;
      const { r: place = '' } = cell.attributes;
      const { t: type, si = '', ref = '' } = written.attributes;
      const here = Number(row.attributes['r']);
      if (written.text !== '') {
        found.set(place, written.text);
        if (type === 'shared') shared.set(`${ref.replace(/\d.*$/, '')} ${si}`, { row: here, formula: written.text });
      } else {
        const first = shared.get(`${place.replace(/\d+$/, '')} ${si}`);
        if (!first) throw new Error(`${place} has a formula of no other cell`);
        found.set(place, moved(first.formula, here - first.row));
      }
    }
  return found;
}

/** A formula moved down: its references that are not fixed move with it, its words and the names of sheets do not. */
function moved(formula: string, rows: number): string {
  return formula.replace(/"[^"]*"|'[^']*'|(?<!\w)(\$?[A-Z]{1,3})(\d+)\b/g, (found, column?: string, row?: string) =>
    column === undefined ? found : `${column}${Number(row) + rows}`,
  );
}
