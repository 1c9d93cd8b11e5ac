/** The room a cover needs: a cover is one page, whatever its title, and a head above the body is small. */
import type { Doc } from '../../doc/doc.ts';
import type { Style, Theme } from '../../doc/theme.ts';
import { coverFlow } from '../../flow/cover.ts';
import { coverSpaces } from '../../flow/geometry.ts';
import type { Faces } from './faces.ts';
import { paginate } from './paginate.ts';
import { slicesOf } from './slices.ts';

/** Parts of the title's size and of the cover's spaces, in the order in which they are tried: the title first, which a reader reads in any size. */
const tries: readonly (readonly [title: number, space: number])[] = [
  [1, 1],
  [0.8, 1],
  [0.8, 0.5],
  [0.63, 0.5],
  [0.5, 0.25],
  [0.4, 0.25],
  [0.31, 0.1],
  [0.25, 0],
];

/** The theme, its cover as small as the document asks for, or as one page does. */
export function withRoomForCover(doc: Doc, theme: Theme, faces: Faces): Theme {
  if (doc.cover.form === 'head') return headed(theme);
  let small = theme;
  for (const [title, space] of tries) {
    small = sized(theme, title, space);
    if (paginate(slicesOf(coverFlow(doc.cover, small), small, faces), small).length === 1) break;
  }
  return small;
}

function sized(theme: Theme, title: number, space: number): Theme {
  if (title === 1 && space === 1) return theme;
  return { ...theme, text: { ...theme.text, title: smaller(theme.text.title, title) }, cover: spaced(theme, space) };
}

function headed(theme: Theme): Theme {
  const { title, subtitle, masthead } = theme.text;
  return {
    ...theme,
    text: {
      ...theme.text,
      title: smaller(title, 0.5),
      subtitle: smaller(subtitle, 0.625),
      masthead: smaller(masthead, 0.8),
    },
    cover: { panel: 8, title: 8, facts: 10, part: 0.35 },
  };
}

function spaced(theme: Theme, part: number): NonNullable<Theme['cover']> {
  const { panel, title, facts } = theme.cover ?? coverSpaces;
  return { panel: panel * part, title: title * part, facts: facts * part, part };
}

function smaller({ size, line, before, after }: Style, part: number): Style {
  return { size: Math.round(size * part * 2) / 2, line: Math.round(line * part * 2) / 2, before, after };
}
