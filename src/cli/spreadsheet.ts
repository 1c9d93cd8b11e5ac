/** The spreadsheet that stands behind a verb and a year: `funding export 2023-24 budget.xlsx`, `progress import 2023-24 progress.csv`. */
import path from 'node:path';
import type { ImportResult } from '../funding.ts';
import type { Context } from './context.ts';
import { noFile, plainName } from './file-given.ts';
import { sayProblems } from './funding/refused.ts';
import { knownYear } from './known.ts';
import { open } from './opened.ts';
import { placements, readBefore, readGiven, replace, same, shown } from './outputs.ts';
import { asTyped, printable } from './printable.ts';
import { instead } from './proposal.ts';
import { UsageError } from './usage-error.ts';
import type { Reading } from './workspace.ts';
import type { World } from './world.ts';

export interface Asked {
  /** The verb with its command, such as `funding export`. */
  readonly command: string;
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
  const years = spine.yearsOf(reading.workspace);
  refuseForYear(context, years);
  const year = knownYear(typedYear, years, command);
  const advice = `Type, for example: directions ${command} ${year} ${example}`;
  if (typedFile === undefined) throw new UsageError(which, advice);
  const plain = plainName([typedFile, ...more].join(' '));
  const isOne = /^[^.]*\.(?:xlsx|csv)$/i.test(path.basename(plain));
  const { argv } = context.world;
  const meant = isOne ? `Type: ${instead(argv, [typedFile, ...more], [plain])}` : advice;
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
  return { command, reading, year, file: path.resolve(context.world.cwd, typedFile), extension };
}

/** Throws a UsageError for a file in the place of the year. */
function refuseForYear({ words: [, typed, behind], world: { argv } }: Context, years: readonly string[]): void {
  if (typed === undefined || !/\.\w+$/.test(typed)) return;
  if (behind !== undefined && /^\d{4}-\d\d/.test(behind))
    throw new UsageError(
      'The year stands before the file.',
      `Type: ${instead(argv, [typed, behind], [behind, typed])}`,
    );
  if (behind !== undefined || !/\.(?:xlsx|csv)$/i.test(typed)) return;
  const meant = years.find((one) => typed.includes(one)) ?? years.at(-1) ?? '<year>';
  throw new UsageError('Which year?', `Type: ${instead(argv, [typed], [meant, typed])}`, [typed]);
}

/** The same of a file that is to be read, with what is in it. Throws a UsageError when there is none. */
export async function given(
  context: Context,
  command: string,
  which: string,
  example: string,
): Promise<Asked & { readonly bytes: Uint8Array }> {
  const ask = await asked(context, command, which, example);
  const { year, file } = ask;
  const bytes = readGiven(context.world, file);
  if (bytes) return { ...ask, bytes };
  const make = `Make one with: directions ${command.replace('import', 'export')} ${year} ${asTyped(path.basename(file))}`;
  const advice = command.endsWith('import') ? make : `Type, for example: directions ${command} ${year} ${example}`;
  throw noFile(context.world, context.words[2] ?? '', advice);
}

/**
 * A file that says what the authored files say, and nothing else, can be made again; any other may be somebody's work. Throws a UsageError
 * for that, unless `--force` is typed.
 * @param fresh what will be written
 * @param isnt what an other file does not, for example "hold the figures of 2023-24 as they are now"
 * @param held whether it is an other file, and else what it holds that an export does not
 */
export async function keepOthersWork(
  context: Context,
  { file }: Asked,
  fresh: Uint8Array,
  isnt: string,
  held: (before: Uint8Array) => Promise<ImportResult['problems'] | 'other'>,
): Promise<void> {
  const before = context.options.force ? undefined : readBefore(context.world, file);
  if (!before || same(before, fresh)) return;
  const name = shown(context.world, file);
  const force = `replace it: ${instead(context.world.argv, [], [])} --force`;
  const own = await held(before);
  if (own === 'other')
    throw new UsageError(
      `${name} is there already, and does not ${isnt}.`,
      `Import it first, export to another name, or ${force}`,
    );
  if (own.length === 0) return;
  sayProblems(context, file, own, 'warning');
  throw new UsageError(
    `${name} is there already, and holds what an export does not: it would be lost.`,
    `Export to another name, or ${force}`,
  );
}

/** Puts the file into its place. */
export function writeFile(world: World, { file }: Asked, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const instead = `Close ${printable(name)} where it is open and run the command again, or name a file in another folder.`;
  replace(world, folder, () => placements(world, folder, [{ name, bytes }]), instead);
}
