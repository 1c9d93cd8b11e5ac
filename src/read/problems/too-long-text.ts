/** Says which texts are longer than anybody writes one: each format takes room and time for all of its letters, several times. */
import type { Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import type { Source } from '../../source/source.ts';
import type { Text } from './unprintable-characters.ts';

/** Characters of one text: thirty pages; the longest of the packs that come with the program has six hundred. */
export const longest = 100_000;

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
