/** What is wrong inside a TrueType file, found before a pack needs it: every place that layout, subsets and embedding may read. */
import { componentPlaces } from './subset.ts';
import { isLong, outlinePlaces, type Face } from './truetype.ts';

/** The tables that are read, with as many bytes as are. */
const tables = { head: 54, hhea: 36, hmtx: 4, maxp: 6, cmap: 4, glyf: 0, loca: 4, name: 6, post: 32, 'OS/2': 86 };

/** Why the font cannot be used, as the end of a sentence; undefined when it can. */
export function fontFault(face: Face): string | undefined {
  for (const [tag, least] of Object.entries(tables)) {
    if (!face.has(tag)) return `it has no ${tag} table`;
    if (face.table(tag).byteLength < least) return `its ${tag} table is cut off`;
  }
  if (face.unitsPerEm < 16 || face.unitsPerEm > 16_384) return 'its head table gives no size of the letters';
  try {
    return widthFault(face) ?? mapFault(face) ?? outlineFault(face);
  } catch (error) {
    if (error instanceof RangeError) return 'its tables lead beyond their ends';
    throw error;
  }
}

function widthFault(face: Face): string | undefined {
  const measured = face.table('hhea').getUint16(34);
  const needed = measured * 4 + Math.max(0, face.glyphCount - measured) * 2;
  return measured === 0 || face.table('hmtx').byteLength < needed ? 'its hmtx table is cut off' : undefined;
}

/** Looks up every character that it has, so that no other look-up can fail. */
function mapFault(face: Face): string | undefined {
  return face.characters().some(([, glyph]) => glyph >= face.glyphCount)
    ? 'its cmap table leads to letters that are not there'
    : undefined;
}

function outlineFault(face: Face): string | undefined {
  const glyf = face.table('glyf');
  const needed = (face.glyphCount + 1) * (isLong(face) ? 4 : 2);
  if (face.table('loca').byteLength < needed) return 'its loca table is cut off';
  const start = outlinePlaces(face);
  for (let glyph = 0, from = start(0); glyph < face.glyphCount; glyph++) {
    const to = start(glyph + 1);
    const length = to - from;
    if (to > glyf.byteLength || (length !== 0 && length < 10)) return 'its letters have no outlines';
    if (length > 0 && glyf.getInt16(from) < 0) {
      const outline = new DataView(glyf.buffer, glyf.byteOffset + from, length);
      if (componentPlaces(outline).some((at) => outline.getUint16(at) >= face.glyphCount))
        return 'its letters are made of others that are not there';
    }
    from = to;
  }
  return undefined;
}
