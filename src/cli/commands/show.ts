/** `directions show`: prints a stage of the compiler, for those who want to see how a pack comes about. */
import { exitCode } from '../exit-code.ts';
import { known, knownTheme, knownYear } from '../known.ts';
import { findingsOf, open } from '../opened.ts';
import { stoppedReport } from '../summary.ts';
import { refuse } from '../making.ts';
import { year, type Command } from './command.ts';

const stages = ['pack', 'doc', 'text'] as const;

export const show: Command = {
  name: 'show',
  usage: 'show <year>',
  summary: 'Print a stage of the compiler: what the files mean, what the pack says, or its plain text',
  examples: [
    ['directions show 2023-24', 'the words of the combined pack'],
    ['directions show 2023-24 --to nhs-lothian', "the words of one recipient's pack"],
    ['directions show 2023-24 --stage pack', 'what the files mean, as JSON'],
    ['directions show 2023-24 --stage doc', 'what the pack says, as JSON'],
  ],
  takes: [
    year,
    ['--stage <stage>', `${stages.join(', ')} (default: text)`],
    ['--theme <name>', 'the theme whose tables are meant (default: house)'],
    ['--to <id>', 'combined, or the id of a recipient (default: combined)'],
  ],
  async run(context) {
    const { options } = context;
    const stage = known('stage', options.stage ?? 'text', stages);
    const spine = await context.spine();
    const reading = open(context);
    const cache = new spine.Cache();
    const year = knownYear(context.words[0], spine.yearsOf(reading.workspace), 'show');
    const [typed] = [options.to].flat();
    const recipients = spine.recipientsOf(reading.workspace, cache, year);
    const to =
      typed === undefined || recipients.length === 0
        ? undefined
        : known('recipient', typed, ['combined', ...recipients]);
    const {
      diagnostics,
      status,
      text,
      withheld = [],
    } = await spine.show(
      reading.workspace,
      {
        year,
        stage,
        theme: knownTheme(options.theme, spine.themesOf(reading.workspace, cache)),
        ...(to === undefined ? {} : { to }),
      },
      cache,
    );
    if (text !== undefined) {
      context.print(text.endsWith('\n') ? text : `${text}\n`);
      return exitCode.fine;
    }
    refuse(withheld, year);
    const findings = findingsOf(context, reading, diagnostics, [{ year, status, stopped: true }]);
    context.warn(stoppedReport(findings, year));
    return exitCode.problems;
  },
};
