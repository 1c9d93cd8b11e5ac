/** What a command can be about besides a year as it is now: a version that was issued, or another folder. */
import path from 'node:path';
import type { Context } from './context.ts';
import { fileGiven, noFile } from './file-given.ts';
import { filesAt } from './git.ts';
import { knownYear } from './known.ts';
import { printable } from './printable.ts';
import { sourceAdvice, sourceRefusals } from './source-refusals.ts';
import { UsageError } from './usage-error.ts';
import { readWorkspace, type Reading } from './workspace.ts';

/** A year of a root, or of the root as it was when a version of the year was issued. */
export interface Side {
  /** As it is spoken of: `2023-24`, `2023-24@1`. */
  readonly name: string;
  readonly year: string;
  readonly reading: Reading;
  /** The checksums of the files of the version, by name, as they were issued. */
  readonly asIssued?: Readonly<Record<string, string>>;
}

/** The year or version that was typed, such as `2023-24@1`. Throws a UsageError for what there is not. */
export async function yearOrVersion(
  context: Context,
  reading: Reading,
  typed: string | undefined,
  command: string,
): Promise<Side> {
  const spine = await context.spine();
  const [written, number] = typed?.split('@') ?? [];
  const year = knownYear(written, spine.yearsOf(reading.workspace), command);
  if (number === undefined) return { name: year, year, reading };
  const kept = spine.versionsOf(reading.workspace, year);
  const version = kept.find((one) => String(one) === number);
  if (version === undefined)
    throw new UsageError(
      `There is no version ${printable(number)} of ${year}.`,
      kept.length === 0
        ? `No version of ${year} has been issued with: directions issue ${year}`
        : `There are: ${kept.map((one) => `${year}@${one}`).join(', ')}.`,
    );
  const workspace = spine.asIssued(reading.workspace, year, version);
  if (!workspace)
    throw new UsageError(
      `Version ${version} of ${year} cannot be read: its file is damaged, or gone.`,
      'Restore it from the repository or from a backup.',
    );
  const record = spine.recordsOf(reading.workspace, year).find((one) => one.version === version);
  return {
    name: `${year}@${version}`,
    year,
    reading: { ...reading, workspace },
    ...(record && { asIssued: record.outputs }),
  };
}

/** The year as it is at a commit, branch or tag, where `git:main` was typed; undefined otherwise. */
export function gitSide({ world }: Context, reading: Reading, typed: string, year: string): Side | undefined {
  const ref = /^git:(.+)$/.exec(typed)?.[1];
  if (ref === undefined) return undefined;
  const workspace = filesAt(world, reading.root, ref, reading.workspace);
  if (!workspace.files.has(`directions/${year}/pack.yaml`))
    throw new UsageError(`There is no ${year} at ${printable(ref)}.`);
  return { name: `${year} at ${ref}`, year, reading: { ...reading, workspace } };
}

/** The year that a built PDF or Word file was made from, in the looks of this root, where a file was typed; undefined otherwise. */
export async function fileSide(
  context: Context,
  reading: Reading,
  typed: string | undefined,
): Promise<Side | undefined> {
  const { world } = context;
  const place = typed === undefined ? undefined : path.resolve(world.cwd, typed);
  if (typed === undefined || !place) return undefined;
  const found = world.files.statSync(place, { throwIfNoEntry: false });
  if (!found && /\.(?:docx|pdf)["'’”]?$/i.test(typed)) throw noFile(world, typed);
  if (!found?.isFile()) return undefined;
  const spine = await context.spine();
  const sources = spine.sourcesIn(fileGiven(world, typed, 'diff').bytes);
  const enclosed = 'files' in sources ? spine.asEnclosed(reading.workspace, sources.files) : undefined;
  if (!enclosed) {
    const refusal = 'refusal' in sources ? sources.refusal : 'foreign files';
    throw new UsageError(`${printable(typed)} ${sourceRefusals[refusal]}`, sourceAdvice);
  }
  const { year, workspace } = enclosed;
  return { name: typed, year, reading: { ...reading, workspace } };
}

/** The year of another root, where a folder was typed that holds one; undefined otherwise. */
export function folderSide(context: Context, typed: string, year: string): Side | undefined {
  const { world } = context;
  const root = path.resolve(world.cwd, typed);
  const isRoot = world.files.existsSync(path.join(root, 'directions', year, 'pack.yaml'));
  return isRoot ? { name: `${typed}/${year}`, year, reading: readWorkspace(world, root, 'words') } : undefined;
}
