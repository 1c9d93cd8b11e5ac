/** Opens a spreadsheet, by its extension. */
import { Unreadable, type Spreadsheet } from './sheet.ts';

export async function spreadsheetIn(bytes: Uint8Array, extension: 'xlsx' | 'csv'): Promise<Spreadsheet | Unreadable> {
  try {
    return extension === 'csv'
      ? (await import('./read-csv.ts')).readCsv(bytes)
      : (await import('./read-xlsx.ts')).readXlsx(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}
