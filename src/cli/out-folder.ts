/** The folder that a command writes its files into. */
import path from 'node:path';
import type { Context } from './context.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/**
 * What follows `--out`, or else `out/` in the root and the folder in it that is given. Throws a UsageError where a link would lead that
 * one out of the root, for a stranger may have put it there.
 */
export function outFolder({ world, options }: Context, root: string, own: string): string {
  if (options.out?.trim() === '')
    throw new UsageError(
      '--out names no folder.',
      'In CI this is a variable that is not set. Name a folder, or leave --out away.',
    );
  if (options.out !== undefined) return elsewhere(world, path.resolve(world.cwd, options.out), root);
  const folder = path.join(root, 'out', own);
  const within = world.files.realpathSync(root);
  const real = reallyAt(world.files, folder);
  if (real === undefined || !real.startsWith(within + path.sep))
    throw new UsageError(
      `out/${own} is a link that leads out of the root, or nowhere. Nothing was written.`,
      'Remove the link, or name the folder with --out <folder>.',
    );
  return folder;
}

/** Throws a UsageError for a whole disk, and for a folder of what people write, where each output would be an unknown file. */
function elsewhere({ files }: World, folder: string, root: string): string {
  const real = reallyAt(files, folder) ?? folder;
  // A share of a network is a folder like others.
  if (/^(?:[A-Za-z]:)?[\\/]$/.test(real))
    throw new UsageError(
      `--out names the whole disk (${real}), where the files would lie among those of the system. Nothing was written.`,
      'Name a folder, or leave --out away: the files then go to out/.',
    );
  const [first = ''] = path.relative(files.realpathSync(root), real).split(path.sep);
  if (!['directions', 'templates', 'schemas'].includes(first)) return folder;
  throw new UsageError(
    `--out names a place in ${first}/, where the files are that the packs are made from. Nothing was written.`,
    'Name another folder, or leave --out away: the files then go to out/.',
  );
}

/** The folders that commands have made for their files in the root: `out` and those in it. Links are none: they may lead anywhere. */
export function foldersOfOutputs({ files }: World, root: string): readonly string[] {
  const out = path.join(root, 'out');
  try {
    if (!files.lstatSync(out).isDirectory()) return [];
    const entries = files.readdirSync(out, { withFileTypes: true });
    return [out, ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(out, name))];
  } catch {
    return [];
  }
}

function leadsNowhere(files: World['files'], link: string): boolean {
  try {
    return files.lstatSync(link).isSymbolicLink();
  } catch {
    // Nothing is there, or a file where a folder would be.
    return false;
  }
}

/** Where the folder lies or would be made; undefined behind a link to nothing. */
function reallyAt(files: World['files'], folder: string): string | undefined {
  if (files.existsSync(folder)) return files.realpathSync(folder);
  if (leadsNowhere(files, folder)) return undefined;
  // A disk that is not there.
  if (path.dirname(folder) === folder) return folder;
  const parent = reallyAt(files, path.dirname(folder));
  return parent === undefined ? undefined : path.join(parent, path.basename(folder));
}
