/** The paragraphs of a finished file as a reader meets them, each with the place that it belongs to. */

export interface ReadParagraph {
  /** "Direction 1.1", or the words of the heading that it stands under; '' before the first. */
  readonly place: string;
  readonly text: string;
  /** The first words of its row, behind which it stands in a table. */
  readonly row?: string;
  /** No words of the file, but what says how they look. */
  readonly isLook?: true;
  /** What its words do not say of themselves: `struck through`, `superscript`. */
  readonly looks?: readonly string[];
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
      if (isNumber(text)) place = `Direction ${text}`;
      label = `${text} `;
      return [];
    }
    const words = `${label}${text}`;
    label = '';
    return [{ place, text: words, ...(passage.kind === 'look' && { isLook: true as const }) }];
  });
}

/** Whether a direction is labelled so: with a figure, and without the point or bracket that the numbers of an ordinary list end in. */
export function isNumber(label: string): boolean {
  return /^(?=\S*\d)[A-Za-z\d](?:\S*[A-Za-z\d])?$/.test(label);
}

/** Every run of white space as one space, and none at the ends. */
export function plainly(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
