/** The only reading: the authored files and the templates of a root, whole, into memory. */
import type { Dirent, Stats } from 'node:fs';
import path from 'node:path';
import { isKept } from '../source/kept.ts';
import type { Workspace } from '../source/workspace.ts';
import { same } from './outputs.ts';
import { UsageError } from './usage-error.ts';
import type { Files, World } from './world.ts';

/** An authored file of more bytes than this is a mistake (a spreadsheet saved under the wrong name); templates hold images and fonts, and a version all that was issued. */
const mostAuthored = 4 * 1024 * 1024;
const mostLarge = 32 * 1024 * 1024;
/** No board has as much; a root that is a whole disk soon has. */
const mostInRoot = { thousandEntries: 200, depth: 100, bytes: 1024 * 1024 * 1024 };

/** What was read, and where each file lies on the disk (a built-in template lies in the installation, not in the root). */
export interface Reading {
  readonly root: string;
  readonly workspace: Workspace;
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Reads `directions/**\/*.yaml`, what was issued, and `templates/**` of the root; a template that the root does not have is the built-in one.
 * With `words`, fonts and images stay on the disk until they are asked for: judging the texts needs few of them.
 * @param known files read before: one that is as it was stays the same value, by which it is known what follows from it
 * Throws one UsageError that names everything that cannot be read.
 */
export function readWorkspace(
  world: World,
  root: string,
  what: 'words' | 'everything',
  known?: Workspace['files'],
): Reading {
  const search = searchOf(world.files);
  // The installation's own lie where whoever installed it put them.
  walk(search, path.join(world.home, 'templates'), 'templates');
  search.gone.clear();
  search.within = world.files.realpathSync(root);
  for (const name of ['templates', 'directions']) walk(search, path.join(root, name), name);
  for (const [name, place] of search.links) walk(search, place, name);

  const files = new FilesOnDemand();
  const places = new Map([...search.places].sort(([one], [other]) => (one < other ? -1 : 1)));
  for (const [name, place] of places) {
    if (what === 'words' && !/\.ya?ml$/i.test(name)) {
      files.await(name, () => asBefore(readLate(world.files, name, place), known?.get(name)));
      continue;
    }
    const bytes = read(search, name, place);
    if (bytes) files.set(name, asBefore(bytes, known?.get(name)));
  }
  if (search.problems.length > 0) throw new UsageError(search.problems.join('\n'));
  return { root, workspace: { files, unread: [...search.unread].sort() }, places };
}

function asBefore(bytes: Uint8Array, before: Uint8Array | undefined): Uint8Array {
  return before && same(before, bytes) ? before : bytes;
}

/** Files of which some are read when they are first asked for. */
class FilesOnDemand extends Map<string, Uint8Array> {
  readonly #awaited = new Map<string, () => Uint8Array>();

  await(name: string, load: () => Uint8Array): void {
    this.set(name, new Uint8Array());
    this.#awaited.set(name, load);
  }

  override get(name: string): Uint8Array | undefined {
    const load = this.#awaited.get(name);
    if (load) this.set(name, load());
    this.#awaited.delete(name);
    return super.get(name);
  }

  override *entries(): MapIterator<[string, Uint8Array]> {
    for (const name of this.keys()) yield [name, this.get(name) ?? new Uint8Array()];
  }

