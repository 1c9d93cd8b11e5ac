/** `directions revise`: opens the next version of an issued year, with the decision that it follows from. */
import type { Decision } from '../../edit/pack-record.ts';
import type { Context } from '../context.ts';
import { fileDiff } from '../diff.ts';
import { exitCode } from '../exit-code.ts';
import { knownDay, knownYear } from '../known.ts';
import { open } from '../opened.ts';
import { rewrite } from '../rewrite.ts';
import { UsageError } from '../usage-error.ts';
import { year, type Command } from './command.ts';

export const revise: Command = {
  name: 'revise',
  usage: 'revise <year>',
  summary: 'Open the next version of what was issued, with the Board’s decision',
  examples: [
    ['directions revise 2023-24 --date 2023-09-21 --reference "Report 5.2"', 'what would be written into pack.yaml'],
    ['directions revise 2023-24 --date 2023-09-21 --reference "Report 5.2" --yes', 'do it'],
  ],
  takes: [
    year,
    ['--date <day>', 'the day of the Board’s decision: 2023-09-21'],
    ['--reference <report>', 'the minute or report of the decision'],
    ['--note <sentence>', 'what is amended, where the decision says it'],
    ['--yes', 'do it; without this nothing is written'],
  ],
  async run(context) {
    const spine = await context.spine();
    const reading = open(context);
    const year = knownYear(context.words[0], spine.yearsOf(reading.workspace), 'revise');
    const { version, refusal, files = [] } = spine.revise(reading.workspace, year, decisionTyped(context));
    if (refusal === 'not issued')
      throw new UsageError(
        `No version of ${year} has been issued: there is nothing to amend.`,
        'Change the files; a pack that was not issued needs no revision.',
      );
    if (refusal === 'open already')
      throw new UsageError(
        `Version ${version} of ${year} is open already.`,
        `Make the changes, then: directions issue ${year} --date <day> --by <officer>`,
      );
    if (!context.options.yes) {
      for (const { file, bytes } of files) context.print(fileDiff(file, reading.workspace.files.get(file), bytes));
      context.say('Nothing was written. To open the version, type the same with --yes\n');
      return exitCode.fine;
    }
    rewrite(context.world, reading, files);
    context.say(
      `Version ${version} of ${year} is open. Make the changes (directions diff ${year} shows them), then: directions issue ${year} --date <day> --by <officer>\n`,
    );
    return exitCode.fine;
  },
};

function decisionTyped({ options: { date, reference, note } }: Context): Decision {
  const day = date === undefined ? undefined : knownDay('--date', date);
  if (day === undefined || reference === undefined || reference.trim() === '')
    throw new UsageError(
      'What was issued is amended by a decision of the Board.',
      'Say which, for example: --date 2023-09-21 --reference "Report 5.2"',
    );
  return { date: day, reference, ...(note !== undefined && { note }) };
}
