/** The spreadsheet that stands behind a verb and a year: `funding export 2023-24 budget.xlsx`, `progress import 2023-24 progress.csv`. */
import path from 'node:path';
import type { Context } from './context.ts';
import { noFile, plainName } from './file-given.ts';
import { knownYear } from './known.ts';
import { open } from './opened.ts';
import { placements, readGiven, replace, writing } from './outputs.ts';
import { asTyped, printable } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { Reading } from './workspace.ts';
import type { World } from './world.ts';

export interface Asked {
  readonly reading: Reading;
  readonly year: string;
  /** Absolute. */
  readonly file: string;
  readonly extension: 'xlsx' | 'csv';
}

/**
 * What was typed. Throws a UsageError where it is not a year and a spreadsheet.
 * @param command the verb with its command, such as `funding export`
 * @param which asks for the file where none is named
 * @param example of its name
 */
export async function asked(context: Context, command: string, which: string, example: string): Promise<Asked> {
  const [, typedYear, typedFile, ...more] = context.words;
  const spine = await context.spine();
  const reading = open(context);
  if (typedYear !== undefined && typedFile !== undefined && /\.\w+$/.test(typedYear) && /^\d{4}-\d\d/.test(typedFile))
    throw new UsageError(
      'The year stands before the file.',
      `Type: directions ${command} ${asTyped(typedFile)} ${asTyped(typedYear)}`,
    );
  const year = knownYear(typedYear, spine.yearsOf(reading.workspace), command);
  const advice = `Type, for example: directions ${command} ${year} ${example}`;
  if (typedFile === undefined) throw new UsageError(which, advice);
  const plain = plainName([typedFile, ...more].join(' '));
  const isOne = /^[^.]*\.(?:xlsx|csv)$/i.test(path.basename(plain));
  const meant = isOne ? `Type: directions ${command} ${year} ${asTyped(plain)}` : advice;
  if (more.length > 0)
    throw new UsageError(
      `"directions ${command}" takes a year and one file: what is "${printable(more.join(' '))}" for?${isOne ? ' A name with spaces stands in quotes.' : ''}`,
      meant,
      isOne ? undefined : more,
    );
  const extension = path.extname(typedFile).slice(1).toLowerCase();
  if (extension !== 'xlsx' && extension !== 'csv')
    throw new UsageError(
      `${printable(typedFile)} is neither a workbook (.xlsx) nor a CSV file (.csv).`,
      !command.endsWith('export') && /^(xls|ods|xlsm|xlsb|numbers)$/.test(extension)
        ? 'Open it in your spreadsheet program and save it as .xlsx.'
        : meant,
      [typedFile],
    );
  return { reading, year, file: path.resolve(context.world.cwd, typedFile), extension };
}

/** What is in the file. Throws a UsageError when there is none. */
export function bytesOf({ world, words: [, , typed = ''] }: Context, { file }: Asked, advice: string): Uint8Array {
  const bytes = readGiven(world, file);
  if (!bytes) throw noFile(world, typed, advice);
  return bytes;
}

/** Puts the file into its place. */
export function writeFile(world: World, { file }: Asked, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const instead = `Close ${printable(name)} where it is open and run the command again, or name a file in another folder.`;
  writing(
    world,
    folder,
    (journal) => replace(world, journal, folder, placements(world, folder, [{ name, bytes }]), instead),
    instead,
  );
}
