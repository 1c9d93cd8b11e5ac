/** The list of formats; each is loaded only when it is asked for. */
import type { Workbook } from '../doc/workbook.ts';
import type { Write } from './format.ts';

export interface Format {
  /** The name on the command line, and the file's extension. */
  readonly name: string;
  readonly extension: string;
  /** Whether its files can carry enclosures. */
  readonly encloses?: true;
  load(): Promise<Write>;
}

export const formats: readonly Format[] = [
  { name: 'docx', extension: 'docx', load: async () => (await import('./docx/to-docx.ts')).toDocx },
  { name: 'pdf', extension: 'pdf', encloses: true, load: async () => (await import('./pdf/to-pdf.ts')).toPdf },
  { name: 'html', extension: 'html', load: async () => (await import('./html/to-html.ts')).toHtml },
  { name: 'text', extension: 'txt', load: async () => (await import('./text/to-text.ts')).toText },
];

/** A format of workbooks instead of documents. */
export interface WorkbookFormat {
  readonly name: string;
  readonly extension: string;
  /** A table has one row of headings and one sheet; otherwise there are as many sheets as it takes. */
  readonly form: 'sheets' | 'table';
  load(): Promise<(workbook: Workbook) => Uint8Array>;
}

export const workbookFormats: readonly WorkbookFormat[] = [
  { name: 'xlsx', extension: 'xlsx', form: 'sheets', load: async () => (await import('./xlsx/to-xlsx.ts')).toXlsx },
  { name: 'csv', extension: 'csv', form: 'table', load: async () => (await import('./csv/to-csv.ts')).toCsv },
];
