/** A file that was named on the command line, whatever it is called and wherever it lies. */
import path from 'node:path';
import { nearest } from '../diagnostic.ts';
import { isYearLike } from './known.ts';
import { readGiven } from './outputs.ts';
import { asTyped, printable } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

export interface FileGiven {
  /** As it was typed. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Throws a UsageError when there is none. @param command what was typed before its name @param example of its name */
export function fileGiven(
  world: World,
  name: string | undefined,
  command: string,
  example = 'Item 5.4 - Directions.pdf',
): FileGiven {
  if (name === undefined) throw new UsageError('Which file?', `For example: directions ${command} "${example}"`);
  const bytes = readGiven(world, path.resolve(world.cwd, name));
  if (bytes === undefined) throw noFile(world, name);
  return { name, bytes };
}

/** Says that a file is not there that was typed, and which was meant. @param advice where none evidently was */
export function noFile(world: World, name: string, advice?: string): UsageError {
  const joined = joinedName(world, name);
  const meant = joined?.name ?? fileMeant(world, name);
  if (meant === undefined) return new UsageError(`There is no file ${printable(name)}.`, advice);
  const { argv } = world;
  const at = argv.indexOf(name);
  const line = [...argv.slice(0, at), meant, ...inOnePiece(world, joined?.end ?? at + 1)];
  return new UsageError(
    `There is no file ${printable(name)}. Did you mean ${printable(meant)}?`,
    `Type: directions ${line.map(asTyped).join(' ')}`,
  );
}

/** The words from there on, with other names of files in one piece that were typed so too. */
function inOnePiece(world: World, from: number): readonly string[] {
  const word = world.argv[from];
  if (word === undefined) return [];
  const joined = joinedName(world, word, from);
  return [joined?.name ?? word, ...inOnePiece(world, joined?.end ?? from + 1)];
}

/** Says which file was meant, where one of the words is the beginning of its name and no name of anything itself. */
export function divided(world: World, words: readonly string[]): UsageError | undefined {
  const name = words.find(
    (word) => !isYearLike(word) && !isThere(world, word) && joinedName(world, word) !== undefined,
  );
  return name === undefined ? undefined : noFile(world, name);
}

/** The file whose name has spaces and begins with the word, where it was typed without quotation marks, and the index behind its last word. */
function joinedName(
  world: World,
  word: string,
  at = world.argv.indexOf(word),
): { readonly name: string; readonly end: number } | undefined {
  const { argv } = world;
  if (at === -1) return undefined;
  return argv
    .map((_, index) => ({ name: argv.slice(at, index + 1).join(' '), end: index + 1 }))
    .find(({ name, end }) => end > at + 1 && isFile(world, name));
}

/** The name as a file system has it: without quotation marks that no shell takes away, `file://`, `%20` and backslashes. */
export function plainName(name: string): string {
  const bare = name
    .trim()
    .replace(/^["'‘’“”`]+|["'‘’“”`]+$/g, '')
    .replace(/^file:\/\/(?:localhost)?(?=\/)/i, '');
  return decoded(bare).replaceAll('\\', '/');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function fileMeant(world: World, name: string): string | undefined {
  const plain = plainName(name);
  if (isFile(world, plain)) return plain;
  const folder = path.dirname(plain);
  const near = nearest(path.basename(plain), filesIn(world, folder));
  return near === undefined || near === name ? undefined : path.join(folder, near);
}

function isFile({ files, cwd }: World, name: string): boolean {
  try {
    return files.statSync(path.resolve(cwd, name), { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

function isThere({ files, cwd }: World, name: string): boolean {
  return files.existsSync(path.resolve(cwd, name));
}

function filesIn(world: World, folder: string): readonly string[] {
  try {
    return world.files
      .readdirSync(path.resolve(world.cwd, folder))
      .filter((name) => isFile(world, path.join(folder, name)));
  } catch {
    return [];
  }
}
