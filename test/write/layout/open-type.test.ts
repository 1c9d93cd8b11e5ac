/** What faces say of pairs and figures, held against what fontkit 2.0.4 reads in the same files. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { facesOf, widthOf } from '../../../src/write/layout/faces.ts';
import { breakLines } from '../../../src/write/layout/lines.ts';
import { webFontOf } from '../../../src/write/layout/subset.ts';
import { openFace, type Face } from '../../../src/write/layout/truetype.ts';
import { accessible, looks } from '../looks.ts';

const letters = [...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)), ...'£–—‘’“”…−'];
const digits = [...'0123456789'];
const glyph = (face: Face, letter: string): number => face.glyph(letter.codePointAt(0) ?? 0);
const open = (name: string): Face => openFace(readFileSync(`templates/fonts/${name}.ttf`), name);

describe('kerning', () => {
  test.each([
    ['Arimo-Regular', 104, -11971],
    ['Arimo-Bold', 101, -11585],
    ['AtkinsonHyperlegibleNext-Regular', 1418, -23910],
    ['AtkinsonHyperlegibleNext-Bold', 1458, -26986],
  ])('%s kerns %i pairs of letters, by %i units together', (name, count, units) => {
    const face = open(name);
    const all = letters.flatMap((one) => letters.map((other) => face.kern(glyph(face, one), glyph(face, other))));
    expect(all.filter((kern) => kern !== 0)).toHaveLength(count);
    expect(all.reduce((sum, kern) => sum + kern, 0)).toBe(units);
  });

  test('lines are measured as they are drawn', () => {
    const faces = facesOf(looks);
    const width = widthOf('AVAVA To', faces.Regular, 12);
    const bare = [...'AVAVA To'].reduce((sum, letter) => sum + widthOf(letter, faces.Regular, 12), 0);
    expect(width).toBeLessThan(bare - 4);
    expect(breakLines([{ text: 'AVAVA To', face: 'Regular' }], faces, 12, 500)[0]?.width).toBeCloseTo(width, 6);
  });

  test('tables that lead beyond their ends leave a font without kerning, not without letters', () => {
    const whole = open('Arimo-Regular');
    const file = Uint8Array.from(whole.file);
    const positions = whole.table('GPOS');
    file.fill(0xff, positions.byteOffset - whole.file.byteOffset, positions.byteOffset - whole.file.byteOffset + 40);
    const face = openFace(file, 'damaged');
    expect(face.kern(glyph(face, 'A'), glyph(face, 'V'))).toBe(0);
    expect(widthOf('AV', face, 12)).toBeGreaterThan(15);
  });
});

describe('figures that stand under each other', () => {
  test.each([
    ['as built in', looks],
    ['in the accessible theme', accessible],
  ])('are all of one width and no pair is kerned, %s', (_, { theme, files }) => {
    for (const face of Object.values(facesOf({ theme, files }))) {
      const widths = digits.map((digit) => widthOf(digit, face, 12, true));
      expect(new Set(widths).size).toBe(1);
      expect(widthOf('1111', face, 12, true)).toBeCloseTo(4 * (widths[1] ?? 0), 6);
    }
  });

  test('are so in the web font too, by the feature that browsers ask for', () => {
    const small = openFace(
      webFontOf(
        open('AtkinsonHyperlegibleNext-Regular'),
        digits.map((digit) => digit.charCodeAt(0)),
      ),
      'small',
    );
    expect(new Set(digits.map((digit) => small.advance(glyph(small, digit)))).size).toBeGreaterThan(1);
    expect(new Set(digits.map((digit) => small.advance(small.tabular(glyph(small, digit))))).size).toBe(1);
  });
});
