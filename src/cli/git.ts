/** Asks git for the authored files as they were where a branch began. */
import type { Workspace } from '../source/workspace.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/**
 * The files of the root at the commit where the ref and what is checked out part, so that what others did since is not taken for one's
 * own. Templates that the root does not have are those of `now`. Throws a UsageError when there is no git, no repository or no such ref.
 */
export function filesSince(world: World, root: string, ref: string, now: Workspace): Workspace {
  const [, alone] = /^([^.].*?)\.{2,3}[^.]*$/.exec(ref) ?? [];
  refuseUnknown(world, root, ref, '--since', [
    'Leave out --since to look at everything.',
    alone !== undefined
      ? `Name the commit alone, without what stands behind it: --since ${printable(alone)}`
      : 'In CI, fetch the whole history first (actions/checkout: "fetch-depth: 0").',
  ]);
  const base = world.git(['merge-base', ref, 'HEAD'], root);
  return filesOf(world, root, base.status === 0 ? base.stdout.trim() : ref, now);
}

/** The files of the root as they are at the ref itself: a branch, a tag, a commit. Throws a UsageError as `filesSince` does. */
export function filesAt(world: World, root: string, ref: string, now: Workspace): Workspace {
  refuseUnknown(world, root, ref, `git:${printable(ref)}`, []);
  return filesOf(world, root, ref, now);
}

/** @param typed what needs the commit @param help where there is no repository, and where it has no such commit */
function refuseUnknown(world: World, root: string, ref: string, typed: string, help: readonly string[]): void {
  if (!probe(world, root, ['rev-parse', '--is-inside-work-tree']))
    throw new UsageError(`${typed} needs a Git repository, and ${root} lies in none.`, help[0]);
  if (ref.startsWith('-') || !probe(world, root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]))
    throw new UsageError(`Git knows no commit, branch or tag "${printable(ref)}".`, help[1]);
}

function filesOf(world: World, root: string, commit: string, now: Workspace): Workspace {
  const files = new Map(
    [...now.files.keys()].flatMap((path) =>
      path.startsWith('templates/') ? [[path, now.files.get(path) ?? new Uint8Array()] as const] : [],
    ),
  );
  // In a submodule, or behind a linked folder, git has nothing there: then everything is new.
  const tree = ['ls-tree', '-r', '-z', '--name-only', commit, '--', 'directions', 'templates'];
  for (const name of answer(world, root, tree).split('\0'))
    if (/\.ya?ml$/i.test(name))
      files.set(name, new TextEncoder().encode(answer(world, root, ['show', `${commit}:./${name}`])));
  return { files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

function answer(world: World, root: string, words: readonly string[]): string {
  const said = world.git(words, root);
  if (said.status === 0) return said.stdout;
  if (said.status === undefined)
    throw new UsageError(
      '--since needs git, which is not installed here.',
      'Install git, or leave out --since to look at everything.',
    );
  if (/lazy fetching disabled|transport '[^']*' not allowed/.test(said.stderr))
    throw new UsageError(
      'This clone is a partial one and lacks files of that commit, and directions fetches nothing.',
      'Clone it without --filter, or leave out --since to look at everything.',
    );
  throw new UsageError(
    `git says: ${printable(said.stderr.trim().split('\n')[0] ?? '')}`,
    'Leave out --since to look at everything.',
  );
}

/** Whether git answers with yes. */
function probe(world: World, root: string, words: readonly string[]): boolean {
  const said = world.git(words, root);
  // A repository of another owner is refused by git itself, which says best what to do.
  if (said.status === undefined || said.stderr.includes('dubious ownership')) answer(world, root, words);
  return said.status === 0;
}
