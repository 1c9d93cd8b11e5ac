/** What every command is given: the world, the spine, the words typed, and a way to speak. */
import type { Workspace } from '../source/workspace.ts';
import type { ValidateResult } from '../validate.ts';
import { paintFor, type Paint } from './paint.ts';
import type { Cache, Spine } from './spine.ts';
import type { World } from './world.ts';

/** The options of all commands; each command declares those it takes. */
export interface Options {
  readonly root?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** False after `--no-color`. */
  readonly color?: boolean;
  readonly to?: readonly string[] | string;
  readonly format?: readonly string[] | string;
  readonly as?: string;
  readonly theme?: string;
  readonly document?: string;
  readonly out?: string;
  readonly check?: boolean;
  readonly review?: boolean;
  readonly take?: boolean;
  readonly write?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly since?: string;
  readonly file?: readonly string[] | string;
  readonly rule?: readonly string[] | string;
  readonly severity?: readonly string[] | string;
  readonly on?: string;
  readonly within?: string;
  readonly overdue?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly stage?: string;
  readonly explain?: boolean;
  readonly all?: boolean;
  readonly open?: boolean;
  readonly watch?: boolean;
  readonly date?: string;
  readonly by?: string;
  readonly reference?: string;
  readonly note?: string;
  readonly yes?: boolean;
  readonly from?: string;
  readonly plan?: string;
  readonly board?: string;
  readonly healthBoard?: readonly string[];
  readonly council?: readonly string[];
  readonly force?: boolean;
  readonly propose?: boolean;
  /** False after `--no-cache`. */
  readonly cache?: boolean;
  /** False after `--no-source`. */
  readonly source?: boolean;
}

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
    say: (text) => void (options.quiet || world.stderr.write(text)),
    warn: (text) => void world.stderr.write(text),
  };
}
