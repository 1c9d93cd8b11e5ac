/** Counting in letters, as the columns of a spreadsheet and the items of a list are: A to Z, then AA. */

/** `A` of 0, `AA` of 26. */
export function lettersOf(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 0 of `A`, 26 of `AA`. */
export function indexOfLetters(letters: string): number {
  return [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
