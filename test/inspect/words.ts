/** How words are compared: white space counts as one space, whatever kind and however much. */

/** The text with every run of white space as one space and none at its ends. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
