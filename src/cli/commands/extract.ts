/** `directions extract`: gives back the authored files that travel inside a PDF or Word file. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { fileGiven } from '../file-given.ts';
import { placements, replace, shown, type Placement } from '../outputs.ts';
import { printable } from '../printable.ts';
import { sourceAdvice, sourceRefusals } from '../source-refusals.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

export const extract: Command = {
  name: 'extract',
  usage: 'extract <file>',
  summary: 'Give back the authored files inside a PDF or Word file',
  examples: [
    ['directions extract "Item 5.4 - Directions.pdf"', 'into a new folder "Item 5.4 - Directions"'],
    ['directions extract pack.docx --dry-run', 'which files are inside?'],
    ['directions extract pack.docx --out ../copy', 'into a folder of your choice'],
  ],
  takes: [
    ['[file]', 'a pack or appendix, PDF or Word, whatever it is called'],
    ['--out <folder>', 'where to write (default: a folder with the name of the file)'],
    ['--force', 'replace files there that differ'],
    ['--dry-run', 'only list the files that are inside'],
  ],
  async run(context) {
    const { words, world, options } = context;
    const { name, bytes } = fileGiven(world, words[0], 'extract');
    const found = (await context.spine()).sourcesIn(bytes);
    if ('refusal' in found) throw new UsageError(`${printable(name)} ${sourceRefusals[found.refusal]}`, sourceAdvice);
    const files = [...found.files].sort(([one], [other]) => (one < other ? -1 : 1));
    if (options.dryRun) {
      for (const [file] of files) context.print(`${printable(file)}\n`);
      context.say(`${files.length} files are inside. Nothing was written.\n`);
      return exitCode.fine;
    }
    const folder = path.resolve(world.cwd, options.out ?? path.basename(name).replace(/\.[^.]*$/, ''));
    const inside = files.map(([file, content]) => ({ name: file, bytes: content }));
    const placed = placements(world, folder, inside);
    refuseLinks(context, folder, placed);
    refuseOthers(context, folder, placed);
    const below = new Set(files.map(([file]) => path.posix.dirname(file)));
    replace(world, folder, () => placed, undefined, [...below]);
    context.say(`${files.length} files are in ${shown(world, folder)}/directions\n`);
    return exitCode.fine;
  },
};

/** A link in the folder may lead out of it. */
function refuseLinks({ world }: Context, folder: string, placed: readonly Placement[]): void {
  if (!world.files.existsSync(folder)) return;
  const real = world.files.realpathSync(folder);
  const folders = new Set(placed.map(({ place }) => path.dirname(place)));
  for (const one of folders)
    for (let at = one; at.length > folder.length; at = path.dirname(at)) {
      if (!world.files.existsSync(at)) continue;
      const place = path.join(real, path.relative(folder, at));
      if (world.files.realpathSync(at) !== place)
        throw new UsageError(
          `${shown(world, at)} is a link that leads elsewhere. Nothing was written.`,
          'Name an empty folder: --out <folder>',
        );
    }
}

function refuseOthers({ world, options }: Context, folder: string, placed: readonly Placement[]): void {
  const [first, ...more] = placed.filter(({ state }) => state === 'changed');
  if (!first || options.force) return;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  throw new UsageError(
    `${shown(world, first.place)}${others} would be replaced by other contents. Nothing was written.`,
    `Name another folder with --out, or replace what is in ${shown(world, folder)} with --force.`,
  );
}
