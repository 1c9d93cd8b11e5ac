/** The colours of a page by day and by night. */
import type { Colour, Theme } from '../../../doc/theme.ts';
import { lightenedFor, mix } from '../../../doc/colour.ts';

/** Those of a theme, of which `mark` is the word across the pages, on paper only, and some more. */
export interface Palette extends Readonly<Theme['colour']> {
  readonly paper: Colour;
  /** The cover's panel and the words on it. */
  readonly cover: Colour;
  readonly onCover: Colour;
  /** The bar that says DRAFT and the words on it. */
  readonly bar: Colour;
  readonly onBar: Colour;
  readonly bands: Theme['bands'];
}

/** The theme's own colours on white. */
export function lightPalette({ colour, bands }: Theme): Palette {
  const { ink, muted, accent, link, rule, panel, mark } = colour;
  return {
    paper: '#ffffff',
    ink,
    muted,
    accent,
    link,
    rule,
    panel,
    cover: accent,
    onCover: '#ffffff',
    bar: ink,
    onBar: '#ffffff',
    ...(mark !== undefined && { mark }),
    bands,
  };
}

/** What a colour of words must reach on the lightest of the dark surfaces: what WCAG 2.2 asks for at level AAA (1.4.6). */
const ratio = 7;

/** The same hues after dark: the paper is the ink nearly without light, words are as light as reading needs and not glaring. */
export function darkPalette({ colour, bands }: Theme): Palette {
  const paper = mix(colour.ink, '#000000', 0.45);
  const panel = mix(paper, '#ffffff', 0.06);
  const readable = (words: Colour): Colour => lightenedFor(words, panel, ratio);
  const ink = mix(paper, '#ffffff', 0.88);
  return {
    paper,
    ink,
    muted: readable(colour.muted),
    accent: readable(colour.accent),
    link: readable(colour.link),
    rule: mix(paper, '#ffffff', 0.24),
    panel,
    mark: panel,
    cover: mix(colour.accent, paper, 0.25),
    onCover: '#ffffff',
    bar: ink,
    onBar: paper,
    bands: bands.map(({ strong }) => darkBand(strong, paper)),
  };
}

function darkBand(strong: Colour, paper: Colour): Theme['bands'][number] {
  const tint = mix(paper, strong, 0.24);
  return { strong: lightenedFor(strong, tint, ratio), tint };
}
