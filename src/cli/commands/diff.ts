/** `directions diff`: what changed from one year, version or folder to another, in plain words. */
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { known } from '../known.ts';
import { open } from '../opened.ts';
import { changesJson, changesMarkdown, changesText } from '../changes.ts';
import { folderSide, yearOrVersion, type Side } from '../side.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const formats = ['text', 'markdown', 'json'] as const;

export const diff: Command = {
  name: 'diff',
  usage: 'diff <a> [b]',
  summary: 'Say what changed from one year, version or folder to another',
  examples: [
    ['directions diff 2023-24', 'since it was last issued'],
    ['directions diff 2023-24@1 2023-24@2', 'from one version to the next'],
    ['directions diff 2023-24 2024-25', 'from one year to the next'],
    ['directions diff ../copy 2023-24', 'from a copy of the whole folder to this one'],
    ['directions diff 2023-24 --format markdown', 'for a pull request'],
  ],
  declare(parser) {
    parser
      .argument('[a]', 'the earlier side: a year, a version such as 2023-24@1, or a folder')
      .argument('[b]', 'the later side; without it, the year as it is now is held against its last version')
      .option('--format <name>', 'text, markdown or json (default: text)');
  },
  async run(context) {
    const format = known('format', [context.options.format ?? 'text'].flat()[0] ?? '', formats);
    const [before, after] = await sides(context);
    const { changes, errors } = (await context.spine()).changes(
      { workspace: before.reading.workspace, year: before.year },
      { workspace: after.reading.workspace, year: after.year },
    );
    if (!changes) {
      for (const { at, message } of errors) context.warn(`${at.file}:${at.start.line}: error: ${message}\n`);
      context.warn(`${before.name} and ${after.name} cannot be compared while there are errors in them.\n`);
      return exitCode.problems;
    }
    const compared = { from: before.name, to: after.name, changes };
    if (format === 'json') context.print(changesJson(compared));
    else if (format === 'markdown') context.print(changesMarkdown(compared));
    else context.print(changesText(compared, context.paint.out));
    return exitCode.fine;
  },
};

async function sides(context: Context): Promise<readonly [before: Side, after: Side]> {
  const [first, second] = context.words;
  const reading = open(context, 'words');
  const after = await yearOrVersion(context, reading, second ?? first, 'diff');
  if (second === undefined) return [await lastVersion(context, after), after];
  const folder = first === undefined ? undefined : folderSide(context, first, after.year);
  return [folder ?? (await yearOrVersion(context, reading, first, 'diff')), after];
}

async function lastVersion(context: Context, { year, reading }: Side): Promise<Side> {
  const last = (await context.spine()).versionsOf(reading.workspace, year).at(-1);
  if (last === undefined)
    throw new UsageError(
      `No version of ${year} has been issued, so there is nothing to hold it against.`,
      `Name both sides, for example: directions diff 2022-23 ${year}`,
    );
  return yearOrVersion(context, reading, `${year}@${last}`, 'diff');
}
