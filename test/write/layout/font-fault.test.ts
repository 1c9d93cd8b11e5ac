/** A board's own font may come damaged from anywhere: it is taken and works, or is refused with its fault. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fontFaults } from '../../../src/write/layout/faces.ts';
import { fontFault } from '../../../src/write/layout/font-fault.ts';
import { subsetOf, webFontOf } from '../../../src/write/layout/subset.ts';
import { openFace } from '../../../src/write/layout/truetype.ts';
import { looks } from '../looks.ts';

const sound = readFileSync('templates/fonts/Arimo-Regular.ttf');
const face = openFace(sound, 'Arimo-Regular');

/** What `fontFaults` says of it in the place of the regular face. */
function faultsOf(bytes: Uint8Array): readonly string[] {
  return fontFaults({ theme: looks.theme, files: new Map([...looks.files, ['fonts/Arimo-Regular.ttf', bytes]]) });
}

/** The font with one table renamed, so that it is not found. */
function without(tag: string): Uint8Array {
  const copy = Buffer.from(sound);
  copy.write('none', copy.indexOf(tag, 12, 'latin1'), 'latin1');
  return copy;
}

/** The font with a number in a table changed. */
function struck(tag: string, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(sound);
  const place = face.table(tag).byteOffset - face.file.byteOffset + at;
  new DataView(copy.buffer).setUint16(place, value);
  return copy;
}

/** The font with one table that is the same byte throughout. */
function filled(tag: string, value: number): Uint8Array {
  const copy = Uint8Array.from(sound);
  const { byteOffset, byteLength } = face.table(tag);
  return copy.fill(value, byteOffset - face.file.byteOffset, byteOffset - face.file.byteOffset + byteLength);
}

describe('a damaged font is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['without a table that browsers need', without('OS/2'), 'it has no OS/2 table'],
    ['without outlines', without('glyf'), 'it has no glyf table'],
    ['without a size', struck('head', 18, 0), 'its head table gives no size of the letters'],
    ['without widths', struck('hhea', 34, 0), 'its hmtx table is cut off'],
    ['with fewer letters than characters', struck('maxp', 4, 40), 'its cmap table leads to letters that are not there'],
    ['with more letters than places', struck('maxp', 4, 65_000), 'its hmtx table is cut off'],
    ['with all places beyond its outlines', filled('loca', 0x7f), 'its letters have no outlines'],
    ['with a place beyond its outlines', struck('loca', 40, 0xffff), 'its letters have no outlines'],
  ])('%s', (_, bytes, fault) => {
    expect(faultsOf(bytes)).toEqual([`The font in templates/fonts/Arimo-Regular.ttf is damaged: ${fault}.`]);
  });

  test('the fonts of the house are sound', () => {
    for (const family of ['Arimo', 'AtkinsonHyperlegibleNext'])
      for (const style of ['Regular', 'Bold', 'Italic', 'BoldItalic'])
        expect(fontFault(openFace(readFileSync(`templates/fonts/${family}-${style}.ttf`), style))).toBeUndefined();
  });
});

/** Numbers from a seed, the same each time (Numerical Recipes). */
function* numbersFrom(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

test('whatever bytes of a font are changed, what is not refused works', () => {
  const chance = numbersFrom(20260401);
  const next = (below: number): number => chance.next().value % below;
  const tables = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'loca', 'glyf', 'post', 'OS/2'];
  const wrong: string[] = [];
  for (let run = 0; run < 300; run++) {
    const copy = Uint8Array.from(sound);
    const changes: string[] = [];
    for (let count = 1 + next(4); count > 0; count--) {
      const tag = tables[next(tables.length + 2)];
      const table = tag === undefined ? undefined : face.table(tag);
      const at = table ? table.byteOffset - face.file.byteOffset + next(table.byteLength) : next(300);
      copy[at] = next(3) === 0 ? 255 : next(256);
      changes.push(`${tag ?? 'directory'} ${at} = ${copy[at]}`);
    }
    try {
      if (faultsOf(copy).length > 0) continue;
      const changed = openFace(copy, 'Arimo-Regular');
      const codes = changed.characters().map(([code]) => code);
      codes.forEach((code) => changed.advance(changed.glyph(code)));
      subsetOf(changed, [0, ...new Set(codes.slice(0, 300).map((code) => changed.glyph(code)))]);
      webFontOf(changed, codes.slice(0, 300));
    } catch (error) {
      wrong.push(`${changes.join(', ')}: ${String(error)}`);
    }
  }
  expect(wrong).toEqual([]);
});
