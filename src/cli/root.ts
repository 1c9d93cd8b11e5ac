/** Finds the folder that holds `directions/`, from the current one upwards, as git finds its own. */
import path from 'node:path';
import { asTyped } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { Files, World } from './world.ts';

/** The absolute path of the root. `given` is what follows `--root`. */
export function findRoot(world: World, given?: string): string {
  if (given !== undefined) {
    const root = path.resolve(world.cwd, given);
    if (!isFolder(world.files, path.join(root, 'directions'))) {
      const above = rootAbove({ ...world, cwd: root });
      const isInside = above !== undefined && root.startsWith(path.join(above, 'directions'));
      const here = isInside ? ` Here: --root ${asTyped(path.relative(world.cwd, above) || '.')}` : '';
      throw new UsageError(
        `There is no folder "directions" in ${given}.`,
        `--root names the folder that holds the folder "directions".${here}`,
      );
    }
    return root;
  }
  const found = rootAbove(world);
  if (found !== undefined) return found;
  throw new UsageError(
    `There are no Directions in ${world.cwd}, nor in any folder above it.`,
    'Go to the folder that holds the folder "directions", or name it: directions <command> --root <folder>. Where a board has none yet: directions new --help.',
  );
}

/** The nearest root from the current folder upwards. */
export function rootAbove(world: World): string | undefined {
  for (let folder = world.cwd; ; folder = path.dirname(folder)) {
    if (isRoot(world.files, folder)) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** A folder called "directions" is not enough: a copy of this program may be called that too. */
function isRoot(files: Files, folder: string): boolean {
  const authored = path.join(folder, 'directions');
  if (!isFolder(files, authored)) return false;
  return (
    files.existsSync(path.join(authored, 'ijb.yaml')) ||
    names(files, authored).some((name) => /^\d{4}-\d\d$/.test(name))
  );
}

function isFolder(files: Files, place: string): boolean {
  try {
    return files.statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    // Below a file there is nothing.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

function names(files: Files, folder: string): readonly string[] {
  try {
    return files.readdirSync(folder);
  } catch {
    return [];
  }
}
