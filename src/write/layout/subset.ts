/** A TrueType face → a smaller one with only the glyphs that are used: a font program for a PDF, or a font file for a web page. */
import { outlineOf, type Face } from './truetype.ts';

/**
 * The tables that a CIDFontType2 needs (ISO 32000-1, 9.9). `glyphs` in the order of their new numbers, the missing glyph first; what composite
 * glyphs are made of is added at the end.
 */
export function subsetOf(face: Face, glyphs: readonly number[]): Uint8Array {
  return fontFile(tablesOf(face, glyphs));
}

/** A font that a browser takes, with a character map, figures of one width and the names and licence of the whole one. Code points it lacks, or beyond U+FFFF, are left out. */
export function webFontOf(face: Face, codePoints: Iterable<number>): Uint8Array {
  const codes = [...new Set(codePoints)]
    .filter((code) => code < 0xffff && face.glyph(code) !== 0)
    .sort((one, other) => one - other);
  const plain = [...new Set(codes.map((code) => face.glyph(code)))];
  const glyphs = [...new Set([0, ...plain, ...plain.map((glyph) => face.tabular(glyph))])];
  const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]));
  const post = new DataView(new ArrayBuffer(32));
  post.setUint32(0, 0x00030000);
  for (const at of [4, 8, 12]) post.setInt32(at, face.table('post').getInt32(at));
  const map = characterMap(codes, (code) => numbers.get(face.glyph(code)) ?? 0);
  const own: [string, Uint8Array][] = [
    ['OS/2', bytesOf(face.table('OS/2'))],
    ['cmap', bytesOf(map)],
    ['name', bytesOf(face.table('name'))],
    ['post', bytesOf(post)],
  ];
  const numberOf = (glyph: number): number => numbers.get(glyph) ?? 0;
  const others = plain
    .filter((glyph) => face.tabular(glyph) !== glyph)
    .map((glyph) => [numberOf(glyph), numberOf(face.tabular(glyph))] as const);
  if (others.length > 0) own.push(['GSUB', bytesOf(tabularFigures(others))]);
  return fontFile([...tablesOf(face, glyphs), ...own]);
}

/** A GSUB table with one feature, tnum, for all scripts: a glyph for another (OpenType, single substitution, format 2). */
function tabularFigures(others: readonly (readonly [number, number])[]): DataView {
  const inOrder = [...others].sort(([one], [other]) => one - other);
  const count = inOrder.length;
  const words = [
    ...[1, 0, 10, 30, 44],
    ...[1, 0x4446, 0x4c54, 8, 4, 0, 0, 0xffff, 1, 0],
    ...[1, 0x746e, 0x756d, 8, 0, 1, 0],
    ...[1, 4, 1, 0, 1, 8],
    ...[2, 6 + count * 2, count, ...inOrder.map(([, other]) => other)],
    ...[1, count, ...inOrder.map(([glyph]) => glyph)],
  ];
  const table = new DataView(new ArrayBuffer(words.length * 2));
  words.forEach((word, index) => table.setUint16(index * 2, word));
  return table;
}

/** Format 4 with one segment for each code point, and the last one that the format asks for. */
function characterMap(codes: readonly number[], numberOf: (code: number) => number): DataView {
  const segments = [
    ...codes.map((code) => ({ code, shift: (numberOf(code) - code) & 0xffff })),
    { code: 0xffff, shift: 1 },
  ];
  const twice = segments.length * 2;
  const power = 2 ** Math.floor(Math.log2(segments.length));
  const map = new DataView(new ArrayBuffer(12 + 16 + twice * 4));
  const length = 16 + twice * 4;
  // One table: Windows, Unicode's Basic Multilingual Plane.
  [0, 1, 3, 1, 0, 12, 4, length, 0, twice, power * 2, Math.log2(power), twice - power * 2].forEach((value, index) =>
    map.setUint16(index * 2, value),
  );
  segments.forEach(({ code, shift }, index) => {
    map.setUint16(26 + index * 2, code);
    map.setUint16(28 + twice + index * 2, code);
    map.setUint16(28 + twice * 2 + index * 2, shift);
  });
  return map;
}

