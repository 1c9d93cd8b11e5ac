/** Parts → one zip file whose bytes depend on nothing but the parts. */
import { strToU8, zipSync, type Zippable } from 'fflate';

/** Readable by all and writable by the owner, under Unix: Word for Mac has been seen to refuse files without permissions. */
const permissions = { os: 3, attrs: 0o644 << 16 };

/** The content types come first, as readers of the format expect; the other parts in the order of their paths. */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const path of [...parts.keys()].sort(byPath)) {
    const part = parts.get(path) ?? '';
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    files[path] = [bytes, { level: levelOf(path, bytes) }];
  }
  // Local midnight, because fflate writes local time: so the same in every time zone. The zip format knows nothing earlier.
  return zipSync(files, { mtime: new Date(1980, 0, 1), ...permissions });
}

/** The sheets of thousands of lines are much alike: what a closer look for repetitions takes is not worth the few bytes. */
const large = 500_000;

function levelOf(path: string, { length }: Uint8Array): 0 | 4 | 6 {
  // An image is compressed already.
  if (path.endsWith('.png')) return 0;
  return length < large ? 6 : 4;
}

function byPath(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function rank(path: string): number {
  const first = ['[Content_Types].xml', '_rels/.rels'].indexOf(path);
  return first < 0 ? 2 : first;
}
