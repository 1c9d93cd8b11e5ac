/** The objects of a PDF file with plain cross-reference tables, as our writer makes it: each parsed when it is asked for. */
import { unpacked } from '../../ooxml/unpacked.ts';
import { Reference, Values, type Dictionary, type Value } from './values.ts';

const none: Dictionary = new Map();

/** All streams that are asked for may unpack to so many bytes together. */
const largest = 64 * 1024 * 1024;

export class NotPdf extends Error {}

export class Objects {
  readonly trailer: Dictionary;
  private readonly bytes: Uint8Array;
  private readonly source: string;
  private readonly offsets = new Map<number, number>();
  private readonly parsed = new Map<number, Value>();
  private left = largest;

  /** Throws NotPdf when the file has no cross-reference table of the classic kind. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.source = latin(bytes);
    const end = this.source.slice(-1024);
    this.trailer = this.section(Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? NaN), new Set());
  }

  /** A table and its trailer, and those that it follows: a later one wins. */
  private section(start: number, seen: Set<number>): Dictionary {
    if (seen.has(start) || !this.source.startsWith('xref', start))
      throw new NotPdf('The PDF has no cross-reference table');
    seen.add(start);
    const at = this.source.indexOf('trailer', start);
    let next = 0;
    for (const line of this.source.slice(start, at).split(/\r\n|\n|\r/)) {
      const first = /^(\d+) \d+\s*$/.exec(line)?.[1];
      if (first !== undefined) next = Number(first);
      else if (/^\d{10} \d{5} [nf]/.test(line)) {
        if (line[17] === 'n' && !this.offsets.has(next)) this.offsets.set(next, Number(line.slice(0, 10)));
        next++;
      }
    }
    const trailer = new Values(this.source, at + 7).next();
    const found = trailer instanceof Map ? (trailer as Dictionary) : none;
    const previous = found.get('Prev');
    if (typeof previous === 'number') this.section(previous, seen);
    return found;
  }

  /** The value itself, or what it refers to. */
  resolve(value: Value | undefined): Value | undefined {
    if (!(value instanceof Reference)) return value;
    const known = this.parsed.get(value.id);
    if (known !== undefined) return known;
    const offset = this.offsets.get(value.id);
    if (offset === undefined) return null;
    const read = new Values(this.source, this.source.indexOf('obj', offset) + 3).next() ?? null;
    this.parsed.set(value.id, read);
    return read;
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

  /** A stream's content, inflated. Throws NotPdf when it is damaged or too large. */
  content(value: Value | undefined): Uint8Array {
    if (!(value instanceof Reference)) return new Uint8Array();
    const dictionary = this.dictionary(value);
    const start = this.source.indexOf('stream', this.offsets.get(value.id) ?? 0) + 6;
    const from = start + (this.source[start] === '\r' ? 2 : 1);
    const raw = this.bytes.subarray(from, from + Number(this.resolve(dictionary.get('Length')) ?? 0));
    const content = dictionary.get('Filter') === '/FlateDecode' ? unpacked([raw], this.left, 'zlib') : raw;
    if (!content || content.length > this.left) throw new NotPdf('A stream of the PDF is damaged or too large');
    this.left -= content.length;
    return content.slice();
  }
}

function latin({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}
