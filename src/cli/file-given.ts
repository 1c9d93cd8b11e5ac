/** A file that was named on the command line, whatever it is called and wherever it lies. */
import path from 'node:path';
import { readBefore } from './outputs.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

export interface FileGiven {
  /** As it was typed. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Throws a UsageError when there is none. @param command what was typed before its name */
export function fileGiven(world: World, name: string | undefined, command: string): FileGiven {
  if (name === undefined)
    throw new UsageError('Which file?', `For example: directions ${command} "Item 5.4 - Directions.pdf"`);
  const bytes = readGiven(world, path.resolve(world.cwd, name));
  if (bytes === undefined) throw new UsageError(`There is no file ${printable(name)}.`);
  return { name, bytes };
}

/** What is in a file that is to be read; undefined when there is none. */
export function readGiven(world: World, place: string): Uint8Array | undefined {
  return readBefore(world, place, 'Name a file in it.');
}
