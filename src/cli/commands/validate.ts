/** `directions validate`: everything that is wrong with the authored files. */
import type { ValidateResult } from '../../validate.ts';
import { newlyFound, type Diagnostic, type Explanation } from '../../diagnostic.ts';
import { statuses, type Status } from '../../model/status.ts';
import type { Workspace } from '../../source/workspace.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { foundBefore } from '../found-before.ts';
import { known, knownStatus, knownYear } from '../known.ts';
import { findingsOf, open } from '../opened.ts';
import { plain } from '../paint.ts';
import { reports, type Findings, type Report } from '../report/index.ts';
import { unaskedLine } from '../report/sections.ts';
import { refuseFiles, selectionOf, withoutYears } from '../selection.ts';
import { yearOrVersion } from '../side.ts';
import { sayUnkept } from '../unkept.ts';
import { instead } from '../proposal.ts';
import { UsageError } from '../usage-error.ts';
import type { Reading } from '../workspace.ts';
import { json, type Command } from './command.ts';

const isForPrograms: ReadonlySet<string> = new Set(['compact', 'json', 'sarif', 'junit']);
const reportNames = reports.map(({ name }) => name);

export const validate: Command = {
  name: 'validate',
  usage: 'validate [year...]',
  summary: 'Find everything that is wrong with the authored files',
  examples: [
    ['directions validate', 'all years'],
    ['directions validate 2023-24', 'one year'],
    ['directions validate 2023-24 --as issued', 'what would stop it from being issued'],
    ['directions validate 2023-24@1', 'a version, as it was issued'],
    ['directions validate --fix --dry-run', 'what can be corrected without a decision'],
    ['directions validate --since main', 'only what is new since the branch main'],
    ['directions validate --file 08-workforce.yaml', 'only what is found in that file'],
    ['directions validate --rule long-sentence', 'only what that rule finds, with every place'],
    ['directions validate --severity error', 'only errors; or warning, or advice'],
    ['directions validate 2023-24 --watch', 'again whenever a file is saved'],
    ['directions validate --format json', 'for other programs'],
  ],
  takes: [
    ['[year...]', 'the years to look at; all when none is named'],
    ['--as <status>', `judge as if the pack were: ${statuses.join(', ')}`],
    ['--format <name>', `how to report: ${reports.map(({ name, summary }) => `${name} (${summary})`).join('; ')}`],
    ['--strict', 'warnings fail too (exit code 1)'],
    ['--since <git ref>', 'only what was not found then, and every error'],
    ['--file <path...>', 'show only what is found in these files; a folder, or * in quotes, names several'],
    ['--rule <id...>', 'show only what these rules find'],
    [
      '--severity <name...>',
      'show only: error, warning, advice. None of these three changes the exit code: what is not shown is counted, and stops as before',
    ],
    ['--watch', 'again whenever a file in directions or templates is saved, until Ctrl+C'],
    ['--fix', 'correct what has one right answer'],
    ['--no-cache', 'find everything anew, whatever is remembered of files that have not changed since'],
    ['--dry-run', 'with --fix: show the change, write nothing'],
    json,
  ],
  async run(context) {
    const { world } = context;
    const [options, typed] = withoutYears(context.options, context.words);
    const words = typed.flatMap((word) => word.split(',').filter((one) => one !== ''));
    refuseFiles(words);
    const report = chosen(options.json ? 'json' : [options.format].flat()[0], world.env);
    const as = knownStatus(options.as);
    if (options.dryRun === true && options.fix !== true)
      throw new UsageError(
        '--dry-run shows what --fix would change.',
        `Type: ${instead(world.argv, ['--dry-run'], ['--fix', '--dry-run'])}`,
      );
    const { reading, find, explanations } = await finder(context, words, as);
    // As `diff` has it.
    const earlier = await earlierOf(context, options.since?.replace(/^git:/, ''), reading, find);
    const brought = new WeakSet<Diagnostic>();
    const judge = (workspace: Workspace): ValidateResult => {
      const found = find(workspace);
      for (const one of newlyFound(found.diagnostics, earlier?.found.diagnostics ?? [])) brought.add(one);
      for (const one of newlyFound(found.waived, earlier?.found.waived ?? [])) brought.add(one);
      return found;
    };
    const rules = options.rule === undefined ? [] : (await context.spine()).explanations;
    const selected = selectionOf(context, options, reading, rules) ?? (() => true);
    const isNew = (one: Diagnostic): boolean => brought.has(one);
    const concerns = (one: Diagnostic): boolean => isNew(one) && selected(one);
    const { fixInMemory, finishFixing } = await fixingIf(options.fix);
    const fixing = fixInMemory?.(reading, judge, concerns);
    const result = fixing?.result ?? judge(reading.workspace);
    if (options.watch) context.memory.found = result;
    // What cannot be right stops, whoever brought it.
    const all = result.diagnostics.filter((one) => one.severity === 'error' || isNew(one));
    const diagnostics = all.filter(selected);
    const findings = findingsOf(
      context,
      fixing?.reading ?? reading,
      diagnostics,
      result.years,
      {
        paint: report.name === 'pretty' || report.name === 'compact' ? context.paint.out : plain,
        stream: world.stdout,
      },
      {
        waived: result.waived.filter(concerns),
        unasked: all.filter((one) => !selected(one)),
        unseen: {
          broken: result.broken ?? [],
          ...(earlier && { since: { ref: earlier.ref, elsewhere: result.diagnostics.length - all.length } }),
        },
        explain: (rule) => explanations.find(({ id }) => id === rule),
      },
    );
    if (fixing) finishFixing?.(context, reading, fixing);
    if (options.dryRun !== true) print(context, report, findings);
    await sayUnkept(context, reading, result.years);
    return all.some(findings.stops) ? exitCode.problems : exitCode.fine;
  },
};

