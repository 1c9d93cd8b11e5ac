/** The columns of the workbook in which progress is reported, said once for whoever writes it and whoever takes it back. */
import { formatDate } from './iso-date.ts';
import { unmarked } from './markup.ts';
import type { ProgressEntry } from './progress.ts';
import type { Say } from './wording.ts';

/** Those that say what a row is about; the rest are filled in. */
export const givenColumns = ['number', 'what', 'to', 'deadline', 'measures', 'last'] as const;

/** `figure-1` is the figure for the first measure. @param figures the most measures that a direction has */
export function progressColumns(figures: number): readonly string[] {
  return [...givenColumns, 'date', 'by', 'state', 'done', ...figureColumns(figures), 'evidence'];
}

export function figureColumns(figures: number): readonly string[] {
  return Array.from({ length: figures }, (_, index) => `figure-${index + 1}`);
}

export function progressHeading(column: string, say: Say): string {
  const [, number] = /^figure-(\d+)$/.exec(column) ?? [];
  return number === undefined ? say(`progress.column-${column}`) : say('progress.column-measure', { number });
}

/** What the workbook says was reported last of a direction. @param entry absent while nothing has been */
export function lastReported(entry: Pick<ProgressEntry, 'date' | 'state' | 'done'> | undefined, say: Say): string {
  return entry
    ? `${formatDate(entry.date)}: ${say(`progress.${entry.state}`)}. ${unmarked(entry.done)}`
    : say('progress.nothing');
}

/** What the last row of the workbook says: whose progress it is, of which year. */
export function progressRowOf({ board, year }: { readonly board: string; readonly year: string }): string {
  return ['progress', board, year].join(':');
}
