/** Adds to progress.yaml what is reported, and which entries a report has used, and leaves every other character as it is. */
import { digestOfEntry, type ProgressEntry } from '../../model/progress.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { editItems } from '../yaml-items.ts';
import { lineBreak } from '../yaml-places.ts';
import { listed, type Written } from '../yaml-spelling.ts';

/** Behind the last entry. Throws when the text does not come out as it was meant. */
export function withEntries(text: string, added: readonly Omit<ProgressEntry, 'origin'>[]): string {
  return editItems(text, {
    key: 'entries',
    removed: [],
    added: added.map(({ number, date, by, state, done, figures, evidence }) => ({
      fields: [
        ['direction', quoted(number)],
        ['date', quoted(date)],
        ['by', by],
        ['state', state],
        ['done', done],
        ...(figures.length > 0 ? [['figures', listed(figures)] as const] : []),
        ...(evidence !== undefined ? [['evidence', evidence] as const] : []),
      ],
    })),
  });
}

/** Behind the last report. */
export function withReport(text: string, on: IsoDate, entries: readonly ProgressEntry[]): string {
  const newline = lineBreak(text);
  const used = entries.map((entry) => ({ direction: entry.number, date: entry.date, digest: digestOfEntry(entry) }));
  const items = used.map(
    ({ direction, date, digest }) =>
      `${newline}      - { direction: "${direction}", date: "${date}", digest: ${digest} }`,
  );
  // Lines of their own: a comment stands where the list would otherwise leave a space at the end of the line.
  const list: Written = { yaml: `# each as it was used${items.join('')}`, means: used };
  return editItems(text, {
    key: 'reported',
    removed: [],
    added: [
      {
        fields: [
          ['on', quoted(on)],
          ['used', list],
        ],
      },
    ],
  });
}

/** In double quotes, so that it stays words. */
function quoted(words: string): Written {
  return { yaml: JSON.stringify(words), means: words };
}
