/** The only writing: all files of a build take their places, or none does. */
import path from 'node:path';
import type { Output } from '../compile.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

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

/** Compares the outputs with what lies in the folder; reads only. */
export function placements(world: World, folder: string, outputs: readonly Output[]): readonly Placement[] {
  return outputs.map(({ name, bytes }) => {
    const place = path.join(folder, name);
    const before = readBefore(world, place);
    if (!before) return { name, place, bytes, state: 'new' };
    return { name, place, bytes, before, state: same(before, bytes) ? 'unchanged' : 'changed' };
  });
}

/** What lies at the place now; undefined when nothing does. */
export function readBefore(world: World, place: string): Uint8Array | undefined {
  try {
    return world.files.readFileSync(place);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'EISDIR')
      throw new UsageError(
        `${shown(world, place)} is a folder. Rename or remove it: a file of that name has to go there.`,
      );
    throw refusal(error, world, place);
  }
}

/**
 * Writes what is new or changed. Every file is first written in full beside its place, then all are renamed; when one cannot
 * take its place, those that did are put back as they were. Throws a UsageError that says what to close or what to do `instead`.
 */
export function replace(world: World, folder: string, all: readonly Placement[], instead = elsewhere): void {
  const changes = all.filter(({ state }) => state !== 'unchanged');
  makeFolder(world, folder);
  for (const one of new Set([folder, ...changes.map(({ place }) => path.dirname(place))])) removeStale(world, one);
  if (changes.length === 0) return;
  const done: Placement[] = [];
  try {
    for (const change of changes) write(world, change, instead);
    for (const change of changes) {
      takePlace(world, change, instead);
      done.push(change);
    }
  } catch (error) {
    for (const change of done.reverse()) putBack(world, change, instead);
    throw error;
  } finally {
    for (const change of changes) world.files.rmSync(temporary(world, change.place), { force: true });
  }
}

/** Hidden, beside the place so that the rename stays on one disk, and named by run so that two runs do not meet. */
function temporary(world: World, place: string): string {
  return path.join(path.dirname(place), `.${path.basename(place)}.${world.pid}.directions-new`);
}

function makeFolder(world: World, folder: string): void {
  try {
    world.files.mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR') {
      throw new UsageError(
        `${shown(world, folder)} cannot be made a folder: a file stands in its way.`,
        'Remove that file, or write somewhere else with --out <folder>.',
      );
    }
    throw refusal(error, world, folder);
  }
}

/** What a run that was cut short has left behind. */
function removeStale(world: World, folder: string): void {
  for (const name of world.files.readdirSync(folder)) {
    const pid = /^\..+\.(\d+)\.directions-new$/.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === world.pid || !world.isRunning(Number(pid)))) {
      world.files.rmSync(path.join(folder, name), { force: true });
    }
  }
}

function write(world: World, { place, bytes }: Placement, instead: string): void {
  try {
    world.files.writeFileSync(temporary(world, place), bytes);
  } catch (error) {
    throw refusal(error, world, place, instead);
  }
}

function takePlace(world: World, { place }: Placement, instead: string): void {
  try {
    world.files.renameSync(temporary(world, place), place);
  } catch (error) {
    // Word and Acrobat on Windows keep the file they show locked; each of the three has been seen, by version and drive.
    if (['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error) ?? '')) {
      throw new UsageError(
        `${shown(world, place)} cannot be replaced: it is open in another program, or protected. Nothing was changed.`,
        instead === elsewhere
          ? `Close ${path.basename(place)} in Word (or whatever shows it) and run the command again, or write somewhere else with --out <folder>.`
          : instead,
      );
    }
    throw refusal(error, world, place, instead);
  }
}

function putBack(world: World, change: Placement, instead: string): void {
  if (!change.before) {
    world.files.rmSync(change.place, { force: true });
    return;
  }
  write(world, { ...change, bytes: change.before }, instead);
  world.files.renameSync(temporary(world, change.place), change.place);
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk can only be read',
  EACCES: 'you do not have permission to write there',
  EPERM: 'you do not have permission to write there',
  ENAMETOOLONG: 'the name is too long for this disk',
};

/** The system's refusal as a UsageError. Anything but a refusal of the system is our fault, and stays what it is. */
function refusal(error: unknown, world: World, place: string, instead = elsewhere): unknown {
  const code = codeOf(error);
  if (!(error instanceof Error) || code === undefined) return error;
  return new UsageError(
    `${shown(world, place)} cannot be written: ${reasons[code] ?? error.message}. Nothing was changed.`,
    instead,
  );
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** A place as the user would name it from the current folder. */
export function shown(world: World, place: string): string {
  return (path.relative(world.cwd, place) || '.').split(path.sep).join('/');
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}
