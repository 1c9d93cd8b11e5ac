/** What reviewers changed and said, for people and for programs: by the place in the pack, with the place in the files. */
import type { Review } from '../review.ts';
import { outline, wordsOf, type Manner } from './changes.ts';
import { printable } from './printable.ts';
import { counted } from './report/sections.ts';
import { grouped } from '../grouped.ts';

type Point = Review['points'][number];

export function reviewText({ origin, points }: Review, name: string, manner: Manner): string {
  const parts = byPlace(points).map(([heading, own]) => [heading, own.map((point) => told(point, manner))] as const);
  return outline(manner, summaryOf({ origin, points }, name), parts);
}

export function reviewJson({ origin, points }: Review, name: string): string {
  const placed = points.map(({ at, ...point }) => ({
    ...point,
    ...(at && { file: at.file, start: at.start, end: at.end }),
  }));
  return `${JSON.stringify({ file: name, ...origin, points: placed }, null, 2)}\n`;
}

function summaryOf(
  { origin: { year, side, fingerprint }, points }: Pick<Review, 'origin' | 'points'>,
  name: string,
): string {
  const changed = points.filter(({ kind }) => kind === 'changed').length;
  const sources =
    side === undefined
      ? `other sources of ${year} (fingerprint ${fingerprint}), so its words may have changed here since`
      : side;
  return `${name}: ${counted(changed, 'change')} and ${counted(points.length - changed, 'comment')}. It was built from ${sources}.`;
}

/** Of one place all together, in the order of the file. */
function byPlace(points: readonly Point[]): readonly (readonly [heading: string, points: readonly Point[]])[] {
  return [...grouped(points, (point) => point.place)].map(([place, own]) => {
    const at = own.find((point) => point.at)?.at;
    const name = printable(place === '' ? 'The cover' : place);
    return [at ? `${name} (${at.file}:${at.start.line})` : name, own];
  });
}

function told(point: Point, { marks, plain }: Manner): string {
  if (point.kind === 'said') {
    const about = `${point.words === '' ? '' : ` on “${shortened(point.words)}”`}${inRow(point.row)}`;
    const who = point.author === '' ? 'Somebody' : point.author;
    const said = point.isOurs
      ? `A comment of build --review${about}, changed (or made by another version of directions): ${point.text}`
      : `${who}${about}: ${point.text}`;
    return plain(printable(said));
  }
  const { before = '', after = '', by = [], because, isThere } = point;
  const who = `${by.length > 0 ? ` by ${by.map(printable).join(' and ')}` : ''}${printable(inRow(point.row))}`;
  const left = because === undefined ? '' : ` (to be done by hand: ${because})`;
  const byHand = plain(isThere ? ' (the files have it already)' : left);
  const look = point.isLook && /^\((\w)(.*)\)$/s.exec(after);
  if (look) return `${plain(printable(`${look[1]?.toUpperCase() ?? ''}${look[2] ?? ''}`))}${byHand}`;
  return `${plain(`Changed${who}: `)}${wordsOf(printable(before), printable(after), marks, plain)}${byHand}`;
}

/** Of a cell with a figure its row says whose it is. */
export function inRow(row: string | undefined): string {
  return row === undefined ? '' : ` in the row “${shortened(row)}”`;
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 60)}…`;
}