function tablesOf(face: Face, glyphs: readonly number[]): [string, Uint8Array][] {
  const { outlines, members } = outlinesOf(face, glyphs);
  const head = copy(face.table('head'));
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  const maxp = copy(face.table('maxp'));
  maxp.setUint16(4, members.length);
  const hhea = copy(face.table('hhea'));
  hhea.setUint16(34, members.length);
  const tables: [string, Uint8Array][] = [
    ['glyf', joined(outlines)],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', bytesOf(metrics(face, members))],
    ['loca', bytesOf(locations(outlines))],
    ['maxp', bytesOf(maxp)],
  ];
  for (const tag of ['cvt ', 'fpgm', 'prep']) if (face.has(tag)) tables.push([tag, bytesOf(face.table(tag))]);
  return tables;
}

function outlinesOf(face: Face, glyphs: readonly number[]): { outlines: Uint8Array[]; members: number[] } {
  const members = [...glyphs];
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < members.length; index++) {
    const outline = copy(outlineOf(face, members[index] ?? 0));
    if (outline.byteLength > 0) renumber(outline, members);
    outlines.push(bytesOf(outline));
  }
  return { outlines, members };
}

/** Points a composite glyph at the new numbers of its components, adding those that are not there yet. */
function renumber(outline: DataView, members: number[]): void {
  for (const at of componentPlaces(outline)) {
    const component = outline.getUint16(at);
    if (!members.includes(component)) members.push(component);
    outline.setUint16(at, members.indexOf(component));
  }
}

/** Where a composite outline names the glyphs that it is made of; nowhere in a simple one. */
export function componentPlaces(outline: DataView): readonly number[] {
  const places: number[] = [];
  if (outline.getInt16(0) >= 0) return places;
  for (let at = 10, more = true; more; ) {
    const flags = outline.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & 0x01 ? 4 : 2) + scaleLength(flags);
    more = (flags & 0x20) !== 0;
  }
  return places;
}

/** The bytes of a component's scale: one number, one for each way, or a whole matrix. */
function scaleLength(flags: number): number {
  if (flags & 0x08) return 2;
  if (flags & 0x40) return 4;
  return flags & 0x80 ? 8 : 0;
}

function metrics(face: Face, members: readonly number[]): DataView {
  const source = face.table('hmtx');
  const count = face.table('hhea').getUint16(34);
  const target = new DataView(new ArrayBuffer(members.length * 4));
  members.forEach((glyph, index) => {
    target.setUint16(index * 4, face.advance(glyph));
    target.setInt16(index * 4 + 2, source.getInt16(glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2));
  });
  return target;
}

function locations(outlines: readonly Uint8Array[]): DataView {
  const target = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let offset = 0;
  outlines.forEach((outline, index) => {
    offset += padded(outline.length);
    target.setUint32((index + 1) * 4, offset);
  });
  return target;
}

/** Each part begins at a multiple of four bytes. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts.flatMap((part) => [part, new Uint8Array(padded(part.length) - part.length)]));
}

function fontFile(unsorted: readonly [string, Uint8Array][]): Uint8Array {
  const tables = [...unsorted].sort(([one], [other]) => (one < other ? -1 : 1));
  const directory = new DataView(new ArrayBuffer(12 + tables.length * 16));
  const power = Math.floor(Math.log2(tables.length));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, tables.length);
  directory.setUint16(6, 2 ** power * 16);
  directory.setUint16(8, power);
  directory.setUint16(10, (tables.length - 2 ** power) * 16);
  let offset = directory.byteLength;
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let at = 0; at < 4; at++) directory.setUint8(entry + at, tag.charCodeAt(at));
    directory.setUint32(entry + 4, checksum(bytes));
    directory.setUint32(entry + 8, offset);
    directory.setUint32(entry + 12, bytes.length);
    offset += padded(bytes.length);
  });
  return joined([bytesOf(directory), ...tables.map(([, bytes]) => bytes)]);
}

function checksum(bytes: Uint8Array): number {
  const words = Buffer.concat([bytes], padded(bytes.length));
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function copy(view: DataView): DataView {
  return new DataView(bytesOf(view).slice().buffer);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
