/** The only writing: all files of a build take their places, or none does. */
import type { Stats } from 'node:fs';
import path from 'node:path';
import {
  alone,
  isHeld,
  move,
  patiently,
  removeLeftovers,
  waiting,
  writeBeside,
  type Journal,
  type Move,
} from './journal.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { Files, World } from './world.ts';

/** What to do about a place that cannot be written; a command without `--out` has something else to say. */
const elsewhere = 'Write somewhere else with --out <folder>.';

export type State = 'new' | 'changed' | 'unchanged';

/** An output beside what lies in its place now. */
export interface Placement {
  readonly name: string;
  readonly place: string;
  readonly bytes: Uint8Array;
  readonly before?: Uint8Array;
  readonly state: State;
}

/** A file to be written. `read`: what it held when it was read, or that there was none, where that must not have changed since. */
interface Wanted {
  /** Relative to the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read?: Uint8Array | 'nothing';
}

/** Compares the outputs with what lies in the folder; reads only. Throws a UsageError for one that changed since it was read. */
export function placements(world: World, folder: string, outputs: readonly Wanted[]): readonly Placement[] {
  return outputs.map(({ name, bytes, read }) => {
    const place = path.join(folder, name);
    const before = readBefore(world, place);
    if (read !== undefined && !isAsRead(before, read))
      throw new UsageError(
        `${shown(world, place)} was ${read === 'nothing' ? 'made' : 'changed'} by another program while this command ran. Nothing was changed.`,
        'Run the command again: it then starts from what the file holds now.',
      );
    if (!before) return { name, place, bytes, state: 'new' };
    return { name, place, bytes, before, state: same(before, bytes) ? 'unchanged' : 'changed' };
  });
}

function isAsRead(now: Uint8Array | undefined, read: Uint8Array | 'nothing'): boolean {
  return read === 'nothing' ? now === undefined : now !== undefined && same(now, read);
}

/** No output and no spreadsheet comes near it, and it has room in memory. */
const mostBytes = 256 * 1024 * 1024;

/** What is in a file that is to be read; undefined when there is none. */
export function readGiven(world: World, place: string): Uint8Array | undefined {
  return read(world, place, {
    folder: 'Name a file in it.',
    other: 'Name a file.',
    held: 'Close it there and run the command again.',
  });
}

/** What lies at the place now, where a file is to go; undefined when nothing does. */
export function readBefore(world: World, place: string): Uint8Array | undefined {
  return read(world, place, {
    folder: 'Rename or remove it: a file of that name has to go there.',
    other: 'Remove it, or name another place.',
    held: closeIt(place),
  });
}

/** What is to be done about a folder that lies there, a pipe or device, and a file that another program has open. */
type Advice = Readonly<Record<'folder' | 'other' | 'held', string>>;

function read(world: World, place: string, { folder, other, held }: Advice): Uint8Array | undefined {
  try {
    const stat = world.files.statSync(place, { throwIfNoEntry: false });
    // Reading a pipe or a device may never end.
    if (stat && !stat.isFile() && !stat.isDirectory())
      throw new UsageError(`${shown(world, place)} is neither a file nor a folder. ${other}`);
    if (stat && stat.size > mostBytes)
      throw new UsageError(
        `${shown(world, place)} is far too large (${Math.ceil(stat.size / 1024 / 1024)} MiB): files of up to 256 MiB are read.`,
      );
    return patiently(
      world,
      () => world.files.readFileSync(place),
      (error) => codeOf(error) === 'EBUSY',
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'EISDIR') throw new UsageError(`${shown(world, place)} is a folder. ${folder}`);
    throw unreadable(error, world, place, held);
  }
}

/** As `refusal`, of a place that is read. */
function unreadable(error: unknown, world: World, place: string, held: string): unknown {
  const [reason, help] =
    {
      ...{ EACCES: unallowed, EPERM: unallowed },
      ELOOP: ['the links there lead to one another', 'Remove that link, or name another file.'] as const,
      EBUSY: ['another program has it open', held] as const,
    }[codeOf(error) ?? ''] ?? [];
  return reason === undefined
    ? refusal(error, world, place)
    : new UsageError(`${shown(world, place)} cannot be read: ${reason}. Nothing was changed.`, help);
}

const unallowed = [
  'you do not have permission to read it',
  'Ask whoever looks after it to let you read it, and run the command again.',
] as const;

/**
 * Makes the folder and writes what is new or changed, while no other run writes into it, or into the folders named `below` it. Every file
 * is first written in full beside its place, down to the disk; then all are renamed. A run that is killed in between is finished by the
 * next command. When a file cannot take its place, those that did are put back as they were. Throws a UsageError that says what to close
 * or what to do `instead`.
 * @param placed says what goes where, once nobody else writes there
 * @param first what is done when all is written beside its place, and before any of it takes its place
 */
export function replace(
  world: World,
  folder: string,
  placed: () => readonly Placement[],
  instead = elsewhere,
  below: readonly string[] = [],
  first: () => void = () => undefined,
): void {
  makeFolder(world, folder, instead);
  try {
    alone(world, folder, below, (journal) => replaceAll(world, journal, { folder, all: placed(), instead, first }));
  } catch (error) {
    throw refusal(error, world, folder, instead);
  }
}

interface Replacing {
  readonly folder: string;
  readonly all: readonly Placement[];
  readonly instead: string;
  readonly first: () => void;
}

function replaceAll(world: World, journal: Journal, { folder, all, instead, first }: Replacing): void {
  const changes = all.filter(({ state }) => state !== 'unchanged');
  const folders = new Set([folder, ...changes.map(({ place }) => path.dirname(place))]);
  for (const one of folders) {
    makeFolder(world, one, instead);
    removeLeftovers(world, one);
  }
  try {
    for (const change of changes) write(world, change, 'new', change.bytes, instead);
    first();
    if (changes.length === 0) return;
    takePlaces(world, journal, changes, instead);
  } finally {
    if (!journal.isOpen) for (const one of folders) removeLeftovers(world, one);
  }
}

function takePlaces(world: World, journal: Journal, changes: readonly Placement[], instead: string): void {
  journal.plan(changes.map(({ place }) => ({ beside: 'new', place })));
  const done: Placement[] = [];
  try {
    for (const change of changes) {
      takePlace(world, change, instead);
      done.push(change);
    }
  } catch (error) {
    putBack(world, journal, done, error);
  }
  // Only then is there nothing more to finish, also after a power cut.
  for (const folder of new Set(changes.map(({ place }) => path.dirname(place)))) flush(world, folder);
  journal.plan([]);
}

/** Puts back what can be, and throws: the reason when all are as they were, and otherwise also which files are not. */
function putBack(world: World, journal: Journal, done: readonly Placement[], because: unknown): never {
  const stuck: Placement[] = [];
  const reason = because instanceof Error ? because.message.replace(' Nothing was changed.', '') : String(because);
  const moves = done.map(({ place, before }): Move => ({ beside: before ? 'old' : 'nothing', place }));
  try {
    for (const one of done) if (one.before) write(world, one, 'old', one.before, elsewhere);
    journal.plan(moves);
  } catch {
    // What was planned first still stands, and is finished by whoever comes next.
    if (done.length === 0) throw because;
    throw new UsageError(
      `${reason} Others were replaced before that, and could not be put back: ${done.map(({ place }) => shown(world, place)).join(', ')}.`,
      'Close what is open there and run any command of directions here again: it replaces the rest first.',
    );
  }
  for (const [index, one] of done.entries()) {
    try {
      move(world, moves[index] ?? { beside: 'nothing', place: one.place });
    } catch {
      stuck.push(one);
    }
  }
  if (stuck.length === 0) {
    journal.plan([]);
    throw because;
  }
  const names = stuck.map(({ place }) => shown(world, place)).join(', ');
  throw new UsageError(
    `${reason} The others were put back as they were, but for ${names}: another program holds what was just written there.`,
    'Close those files everywhere and run any command of directions here again: it puts them back first.',
  );
}

function makeFolder(world: World, folder: string, instead: string): void {
  try {
    makeSteps(world.files, folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR') {
      throw new UsageError(
        `${shown(world, folder)} cannot be made a folder: a file stands in its way.`,
        instead === elsewhere
          ? 'Remove that file, or write somewhere else with --out <folder>.'
          : 'Remove that file, and run the command again.',
      );
    }
    throw refusal(error, world, folder, instead);
  }
}

/** Folder by folder: Node.js does it for ever where the system says of a folder that is there that it is not, as in /proc. */
export function makeSteps(files: Files, folder: string, mode?: number): void {
  if (files.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = path.dirname(folder);
  if (above !== folder && !files.existsSync(above)) makeSteps(files, above, mode);
  try {
    files.mkdirSync(folder, { mode });
  } catch (error) {
    // Another run was faster; behind a link to nothing there is no folder.
    if (codeOf(error) !== 'EEXIST') throw error;
    const stat = files.statSync(folder, { throwIfNoEntry: false });
    if (!stat) throw Object.assign(new Error(`${folder} leads nowhere`), { code: 'ENOENT' });
    if (!stat.isDirectory()) throw error;
  }
}

/** Down to the disk, and with the mode, owner and group of the file that it will replace, as far as the system lets us. */
function write(world: World, { place }: Placement, beside: 'new' | 'old', bytes: Uint8Array, instead: string): void {
  const { files } = world;
  try {
    writeBeside(world, waiting(world.pid, place, beside), bytes);
    const stat = files.statSync(place, { throwIfNoEntry: false });
    if (!stat) return;
    files.chmodSync(waiting(world.pid, place, beside), stat.mode & 0o7777);
    const own = files.statSync(waiting(world.pid, place, beside));
    if (own.uid !== stat.uid || own.gid !== stat.gid) keepOwner(files, waiting(world.pid, place, beside), stat);
  } catch (error) {
    throw refusal(error, world, place, instead);
  }
}

/** Only an administrator can give a file away, and a member of a group can give it to the group. */
function keepOwner(files: Files, place: string, { uid, gid, mode }: Stats): void {
  for (const owner of [uid, -1]) {
    try {
      files.chownSync(place, owner, gid);
      // Changing the owner takes special bits away.
      files.chmodSync(place, mode & 0o7777);
      return;
    } catch {
      // It stays with whoever runs the command.
    }
  }
}

/** The names of the folder, down to the disk. Windows does so by itself and refuses to be asked. */
function flush(world: World, folder: string): void {
  try {
    const open = world.files.openSync(folder, 'r');
    try {
      world.files.fsyncSync(open);
    } finally {
      world.files.closeSync(open);
    }
  } catch {
    // The files themselves are there.
  }
}

function takePlace(world: World, { place }: Placement, instead: string): void {
  try {
    move(world, { beside: 'new', place });
  } catch (error) {
    // Word and Acrobat on Windows keep the file they show locked.
    if (isHeld(error)) {
      throw new UsageError(
        `${shown(world, place)} cannot be replaced: it is open in another program, or protected. Nothing was changed.`,
        instead === elsewhere ? closeIt(place) : instead,
      );
    }
    throw refusal(error, world, place, instead);
  }
}

function closeIt(place: string): string {
  return `Close ${path.basename(place)} in Word (or whatever shows it) and run the command again, or write somewhere else with --out <folder>.`;
}

const noPlace =
  'the system knows no such place (a drive that is not there, a link that leads nowhere, or a name that it does not allow)';
const forbidden = 'you do not have permission to write there';
const allowed = 'Ask whoever looks after that folder to let you write there, and run the command again.';
const room = 'Make room there, and run the command again.';

/** By the system's code why a place cannot be written, and what helps where the file has to lie just there and nothing is gained by closing it. */
const refusals: Readonly<Record<string, readonly [reason: string, remedy?: string]>> = {
  ENOSPC: ['the disk is full', room],
  EDQUOT: ['your share of the disk is full', room],
  EROFS: ['the disk can only be read', allowed],
  EBUSY: ['another program has it open'],
  EACCES: [forbidden, allowed],
  EPERM: [forbidden, allowed],
  ENAMETOOLONG: ['the name is too long for this disk'],
  ENOENT: [noPlace],
  EINVAL: [noPlace],
};

/** The system's refusal as a UsageError. Anything but a refusal of the system is our fault, and stays what it is. */
function refusal(error: unknown, world: World, place: string, instead = elsewhere): unknown {
  const code = codeOf(error);
  if (!(error instanceof Error) || code === undefined || error instanceof UsageError) return error;
  const [reason, remedy = instead] = refusals[code] ?? [error.message];
  const close = code === 'EBUSY' ? closeIt(place) : instead;
  return new UsageError(
    `${shown(world, place)} cannot be written: ${reason}. Nothing was changed.`,
    instead === elsewhere ? close : remedy,
  );
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** The path of a place from the current folder, letter for letter. */
export function fromHere(world: World, place: string): string {
  return (path.relative(world.cwd, place) || '.').split(path.sep).join('/');
}

/** A place as the user would name it from the current folder, with nothing in it that a terminal would obey. */
export function shown(world: World, place: string): string {
  return printable(fromHere(world, place));
}

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}
