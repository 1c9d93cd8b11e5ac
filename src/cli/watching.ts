/** `--watch`: a command runs again whenever something of its root has been saved, until the program is stopped. */
import type { Options } from './context.ts';
import { same } from './outputs.ts';
import { printable } from './printable.ts';
import { findRoot } from './root.ts';
import { UsageError } from './usage-error.ts';
import { readWorkspace } from './workspace.ts';
import type { World } from './world.ts';

/** Files by name; under the empty one what is in the way of reading them. */
type Look = ReadonlyMap<string, Uint8Array>;

/** The longest list of changed files that is read. */
const mostNamed = 5;

/**
 * Runs the command, and runs it again after each change; answers with its last exit code when nobody waits any more.
 * It looks by itself, for a system tells nobody of what is saved on another machine’s disk.
 * @param run answers with the exit code; its first UsageError is thrown, for then it is the command that is to be put right
 * @param complain says a later one, which another save may cure
 */
export async function watching(
  world: World,
  options: Options,
  run: () => Promise<number>,
  complain: (error: UsageError) => Promise<number>,
): Promise<number> {
  const other = (['check', 'fix', 'json'] as const).find((name) => options[name]);
  if (other) throw new UsageError(`--watch and --${other} do not go together.`, 'Leave one of them away.');
  const say = (text: string): void => void (options.quiet || world.stderr.write(text));
  const root = findRoot(world, options.root);
  let seen = look(world, root);
  let code = await run();
  say('Watching: save a file in directions or templates, and it is done again. Ctrl+C ends it.\n');
  for (;;) {
    const now = await nextLook(world, root, seen);
    if (!now) return code;
    say(`\nChanged: ${named(differing(seen, now))}\n`);
    seen = now;
    try {
      code = await run();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      code = await complain(error);
    }
  }
}

/** The first look that differs from what was seen and stays as it is, for a program may still be writing; undefined when nobody waits. */
async function nextLook(world: World, root: string, seen: Look): Promise<Look | undefined> {
  let last = seen;
  // Often enough for a person, and never most of what the machine does.
  while (await world.rest(500 + seen.size / 5)) {
    const now = look(world, root);
    if (differing(seen, now).length > 0 && differing(last, now).length === 0) return now;
    last = now;
  }
  return undefined;
}

function look(world: World, root: string): Look {
  try {
    return readWorkspace(world, root, 'everything').workspace.files;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // A disk that is gone for a while says so by a code.
    if (!(error instanceof UsageError) && code === undefined) throw error;
    return new Map([['', new TextEncoder().encode(message)]]);
  }
}

function differing(before: Look, now: Look): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => {
    const [one, other] = [before.get(name), now.get(name)];
    return !one || !other || !same(one, other);
  });
}

function named(names: readonly string[]): string {
  if (names.includes('')) return 'what can be read.';
  const more = names.length - mostNamed;
  return `${[...names].sort().slice(0, mostNamed).map(printable).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
