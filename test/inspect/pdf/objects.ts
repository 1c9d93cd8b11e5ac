/** The objects of a PDF file with a plain cross-reference table, as our writer makes it: each parsed when it is asked for. */
import { unzlibSync } from 'fflate';
import { Reference, Values, type Dictionary, type Value } from './values.ts';

const none: Dictionary = new Map();

export class Objects {
  readonly trailer: Dictionary;
  private readonly bytes: Uint8Array;
  private readonly source: string;
  private readonly offsets = new Map<number, number>();
  private readonly parsed = new Map<number, Value>();

  /** Throws when the file has no cross-reference table of the classic kind. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.source = latin(bytes);
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.source)?.[1] ?? NaN);
    if (!this.source.startsWith('xref', start)) throw new Error('The PDF has no cross-reference table');
    const entries = this.source.slice(start, this.source.indexOf('trailer', start)).split('\n').slice(2);
    entries.forEach((entry, id) => {
      if (entry.includes(' n')) this.offsets.set(id, Number(entry.slice(0, 10)));
    });
    const trailer = new Values(this.source, this.source.indexOf('trailer', start) + 7).next();
    this.trailer = this.dictionary(trailer);
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
    if (!(value instanceof Reference)) return '';
    const dictionary = this.dictionary(value);
    const start = this.source.indexOf('stream\n', this.offsets.get(value.id) ?? 0) + 7;
    const raw = this.bytes.subarray(start, start + Number(this.resolve(dictionary.get('Length')) ?? 0));
    return latin(dictionary.get('Filter') === '/FlateDecode' ? unzlibSync(raw) : raw);
  }
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
