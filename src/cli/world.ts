/** Everything outside the program, as one value: arguments, folder, environment, terminal, files. */
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The part of `node:fs` that reads and writes, so that a test can hand in a disk that is full or a file that is open in Word. */
export type Files = Pick<
  typeof fs,
  'readFileSync' | 'readdirSync' | 'statSync' | 'realpathSync' | 'existsSync' | 'writeFileSync' | 'renameSync' | 'rmSync' | 'mkdirSync'
>;

/** Where words go. */
export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in characters; absent when it is none. */
  readonly columns?: number;
}

export interface World {
  /** What was typed after the name of the program. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of this installation, which holds the built-in templates. */
  readonly home: string;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly files: Files;
  /** Names the temporary files of this run. */
  readonly pid: number;
  /** Whether another run is still going, so that its temporary files are left alone. */
  isRunning(pid: number): boolean;
}

/** The world as it is. `home` is where the installation lies. */
export function realWorld(home: URL): World {
  // A reader that has seen enough (`directions validate | head`) is not a fault; the run goes on and its exit code stays true.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    home: fileURLToPath(home),
    stdout: process.stdout,
    stderr: process.stderr,
    files: fs,
    pid: process.pid,
    isRunning,
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
