/** The first sheet of a workbook as CSV (RFC 4180): headings, then rows; UTF-8 with a byte order mark, without which Excel misreads the pound sign. */
import { decimalPounds, type Workbook, type WorksheetCell } from '../../doc/workbook.ts';

export function toCsv({ sheets: [sheet] }: Workbook): Uint8Array {
  const lines = sheet
    ? [
        sheet.columns.map(({ heading }) => field(heading)),
        ...sheet.rows.map(({ cells }) => sheet.columns.map((_, column) => fieldOf(cells[column]))),
      ]
    : [];
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`);
}

function fieldOf(cell: WorksheetCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return field(guarded(cell.text));
    case 'money':
      return decimalPounds(cell.pence);
    case 'date':
      return cell.day;
    case 'formula':
      if (typeof cell.result === 'string') return field(guarded(cell.result));
      return cell.format === 'money' ? decimalPounds(cell.result) : cell.result.toString();
    case 'empty':
    case undefined:
      return '';
  }
}

/** Spreadsheets take a field that begins so for a formula, or for the error of one; an apostrophe before it keeps it text, and an import takes it off again. */
function guarded(text: string): string {
  return /^(?:[=+\-@\t\r\n']|#[A-Z]+[/!?])/.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
