/** A TrueType face → a font program with only the glyphs a document uses (ISO 32000-1, 9.9: the tables a CIDFontType2 needs). */
import type { Face } from '../layout/truetype.ts';

/** `glyphs` in the order of their new numbers, the missing glyph first; what composite glyphs are made of is added at the end. */
export function subsetOf(face: Face, glyphs: readonly number[]): Uint8Array {
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
  return fontFile(tables.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function outlinesOf(face: Face, glyphs: readonly number[]): { outlines: Uint8Array[]; members: number[] } {
  const glyf = face.table('glyf');
  const loca = face.table('loca');
  const long = face.table('head').getInt16(50) === 1;
  const start = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const members = [...glyphs];
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < members.length; index++) {
    const glyph = members[index] ?? 0;
    const outline = new Uint8Array(glyf.buffer, glyf.byteOffset + start(glyph), start(glyph + 1) - start(glyph)).slice();
    if (outline.length > 0) renumber(new DataView(outline.buffer), members);
    outlines.push(outline);
  }
  return { outlines, members };
}

/** Points a composite glyph at the new numbers of its components, adding those that are not there yet. */
function renumber(outline: DataView, members: number[]): void {
  if (outline.getInt16(0) >= 0) return;
  for (let at = 10, more = true; more; ) {
    const flags = outline.getUint16(at);
    const component = outline.getUint16(at + 2);
    if (!members.includes(component)) members.push(component);
    outline.setUint16(at + 2, members.indexOf(component));
    at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
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

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += padded(part.length);
  }
  return all;
}

function fontFile(tables: readonly [string, Uint8Array][]): Uint8Array {
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
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    sum = (sum + (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))) >>> 0;
  }
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
