/** `directions diff`: what changed from one year, version or folder to another, in plain words. */
import path from 'node:path';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { knownFormat } from '../known.ts';
import { open } from '../opened.ts';
import { changesHtml, changesJson, changesText, inMarkdown, onTerminal } from '../changes.ts';
import { outFolder } from '../out-folder.ts';
import { layDown, papers } from '../laid-down.ts';
import { shown } from '../outputs.ts';
import { fileSide, folderSide, gitSide, yearOrVersion, type Side } from '../side.ts';
import { asTyped, printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import { format, force, json, type Command } from './command.ts';

const formats = ['text', 'markdown', 'json', 'html', 'docx', 'pdf'] as const;

export const diff: Command = {
  name: 'diff',
  usage: 'diff <a> [b]',
  summary: 'Say what changed from one year, version or folder to another',
  examples: [
    ['directions diff 2023-24', 'since it was last issued'],
    ['directions diff 2023-24@1 2023-24@2', 'from one version to the next'],
    ['directions diff 2023-24 2024-25', 'from one year to the next'],
    ['directions diff ../copy 2023-24', 'from a copy of the whole folder to this one'],
    ['directions diff git:main 2023-24', 'from a branch, tag or commit to the files as they are'],
    ['directions diff "Item 5.4.docx"', 'from a built PDF or Word file, by the authored files inside it'],
    ['directions diff 2023-24 --format markdown', 'for a pull request'],
    ['directions diff 2023-24 --format docx', 'the new pack in Word, with the changes tracked'],
    ['directions diff 2023-24 --format pdf', 'the new pack with a line in the margin at every change'],
  ],
  takes: [
    ['[a]', 'the earlier side: a year, a version such as 2023-24@1, git:main, a folder, or a built PDF or Word file'],
    ['[b]', 'the later side; without it, the year as it is now is held against its last version'],
    format(formats),
    ['--out <folder>', 'where docx and pdf are written (default: out/<year> beside the folder "directions")'],
    force,
    json,
  ],
  async run(context) {
    const format = knownFormat(context.options, formats);
    const [before, after] = await sides(context, format === 'docx' || format === 'pdf' ? 'everything' : 'words');
    if (format === 'docx' || format === 'pdf') return write(context, before, after, format);
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
    else if (format === 'html') context.print(changesHtml(compared));
    else context.print(changesText(compared, format === 'markdown' ? inMarkdown : onTerminal(context.paint.out)));
    return exitCode.fine;
  },
};

async function sides(context: Context, what: 'words' | 'everything'): Promise<readonly [before: Side, after: Side]> {
  const [first, second] = context.words;
  const reading = open(context, what);
  const file = await fileSide(context, reading, first);
  if (second === undefined && first?.startsWith('git:')) {
    const latest = (await context.spine()).yearsOf(reading.workspace).at(-1) ?? '<year>';
    throw new UsageError(
      `Which year is to be held against ${printable(first)}?`,
      `For example: directions diff ${asTyped(first)} ${latest}`,
    );
  }
  const later = second ?? file?.year ?? first;
  const after = (await fileSide(context, reading, second)) ?? (await yearOrVersion(context, reading, later, 'diff'));
  if (file) return [file, after];
  // What a version became: what stands now.
  if (second === undefined && first?.includes('@'))
    return [after, await yearOrVersion(context, reading, after.year, 'diff')];
  if (second === undefined || first === undefined) return [await lastVersion(context, after), after];
  const before = gitSide(context, reading, first, after.year) ?? folderSide(context, first, after.year);
  return [before ?? (await yearOrVersion(context, reading, first, 'diff')), after];
}

async function write(context: Context, before: Side, after: Side, format: 'docx' | 'pdf'): Promise<number> {
  const { world } = context;
  const from = { workspace: before.reading.workspace, year: before.year };
  const to = { workspace: after.reading.workspace, year: after.year };
  const { bytes, board, asDraft, diagnostics } = await (await context.spine()).comparison(from, to, format);
  if (!bytes) {
    for (const { at, severity, message } of diagnostics)
      context.warn(`${at.file}:${at.start.line}: ${severity}: ${message}\n`);
    context.warn(`${before.name} and ${after.name} cannot be shown in one file while these stop one of them.\n`);
    return exitCode.problems;
  }
  const folder = outFolder(context, after.reading.root, after.year);
  const name = `${board}-changes-${plain(before.name)}-to-${plain(after.name)}.${format}`;
  layDown(context, folder, papers([{ name, bytes }]));
  context.say(`The changes from ${before.name} to ${after.name} are in ${shown(world, path.join(folder, name))}\n`);
  if (asDraft)
    context.say(`It is marked as a draft: warnings keep ${after.name} from being issued (directions validate).\n`);
  return exitCode.fine;
}

/** The name of a side for a file, with the folder it lies in, so that two copies of a year have two comparisons. */
function plain(name: string): string {
  const last = name
    .replace(/\.(docx|pdf)$/i, '')
    .split(/[\\/]/)
    .filter((part) => !/^\.*$/.test(part))
    .slice(-2);
  return last.join('-').replace(/[^\w@.-]+/g, '-');
}

async function lastVersion(context: Context, { year, reading }: Side): Promise<Side> {
  const spine = await context.spine();
  const last = spine.versionsOf(reading.workspace, year).at(-1);
  const before = spine.yearsOf(reading.workspace).findLast((one) => one < year);
  if (last === undefined)
    throw new UsageError(
      `No version of ${year} has been issued, so there is nothing to hold it against.`,
      `Name both sides, for example: directions diff ${before ?? 'git:main'} ${year}`,
    );
  return yearOrVersion(context, reading, `${year}@${last}`, 'diff');
}
