/** `directions validate`: everything that is wrong with the authored files. */
import { byPlace } from '../../diagnostic.ts';
import { exitCode } from '../exit-code.ts';
import { known, knownStatus, knownYear } from '../known.ts';
import { findingsOf, open } from '../opened.ts';
import { plain } from '../paint.ts';
import { reports } from '../report/index.ts';
import type { Command } from './command.ts';
import { statuses } from '../../model/status.ts';

const reportNames = reports.map(({ name }) => name);

export const validate: Command = {
  name: 'validate',
  usage: 'validate [year...]',
  summary: 'Find everything that is wrong with the authored files',
  examples: [
    ['directions validate', 'all years'],
    ['directions validate 2023-24', 'one year'],
    ['directions validate 2023-24 --as issued', 'what would stop it from being issued'],
    ['directions validate --format json', 'for other programs'],
  ],
  declare(parser) {
    parser
      .argument('[year...]', 'the years to look at; all when none is named')
      .option('--as <status>', `judge as if the pack were: ${statuses.join(', ')}`)
      .option('--format <name>', `how to report: ${reports.map(({ name, summary }) => `${name} (${summary})`).join('; ')}`)
      .option('--strict', 'warnings fail too (exit code 1)');
  },
  async run(context) {
    const { options, world } = context;
    const report = chosen([options.format].flat()[0], world.env);
    const as = knownStatus(options.as);
    const spine = await context.spine();
    const reading = open(context, 'words');
    const years = context.words.map((word) => knownYear(word, spine.yearsOf(reading.workspace), 'validate'));
    const result = spine.validate(reading.workspace, { ...(years.length > 0 ? { years } : {}), ...(as ? { as } : {}) });
    const findings = findingsOf(
      context,
      reading,
      [...result.diagnostics].sort(byPlace),
      result.years,
      { paint: report.name === 'pretty' || report.name === 'compact' ? context.paint.out : plain, ...(world.stdout.columns === undefined ? {} : { columns: world.stdout.columns }) },
      { waived: result.waived, unseen: { broken: result.broken ?? [] }, explain: (rule) => spine.explanations.find(({ id }) => id === rule) },
    );
    context.print(report.write(findings));
    return findings.diagnostics.some(findings.stops) ? exitCode.problems : exitCode.fine;
  },
};

/** On GitHub Actions the default is its own format. */
function chosen(typed: string | undefined, env: Readonly<Record<string, string | undefined>>): (typeof reports)[number] {
  const byDefault = env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
  const name = known('report format', typed ?? byDefault, reportNames);
  const report = reports.find((candidate) => candidate.name === name);
  if (!report) throw new Error(`no report ${name}`);
  return report;
}