  override [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }
}

function readLate(files: Files, name: string, place: string): Uint8Array {
  const search = searchOf(files);
  const bytes = read(search, name, place);
  if (!bytes) throw new UsageError(search.problems.join('\n'));
  return bytes;
}

interface Search {
  readonly files: Files;
  readonly places: Map<string, string>;
  /** Names of files under `directions/` that nothing would read, and of years that are empty. */
  readonly unread: string[];
  readonly problems: string[];
  /** The real path of the folder that no link may leave. */
  within?: string;
  /** The real paths of all folders read. */
  readonly gone: Set<string>;
  /** Links to folders, by name, with their places. */
  readonly links: Map<string, string>;
  entries: number;
  bytes: number;
}

function searchOf(files: Files): Search {
  const nothing = { places: new Map(), unread: [], problems: [], gone: new Set<string>(), links: new Map() };
  return { files, ...nothing, entries: 0, bytes: 0 };
}

/** Each folder is gone through once, however many links lead to it: first all that are no links. */
function walk(search: Search, folder: string, name: string): void {
  const stat = search.files.statSync(folder, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    search.problems.push(`${name} is a file, and should be a folder.`);
    return;
  }
  attempt(search, name, () => {
    const real = search.files.realpathSync(folder);
    if (leaves(search, name, real)) return;
    if (search.gone.has(real)) {
      search.problems.push(`${name} leads by a link to a folder that is read already. Remove the link.`);
      return;
    }
    search.gone.add(real);
    const entries = search.files.readdirSync(folder, { withFileTypes: true });
    if (entries.length === 0 && /^directions\/\d{4}-\d\d$/.test(name)) search.unread.push(`${name}/`);
    for (const entry of entries) visit(search, folder, entry, name);
  });
}

function visit(search: Search, folder: string, entry: Dirent, within: string): void {
  const place = path.join(folder, entry.name);
  const name = `${within}/${entry.name}`;
  // Editors' and operating systems' own files (.DS_Store, .#pack.yaml, Thumbs.db) are not the author's.
  if (/^(?:[.~]|(?:desktop\.ini|(?:eh)?thumbs\.db|icon\r)$)/i.test(entry.name)) return;
  bound(search, name);
  if (isUnspeakable(search.files, place)) {
    unspeakable(search, entry, name);
    return;
  }
  attempt(search, name, () => {
    const stat = search.files.statSync(place);
    if (entry.isSymbolicLink() && leaves(search, name, search.files.realpathSync(place))) return;
    if (!stat.isDirectory()) take(search, place, name, stat);
    else if (/\.ya?ml$/i.test(name))
      search.problems.push(`${name} is a folder with the name of a file. Rename or remove it.`);
    else if (entry.isSymbolicLink()) search.links.set(name, place);
    else walk(search, place, name);
  });
}

/** Node.js puts this sign in the place of bytes that are no letter, and then finds no file of that name. */
export function isUnspeakable(files: Files, place: string): boolean {
  return place.includes('\ufffd') && !files.statSync(place, { throwIfNoEntry: false });
}

/** A file that would be read stops, for nobody can name it; one that nothing reads, and a picture that no theme can name, does not. */
function unspeakable(search: Search, entry: Dirent, name: string): void {
  if (entry.isFile() && !/\.ya?ml$/i.test(name) && !isKept(name)) {
    if (!name.startsWith('templates/')) search.unread.push(name);
    return;
  }
  search.problems.push(
    `${name} cannot be read: its name has letters that are not in UTF-8 (shown as \ufffd). Give it another name.`,
  );
}

function take(search: Search, place: string, name: string, stat: Stats): void {
  if (!isLarge(name) && !/\.ya?ml$/i.test(name)) {
    search.unread.push(name);
  } else if (!stat.isFile()) {
    search.problems.push(`${name} is neither a file nor a folder. Remove it.`);
  } else if (!isTooLarge(search, name, stat.size)) {
    search.bytes += stat.size;
    search.places.set(name, place);
  }
}

function isLarge(name: string): boolean {
  return name.startsWith('templates/') || isKept(name);
}

function isTooLarge({ problems }: Search, name: string, bytes: number): boolean {
  const most = isLarge(name) ? mostLarge : mostAuthored;
  if (bytes <= most) return false;
  const [size, allowed] = [bytes, most].map((one) => Math.ceil(one / 1024 / 1024));
  problems.push(
    `${name} is too large to be one of the authored files: it has ${size} MiB, and up to ${allowed} can be read. Move it elsewhere.`,
  );
  return true;
}

/** What a stranger's link leads to is not read, so that nothing of it is quoted, printed or enclosed. */
function leaves({ within, problems }: Search, name: string, real: string): boolean {
  if (within === undefined || real === within || real.startsWith(within + path.sep)) return false;
  problems.push(`${name} is a link that leads out of the root, and is not followed. Put a copy in its place.`);
  return true;
}

function bound(search: Search, name: string): void {
  search.entries++;
  const { thousandEntries, depth, bytes } = mostInRoot;
  const reason =
    (search.entries > thousandEntries * 1000 && `more than ${thousandEntries},000 files and folders`) ||
    (name.split('/').length > depth && `more than ${depth} folders inside one another`) ||
    (search.bytes > bytes && `files of more than ${bytes / 1024 / 1024} MiB together`);
  if (reason === false) return;
  throw new UsageError(
    `There are ${reason} under "directions" and "templates" (reading stopped at ${name}). Is --root the folder of one board?`,
  );
}

/** What was read counts: a file may have grown in between, and some file systems say of all that they are empty. */
function read(search: Search, name: string, place: string): Uint8Array | undefined {
  const bytes = attempt(search, name, () => search.files.readFileSync(place));
  return bytes && isTooLarge(search, name, bytes.length) ? undefined : bytes;
}

function attempt<T>(search: Search, name: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    search.problems.push(`${name} cannot be read: ${reason(error)}`);
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is a link to a file that is not there, or it was removed just now.',
  EACCES: 'you do not have permission to read it.',
  EPERM: 'you do not have permission to read it.',
  ELOOP: 'it is a link that leads to itself.',
  EBUSY: 'another program has it open. Close that program.',
  EMFILE: 'too many files are open on this machine.',
  EIO: 'the disk or the network drive it lies on does not answer.',
};

/** The system's reason in plain words. Anything but a fault of the system is ours, and is thrown on. */
function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (!(error instanceof Error) || code === undefined) throw error;
  return reasons[code] ?? error.message;
}
