/** One run at a time writes into a folder, and what a killed run left half done is finished by the next command. */
import path from 'node:path';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** What takes a place: the new bytes or the old ones that lie beside it, or nothing, where nothing was before. */
export type Beside = 'new' | 'old' | 'nothing';

export interface Move {
  readonly beside: Beside;
  /** Absolute, and inside the folder that the journal lies in. */
  readonly place: string;
}

/** Held by the run that writes into the folder. */
export interface Journal {
  /** From here on these moves are what the next command finishes, should this run be killed. */
  plan(moves: readonly Move[]): void;
  /** Whether there are moves left that the next command has to make. */
  readonly isOpen: boolean;
}

/** Says who writes and what is still to be moved. A kill at any moment leaves it whole or not there. */
interface Entry {
  readonly pid: number;
  readonly host: string;
  /** Places are relative to the folder, with `/`. */
  readonly moves: readonly { readonly beside: Beside; readonly place: string }[];
  /** Folders, relative too, in which files may have been written beside their places; empty for the folder itself. */
  readonly below: readonly string[];
}

const journalName = '.directions-journal';

/** How long a run waits for another one that writes into the same folder, and how often it looks. */
const patience = { milliseconds: 30_000, step: 100 };

/** A run on another machine cannot be asked whether it lives; after so long without a word it does not. */
const silence = 10 * 60_000;

/**
 * Writes a file of ours beside others, down to the disk: as a new one, never through a link that somebody left under its name.
 */
export function writeBeside(world: World, place: string, bytes: Uint8Array | string): void {
  world.files.rmSync(place, { force: true });
  world.files.writeFileSync(place, bytes, { flag: 'wx', flush: true });
}

/**
 * Where the bytes wait that are to take the place: hidden, and beside it, so that the rename stays on one disk; and called after the run,
 * so that what an earlier one left, and nobody can remove, is not in the way.
 */
export function waiting(pid: number, place: string, beside: Exclude<Beside, 'nothing'>): string {
  return path.join(path.dirname(place), `.${path.basename(place)}.${pid}.directions-${beside}`);
}

/**
 * Runs the action while no other run writes into the folder, which has to be there, and below it into the folders named; what a dead
 * run left is finished before.
 * Throws a UsageError when another run does not come to an end, or when what was left cannot be finished.
 */
export function alone<T>(world: World, folder: string, below: readonly string[], action: (journal: Journal) => T): T {
  const own = (moves: readonly Move[]): string =>
    written({ pid: world.pid, host: world.host, moves: inside(folder, moves), below });
  take(world, folder, own([]));
  let isOpen = false;
  try {
    return action({
      plan(moves) {
        overwrite(world, folder, own(moves));
        isOpen = moves.length > 0;
      },
      get isOpen() {
        return isOpen;
      },
    });
  } finally {
    if (!isOpen) remove(world, path.join(folder, journalName));
  }
}

/** Finishes what a dead run left in the folder; nothing happens when there is nothing, or while its run is alive. */
export function settle(world: World, folder: string): void {
  const journal = path.join(folder, journalName);
  let found: Entry | undefined;
  try {
    found = read(world, journal);
    if (found === undefined) removeUnclaimed(world, folder);
    if (found === undefined || isAlive(world, journal, found)) return;
    alone(world, folder, [], () => undefined);
  } catch (error) {
    // Where nothing was begun, as on a disk that can only be read, nothing would have to be finished.
    if (found && found.moves.length > 0) throw error;
  }
}

/** Moves what waits beside its place into it; what is no longer there has been moved before. A disk scanner may hold a file for a moment. */
export function move(world: World, { beside, place }: Move, pid = world.pid): void {
  if (beside === 'nothing') {
    world.files.rmSync(place, { force: true });
    return;
  }
  patiently(world, () => world.files.renameSync(waiting(pid, place, beside), place), isHeld);
}

/** Does it again while a disk scanner holds the file, for three seconds. */
export function patiently<T>(world: World, action: () => T, isHeldBy: (error: unknown) => boolean): T {
  for (let tries = 1; ; tries++) {
    try {
      return action();
    } catch (error) {
      if (!isHeldBy(error) || tries === 6) throw error;
      world.pause(25 * 2 ** tries);
    }
  }
}

