/** What is said of an import: how much it changes, what has to be confirmed, and what stays as it is. */
import type { ImportResult } from '../../funding.ts';
import { counted } from '../report/sections.ts';

const becomes = 'be more than five times larger or smaller';
const leapKinds = [
  ['size', becomes, becomes],
  ['sign', 'change its sign', 'change their signs'],
  ['nil', 'become nil', 'become nil'],
] as const;

/** What a slip would look like too; undefined where there is nothing to confirm. */
export function doubtOf({ removed, putBack, leaps }: ImportResult): string | undefined {
  const parts = [
    removed.length === 0
      ? ''
      : `${counted(removed.length, 'line')} would be deleted: ${removed.map((one) => one.id).join(', ')}. `,
    putBack.length === 0
      ? ''
      : `${counted(putBack.length, 'value')} would be put back to what was exported (is it another copy of the workbook?): ${listed(putBack)}. `,
    ...leapKinds.map(([kind, one, several]) => {
      const own = leaps.filter((leap) => leap.kind === kind);
      return own.length === 0
        ? ''
        : `${counted(own.length, 'sum')} would ${own.length === 1 ? one : several}: ${listed(own)}. `;
    }),
  ];
  return parts.join('') || undefined;
}

/** Nobody takes what stays for an oversight. */
export function keptWords({ kept }: ImportResult): string {
  if (kept.length === 0) return '';
  return `${counted(kept.length, 'value')} ${kept.length === 1 ? 'stays' : 'stay'} as budgets.yaml has ${kept.length === 1 ? 'it' : 'them'} since the spreadsheet was made or last imported: ${listed(kept)}.\n`;
}

/** So many are named. */
const most = 5;

function listed(values: readonly { readonly id: string; readonly field: string }[]): string {
  const named = values.slice(0, most).map(({ id, field }) => `${field} of ${id}`);
  const others = values.length - named.length;
  return `${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

/** "3 changes, 1 new line and 2 deletions"; empty for nothing. */
export function countOf({ changes, added, removed }: ImportResult): string {
  const parts = [
    [changes.length, 'change'],
    [added.length, 'new line'],
    [removed.length, 'deletion'],
  ] as const;
  const words = parts.flatMap(([count, noun]) => (count === 0 ? [] : [counted(count, noun)]));
  return words.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}
