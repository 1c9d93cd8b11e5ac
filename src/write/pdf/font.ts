/** One face in a PDF: turns text into character identifiers and embeds the glyphs that were used. */
import { glyphOf } from '../layout/faces.ts';
import type { Face } from '../layout/truetype.ts';
import { subsetOf } from '../layout/subset.ts';
import type { FontProgram, PdfFile, Resource } from './file.ts';
import { number } from './operators.ts';

export interface Font extends Resource {
  /** The operator that shows a text: its pairs kerned, or as figures that stand under each other. Throws at a character the face lacks. */
  show(text: string, figures?: boolean): string;
}

interface Letter {
  readonly glyph: number;
  readonly identifier: string;
}

/** Each code point has an identifier of its own; a no-break space, whose work is done once lines are broken, is a space, so that words are found and copied as they are typed. */
export function embed(file: PdfFile, face: Face): Font {
  const glyphs = [0];
  const codes = new Map<number, Letter>();
  const figuresOfOneWidth = new Map<number, Letter>();
  const font = file.font(programOf(face, () => subsetOf(face, glyphs)));
  const inEms = 1000 / face.unitsPerEm;
  const identify = (code: number, glyph: number): Letter => {
    font.identify(glyphs.length, face.advance(glyph) * inEms, code);
    return { glyph, identifier: (glyphs.push(glyph) - 1).toString(16).padStart(4, '0') };
  };
  const plain = (code: number): Letter => {
    const letter = codes.get(code) ?? identify(code, glyphOf(face, code));
    codes.set(code, letter);
    return letter;
  };
  const tabular = (code: number): Letter => {
    const glyph = glyphOf(face, code, true);
    if (glyph === glyphOf(face, code)) return plain(code);
    const letter = figuresOfOneWidth.get(code) ?? identify(code, glyph);
    figuresOfOneWidth.set(code, letter);
    return letter;
  };
  const gap = (before: Letter | undefined, after: Letter): string => {
    const kern = before === undefined ? 0 : face.kern(before.glyph, after.glyph);
    return kern === 0 ? '' : `> ${number(-kern * inEms)} <`;
  };
  const encoded = (text: string, figures: boolean): string => {
    let hex = '';
    let before: Letter | undefined;
    for (let at = 0; at < text.length; at++) {
      const typed = text.codePointAt(at) ?? 0;
      const code = typed === 0xa0 ? 0x20 : typed;
      if (code > 0xffff) at++;
      const letter = figures ? tabular(code) : plain(code);
      hex += figures ? letter.identifier : gap(before, letter) + letter.identifier;
      before = letter;
    }
    return hex;
  };
  return {
    use: font.use,
    show(text, figures = false) {
      const hex = encoded(text, figures);
      return hex.includes(' ') ? `[<${hex}>] TJ` : `<${hex}> Tj`;
    },
  };
}

function programOf(face: Face, encode: () => Uint8Array): FontProgram {
  return {
    layout() {
      throw new Error('Text is encoded by write/pdf/font.ts, not by pdfkit');
    },
    createSubset: () => ({ cff: undefined, encode }),
    getGlyph: (glyph) => ({ advanceWidth: face.advance(glyph) }),
    postscriptName: face.name,
    unitsPerEm: face.unitsPerEm,
    ascent: face.ascent,
    descent: face.descent,
    lineGap: 0,
    capHeight: face.capHeight,
    xHeight: face.xHeight,
    italicAngle: face.italicAngle,
    bbox: face.box,
    post: { isFixedPitch: false },
    head: { macStyle: { italic: face.italicAngle !== 0 } },
  };
}
