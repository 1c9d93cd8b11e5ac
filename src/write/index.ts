/** The list of formats: what each takes and needs is decided here alone, and each is loaded only when it is asked for. */
import type { Format } from './format.ts';

export type { Format, Need } from './format.ts';

/** In the order in which the files of a document are listed. */
export const formats: readonly Format[] = [
  {
    name: 'docx',
    extension: 'docx',
    takes: 'doc',
    needs: ['pictures', 'letters', 'reference'],
    usual: true,
    encloses: true,
    load: async () => (await import('./docx/to-docx.ts')).toDocx,
  },
  {
    name: 'pdf',
    extension: 'pdf',
    takes: 'doc',
    needs: ['pictures', 'letters'],
    usual: true,
    encloses: true,
    load: async () => (await import('./pdf/to-pdf.ts')).toPdf,
  },
  {
    name: 'html',
    extension: 'html',
    takes: 'doc',
    needs: ['pictures', 'embedded-letters'],
    links: true,
    load: async () => (await import('./html/to-html.ts')).toHtml,
  },
  {
    name: 'text',
    extension: 'txt',
    takes: 'doc',
    needs: [],
    load: async () => (await import('./text/to-text.ts')).toText,
  },
  {
    name: 'xlsx',
    extension: 'xlsx',
    takes: 'workbook',
    form: 'sheets',
    needs: [],
    usual: true,
    load: async () => (await import('./xlsx/to-xlsx.ts')).toXlsx,
  },
  {
    name: 'csv',
    extension: 'csv',
    takes: 'workbook',
    form: 'table',
    needs: [],
    usual: true,
    load: async () => (await import('./csv/to-csv.ts')).toCsv,
  },
  {
    name: 'ics',
    extension: 'ics',
    takes: 'calendar',
    needs: [],
    load: async () => (await import('./ics/to-ics.ts')).toIcs,
  },
  {
    name: 'json',
    extension: 'json',
    takes: 'record',
    needs: [],
    load: async () => (await import('./json/to-json.ts')).toJson,
  },
];
