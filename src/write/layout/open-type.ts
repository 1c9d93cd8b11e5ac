/** What a face says of its letters besides their shapes: which pairs are set closer (kerning), and which figures are all of one width. */

/** The bytes of a table; none when the font has none of that name. */
type Tables = (tag: string) => DataView | undefined;

/** What is added between two glyphs, in font units, mostly less than 0. From GPOS, or from the older kern table where that has no kerning; 0 where what a font says cannot be read. */
export function kerningOf(tables: Tables): (left: number, right: number) => number {
  const known: (Map<number, number> | undefined)[] = [];
  let lookups: readonly Pairs[] | undefined;
  const find = (left: number, right: number): number => {
    lookups ??= readable(() => pairsOf(tables)) ?? [];
    return readable(() => lookups?.reduce((sum, { add }) => sum + (add(left, right) ?? 0), 0)) ?? 0;
  };
  const beginsPairs = (left: number): boolean => {
    lookups ??= readable(() => pairsOf(tables)) ?? [];
    return readable(() => lookups?.some(({ begins }) => begins(left))) ?? false;
  };
  return (left, right) => {
    // Most letters begin no pair at all, and every letter of every line is asked.
    let own = known[left];
    if (own === undefined) {
      own = beginsPairs(left) ? new Map<number, number>() : none;
      known[left] = own;
    }
    if (own === none) return 0;
    const before = own.get(right);
    if (before !== undefined) return before;
    const found = find(left, right);
    own.set(right, found);
    return found;
  };
}

/** The glyph of a figure that is as wide as all others; the glyph itself where there is none. */
export function tabularOf(tables: Tables): (glyph: number) => number {
  let others: ReadonlyMap<number, number> | undefined;
  return (glyph) => {
    others ??= readable(() => tabularGlyphs(tables('GSUB'))) ?? new Map();
    return others.get(glyph) ?? glyph;
  };
}

const none: Map<number, number> = new Map();

/** What is said of pairs in one place. */
interface Pairs {
  /** Whether it may know pairs that begin with this glyph. */
  readonly begins: (left: number) => boolean;
  /** Undefined of a pair that it does not know. */
  readonly add: (left: number, right: number) => number | undefined;
}

/** A font's tables may lead beyond their ends: its letters can be set all the same. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function pairsOf(tables: Tables): readonly Pairs[] {
  const positions = tables('GPOS');
  const lookups = positions ? lookupsOf(positions, 'kern', 9) : [];
  const pairs = lookups.map((subtables): Pairs => {
    const each = subtables.filter(({ type }) => type === 2).map(({ view }) => pairPositions(view));
    return {
      begins: (left) => each.some(({ begins }) => begins(left)),
      // The first that knows a pair says all that there is of it.
      add(left, right) {
        for (const { add } of each) {
          const found = add(left, right);
          if (found !== undefined) return found;
        }
        return undefined;
      },
    };
  });
  if (pairs.length > 0) return pairs;
  const older = tables('kern');
  return older ? [kernTable(older)] : [];
}

interface Subtable {
  readonly type: number;
  readonly view: DataView;
}

/** The lookups of a feature in Latin text without a language of its own, else in the first script there is (OpenType, Common Table Formats). `extension`: the type of lookup that only says where another is. */
function lookupsOf(table: DataView, feature: string, extension: number): readonly (readonly Subtable[])[] {
  const scripts = at(table, table.getUint16(4));
  const features = at(table, table.getUint16(6));
  const lookups = at(table, table.getUint16(8));
  const records = listed(scripts, 0, 6).map((from) => ({
    tag: tagAt(scripts, from),
    offset: scripts.getUint16(from + 4),
  }));
  const wanted = ['latn', 'DFLT'].map((tag) => records.find((one) => one.tag === tag)).find((one) => one) ?? records[0];
  if (!wanted) return [];
  const script = at(scripts, wanted.offset);
  const language = at(script, script.getUint16(0));
  const numbers = listed(language, 4, 2)
    .map((from) => 2 + language.getUint16(from) * 6)
    .filter((from) => tagAt(features, from) === feature)
    .flatMap((from) => {
      const own = at(features, features.getUint16(from + 4));
      return listed(own, 2, 2).map((place) => own.getUint16(place));
    });
  // Lookups apply in the order of the table, whatever the order of the feature.
  return [...new Set(numbers)]
    .sort((one, other) => one - other)
    .map((number) => {
      const lookup = at(lookups, lookups.getUint16(2 + number * 2));
      // Bit 0: for text from right to left.
      if (lookup.getUint16(2) & 1) return [];
      const type = lookup.getUint16(0);
      return listed(lookup, 4, 2).map((place) => {
        const view = at(lookup, lookup.getUint16(place));
        return type === extension ? { type: view.getUint16(2), view: at(view, view.getUint32(4)) } : { type, view };
      });
    });
}

