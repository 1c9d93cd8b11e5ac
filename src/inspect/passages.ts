/** The paragraphs of a finished file as a reader meets them, each with the place that it belongs to. */

export interface ReadParagraph {
  /** "Direction 1.1", or the words of the heading that it stands under; '' before the first. */
  readonly place: string;
  readonly text: string;
  /** No words of the file, but what says how they look. */
  readonly isLook?: true;
  /** Whose changes are tracked in it. */
  readonly by?: readonly string[];
}

export interface Passage {
  /** A label is the number or mark before a paragraph. */
  readonly kind: 'heading' | 'label' | 'words' | 'look';
  readonly text: string;
}

/** What follows the number of a direction belongs to it, up to the next heading or direction. */
export function placed(passages: readonly Passage[]): readonly ReadParagraph[] {
  let place = '';
  let label = '';
  return passages.flatMap((passage) => {
    const text = plainly(passage.text);
    if (text === '') return [];
    if (passage.kind === 'heading') place = text;
    if (passage.kind === 'label') {
      if (/^\d+\.\d+[a-z]?$/.test(text)) place = `Direction ${text}`;
      label = `${text} `;
      return [];
    }
    const words = `${label}${text}`;
    label = '';
    return [{ place, text: words, ...(passage.kind === 'look' && { isLook: true as const }) }];
  });
}

/** Every run of white space as one space, and none at the ends. */
export function plainly(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
