/** What was changed in a file after it was made: its paragraphs against those of the file as it was made. */
import { diffArrays } from 'diff';
import type { ReadParagraph } from './words-in.ts';

export interface Edit {
  /** "Direction 1.1", or the heading that it stands under. */
  readonly place: string;
  readonly before?: string;
  readonly after?: string;
}

/** In the order of the file. A paragraph that stands where another went is that one, reworded. */
export function editsBetween(made: readonly ReadParagraph[], found: readonly ReadParagraph[]): readonly Edit[] {
  const edits: Edit[] = [];
  let gone: readonly ReadParagraph[] = [];
  const settle = (come: readonly ReadParagraph[]): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const [was, is] = [gone[index], come[index]];
      edits.push({
        place: (was ?? is)?.place ?? '',
        ...(was && { before: was.text }),
        ...(is && { after: is.text }),
      });
    }
    gone = [];
  };
  for (const { added, removed, value } of diffArrays([...made], [...found], { comparator: sameText })) {
    if (removed) gone = value;
    else settle(added ? value : []);
  }
  settle([]);
  return edits;
}

function sameText(one: ReadParagraph, other: ReadParagraph): boolean {
  return one.text === other.text;
}
