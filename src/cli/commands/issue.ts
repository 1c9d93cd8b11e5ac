/** `directions issue`: judges a year as issued, makes its files, and keeps what was issued as a version that stays. */
import type { IssueRecord } from '../../edit/pack-record.ts';
import type { IssueResult } from '../../versions.ts';
import { exitCode } from '../exit-code.ts';
import { knownDay, knownYear } from '../known.ts';
import { finish, stopped } from '../making.ts';
import { open } from '../opened.ts';
import { printable } from '../printable.ts';
import { rewrite } from '../rewrite.ts';
import { UsageError } from '../usage-error.ts';
import { version as tool } from '../version.ts';
import type { Reading } from '../workspace.ts';
import { force, year, type Command } from './command.ts';

export const issue: Command = {
  name: 'issue',
  usage: 'issue <year>',
  summary: 'Keep what is issued as a version that stays, and make its files',
  examples: [
    [
      'directions issue 2023-24 --date 2023-03-31 --by "Chief Officer"',
      'what would be done, and what stands in the way',
    ],
    ['directions issue 2023-24 --date 2023-03-31 --by "Chief Officer" --yes', 'do it'],
    ['directions build 2023-24@1', 'make the files of version 1 again'],
  ],
  takes: [
    year,
    ['--date <day>', 'when the packs are sent to their recipients: 2023-03-31'],
    ['--by <officer>', 'who sends them'],
    force,
    ['--yes', 'do it; without this nothing is written'],
  ],
  async run(context) {
    const { world, options } = context;
    const spine = await context.spine();
    const reading = open(context);
    const year = knownYear(context.words[0], spine.yearsOf(reading.workspace), 'issue');
    const record = recordTyped(options.date, options.by);
    const result = await spine.issue(reading.workspace, { year, tool, ...(record && { issue: record }) });
    if (result.refusal) throw refused(year, result);
    const after: Reading = { ...reading, workspace: result.workspace };
    const [document] = await spine.documentsOf();
    if (!document) throw new Error('no document');
    const making = { command: 'issue', document, year, result };
    if (!result.files || !result.outputs) return stopped(context, after, making);
    const name = `${year}@${result.version}`;
    if (result.isUnchanged)
      context.say(
        `Nothing in version ${result.version} differs from version ${result.version - 1}: it amends nothing.\n`,
      );
    if (!options.yes) {
      for (const { name: file } of result.outputs) context.print(`${file}\n`);
      context.say(
        `These files would be made and kept as ${name}. Nothing was written.\nOnce they are issued they stay as they are. To issue them, type the same with --yes\n`,
      );
      return exitCode.fine;
    }
    const { files } = result;
    await finish(context, after, making, result.outputs, (lay) => rewrite(world, reading, files, lay));
    context.say(
      `Issued ${name}: what its files were made from is kept in directions/${year}/versions/${result.version}.zip\n`,
    );
    return exitCode.fine;
  },
};

function recordTyped(date: string | undefined, by: string | undefined): IssueRecord | undefined {
  if (date === undefined && by === undefined) return undefined;
  const day = date === undefined ? undefined : knownDay('--date', date);
  if (day === undefined || by === undefined || by.trim() === '')
    throw new UsageError(
      'When and by whom it is sent are said together.',
      'For example: --date 2023-03-31 --by "Chief Officer"',
    );
  return { date: day, by };
}

function refused(year: string, { refusal, version, recorded }: IssueResult): UsageError {
  if (recorded)
    return new UsageError(
      `directions/${year}/pack.yaml has it that ${year} was sent on ${recorded.date} by ${printable(recorded.by)}.`,
      'If that is so, leave out --date and --by. Otherwise correct it there.',
    );
  if (refusal === 'issued already')
    return new UsageError(
      `Version ${version} of ${year} has been issued, and stays as it is.`,
      `To amend it, open the next version with the Board’s decision: directions revise ${year} --date <day> --reference <report>`,
    );
  if (refusal === 'not the next')
    return new UsageError(
      `Version ${version} of ${year} cannot be issued: an earlier version was not kept.`,
      'Restore directions/<year>/versions from the repository or from a backup.',
    );
  return new UsageError(
    `When and by whom ${year} is sent is not recorded.`,
    `Type: directions issue ${year} --date <day> --by <officer>`,
  );
}
