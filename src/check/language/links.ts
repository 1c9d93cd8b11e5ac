/** The links of a text. */
import { matches } from '../../model/matches.ts';

/** Words, an address, which may have brackets of its own, and a title. */
export const link =
  /(?<![!\\])\[([^[\]\n]{0,300})\]\(\s{0,9}(?:<([^<>\n]{0,300})>|((?:[^()\s<]|\([^()\s]{0,300}\)){0,300}))(?:\s{1,9}("[^"\n]{0,300}"|'[^'\n]{0,300}'|\([^()\n]{0,300}\)))?\s{0,9}\)/g;

/** The brackets behind the words of links, where nothing is printed. */
export function targets(words: string): readonly (readonly [from: number, to: number])[] {
  return matches(words, link).map(({ 0: { length }, 1: label = '', index }) => [
    index + label.length + 2,
    index + length,
  ]);
}
