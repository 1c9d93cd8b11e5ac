/** The objects of a PDF file, each parsed when it is asked for: with plain cross-reference tables, as our writer makes it, or with streams of them and of objects, as others do. */
import { unpacked } from '../../ooxml/unpacked.ts';
import { crossReferences, unpredicted, type Place } from './packed.ts';
import { Reference, Values, type Dictionary, type Value } from './values.ts';

const none: Dictionary = new Map();

/** All streams that are asked for may unpack to so many bytes together. */
const largest = 64 * 1024 * 1024;

/** So many objects may be named at all, and in one stream of them. */
const most = 1_000_000;

export class NotPdf extends Error {}

export class Objects {
  readonly trailer: Dictionary;
  private readonly bytes: Uint8Array;
  private readonly source: string;
  private readonly places = new Map<number, Place>();
  private readonly parsed = new Map<number, Value>();
  /** Of the streams of objects, by number: each object as it is written. */
  private readonly packed = new Map<number, ReadonlyMap<number, string>>();
  private left = largest;

  /** Throws NotPdf when the file has no cross-reference table. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.source = latin(bytes);
    const end = this.source.slice(-1024);
    this.trailer = this.section(Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? NaN), new Set());
  }

  /** A table and its trailer, and those that it follows: a later one wins. */
  private section(start: number, seen: Set<number>): Dictionary {
    if (seen.has(start) || !(start >= 0)) throw new NotPdf('The PDF has no cross-reference table');
    seen.add(start);
    const isPlain = this.source.startsWith('xref', start);
    const found = isPlain ? this.plainTable(start) : this.packedTable(start);
    // What older programs do not see of a file for both.
    const hidden = found.get('XRefStm');
    if (isPlain && typeof hidden === 'number') this.packedTable(hidden);
    const previous = found.get('Prev');
    if (typeof previous === 'number') this.section(previous, seen);
    return found;
  }

  private plainTable(start: number): Dictionary {
    const at = this.source.indexOf('trailer', start);
    let next = 0;
    for (const line of this.source.slice(start, at).split(/\r\n|\n|\r/)) {
      const first = /^(\d+) \d+\s*$/.exec(line)?.[1];
      if (first !== undefined) next = Number(first);
      else if (/^\d{10} \d{5} [nf]/.test(line)) {
        if (line[17] === 'n') this.put(next, { offset: Number(line.slice(0, 10)) });
        next++;
      }
    }
    const trailer = new Values(this.source, at + 7).next();
    return trailer instanceof Map ? (trailer as Dictionary) : none;
  }

  private packedTable(offset: number): Dictionary {
    const found = this.valueAt(offset);
    const dictionary = found instanceof Map ? (found as Dictionary) : none;
    if (dictionary.get('Type') !== '/XRef') throw new NotPdf('The PDF has no cross-reference table');
    for (const [id, place] of crossReferences(dictionary, this.contentAt(offset, dictionary))) this.put(id, place);
    return dictionary;
  }

  private put(id: number, place: Place): void {
    if (!this.places.has(id)) this.places.set(id, place);
    if (this.places.size > most) throw new NotPdf('The PDF has too many objects');
  }

  private valueAt(offset: number): Value | undefined {
    return new Values(this.source, this.source.indexOf('obj', offset) + 3).next();
  }

  /** The value itself, or what it refers to. */
  resolve(value: Value | undefined): Value | undefined {
    if (!(value instanceof Reference)) return value;
    const known = this.parsed.get(value.id);
    if (known !== undefined) return known;
    const place = this.places.get(value.id);
    if (place === undefined) return null;
    const read = ('offset' in place ? this.valueAt(place.offset) : this.packedIn(place.stream, value.id)) ?? null;
    this.parsed.set(value.id, read);
    return read;
  }

  private packedIn(stream: number, id: number): Value | undefined {
    const known = this.packed.get(stream) ?? this.packedObjects(new Reference(stream));
    this.packed.set(stream, known);
    return new Values(known.get(id) ?? '').next();
  }

  /** Each ends where the next begins, so that all together are read once. */
  private packedObjects(stream: Reference): ReadonlyMap<number, string> {
    const dictionary = this.dictionary(stream);
    const [words, first, count] = [this.stream(stream), Number(dictionary.get('First')), Number(dictionary.get('N'))];
    if (count > Math.min(most, words.length)) throw new NotPdf('The PDF has too many objects');
    const head = new Values(words.slice(0, first));
    const pairs = Array.from({ length: count }, () => [Number(head.next()), first + Number(head.next())] as const);
    return new Map(pairs.map(([id, from], index) => [id, words.slice(from, pairs[index + 1]?.[1])]));
  }

  /** An empty dictionary for anything else. */
  dictionary(value: Value | undefined): Dictionary {
    const found = this.resolve(value);
    return found instanceof Map ? found : none;
  }

  /** A value that is no array counts as an array of itself; nothing as an empty one. */
  array(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    if (Array.isArray(found)) return found;
    return found === undefined || found === null || value === undefined ? [] : [value];
  }

  /** A stream's content, inflated, one character for each byte. */
  stream(value: Value | undefined): string {
    return latin(this.content(value));
  }

  /** A stream's content, inflated; nothing of what has no place of its own. Throws NotPdf when it is damaged or too large. */
  content(value: Value | undefined): Uint8Array {
    const place = value instanceof Reference ? this.places.get(value.id) : undefined;
    return place && 'offset' in place ? this.contentAt(place.offset, this.dictionary(value)) : new Uint8Array();
  }

  private contentAt(offset: number, dictionary: Dictionary): Uint8Array {
    const start = this.source.indexOf('stream', offset) + 6;
    const from = start + (this.source[start] === '\r' ? 2 : 1);
    const raw = this.bytes.subarray(from, from + Number(this.resolve(dictionary.get('Length')) ?? 0));
    const [filter, ...others] = this.array(dictionary.get('Filter'));
    const isDeflated = filter === '/FlateDecode' && others.length === 0;
    const content = isDeflated ? unpacked([raw], this.left, 'zlib') : raw;
    if (!content || content.length > this.left) throw new NotPdf('A stream of the PDF is damaged or too large');
    this.left -= content.length;
    const [parameters] = this.array(dictionary.get('DecodeParms'));
    const read = isDeflated ? unpredicted(content, this.dictionary(parameters)) : content.slice();
    if (!read) throw new NotPdf('A stream of the PDF is written with another predictor');
    return read;
  }
}

function latin({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}
