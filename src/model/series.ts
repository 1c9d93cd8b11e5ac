/** Lists of words in a sentence. */

/** `a`, `a and b`, `a, b and c`. */
export function series(words: readonly string[], joint = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;
}

/** More of one kind would hide the message. */
export const mostNamed = 12;

/** As a series, beyond `most` of them only how many more: `a, b and 3 more`. */
export function firstOf(words: readonly string[], most = mostNamed): string {
  const others = words.length - most;
  return series(others > 0 ? [...words.slice(0, most), `${others} more`] : words);
}

/** `1 direction`, `3 directions`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
