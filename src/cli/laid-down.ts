/** How the files of a command come into a folder: with a manifest that knows which of those there are our own, so that nobody's work is replaced unasked. */
import path from 'node:path';
import type { Context } from './context.ts';
import { settle } from './journal.ts';
import { isAsLeft, manifestBytes, manifestName, readManifest, withPapers, type Manifest } from './manifest.ts';
import { placements, readBefore, replace, shown, type Placement } from './outputs.ts';
import { asTyped } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** Files to be written, and what the manifest of their folder says afterwards. */
export interface Laying {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Whether `review` can say what was changed in a Word file among them. */
  readonly isReviewed?: true;
  manifest(before: Manifest | undefined, isThere: (name: string) => boolean): Manifest;
}

/** The files and the manifest beside what lies there now. */
export interface Laid {
  readonly placements: readonly Placement[];
  readonly manifest: Manifest;
  /** Names of those in whose place lies what directions did not leave there. */
  readonly edited: readonly string[];
}

/** Files of a command that builds nothing. */
export function papers(files: Laying['files']): Laying {
  return { files, manifest: (before, isThere) => withPapers(files, before, isThere) };
}

/** Compares with what lies in the folder; but for finishing what a killed run began, reads only. */
export function heldAgainst(world: World, folder: string, laying: Laying): Laid {
  settle(world, folder);
  return compared(world, folder, laying);
}

function compared(world: World, folder: string, { files, manifest: made }: Laying): Laid {
  const lies = readBefore(world, path.join(folder, manifestName));
  const before = lies && readManifest(lies);
  const manifest = made(before, (name) => world.files.existsSync(path.join(folder, name)));
  const all = placements(world, folder, [...files, { name: manifestName, bytes: manifestBytes(manifest) }]);
  // Who changes the manifest by hand makes it say nothing of the others; a file of its name that is no manifest is somebody's.
  const isOurs = ({ name, before: held }: Placement): boolean =>
    held === undefined || (name === manifestName ? before !== undefined : isAsLeft(before, name, held));
  const edited = all.filter((one) => one.state === 'changed' && !isOurs(one)).map(({ name }) => name);
  return { placements: all, manifest, edited };
}

/** Writes all of the files or none. Throws a UsageError where one would replace what somebody else put there, unless `--force` is typed. */
export function layDown(context: Context, folder: string, laying: Laying): Laid {
  const { world } = context;
  const found = heldAgainst(world, folder, laying);
  // What differs may be what another run is writing just now: it is judged when that one has ended.
  if (found.placements.every(({ state }) => state === 'unchanged')) return found;
  let now = found;
  replace(world, folder, () => {
    now = compared(world, folder, laying);
    keepEdited(context, folder, now, laying);
    return now.placements;
  });
  return now;
}

/** Nobody loses what was written into a file. */
function keepEdited({ world, options }: Context, folder: string, { edited }: Laid, { isReviewed }: Laying): void {
  const [first, ...more] = edited.map((name) => shown(world, path.join(folder, name)));
  if (first === undefined || options.force) return;
  const seen =
    isReviewed && first.endsWith('.docx') ? `See what was changed (directions review ${asTyped(first)}). ` : '';
  const [are, them] = more.length > 0 ? ['are', 'them'] : ['is', 'it'];
  throw new UsageError(
    `${[first, ...more].join(', ')} ${are} not as directions left ${them}, and would be replaced. Nothing was written.`,
    `${seen}To keep what is in ${them}, give the file${more.length > 0 ? 's' : ''} another name; to replace ${them}, type the same with --force.`,
  );
}
