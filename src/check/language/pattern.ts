/** Patterns made from the words of the data. */
import { once } from '../../model/matches.ts';
import { plainWords } from './plain.ts';

/** Source of a pattern for any of the phrases, longest first, with any space between their words. Matches nothing when there are none. */
export function anyOf(phrases: Iterable<string>): string {
  const different = [...new Set(phrases)];
  return once(different.join('\n'), anyOf, () => sourceOf(different));
}

function sourceOf(phrases: readonly string[]): string {
  const all = phrases
    .map(plainWords)
    .filter((one) => one.trim() !== '')
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return all.length === 0
    ? '(?!)'
    : `(?:${all.map((one) => one.trim().split(/\s+/).map(literally).join('\\s+')).join('|')})`;
}

/** Source of a pattern for any of the names as words of their own, whatever signs they begin and end with: “(NHS) Example.” */
export function named(names: Iterable<string>): string {
  return String.raw`(?<!\w)${anyOf(names)}(?!\w)`;
}

/** Source of a pattern for exactly these characters. */
function literally(characters: string): string {
  return characters.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
