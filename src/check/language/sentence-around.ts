/** The sentence that a word stands in. */

/** Its text without the stop, and where it begins. Sentences end at a stop, question or exclamation mark before a space. */
export function sentenceAround(text: string, offset: number): { readonly sentence: string; readonly from: number } {
  let from = 0;
  for (const stop of text.matchAll(/[.?!]\s+/g)) {
    if (stop.index >= offset) return { sentence: text.slice(from, stop.index), from };
    from = stop.index + stop[0].length;
  }
  return { sentence: text.slice(from), from };
}
