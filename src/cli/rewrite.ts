/** Puts changed authored files in their places: all or none, where they really lie, and none that changed in between. */
import path from 'node:path';
import { placements, replace } from './outputs.ts';
import type { Reading } from './workspace.ts';
import type { World } from './world.ts';

/**
 * Files by their path in the workspace. Throws a UsageError when one cannot be replaced or was changed since it was read.
 * @param first what is written only where none was changed and all of them can be written, and before them
 */
export function rewrite(
  world: World,
  { root, places, workspace }: Reading,
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  first: () => void = () => undefined,
): void {
  if (files.length === 0) return;
  const folder = world.files.realpathSync(root);
  const instead = 'Close it there and run the command again.';
  const names = files.map(({ file }) => {
    const place = places.get(file);
    // A linked file is written where it lies.
    return place === undefined ? file : path.relative(folder, world.files.realpathSync(place));
  });
  const below = names.map((name) => path.dirname(name).split(path.sep).join('/')).filter((one) => one !== '.');
  const wanted = files.map(({ file, bytes }, index) => ({
    name: names[index] ?? file,
    bytes,
    read: workspace.files.get(file) ?? ('nothing' as const),
  }));
  replace(world, folder, () => placements(world, folder, wanted), instead, [...new Set(below)], first);
}