/** Whether the system refuses because another program has the file open, or protects it: by version and drive it says each of these. */
export function isHeld(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** What earlier runs left beside the places of a folder. What cannot be removed disturbs nobody. */
export function removeLeftovers(world: World, folder: string): void {
  attempt(() => {
    for (const name of world.files.readdirSync(folder))
      if (/^\..+\.directions-(new|old)$/.test(name) || name.startsWith(`${journalName}-`))
        attempt(() => world.files.rmSync(path.join(folder, name), { force: true }));
  });
}

/** What a run wrote that was killed before it had the folder to itself. */
function removeUnclaimed(world: World, folder: string): void {
  attempt(() => {
    for (const name of world.files.readdirSync(folder)) {
      const pid = name.startsWith(`${journalName}-`) ? Number(name.slice(journalName.length + 1)) : undefined;
      if (pid !== undefined && (pid === world.pid || !world.isRunning(pid)))
        attempt(() => world.files.rmSync(path.join(folder, name), { force: true }));
    }
  });
}

function take(world: World, folder: string, own: string): void {
  const journal = path.join(folder, journalName);
  for (let waited = 0; ; waited += patience.step) {
    if (claim(world, journal, own)) return;
    const found = read(world, journal);
    if (found === undefined) continue;
    if (!isAlive(world, journal, found)) {
      finish(world, folder, found);
      if (world.files.lstatSync(journal, { throwIfNoEntry: false })?.isDirectory())
        throw new UsageError(`${journal} is a folder. Nothing was changed.`, 'Remove it and run the command again.');
      remove(world, journal);
    } else if (waited >= patience.milliseconds) {
      throw new UsageError(
        `Another run of directions (process ${found.pid}) is writing into ${folder} just now. Nothing was changed.`,
        `Wait until it has finished. If there is none, remove ${journal}.`,
      );
    } else {
      world.pause(patience.step);
    }
  }
}

/** Whether the journal was not there and is ours now: it appears with its contents or not at all. */
function claim(world: World, journal: string, own: string): boolean {
  const beside = `${journal}-${world.pid}`;
  writeBeside(world, beside, own);
  try {
    world.files.linkSync(beside, journal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A disk without hard links.
    return claimByWriting(world, journal, own);
  } finally {
    world.files.rmSync(beside, { force: true });
  }
}

function claimByWriting(world: World, journal: string, own: string): boolean {
  try {
    world.files.writeFileSync(journal, own, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function overwrite(world: World, folder: string, own: string): void {
  const journal = path.join(folder, journalName);
  const beside = `${journal}-${world.pid}`;
  writeBeside(world, beside, own);
  patiently(world, () => world.files.renameSync(beside, journal), isHeld);
}

/** On Windows another run that reads the journal just now is in the way. */
function remove(world: World, journal: string): void {
  patiently(world, () => world.files.rmSync(journal, { force: true }), isHeld);
}

/** The moves that the dead run had still to make. */
function finish(world: World, folder: string, { pid, moves, below }: Entry): void {
  for (const { beside, place } of moves) {
    const target = path.join(folder, place);
    try {
      move(world, { beside, place: target }, pid);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw new UsageError(
        `A run that was cut short had still to replace ${target}, and that cannot be done: ${(error as Error).message}.`,
        'Close the file in other programs and run the command again.',
      );
    }
  }
  for (const one of new Set(['', ...below])) removeLeftovers(world, path.join(folder, one));
}

function isAlive(world: World, journal: string, found: Entry): boolean {
  const { pid, host } = found;
  if (found === stranger) return false;
  if (host === world.host) return pid !== world.pid && world.isRunning(pid);
  // The folder changed when this run came to it, by the clock of the disk that both write to.
  const time = (place: string): number => world.files.statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return time(path.dirname(journal)) - time(journal) < silence;
}

/** Undefined when there is none. One that is not ours, whoever wrote it or left a link there, has no moves and no living owner. */
function read(world: World, journal: string): Entry | undefined {
  const stat = world.files.lstatSync(journal, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile() || stat.size > largest) return stranger;
  let text: string;
  try {
    text = new TextDecoder().decode(patiently(world, () => world.files.readFileSync(journal), isHeld));
  } catch (error) {
    // Its run has just come to an end.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { pid, host, moves, below } = JSON.parse(text) as Partial<Record<keyof Entry, unknown>>;
    if (typeof pid !== 'number' || typeof host !== 'string' || !Array.isArray(moves) || !Array.isArray(below))
      return nobody;
    return { pid, host, moves: moves.filter(isMove), below: below.filter(isBelow) };
  } catch {
    return nobody;
  }
}

/** Thousands of moves come to less. */
const largest = 16 * 1024 * 1024;

const nobody: Entry = { pid: -1, host: '', moves: [], below: [] };

/** What no run has ever made: a folder, a link, a device. */
const stranger: Entry = { ...nobody };

/** A journal that came with somebody's files must not reach outside the folder. */
function isMove(value: unknown): value is Entry['moves'][number] {
  const { beside, place } = value as Partial<Record<'beside' | 'place', unknown>>;
  return ['new', 'old', 'nothing'].includes(beside as string) && isBelow(place);
}

function isBelow(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  return value.split('/').every((step) => step !== '' && step !== '.' && step !== '..' && !/[\\:\0]/.test(step));
}

function inside(folder: string, moves: readonly Move[]): Entry['moves'] {
  return moves.map(({ beside, place }) => ({ beside, place: path.relative(folder, place).split(path.sep).join('/') }));
}

function written(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // What is in the way stays there.
  }
}
