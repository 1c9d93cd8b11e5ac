/** One face in a PDF: turns text into character identifiers and embeds the glyphs that were used. */
import { glyphOf } from '../layout/faces.ts';
import type { Face } from '../layout/truetype.ts';
import { subsetOf } from '../layout/subset.ts';
import type { FontProgram, PdfFile, Resource } from './file.ts';

export interface Font extends Resource {
  /** The text as a hexadecimal string operand, with its angle brackets. Throws at a character the face lacks. */
  encode(text: string): string;
}

/** Each code point has an identifier of its own; a no-break space, whose work is done once lines are broken, is a space, so that words are found and copied as they are typed. */
export function embed(file: PdfFile, face: Face): Font {
  const glyphs = [0];
  const codes = new Map<number, string>();
  const font = file.font(programOf(face, () => subsetOf(face, glyphs)));
  const identify = (code: number): string => {
    const glyph = glyphOf(face, code);
    font.identify(glyphs.length, (face.advance(glyph) * 1000) / face.unitsPerEm, code);
    return (glyphs.push(glyph) - 1).toString(16).padStart(4, '0');
  };
  return {
    use: font.use,
    encode(text) {
      let hex = '<';
      for (let at = 0; at < text.length; at++) {
        const code = plainSpace(text.codePointAt(at) ?? 0);
        if (code > 0xffff) at++;
        const identifier = codes.get(code) ?? identify(code);
        codes.set(code, identifier);
        hex += identifier;
      }
      return `${hex}>`;
    },
  };
}

function plainSpace(code: number): number {
  return code === 0xa0 ? 0x20 : code;
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
