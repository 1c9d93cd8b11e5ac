/** Opens a zip file that anyone may have made: its parts are unpacked when they are asked for, and never to more than was allowed. */
import { crc32 } from '../digest.ts';
import { unpacked } from './unpacked.ts';

export interface Zip {
  /** The paths of its parts. */
  readonly names: readonly string[];
  /** A part by its path; undefined when there is none. Throws NotZip when it is damaged, or when all that were asked for are too large together. */
  part(path: string): Uint8Array | undefined;
}

export class NotZip extends Error {
  readonly reason: 'no zip' | 'damaged' | 'too large';

  constructor(reason: NotZip['reason']) {
    super(`The zip file cannot be read: ${reason}.`);
    this.reason = reason;
  }
}

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** The numbers that APPNOTE.TXT of PKWARE gives to the structures of a zip file, and their lengths. */
const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const lengths = { file: 30, entry: 46, end: 22 };

/** @param largest how many bytes may be unpacked in all. Throws NotZip. */
export function openZip(bytes: Uint8Array, largest: number): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = bounded(() => entriesIn(bytes, view));
  const parts = new Map<string, Uint8Array>();
  let left = largest;
  return {
    names: [...entries.keys()],
    part(path) {
      const entry = entries.get(path);
      const known = parts.get(path);
      if (!entry || known) return known;
      if (entry.size > left) throw new NotZip('too large');
      left -= entry.size;
      const part = bounded(() => unpack(bytes, view, entry));
      parts.set(path, part);
      return part;
    },
  };
}

/** A place beyond the end of the file is a fault of the file. */
function bounded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new NotZip('damaged');
    throw error;
  }
}

const utf8 = new TextDecoder();

/** By path. Two of one name are refused, since programs differ in which of them they take; so are more bytes than the file has, which parts would have to share. */
function entriesIn(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = endOf(view);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let packed = 0;
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== signatures.entry) throw new NotZip('damaged');
    const entry = {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    const name = utf8.decode(bytes.subarray(at + lengths.entry, at + lengths.entry + view.getUint16(at + 28, true)));
    packed += entry.packed;
    if (entries.has(name) || packed > bytes.length) throw new NotZip('damaged');
    entries.set(name, entry);
    at += lengths.entry + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // The number of parts has two bytes: what lies beyond it would be missing without a word.
  if (at + 4 <= bytes.length && view.getUint32(at, true) === signatures.entry) throw new NotZip('damaged');
  return entries;
}

/** The last structure of the file, behind which only a comment may stand. */
function endOf(view: DataView): number {
  const last = view.byteLength - lengths.end;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (
      view.getUint32(at, true) === signatures.end &&
      at + lengths.end + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at;
  throw new NotZip('no zip');
}

function unpack(bytes: Uint8Array, view: DataView, { method, checksum, packed, size, at }: Entry): Uint8Array {
  if (view.getUint32(at, true) !== signatures.file) throw new NotZip('damaged');
  const from = at + lengths.file + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw new NotZip('damaged');
  const data = bytes.subarray(from, from + packed);
  const part = contentOf(data, method, size);
  if (part?.length !== size || crc32(part) !== checksum) throw new NotZip('damaged');
  return part;
}

/** Stored as it is, or deflated; nothing else is known. */
function contentOf(data: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === 0) return data;
  return method === 8 ? unpacked([data], size, 'deflate') : undefined;
}
