/** `directions verify`: whether files, whatever they are called, are what was issued or what would be built now. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { fileGiven } from '../file-given.ts';
import { digest } from '../manifest.ts';
import { open } from '../opened.ts';
import { shown } from '../outputs.ts';
import { printable } from '../printable.ts';
import type { Reading } from '../workspace.ts';
import type { Command } from './command.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'verify <file…>',
  summary: 'Say whether files are what was issued, or what would be built now',
  examples: [
    ['directions verify "Item 5.4 - Directions.pdf"', 'which version is this, and is it unchanged?'],
    ['directions verify sent/*.docx', 'exit code 1 if one of them is neither'],
  ],
  declare(parser) {
    parser.argument('[file...]', 'packs and appendices in any format, whatever they are called');
  },
  async run(context) {
    const { words, world } = context;
    const [first, ...others] = words;
    const files = [first, ...others].map((name) => fileGiven(world, name, 'verify'));
    const reading = open(context);
    const issued = await issuedFiles(context, reading);
    const missing = files.some(({ bytes }) => !issued.has(digest(bytes)));
    const built = missing ? await builtFiles(context, reading) : new Map<string, string>();
    let code: number = exitCode.fine;
    for (const { name, bytes } of files) {
      const sum = digest(bytes);
      const answer = issued.get(sum) ?? built.get(sum);
      if (answer === undefined) code = exitCode.problems;
      context.print(`${printable(shown(world, path.resolve(world.cwd, name)))}: ${answer ?? unknown}\n`);
    }
    return code;
  },
};

const unknown =
  'neither issued nor what would be built now: it was changed, or made from other sources, in another theme or by another version of directions';

/** What each file that was issued is, by its digest. */
async function issuedFiles(context: Context, { workspace }: Reading): Promise<ReadonlyMap<string, string>> {
  const spine = await context.spine();
  return new Map(
    spine
      .yearsOf(workspace)
      .flatMap((year) =>
        spine
          .recordsOf(workspace, year)
          .flatMap(({ version, issued, outputs }) =>
            Object.entries(outputs).map(([name, sum]): [string, string] => [
              sum,
              `${name} of ${year}@${version} as issued on ${issued.date} by ${printable(issued.by)}, unchanged`,
            ]),
          ),
      ),
  );
}

/** What each file that would be built now is, by its digest. A year that cannot be built has none. */
async function builtFiles(context: Context, { workspace }: Reading): Promise<ReadonlyMap<string, string>> {
  const spine = await context.spine();
  const found = new Map<string, string>();
  for (const year of spine.yearsOf(workspace)) {
    const { outputs = [], status } = await spine.everything(workspace, year);
    for (const { name, bytes } of outputs)
      found.set(digest(bytes), `${name} as built from ${year} as it is now (${status}), unchanged`);
  }
  return found;
}
