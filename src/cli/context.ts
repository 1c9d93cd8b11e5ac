/** What every command is given: the world, the spine, the words typed, and a way to speak. */
import type { Workspace } from '../source/workspace.ts';
import type { ValidateResult } from '../validate.ts';
import { paintFor, type Paint } from './paint.ts';
import { withRoot } from './proposal.ts';
import type { Cache, Spine } from './spine.ts';
import type { World } from './world.ts';

/** Options that are typed or not; `color`, `cache` and `source` are false after `--no-color`, `--no-cache` and `--no-source`. */
type Switch =
  | ('quiet' | 'verbose' | 'color' | 'json' | 'check' | 'review' | 'take' | 'write' | 'strict' | 'overdue' | 'fix')
  | ('dryRun' | 'explain' | 'all' | 'open' | 'watch' | 'yes' | 'force' | 'propose' | 'cache' | 'source');

/** Options with a word behind them. */
type Word =
  | ('root' | 'as' | 'theme' | 'document' | 'out' | 'since' | 'on' | 'within' | 'stage' | 'date' | 'by' | 'reference')
  | ('note' | 'from' | 'plan' | 'board');

/** Options with several; of some commands one. */
type Words = 'to' | 'format' | 'file' | 'rule' | 'severity';

/** The options of all commands; each command declares those it takes. */
export type Options = Readonly<
  Partial<
    Record<Switch, boolean> &
      Record<Word, string> &
      Record<Words, readonly string[] | string> &
      Record<'healthBoard' | 'council', readonly string[]>
  >
>;

/** What one run of a command leaves to the next in the same process: it changes no answer, only how soon it comes. */
export interface Memory {
  files?: Workspace['files'];
  cache?: Cache;
  /** What was found, so that after a save only what is new is shown. */
  found?: ValidateResult;
  /** Whether a file has been opened for the person who typed the command. */
  hasOpened?: boolean;
}

export interface Context {
  readonly world: World;
  readonly spine: () => Promise<Spine>;
  /** What was typed after the command, without options. */
  readonly words: readonly string[];
  readonly options: Options;
  readonly memory: Memory;
  /** What has been read and found in this process. */
  cache(): Promise<Cache>;
  /** For what goes to stdout and for what goes to stderr. */
  readonly paint: { readonly out: Paint; readonly err: Paint };
  /** Data: stdout. */
  print(text: string): void;
  /** Said on the way: stderr, unless `--quiet`. */
  say(text: string): void;
  /** Said in any case: stderr. */
  warn(text: string): void;
}

export async function makeContext(
  world: World,
  spine: Context['spine'],
  words: readonly string[],
  options: Options,
  memory: Memory = {},
): Promise<Context> {
  const wanted = options.color !== false;
  return {
    world,
    spine,
    words,
    options,
    memory,
    async cache() {
      memory.cache ??= new (await spine()).Cache();
      return memory.cache;
    },
    paint: { out: await paintFor(world, world.stdout, wanted), err: await paintFor(world, world.stderr, wanted) },
    print: (text) => void world.stdout.write(text),
    say: (text) => void (options.quiet || world.stderr.write(withRoot(text, world.argv))),
    warn: (text) => void world.stderr.write(withRoot(text, world.argv)),
  };
}
