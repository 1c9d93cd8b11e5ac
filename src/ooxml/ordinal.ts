/** Office programs raise the letters of an ordinal by themselves, and they mean the same on the line: whether words are those of “31st”. */
export function endsOrdinal(words: string): boolean {
  return /^\s*(?:st|nd|rd|th)\s*$/.test(words);
}
