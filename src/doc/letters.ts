/** Counting in letters, as the columns of a spreadsheet and the items of a list are: A to Z, then AA. */

/** `A` of 0, `AA` of 26. */
export function lettersOf(index: number): string {
  const last = alphabet.charAt(index % 26);
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** 0 of `A`, 26 of `AA`. */
export function indexOfLetters(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}
