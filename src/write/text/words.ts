/** Inline content as plain text. */
import { printable } from '../../doc/characters.ts';
import type { Inline } from '../../doc/doc.ts';

/** Emphasis is left out; a link to somewhere else is followed by its target in angle brackets. */
export function words(content: readonly Inline[]): string {
  return content.map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return printable(inline.text);
    case 'strong':
    case 'emph':
    case 'abbreviation':
      return words(inline.content);
    case 'link':
      return inline.target.startsWith('#') ? words(inline.content) : `${words(inline.content)} <${inline.target}>`;
    case 'break':
      return '\n';
  }
}