/** Pair adjustment, which may be of single glyphs or of classes of them. Only how far the pen moves after the first glyph counts. */
function pairPositions(view: DataView): Pairs {
  const formats = [view.getUint16(4), view.getUint16(6)] as const;
  const covered = coverage(at(view, view.getUint16(2)));
  const advance = (place: number): number => (formats[0] & 4 ? view.getInt16(place + 2 * bits(formats[0] & 3)) : 0);
  const length = 2 * (bits(formats[0]) + bits(formats[1]));
  const add = view.getUint16(0) === 1 ? singlePairs(view, covered, length) : classPairs(view, covered, length, advance);
  return { begins: (left) => covered(left) !== undefined, add };
}

function singlePairs(view: DataView, covered: Covered, length: number): Pairs['add'] {
  const format = view.getUint16(4);
  return (left, right) => {
    const index = covered(left);
    if (index === undefined) return undefined;
    const set = at(view, view.getUint16(10 + index * 2));
    const place = search(set.getUint16(0), (entry) => set.getUint16(2 + entry * (length + 2)), right);
    if (place === undefined) return undefined;
    return format & 4 ? set.getInt16(4 + place * (length + 2) + 2 * bits(format & 3)) : 0;
  };
}

function classPairs(
  view: DataView,
  covered: Covered,
  length: number,
  advance: (place: number) => number,
): Pairs['add'] {
  const [first, second] = [classesOf(at(view, view.getUint16(8))), classesOf(at(view, view.getUint16(10)))];
  const count = view.getUint16(14);
  return (left, right) =>
    covered(left) === undefined ? undefined : advance(16 + (first(left) * count + second(right)) * length);
}

/** The place of a glyph in a coverage table; undefined when it is not there. */
type Covered = (glyph: number) => number | undefined;

function coverage(view: DataView): Covered {
  const count = view.getUint16(2);
  if (view.getUint16(0) === 1) return (glyph) => search(count, (index) => view.getUint16(4 + index * 2), glyph);
  return (glyph) => {
    const from = inRange(view, 4, count, glyph);
    return from === undefined ? undefined : view.getUint16(from + 4) + glyph - view.getUint16(from);
  };
}

function classesOf(view: DataView): (glyph: number) => number {
  if (view.getUint16(0) === 1) {
    const [start, count] = [view.getUint16(2), view.getUint16(4)];
    return (glyph) => (glyph < start || glyph >= start + count ? 0 : view.getUint16(6 + (glyph - start) * 2));
  }
  const count = view.getUint16(2);
  return (glyph) => {
    const from = inRange(view, 4, count, glyph);
    return from === undefined ? 0 : view.getUint16(from + 4);
  };
}

/** Where the range of a list of (first, last, value) that holds a glyph is written. */
function inRange(view: DataView, start: number, count: number, glyph: number): number | undefined {
  for (let from = start; from < start + count * 6; from += 6)
    if (glyph >= view.getUint16(from) && glyph <= view.getUint16(from + 2)) return from;
  return undefined;
}

function kernTable(view: DataView): Pairs {
  // Version 0 with one subtable of format 0, from left to right: what there is.
  const plain = view.getUint16(0) === 0 && view.getUint16(2) > 0 && (view.getUint16(8) & 0xff01) === 1;
  const count = plain ? view.getUint16(10) : 0;
  return {
    begins: () => count > 0,
    add(left, right) {
      const place = search(count, (index) => view.getUint32(18 + index * 6), left * 0x10000 + right);
      return place === undefined ? undefined : view.getInt16(22 + place * 6);
    },
  };
}

function tabularGlyphs(table: DataView | undefined): ReadonlyMap<number, number> {
  const others = new Map<number, number>();
  for (const { type, view } of table ? lookupsOf(table, 'tnum', 7).flat() : []) {
    if (type !== 1) continue;
    const covered = coverage(at(view, view.getUint16(2)));
    for (let glyph = 0; glyph < 0x10000; glyph++) {
      const index = covered(glyph);
      if (index === undefined) continue;
      const single = view.getUint16(0) === 1;
      others.set(glyph, single ? (glyph + view.getInt16(4)) & 0xffff : view.getUint16(6 + index * 2));
    }
  }
  return others;
}

/** Which of the entries in order is the wanted one. */
function search(count: number, valueOf: (index: number) => number, wanted: number): number | undefined {
  const index = firstFrom(count, valueOf, wanted);
  return count > 0 && valueOf(index) === wanted ? index : undefined;
}

/** The first of the entries in order that is not below a value; the last where all are. */
export function firstFrom(count: number, valueOf: (index: number) => number, least: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places of a list that says at `start` how long it is, each entry of so many bytes. */
function listed(view: DataView, start: number, length: number): readonly number[] {
  return Array.from({ length: view.getUint16(start) }, (_, index) => start + 2 + index * length);
}

function at(view: DataView, offset: number): DataView {
  return new DataView(view.buffer, view.byteOffset + offset, view.byteLength - offset);
}

/** The four letters that a table or feature is called by. */
export function tagAt(view: DataView, from: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(from + index)));
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
