/** Remembers between runs what validation found: while nothing that it came from has changed, it need not be found again. */
import path from 'node:path';
import type { Explanation } from '../diagnostic.ts';
import { checksum, checksumOf } from '../digest.ts';
import type { Workspace } from '../source/workspace.ts';
import type { ValidateResult } from '../validate.ts';
import { makeSteps } from './outputs.ts';
import { UsageError } from './usage-error.ts';
import type { Reading } from './workspace.ts';
import type { Files, World } from './world.ts';

/** What was found, and what there is to say about each kind of finding among it. */
export interface Found {
  readonly result: ValidateResult;
  readonly explanations: readonly Explanation[];
}

/** One question, by all that its answer comes from. */
export interface Remembered {
  /** What was answered before; absent where it has to be found. */
  readonly found?: Found;
  keep(found: Found): void;
}

/** So many of the newest answers are kept, and of these so many bytes. */
const most = { answers: 50, bytes: 512 * 1024 * 1024 };

/** What is ours in the folder: an answer by its key, or one that a run was writing. */
const ours = /^[\da-f]{64}\.json(?:-\d+)?$/;

/**
 * An answer is known by the bytes of every file of the root and of the installation's templates, by their names, by the program and the
 * Node.js that runs it, and by what was asked. It lies in a folder of the user's own. Undefined where there is no such folder outside the
 * root, the program is not a bundle, or a file cannot be read, of which whoever needs it will say so.
 * @param asked what was typed that the answer depends on
 */
export function foundBefore(world: World, reading: Reading, asked: readonly string[]): Remembered | undefined {
  const folder = attempt(() => ownFolder(world, reading.root));
  const key = folder === undefined ? undefined : keyOf(world, reading.workspace, asked);
  if (folder === undefined || key === undefined) return undefined;
  const place = path.join(folder, `${key}.json`);
  const found = attempt(() => answerAt(world.files, place));
  return {
    ...(found && { found }),
    keep: (answer) => attempt(() => write(world, folder, place, JSON.stringify(answer))),
  };
}

/** The folder, unless it lies in the root, or is it: what is written there is the board's. */
function ownFolder({ files, cache }: World, root: string): string | undefined {
  if (cache === undefined) return undefined;
  const above = path.dirname(cache);
  const real = path.join(files.existsSync(above) ? files.realpathSync(above) : above, path.basename(cache));
  const within = path.relative(files.realpathSync(root), files.existsSync(real) ? files.realpathSync(real) : real);
  return within.split(path.sep)[0] === '..' || path.isAbsolute(within) ? cache : undefined;
}

function keyOf(world: World, { files, unread = [] }: Workspace, asked: readonly string[]): string | undefined {
  const { node, unicode } = process.versions;
  try {
    return checksumOf(
      (function* () {
        // Its name in the file that starts it says what is in each of the others.
        yield world.files.readFileSync(path.join(world.home, 'dist/cli/main.js'));
        yield JSON.stringify([node, unicode, asked, unread, files.size]);
        for (const [name, bytes] of files) {
          yield JSON.stringify([name, bytes.length]);
          yield bytes;
        }
      })(),
    );
  } catch (error) {
    if (error instanceof UsageError || isOfSystem(error)) return undefined;
    throw error;
  }
}

/** An answer stands behind its checksum, so that half of one, or one that came to harm, is none; nor is what is no file, or larger than any. */
function answerAt(files: Files, place: string): Found | undefined {
  const stat = files.statSync(place, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > most.bytes) return undefined;
  const text = files.readFileSync(place, 'utf8');
  const end = text.indexOf('\n');
  const answer = text.slice(end + 1);
  return text.slice(0, end) === checksum(answer) ? (JSON.parse(answer) as Found) : undefined;
}

/** Drafts are nobody else's business. */
function write({ files, pid }: World, folder: string, place: string, answer: string): void {
  makeSteps(files, folder, 0o700);
  const beside = `${place}-${pid}`;
  files.writeFileSync(beside, `${checksum(answer)}\n${answer}`, { mode: 0o600 });
  files.renameSync(beside, place);
  const names = files.readdirSync(folder).filter((name) => ours.test(name));
  const kept = names.map((name) => {
    const one = path.join(folder, name);
    return { one, stat: files.lstatSync(one) };
  });
  let bytes = 0;
  for (const [index, { one, stat }] of kept.sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs).entries()) {
    bytes += stat.size;
    if (index >= most.answers || bytes > most.bytes) files.rmSync(one, { force: true });
  }
}

/** Remembering is no duty: what the system refuses is left. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    // More than a text can hold is not remembered either.
    if (isOfSystem(error) || error instanceof RangeError) return undefined;
    throw error;
  }
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code !== undefined;
}
