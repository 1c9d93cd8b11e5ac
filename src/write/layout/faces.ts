/** The four faces of the theme's font, opened from the files given, once for each set of files. */
import type { Theme } from '../../doc/theme.ts';
import type { Looks } from '../format.ts';
import { fontFault } from './font-fault.ts';
import { openFace, type Face } from './truetype.ts';

export const faceNames = ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const;
export type FaceName = (typeof faceNames)[number];
export type Faces = Readonly<Record<FaceName, Face>>;

/** Where the four faces of a theme's font lie under `templates/`. */
export function faceFiles({ font }: Theme): readonly string[] {
  return faceNames.map((name) => `fonts/${font.pdf}-${name}.ttf`);
}

const opened = new WeakMap<Uint8Array, Face>();

/** Throws when a face is missing from the files or is no TrueType font. */
export function facesOf(looks: Looks): Faces {
  const open = (name: FaceName): Face => {
    const full = `${looks.theme.font.pdf}-${name}`;
    const bytes = looks.files.get(`fonts/${full}.ttf`);
    if (!bytes) throw new Error(`templates/fonts/${full}.ttf is missing`);
    const known = opened.get(bytes);
    const face = known?.name === full ? known : openFace(bytes, full);
    opened.set(bytes, face);
    return face;
  };
  return { Regular: open('Regular'), Bold: open('Bold'), Italic: open('Italic'), BoldItalic: open('BoldItalic') };
}

/** What documents print besides the words that are authored: figures, sums, bullets, dots. */
const needed = ` ${Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('')}£−•…`;

/** What is wrong with the files of the theme's font, one sentence for each face; none when all four can be used. */
export function fontFaults({ theme, files }: Looks): readonly string[] {
  return faceNames.flatMap((name) => {
    const full = `${theme.font.pdf}-${name}`;
    const bytes = files.get(`fonts/${full}.ttf`);
    if (!bytes) return [`The file templates/fonts/${full}.ttf is missing.`];
    try {
      const face = openFace(bytes, full);
      const fault = fontFault(face);
      if (fault !== undefined) return [`The font in templates/fonts/${full}.ttf is damaged: ${fault}.`];
      const lacks = [...needed].filter((character) => face.glyph(character.codePointAt(0) ?? 0) === 0);
      return lacks.length === 0
        ? []
        : [
            `The font in templates/fonts/${full}.ttf lacks characters that packs print of themselves: ${lacks.join(', ')}.`,
          ];
    } catch {
      return [`The file templates/fonts/${full}.ttf is no TrueType font.`];
    }
  });
}

/** What all four faces have a glyph for. Throws as facesOf does. */
export function coversOf(looks: Looks): (codePoint: number) => boolean {
  const faces = Object.values(facesOf(looks)) as readonly Face[];
  return (code) => faces.every((face) => face.glyph(code) !== 0);
}

/** Width in points of a text in one face, its pairs kerned as they are drawn; `figures`: as figures that stand under each other. Throws at a character the face lacks. */
export function widthOf(text: string, face: Face, size: number, figures = false): number {
  let units = 0;
  let before: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const glyph = glyphOf(face, code, figures);
    if (before !== undefined && !figures) units += face.kern(before, glyph);
    units += face.advance(glyph);
    before = glyph;
  }
  return (units * size) / face.unitsPerEm;
}

/** The glyph of a code point that has one, of a figure in the width of all others where `figures` stand under each other. A no-break space is drawn as a space. */
export function glyphOf(face: Face, code: number, figures = false): number {
  const glyph = face.glyph(code === 0xa0 ? 0x20 : code);
  if (glyph === 0)
    throw new Error(`${face.name} has no glyph for U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  return figures ? face.tabular(glyph) : glyph;
}
