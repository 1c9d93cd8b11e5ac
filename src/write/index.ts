/** The list of formats; each is loaded only when it is asked for. */
import type { Write } from './format.ts';

export interface Format {
  /** The name on the command line, and the file's extension. */
  readonly name: string;
  readonly extension: string;
  load(): Promise<Write>;
}

export const formats: readonly Format[] = [
  { name: 'docx', extension: 'docx', load: async () => (await import('./docx/to-docx.ts')).toDocx },
  { name: 'pdf', extension: 'pdf', load: async () => (await import('./pdf/to-pdf.ts')).toPdf },
  { name: 'html', extension: 'html', load: async () => (await import('./html/to-html.ts')).toHtml },
  { name: 'text', extension: 'txt', load: async () => (await import('./text/to-text.ts')).toText },
];
