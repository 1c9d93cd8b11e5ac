/** The bare words of inline content. */
import { unreachable } from './doc.ts';
import type { Inline } from './doc.ts';

/** The words without emphasis and link targets; a line break becomes `lineBreak`, a space unless told otherwise. */
export function plainText(content: readonly Inline[], lineBreak = ' '): string {
  return content.map((inline) => wordsOf(inline, lineBreak)).join('');
}

function wordsOf(inline: Inline, lineBreak: string): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
    case 'emph':
    case 'link':
      return plainText(inline.content, lineBreak);
    case 'break':
      return lineBreak;
    default:
      return unreachable(inline);
  }
}
