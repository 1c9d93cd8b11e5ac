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
    expect(small.characters().map(([code]) => code)).toEqual(
      [...new Set(codesOf(letters))].sort((one, other) => one - other),
    );
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
    expect(openFace(webFontOf(face, []), 'none').characters()).toEqual([]);
  });

  test('a PDF’s font program numbers its glyphs in the order given', () => {
    const glyphs = [0, ...codesOf('zéa').map((code) => face.glyph(code))];
    const bytes = subsetOf(face, glyphs);
    const tables = new DataView(bytes.buffer, bytes.byteOffset);
    expect(tables.getUint16(4)).toBeGreaterThanOrEqual(6);
    expect(bytes.length).toBeLessThan(face.file.length / 4);
  });
});

describe('a letter made of others that are turned, stretched or scaled', () => {
  // flags: more components follow, and how the first is changed: by one number, by two, by a matrix of four.
  test.each([
    [0x08, 2],
    [0x40, 4],
    [0x80, 8],
  ])('the components behind a change of kind %i are found', (kind, size) => {
    const whole = openFace(readFileSync('templates/fonts/Arimo-Regular.ttf'), 'Arimo');
    const [a, b] = codesOf('ab').map((code) => whole.glyph(code));
    const composite = new DataView(new ArrayBuffer(10 + 6 + size + 6));
    composite.setInt16(0, -1);
    [0x20 | kind, a ?? 0].forEach((value, at) => composite.setUint16(10 + at * 2, value));
    [0, b ?? 0].forEach((value, at) => composite.setUint16(16 + size + at * 2, value));
    const small = openFace(webFontOf(withGlyph(whole, composite), codesOf('X')), 'small');
    expect(small.glyphCount).toBe(4);
    const parts = shape(small, 1) as [unknown, unknown][];
    expect(parts.map(([one]) => one)).toEqual([shape(whole, a ?? 0), shape(whole, b ?? 0)]);
  });
});

/** The face with an X drawn so, as its glyph 1. */
function withGlyph(face: Face, drawn: DataView): Face {
  const outlines = Array.from({ length: face.glyphCount }, (_, glyph) => (glyph === 1 ? drawn : outline(face, glyph)));
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  const glyf = new Uint8Array(outlines.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  outlines.forEach((one, glyph) => {
    glyf.set(new Uint8Array(one.buffer, one.byteOffset, one.byteLength), offset);
    loca.setUint32((glyph + 1) * 4, (offset += one.byteLength));
  });
  const head = new DataView(face.table('head').buffer.slice(face.table('head').byteOffset));
  head.setInt16(50, 1);
  const own: Readonly<Record<string, DataView>> = { glyf: new DataView(glyf.buffer), loca, head };
  return { ...face, glyph: (code) => (code === 0x58 ? 1 : 0), table: (tag) => own[tag] ?? face.table(tag) };
}
