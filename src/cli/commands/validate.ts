/** `directions validate`: everything that is wrong with the authored files. */
import type { ValidateResult } from '../../validate.ts';
import { byPlace, newlyFound, type Diagnostic } from '../../diagnostic.ts';
import { statuses } from '../../model/status.ts';
import type { Workspace } from '../../source/workspace.ts';
import { exitCode } from '../exit-code.ts';
import { known, knownStatus, knownYear } from '../known.ts';
import { findingsOf, open } from '../opened.ts';
import { plain } from '../paint.ts';
import { reports } from '../report/index.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const reportNames = reports.map(({ name }) => name);

export const validate: Command = {
  name: 'validate',
  usage: 'validate [year...]',
  summary: 'Find everything that is wrong with the authored files',
  examples: [
    ['directions validate', 'all years'],
    ['directions validate 2023-24', 'one year'],
    ['directions validate 2023-24 --as issued', 'what would stop it from being issued'],
    ['directions validate --fix --dry-run', 'what can be corrected without a decision'],
    ['directions validate --since main', 'only what is new since the branch main'],
    ['directions validate --format json', 'for other programs'],
  ],
  declare(parser) {
    parser
      .argument('[year...]', 'the years to look at; all when none is named')
      .option('--as <status>', `judge as if the pack were: ${statuses.join(', ')}`)
      .option(
        '--format <name>',
        `how to report: ${reports.map(({ name, summary }) => `${name} (${summary})`).join('; ')}`,
      )
      .option('--strict', 'warnings fail too (exit code 1)')
      .option('--since <git ref>', 'only what was not found then, and every error')
      .option('--fix', 'correct what has one right answer')
      .option('--dry-run', 'with --fix: show the change, write nothing');
  },
  async run(context) {
    const { options, world } = context;
    const report = chosen([options.format].flat()[0], world.env);
    const as = knownStatus(options.as);
    if (options.dryRun === true && options.fix !== true)
      throw new UsageError('--dry-run shows what --fix would change.', 'Type: directions validate --fix --dry-run');
    const spine = await context.spine();
    const reading = open(context, 'words');
    const years = context.words.map((word) => knownYear(word, spine.yearsOf(reading.workspace), 'validate'));
    const cache = new spine.Cache();
    const find = (workspace: Workspace): ValidateResult =>
      spine.validate(workspace, { ...(years.length > 0 ? { years } : {}), ...(as ? { as } : {}) }, cache);
    const { since } = options;
    const before =
      since === undefined
        ? undefined
        : find((await import('../git.ts')).filesSince(world, reading.root, since, reading.workspace));
    const brought = new WeakSet<Diagnostic>();
    const judge = (workspace: Workspace): ValidateResult => {
      const found = find(workspace);
      for (const one of newlyFound(found.diagnostics, before?.diagnostics ?? [])) brought.add(one);
      for (const one of newlyFound(found.waived, before?.waived ?? [])) brought.add(one);
      return found;
    };
    const concerns = (one: Diagnostic): boolean => brought.has(one);
    const { fixInMemory, finishFixing } = await fixingIf(options.fix);
    const fixing = fixInMemory?.(reading, judge, concerns);
    const result = fixing?.result ?? judge(reading.workspace);
    // What cannot be right stops, whoever brought it.
    const diagnostics = result.diagnostics.filter((one) => one.severity === 'error' || concerns(one));
    const findings = findingsOf(
      context,
      fixing?.reading ?? reading,
      [...diagnostics].sort(byPlace),
      result.years,
      {
        paint: report.name === 'pretty' || report.name === 'compact' ? context.paint.out : plain,
        ...(world.stdout.columns === undefined ? {} : { columns: world.stdout.columns }),
      },
      {
        waived: result.waived.filter(concerns),
        unseen: {
          broken: result.broken ?? [],
          ...(since === undefined
            ? {}
            : { since: { ref: since, elsewhere: result.diagnostics.length - diagnostics.length } }),
        },
        explain: (rule) => spine.explanations.find(({ id }) => id === rule),
      },
    );
    if (fixing) finishFixing?.(context, reading, fixing);
    if (options.dryRun !== true) context.print(report.write(findings));
    return findings.diagnostics.some(findings.stops) ? exitCode.problems : exitCode.fine;
  },
};

/** What changes files is loaded only to change them. */
async function fixingIf(wanted: boolean | undefined): Promise<Partial<typeof import('../fixing.ts')>> {
  return wanted === true ? import('../fixing.ts') : {};
}

/** On GitHub Actions the default is its own format. */
function chosen(
  typed: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): (typeof reports)[number] {
  const byDefault = env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
  const name = known('report format', typed ?? byDefault, reportNames);
  const report = reports.find((candidate) => candidate.name === name);
  if (!report) throw new Error(`no report ${name}`);
  return report;
}
