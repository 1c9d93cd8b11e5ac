/** Says which texts are longer, or have more marks of emphasis and links, than anybody writes: each takes room and time, marks the square of their number. */
import type { Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import type { Source } from '../../source/source.ts';
import type { Text } from './unprintable-characters.ts';

/** Characters of one text: thirty pages; the longest of the packs that come with the program has six hundred. */
const longest = 100_000;

/** One finding for each of these texts of a file that is too long, where it becomes so. */
export function tooLongText(source: Source, texts: readonly Text[]): readonly Diagnostic[] {
  const long = texts.filter(({ text }) => text.length > longest);
  return long.map(({ text, path }) =>
    found('too-long-text', {
      message: `The text has ${text.length} characters; it must have at most ${longest}.`,
      at: source.origin.part(path, longest, longest + 1),
      help: 'Divide it, or take out what is too much, such as spaces.',
    }),
  );
}

/** Marks in one text; the longest of the packs that come with the program have three. */
export const most = 500;

/** What the light markup has a meaning for: its marks, and the two spaces that break a line. */
const marks = /[*[\]\\]| {2}\n/g;

/** One finding for each of these texts of a file that has too many. */
export function tooMuchMarkup(source: Source, texts: readonly Text[]): readonly Diagnostic[] {
  return texts.flatMap(({ text, path }) => {
    // One that is too long is not read at all.
    if (text.length <= most || text.length > longest) return [];
    const places = [...text.matchAll(marks)].map(({ index }) => index);
    const first = places[most];
    if (first === undefined) return [];
    return [
      found('too-much-markup', {
        message: `The text has ${places.length} marks of emphasis and links (* [ ] \\); it must have at most ${most}.`,
        at: source.origin.part(path, first, first + 1),
        help: 'Take out those that are no emphasis and no link, or divide the text.',
      }),
    ];
  });
}
