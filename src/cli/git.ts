/** Asks git which lines of the authored files have changed since a commit. */
import type { Span } from '../diagnostic.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** Whether any of the span's lines has changed. */
export type IsChanged = (at: Span) => boolean;

type Lines = 'all' | readonly (readonly [first: number, last: number])[];

/**
 * What differs between the ref and the files as they stand, committed or not; a file that git does not track has changed
 * as a whole. Throws a UsageError when there is no git, no repository or no such ref.
 */
export function changedSince(world: World, root: string, ref: string): IsChanged {
  const ask = (...words: readonly string[]): string => answer(world, root, words);
  if (!probe(world, root, ['rev-parse', '--is-inside-work-tree']))
    throw new UsageError(
      `--since needs a Git repository, and ${root} lies in none.`,
      'Leave out --since to look at everything.',
    );
  if (ref.startsWith('-') || !probe(world, root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])) {
    throw new UsageError(
      `Git knows no commit, branch or tag "${printable(ref)}".`,
      'In CI, fetch the whole history first (actions/checkout: "fetch-depth: 0").',
    );
  }
  const places = ['--', 'directions', 'templates'];
  const patch = ask(
    '-c',
    'core.quotepath=off',
    'diff',
    '--unified=0',
    '--inter-hunk-context=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--text',
    '--relative',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    ref,
    ...places,
  );
  const changed = new Map<string, Lines>(changedLines(patch));
  for (const file of ask('ls-files', '--others', '-z', ...places).split('\0'))
    if (file !== '') changed.set(file, 'all');
  return ({ file, start, end }) => {
    const lines = changed.get(file);
    return lines === 'all' || (lines?.some(([first, last]) => first <= end.line && last >= start.line) ?? false);
  };
}

function answer(world: World, root: string, words: readonly string[]): string {
  const said = world.git(words, root);
  if (said.status === 0) return said.stdout;
  if (said.status === undefined)
    throw new UsageError(
      '--since needs git, which is not installed here.',
      'Install git, or leave out --since to look at everything.',
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

/** The changed lines of a patch without context, by file as it is now called; a deleted file has changed as a whole. */
export function changedLines(patch: string): ReadonlyMap<string, Lines> {
  const changed = new Map<string, Lines>();
  let before = '';
  let ranges: (readonly [number, number])[] = [];
  // Lines of a hunk are counted and not looked at: what an author wrote may look like a heading.
  let rest = 0;
  for (const line of patch.split('\n')) {
    if (rest > 0 && /^[-+]/.test(line)) {
      rest--;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const [gone, first, count] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
      rest = gone + count;
      // Where lines were only taken away, those on either side are what has changed.
      ranges.push(count === 0 ? [first, first + 1] : [first, first + count - 1]);
    } else if (line.startsWith('--- ')) {
      before = nameIn(line);
    } else if (line.startsWith('+++ ')) {
      const name = nameIn(line);
      ranges = [];
      if (name === '/dev/null') changed.set(before.slice('a/'.length), 'all');
      else changed.set(name.slice('b/'.length), ranges);
    }
  }
  return changed;
}

/** The name behind `--- ` or `+++ `: git puts a tab behind one with spaces, and quotes around one with special characters. */
function nameIn(line: string): string {
  const name = line.slice(4).replace(/\t$/, '');
  if (!name.startsWith('"')) return name;
  const bytes: number[] = [];
  for (const [part, escaped] of name.slice(1, -1).matchAll(/\\([0-7]{3}|.)|[^\\]+/gu)) {
    if (escaped === undefined) bytes.push(...new TextEncoder().encode(part));
    else
      bytes.push(
        /^[0-7]{3}$/.test(escaped)
          ? Number.parseInt(escaped, 8)
          : ({ n: 10, t: 9, r: 13, a: 7, b: 8, v: 11, f: 12 }[escaped] ?? escaped.charCodeAt(0)),
      );
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
