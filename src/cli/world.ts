/** Everything outside the program, as one value: arguments, folder, environment, terminal, files. */
import * as fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCode } from './exit-code.ts';

/** The part of `node:fs` that reads and writes, so that a test can hand in a disk that is full or a file that is open in Word. */
export type Files = Pick<
  typeof fs,
  | 'readFileSync'
  | 'readdirSync'
  | 'statSync'
  | 'lstatSync'
  | 'realpathSync'
  | 'existsSync'
  | 'writeFileSync'
  | 'renameSync'
  | 'rmSync'
  | 'mkdirSync'
  | 'linkSync'
  | 'chmodSync'
  | 'chownSync'
  | 'openSync'
  | 'fsyncSync'
  | 'closeSync'
>;

/** Where words go. */
export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in characters; absent when it is none. */
  readonly columns?: number;
}

/** What git said; without a status when there is no git. */
export interface GitAnswer {
  readonly status?: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  /** What was typed after the name of the program. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of this installation, which holds the built-in templates. */
  readonly home: string;
  /** A folder of the user's own, outside every root, for what need not be found again; absent where there is none. */
  readonly cache?: string | undefined;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly files: Files;
  /** Who writes: the process, and the machine it runs on. */
  readonly pid: number;
  readonly host: string;
  /** Runs git in a folder and waits for its answer. */
  git(words: readonly string[], folder: string): GitAnswer;
  /** Whether another run on this machine is still going. */
  isRunning(pid: number): boolean;
  /** The day it is where the program runs, `YYYY-MM-DD`: the only clock. */
  today(): string;
  /** Waits, for another program to let go of a file. */
  pause(milliseconds: number): void;
  /** Lets others work for so long, between two looks at what may have changed; false where nobody wants another look. */
  rest(milliseconds: number): Promise<boolean>;
  /** Shows a file in the program that the machine opens such files with; false where it has none. */
  show(place: string): boolean;
}

/** The world as it is. `home` is where the installation lies. */
export function realWorld(home: URL): World {
  return {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    home: fileURLToPath(home),
    cache: cacheFolder(process.platform, process.env),
    // Opened when first written to: opening the one that is never used would take longer than answering --version.
    get stdout() {
      return opened(process.stdout);
    },
    get stderr() {
      return opened(process.stderr);
    },
    files: fs,
    pid: process.pid,
    get host() {
      return process.getBuiltinModule('node:os').hostname();
    },
    git,
    isRunning,
    today,
    pause: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
    rest: (milliseconds) => new Promise((resolve) => void setTimeout(() => resolve(isHeard), milliseconds)),
    show,
  };
}

/** Where the system has its users keep what can be made again (on Linux by the XDG Base Directory Specification); absent where it names no place. */
export function cacheFolder(platform: string, env: World['env']): string | undefined {
  const { join, isAbsolute } = platform === 'win32' ? path.win32 : path.posix;
  const places = cachePlaces.get(platform) ?? [
    ['XDG_CACHE_HOME', 'directions'],
    ['HOME', '.cache/directions'],
  ];
  for (const [name, folder] of places) {
    const base = env[name];
    if (base !== undefined && isAbsolute(base)) return join(base, folder);
  }
  return undefined;
}

/** By the variable that names a folder, the place in it. */
const cachePlaces: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  ['win32', [['LOCALAPPDATA', 'directions/Cache']]],
  ['darwin', [['HOME', 'Library/Caches/directions']]],
]);

/** Whether somebody still reads what is said on the way, as far as is known. */
let isHeard = true;

/** An answer that cannot be written in full ends the program, with a sentence; what is said on the way may be lost. */
function opened(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  const failed = stream === process.stdout ? unwritten : unheard;
  if (stream.listenerCount('error') === 0) stream.on('error', failed);
  return stream;
}

const reasons = new Map([
  ['EPIPE', 'what reads it has stopped reading'],
  ['ENOSPC', 'there is no space left where it goes'],
]);

function unheard({ code }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') isHeard = false;
}

function unwritten(error: NodeJS.ErrnoException): void {
  const reason = reasons.get(error.code ?? '') ?? `the system refuses it (${error.code ?? error.message})`;
  try {
    fs.writeSync(2, `error: The answer could not be written in full: ${reason}.\n`);
  } catch {
    // Then there is nobody left to tell.
  }
  process.exit(exitCode.unwritten);
}

/** Neither programs that a repository names nor what a hook of another one says of itself has a say in what git answers. */
const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** What a repository lacks is fetched from nowhere: it would name the place, and the program that gets it. An older git knows only the second. */
const alone = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

function git(words: readonly string[], folder: string): GitAnswer {
  const program = programOn('git', process.env);
  if (program === undefined) return { stdout: '', stderr: '' };
  // Loaded only here: no other command starts another program.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  const { status, stdout, stderr, error } = spawnSync(program, [...safe, '-C', folder, ...words], {
    // Not where the authored files are: Windows looks there for programs first.
    cwd: path.dirname(fileURLToPath(import.meta.url)),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...Object.fromEntries(own), ...alone, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return { stdout: '', stderr: '' };
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr };
}

function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => part.toString().padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

function show(place: string): boolean {
  const program = opener(process.platform, process.env);
  if (program === undefined) return false;
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn(program, [place], { detached: true, stdio: 'ignore' });
  // It goes on when this program has ended; that it could not be started is known too late to be said.
  child.on('error', () => undefined);
  child.unref();
  return true;
}

/** The program, in whole, that hands a file to whichever opens such files; a Unix without a screen has none. */
export function opener(platform: string, env: World['env'], isFile?: (place: string) => boolean): string | undefined {
  if (platform === 'win32') return path.win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'explorer.exe');
  if (platform === 'darwin') return '/usr/bin/open';
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? programOn('xdg-open', env, platform, isFile) : undefined;
}

/** Where a program lies on the PATH, in whole: a name alone would on Windows be looked for in the current folder first, and a relative entry lies in it. */
export function programOn(
  program: string,
  env: World['env'],
  platform: string = process.platform,
  isFile: (place: string) => boolean = (place) => fs.statSync(place, { throwIfNoEntry: false })?.isFile() ?? false,
): string | undefined {
  const isWindows = platform === 'win32';
  const { delimiter, isAbsolute, join } = isWindows ? path.win32 : path.posix;
  const name = isWindows ? `${program}.exe` : program;
  const [, value = ''] = Object.entries(env).find(([key]) => (isWindows ? key.toUpperCase() : key) === 'PATH') ?? [];
  return value
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name))
    .find((place) => isFile(place));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