interface Finder {
  readonly reading: Reading;
  readonly find: (workspace: Workspace) => ValidateResult;
  /** Of whatever it can find in the reading. */
  readonly explanations: readonly Explanation[];
}

/** What validates; where nothing has changed since this was asked before, and only that is asked, it knows the answer. */
async function finder(context: Context, words: readonly string[], as: Status | undefined): Promise<Finder> {
  const { options, world } = context;
  const opened = open(context, 'words');
  const isOnlyAsked = !options.watch && !options.fix && options.since === undefined && !words.join().includes('@');
  const before =
    options.cache !== false && isOnlyAsked ? foundBefore(world, opened, ['validate', as ?? '', ...words]) : undefined;
  if (before?.found) {
    const { result, explanations } = before.found;
    return { reading: opened, find: () => result, explanations };
  }
  const { validate: validated, explanations } = await context.spine();
  const { reading, years } = await asked(context, words, opened);
  const cache = await context.cache();
  const find = (workspace: Workspace): ValidateResult => {
    const result = validated(workspace, { ...(years.length > 0 ? { years } : {}), ...(as ? { as } : {}) }, cache);
    const rules = new Set([...result.diagnostics, ...result.waived].map(({ rule }): string => rule));
    before?.keep({ result, explanations: explanations.filter(({ id }) => rules.has(id)) });
    return result;
  };
  return { reading, find, explanations };
}

/** What was found at the commit that was named, or before the last save. */
async function earlierOf(
  { world, memory }: Context,
  since: string | undefined,
  { root, workspace }: Reading,
  find: (workspace: Workspace) => ValidateResult,
): Promise<{ readonly ref: string; readonly found: ValidateResult } | undefined> {
  if (since === undefined) return memory.found && { ref: 'the last save', found: memory.found };
  const { filesSince } = await import('../git.ts');
  return { ref: since, found: find(filesSince(world, root, since, workspace)) };
}

/** The report, and beside one that has no room for it how much the selection leaves out. */
function print(context: Context, report: Report, findings: Findings): void {
  context.print(report.write(findings));
  const hidden = unaskedLine(findings);
  if (hidden !== '' && (findings.quiet || isForPrograms.has(report.name))) context.warn(`${hidden}\n`);
}

/** The years that were typed; or one version, in the root as it was when it was issued. */
async function asked(
  context: Context,
  words: readonly string[],
  reading: Reading,
): Promise<{ readonly reading: Reading; readonly years: readonly string[] }> {
  const { options } = context;
  const version = words.find((word) => word.includes('@'));
  if (version === undefined) {
    const known = (await context.spine()).yearsOf(reading.workspace);
    if (words.includes('all'))
      throw new UsageError('All years are looked at where none is named.', undefined, words, []);
    return { reading, years: words.map((word) => knownYear(word, known, 'validate')) };
  }
  const side = await yearOrVersion(context, reading, version, 'validate');
  if (words.length > 1 || options.fix === true || options.since !== undefined)
    throw new UsageError('A version is looked at alone, and stays as it is.', `Type: directions validate ${side.name}`);
  return { reading: side.reading, years: [side.year] };
}

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
