/** One face in a PDF: turns text into character identifiers and embeds the glyphs that were used. */
import type PDFDocument from 'pdfkit';
import type { EmbeddedFont, FontProgram } from 'pdfkit';
import { glyphOf } from '../layout/faces.ts';
import type { Face } from '../layout/truetype.ts';
import { subsetOf } from '../layout/subset.ts';

export interface Font {
  /** The face's name among a page's resources; asking for it puts the font there. */
  use(): string;
  /** The text as a hexadecimal string operand, with its angle brackets. Throws at a character the face lacks. */
  encode(text: string): string;
}

/** Each code point has an identifier of its own, so that a no-break space is read out as one although it shares the space's glyph. */
export function embed(doc: PDFDocument, face: Face): Font {
  const glyphs = [0];
  const codes = new Map<number, string>();
  doc.font(programOf(face, () => subsetOf(face, glyphs)));
  const font: EmbeddedFont = doc._font;
  const identify = (code: number): string => {
    const glyph = glyphOf(face, code);
    font.widths[glyphs.length] = (face.advance(glyph) * 1000) / face.unitsPerEm;
    font.unicode[glyphs.length] = [code];
    return (glyphs.push(glyph) - 1).toString(16).padStart(4, '0');
  };
  return {
    use() {
      doc.page.fonts[font.id] ??= font.ref();
      return font.id;
    },
    encode(text) {
      let hex = '<';
      for (let at = 0; at < text.length; at++) {
        const code = text.codePointAt(at) ?? 0;
        if (code > 0xffff) at++;
        let known = codes.get(code);
        if (known === undefined) codes.set(code, (known = identify(code)));
        hex += known;
      }
      return `${hex}>`;
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
