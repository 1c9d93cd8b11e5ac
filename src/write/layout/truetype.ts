/** Reads what layout and embedding need from a TrueType file, straight from its tables: no shaping, nothing loaded that is not asked for. */
import { firstFrom, kerningOf, tabularOf, tagAt } from './open-type.ts';

/** One face. Measures are in font units, `unitsPerEm` to the em. */
export interface Face {
  /** The name it was opened under, for example `Arimo-Bold`. */
  readonly name: string;
  /** The whole file. */
  readonly file: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly box: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly glyphCount: number;
  /** The glyph of a code point; 0 when the face has none. */
  glyph(codePoint: number): number;
  /** Advance width of a glyph. */
  advance(glyph: number): number;
  /** What is added to the advance of a glyph before another, mostly less than 0. */
  kern(left: number, right: number): number;
  /** The glyph of a figure in the width that all figures have; any other as it is. */
  tabular(glyph: number): number;
  /** Every code point the face has a glyph for, in order, with its glyph. */
  characters(): (readonly [codePoint: number, glyph: number])[];
  /** The bytes of a table; throws when the file has none of that name. */
  table(tag: string): DataView;
  has(tag: string): boolean;
}

/** Opens a `.ttf`. Throws for anything else (OpenType with CFF outlines, WOFF), naming it. */
export function openFace(bytes: Uint8Array, name: string): Face {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = file.byteLength > 12 ? file.getUint32(0) : 0;
  if (signature !== 0x00010000 && signature !== 0x74727565)
    throw new Error(`${name} is not a TrueType font (.ttf with glyf outlines)`);
  const tables = directory(file);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (!found) throw new Error(`${name} has no ${tag} table`);
    return found;
  };
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const metrics = hhea.getUint16(34);
  const os2 = tables.get('OS/2');
  const sized = os2 !== undefined && os2.getUint16(0) >= 2;
  const ascent = hhea.getInt16(4);
  const cmap = characterMap(table('cmap'));
  return {
    name,
    file: bytes,
    unitsPerEm: head.getUint16(18),
    ascent,
    descent: hhea.getInt16(6),
    capHeight: sized ? os2.getInt16(88) : ascent,
    xHeight: sized ? os2.getInt16(86) : 0,
    italicAngle: (tables.get('post')?.getInt32(4) ?? 0) / 65536,
    box: { minX: head.getInt16(36), minY: head.getInt16(38), maxX: head.getInt16(40), maxY: head.getInt16(42) },
    glyphCount: table('maxp').getUint16(4),
    glyph: remembered(cmap.glyph),
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    kern: kerningOf((tag) => tables.get(tag)),
    tabular: tabularOf((tag) => tables.get(tag)),
    characters: cmap.characters,
    table,
    has: (tag) => tables.has(tag),
  };
}

/** The part of the glyf table that draws a glyph; empty for one without an outline, such as a space. */
export function outlineOf(face: Face, glyph: number): DataView {
  const place = outlinePlaces(face);
  const { buffer, byteOffset } = face.table('glyf');
  return new DataView(buffer, byteOffset + place(glyph), place(glyph + 1) - place(glyph));
}

/** Where in the glyf table the outline of a glyph begins, as the loca table has it: in one of two forms. */
export function outlinePlaces(face: Face): (glyph: number) => number {
  const loca = face.table('loca');
  return isLong(face) ? (glyph) => loca.getUint32(glyph * 4) : (glyph) => loca.getUint16(glyph * 2) * 2;
}

/** Whether the loca table has four bytes for a glyph, and not two. */
export function isLong(face: Face): boolean {
  return face.table('head').getInt16(50) === 1;
}

function directory(file: DataView): Map<string, DataView> {
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index++) {
    const entry = 12 + index * 16;
    tables.set(
      tagAt(file, entry),
      new DataView(file.buffer, file.byteOffset + file.getUint32(entry + 8), file.getUint32(entry + 12)),
    );
  }
  return tables;
}

interface CharacterMap {
  readonly glyph: (codePoint: number) => number;
  readonly characters: Face['characters'];
}

function characterMap(cmap: DataView): CharacterMap {
  let basic: DataView | undefined;
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const platform = cmap.getUint16(4 + index * 8);
    if (platform !== 0 && platform !== 3) continue;
    const offset = cmap.getUint32(8 + index * 8);
    const format = cmap.getUint16(offset);
    if (format === 12) return fullMap(new DataView(cmap.buffer, cmap.byteOffset + offset));
    if (format === 4) basic = new DataView(cmap.buffer, cmap.byteOffset + offset);
  }
  if (!basic) throw new Error('The font has no Unicode character map');
  return basicMap(basic);
}

/** Format 4: segments of the Basic Multilingual Plane. */
function basicMap(map: DataView): CharacterMap {
  const twice = map.getUint16(6);
  const segment = (at: number) => {
    const start = map.getUint16(16 + twice + at);
    const shift = map.getUint16(16 + twice * 2 + at);
    const range = map.getUint16(16 + twice * 3 + at);
    const glyph = (code: number): number => {
      if (range === 0) return (code + shift) & 0xffff;
      const found = map.getUint16(16 + twice * 3 + at + range + (code - start) * 2);
      return found === 0 ? 0 : (found + shift) & 0xffff;
    };
    return { start, end: map.getUint16(14 + at), glyph };
  };
  return {
    glyph(code) {
      if (code > 0xffff) return 0;
      const found = segment(firstFrom(twice / 2, (index) => map.getUint16(14 + index * 2), code) * 2);
      return code < found.start || code > found.end ? 0 : found.glyph(code);
    },
    characters() {
      const all: (readonly [number, number])[] = [];
      for (let at = 0; at < twice; at += 2) {
        const { start, end, glyph } = segment(at);
        for (let code = start; code <= end && code !== 0xffff; code++) {
          const found = glyph(code);
          if (found !== 0) all.push([code, found]);
        }
      }
      return all;
    },
  };
}

/** Format 12: groups of the whole of Unicode. */
function fullMap(map: DataView): CharacterMap {
  const groups = map.getUint32(12);
  const start = (group: number) => map.getUint32(16 + group * 12);
  const end = (group: number) => map.getUint32(20 + group * 12);
  const first = (group: number) => map.getUint32(24 + group * 12);
  for (let group = 0; group < groups; group++)
    if (start(group) > end(group) || end(group) > 0x10ffff || (group > 0 && start(group) <= end(group - 1)))
      throw new Error('The groups of the character map are not in order');
  return {
    glyph(code) {
      const low = firstFrom(groups, end, code);
      return groups === 0 || code < start(low) || code > end(low) ? 0 : first(low) + code - start(low);
    },
    characters() {
      const all: (readonly [number, number])[] = [];
      for (let group = 0; group < groups; group++)
        for (let code = start(group); code <= end(group); code++) all.push([code, first(group) + code - start(group)]);
      return all;
    },
  };
}

function remembered(glyph: (codePoint: number) => number): (codePoint: number) => number {
  const latin = new Int32Array(0x250).fill(-1);
  return (codePoint) => {
    if (codePoint >= latin.length) return glyph(codePoint);
    const known = latin[codePoint] ?? -1;
    if (known >= 0) return known;
    const found = glyph(codePoint);
    latin[codePoint] = found;
    return found;
  };
}
