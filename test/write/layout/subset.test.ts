/** Fonts made smaller: what is left is what was there, also letters made of others. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { subsetOf, webFontOf } from '../../../src/write/layout/subset.ts';
import { openFace, type Face } from '../../../src/write/layout/truetype.ts';

const codesOf = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

function outline(face: Face, glyph: number): DataView {
  const [glyf, loca] = [face.table('glyf'), face.table('loca')];
  const at = (index: number): number =>
    face.table('head').getInt16(50) === 1 ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2;
  return new DataView(glyf.buffer, glyf.byteOffset + at(glyph), at(glyph + 1) - at(glyph));
}

/** The glyphs that a composite one is made of, with where they stand; the outline itself of a simple one. */
function shape(face: Face, glyph: number): unknown {
  const data = outline(face, glyph);
  if (data.byteLength === 0) return 'empty';
  if (data.getInt16(0) >= 0)
    return Buffer.from(data.buffer, data.byteOffset, 10 + data.getInt16(0) * 2).toString('hex');
  const parts: unknown[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = data.getUint16(at);
    const size = 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    parts.push([
      shape(face, data.getUint16(at + 2)),
      Buffer.from(data.buffer, data.byteOffset + at + 4, size - 4).toString('hex'),
    ]);
    more = (flags & 0x20) !== 0;
    at += size;
  }
  return parts;
}

describe.each(['Arimo', 'AtkinsonHyperlegibleNext'])('%s', (family) => {
  const face = openFace(readFileSync(`templates/fonts/${family}-BoldItalic.ttf`), family);
  const letters = 'Ill1O0 àéîõüłźŵ£€–’•−';

  test('a web font has the letters asked for and no others, in their widths and shapes', () => {
    const small = openFace(webFontOf(face, codesOf(`${letters}${letters}日`)), 'small');
    expect(small.codePoints()).toEqual([...new Set(codesOf(letters))].sort((one, other) => one - other));
    for (const code of codesOf(letters)) {
      expect(small.advance(small.glyph(code))).toBe(face.advance(face.glyph(code)));
      expect(shape(small, small.glyph(code))).toEqual(shape(face, face.glyph(code)));
    }
    expect(codesOf(letters).some((code) => Array.isArray(shape(face, face.glyph(code))))).toBe(true);
    expect(small.glyph(0x42)).toBe(0);
    expect(small.file.length).toBeLessThan(20_000);
    expect(
      Buffer.from(small.table('name').buffer, small.table('name').byteOffset, small.table('name').byteLength).toString(
        'utf16le',
      ).length,
    ).toBeGreaterThan(100);
  });

  test('without letters it is a font all the same', () => {
    expect(openFace(webFontOf(face, []), 'none').codePoints()).toEqual([]);
  });

  test('a PDF’s font program numbers its glyphs in the order given', () => {
    const glyphs = [0, ...codesOf('zéa').map((code) => face.glyph(code))];
    const bytes = subsetOf(face, glyphs);
    const tables = new DataView(bytes.buffer);
    expect(tables.getUint16(4)).toBeGreaterThanOrEqual(6);
    expect(bytes.length).toBeLessThan(face.file.length / 4);
  });
});
