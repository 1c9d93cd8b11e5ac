/** What has been read and found already, so that years which share files, and questions about one root, do not read them again. */
import { yearOf, type Kind } from '../source/kind.ts';
import { sameBytes, type Workspace } from '../source/workspace.ts';
import { readFile, type FileRead } from './read-file.ts';
import { grouped } from '../grouped.ts';
import { remembered } from '../remembered.ts';

/** Of thousands of years only the files read last are kept; a year is some twenty files. */
const mostFiles = 200;

interface Made {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

/** It changes no answer, only how soon it comes: what is kept is known by everything it follows from. */
export class Cache {
  readonly #read: typeof readFile;
  /** The file read last stands last. */
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly file: FileRead }>();
  readonly #made = new Map<string, Made>();

  /** @param read how a file is read, for those who want to watch it */
  constructor(read: typeof readFile = readShared) {
    this.#read = read;
  }

  /** The file, read when it is not known with these very bytes. */
  file(path: string, kind: Kind, bytes: Uint8Array): FileRead {
    const known = this.#files.get(path);
    const file = known?.bytes === bytes ? known.file : this.#read(path, kind, bytes);
    this.#files.delete(path);
    this.#files.set(path, { bytes, file });
    const [oldest] = this.#files.keys();
    if (oldest !== undefined && this.#files.size > mostFiles) this.#files.delete(oldest);
    return file;
  }

  /** What `make` gives, made anew when it was last made from something else. @param name of few names: what is kept under one stays */
  made<T>(name: string, from: readonly unknown[], make: () => T): T {
    const known = this.#made.get(name);
    if (known && known.from.length === from.length && known.from.every((one, index) => one === from[index]))
      return known.value as T;
    const value = make();
    this.#made.set(name, { from, value });
    return value;
  }

  /** Paths by the year they lie in, in order; under the empty name those that serve all years. */
  paths({ files }: Workspace): ReadonlyMap<string, readonly string[]> {
    return pathsByYear(files);
  }
}

/** What serves all years, as it was read last, for every cache: one command asks in several of the same root, each time of the same words and looks. */
const shared = new Map<string, { readonly bytes: Uint8Array; readonly file: FileRead }>();

function readShared(path: string, kind: Kind, bytes: Uint8Array): FileRead {
  if (yearOf(path) !== undefined) return readFile(path, kind, bytes);
  const known = shared.get(path);
  if (known && sameBytes(known.bytes, bytes)) return known.file;
  if (shared.size >= mostFiles) shared.clear();
  const file = readFile(path, kind, bytes);
  shared.set(path, { bytes, file });
  return file;
}

const pathsByYear = remembered((files: Workspace['files']) => grouped(files.keys(), (path) => yearOf(path) ?? ''));
