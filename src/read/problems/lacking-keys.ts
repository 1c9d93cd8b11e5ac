/** A theme is a whole file: that one lacks several keys is one fault. So is that a board's own standing words lack some, in whose place the house's stand. */
import { atTop, type Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { mostNamed } from '../../model/series.ts';
import type { Kind } from '../../source/kind.ts';
import type { Source } from '../../source/source.ts';
import { byDottedKey, houseWords, type Rooms } from '../../source/standing-words.ts';

/** The problems of a file, those of several missing keys as one where it is a theme. */
export function lackingTogether(problems: readonly Diagnostic[], kind: Kind): readonly Diagnostic[] {
  if (kind !== 'theme') return problems;
  const lacking = problems.filter(({ rule }) => rule === 'missing-key');
  const [first] = lacking;
  if (!first || lacking.length === 1) return problems;
  const whole = found('missing-key', {
    message: `This file lacks ${lacking.length} keys: it stands in place of the house’s, and has to be as whole.`,
    at: first.at,
    help: 'Take them over from templates/theme.yaml in the folder of the program; or begin with a copy of that file, and change what is to be otherwise.',
    related: lacking.slice(0, mostNamed).map(({ at, message }) => ({ at, message })),
  });
  return [whole, ...problems.filter(({ rule }) => rule !== 'missing-key')];
}

/** What sound standing words do not have: those of the house, which may be others in a later version of the program. */
export function lackingWords({ value, origin }: Source): readonly Diagnostic[] {
  const [rooms, own] = [value as Rooms, byDottedKey(value as Rooms)];
  const lacking = [...houseWords()].flatMap(([name, words]) => {
    if (own.has(name)) return [];
    const [room = '', key] = name.split('.');
    const at = rooms[room] ? origin.key(room) : atTop(origin.file);
    return [{ at, message: `"${room}" has no ${key}: ${JSON.stringify(words)}` }];
  });
  const [first] = lacking;
  if (!first) return [];
  const message =
    lacking.length === 1
      ? 'This file lacks a key: the house’s words stand in its place.'
      : `This file lacks ${lacking.length} keys: the house’s words stand in their place.`;
  const help =
    'Take them over from templates/wording.yaml in the folder of the program. Another version of it may have other words, and what is issued is to stay as it is.';
  return [found('standing-words-lacking', { message, at: first.at, help, related: lacking.slice(0, mostNamed) })];
}
