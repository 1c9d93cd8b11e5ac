/** `directions build`: validates a year, then compiles its packs. */
import path from 'node:path';
import { byPlace } from '../../diagnostic.ts';
import { statuses } from '../../model/status.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { isYearLike, knownList, knownStatus, knownTheme, knownYear } from '../known.ts';
import { makeManifest, manifestBytes, manifestName, readManifest } from '../manifest.ts';
import { findingsOf, open } from '../opened.ts';
import { settle } from '../journal.ts';
import { placements, readBefore, replace, shown, writing, type Placement } from '../outputs.ts';
import type { Findings } from '../report/index.ts';
import { buildSummary, checkSummary, jsonSummary, stoppedReport, type Built } from '../summary.ts';
import type { BuildRequest, BuildResult, Output } from '../../compile.ts';
import { UsageError } from '../usage-error.ts';
import type { Reading } from '../workspace.ts';
import type { Command } from './command.ts';

export const build: Command = {
  name: 'build',
  usage: 'build <year>',
  summary: 'Validate a year, then compile its packs as Word and PDF files',
  examples: [
    ['directions build 2023-24', 'all packs, Word and PDF, into out/2023-24'],
    ['directions build 2023-24 --to nhs-lothian', 'only the pack given to NHS Lothian'],
    ['directions build 2023-24 --format pdf', 'only PDF'],
    ['directions build 2023-24 --theme accessible-reading', 'in large print, beside the others'],
    ['directions build 2023-24 --as issued', 'as it will be once issued'],
    ['directions build 2023-24 --no-source', 'for an archive that takes no file with others inside'],
    ['directions build 2023-24 --check', 'are the files in out/2023-24 up to date?'],
  ],
  declare(parser) {
    parser
      .argument('[year]', 'the financial year, for example 2023-24')
      .option('--to <id...>', 'which packs: combined, or the id of a recipient (default: all)')
      .option('--format <name...>', 'which files: docx, pdf … (default: docx pdf)')
      .option('--as <status>', `judge and mark the pack as if it were: ${statuses.join(', ')}`)
      .option('--theme <name>', 'how they look: house, accessible-reading, or a theme of your own (default: house)')
      .option(
        '--no-source',
        'leave out of the PDFs the authored files they are made from (PDF/A-2a instead of PDF/A-3a)',
      )
      .option('--out <folder>', 'where to write (default: out/<year> beside the folder "directions")')
      .option('--check', 'write nothing; exit code 1 if the files there are not what would be built')
      .option('--json', 'a machine-readable summary on stdout');
  },
  async run(context) {
    const spine = await context.spine();
    const { reading, request } = await requested(context, 'build', spine.formatNames);
    const result = await spine.build(reading.workspace, request);
    return result.outputs
      ? finish(context, reading, request.year, result, result.outputs)
      : stopped(context, reading, request.year, result);
  },
};

/** The root, and what of it build or funding is asked for. Throws a UsageError for what there is not. */
export async function requested(
  context: Context,
  command: 'build' | 'funding',
  formatNames: readonly string[],
): Promise<{ readonly reading: Reading; readonly request: BuildRequest }> {
  const as = knownStatus(context.options.as);
  const asked = reclaimYear(context);
  const spine = await context.spine();
  const reading = open(context);
  const year = knownYear(asked.year, spine.yearsOf(reading.workspace), command);
  const formats = knownList('format', asked.format, formatNames);
  const recipients = spine.recipientsOf(reading.workspace);
  // Without recipients the board's file is broken, which the build will say better.
  const to = recipients.length === 0 ? undefined : knownList('recipient', asked.to, ['combined', ...recipients]);
  const theme = knownTheme(context.options.theme, spine.themesOf(reading.workspace));
  return {
    reading,
    request: {
      year,
      theme,
      ...(to && { to }),
      ...(formats && { formats }),
      ...(as && { as }),
      source: context.options.source !== false,
    },
  };
}

/** The words of the command. An option that takes several names also swallows a year typed behind it; this gives it back. */
export function reclaimYear({ words, options }: Context): {
  year: string | undefined;
  to: readonly string[] | undefined;
  format: readonly string[] | undefined;
} {
  let [year] = words;
  const [to, format] = [options.to, options.format].map((typed) => {
    const names = typed === undefined ? undefined : [typed].flat();
    const last = names?.at(-1);
    if (year !== undefined || names === undefined || last === undefined || !isYearLike(last)) return names;
    year = last;
    if (names.length === 1)
      throw new UsageError(
        'An option that takes names stands before the year without any.',
        `Type: directions build ${last} --to <id> --format <name>`,
      );
    return names.slice(0, -1);
  });
  return { year, to, format };
}

export function stopped(context: Context, reading: Reading, year: string, result: BuildResult): number {
  const findings = buildFindings(context, reading, year, result, true);
  context.warn(stoppedReport(findings, context.options.verbose === true, year, context.options.as));
  if (context.options.json)
    context.print(
      jsonSummary(
        {
          command: 'build',
          year,
          ...named(context),
          folder: '',
          withSource: context.options.source !== false,
          placements: [],
          older: [],
          result,
        },
        findings,
      ),
    );
  return exitCode.problems;
}

/** Writes the outputs, or with `--check` compares them, and says what was done. */
export function finish(
  context: Context,
  reading: Reading,
  year: string,
  result: BuildResult,
  outputs: readonly Output[],
  command: Built['command'] = 'build',
): number {
  const { options, world } = context;
  const folder =
    options.out === undefined ? path.join(reading.root, 'out', year) : path.resolve(world.cwd, options.out);
  const compared = (): Pick<Built, 'placements' | 'older'> => compare(context, reading, year, folder, result, outputs);
  settle(world, folder);
  const written = (): Pick<Built, 'placements' | 'older'> =>
    writing(world, folder, (journal) => {
      const found = compared();
      replace(world, journal, folder, found.placements);
      return found;
    });
  const found = compared();
  const { placements, older } = options.check || !found.placements.some(isDifferent) ? found : written();
  const built: Built = {
    command,
    year,
    ...named(context),
    folder: shown(world, folder),
    withSource: options.source !== false,
    placements,
    older,
    result,
  };
  const findings = buildFindings(context, reading, year, result, false);
  if (options.json) context.print(jsonSummary(built, findings));
  if (!options.check) {
    context.say(buildSummary(built, findings, options.verbose === true));
    return exitCode.fine;
  }
  const differs = placements.some(isDifferent);
  (differs ? context.warn : context.say)(checkSummary(built, findings));
  return differs ? exitCode.problems : exitCode.fine;
}

/** The outputs and their manifest beside what lies in the folder, and what an earlier build left there that this one does not make. */
function compare(
  { world }: Context,
  reading: Reading,
  year: string,
  folder: string,
  result: BuildResult,
  outputs: readonly Output[],
): Pick<Built, 'placements' | 'older'> {
  const before = readBefore(world, path.join(folder, manifestName));
  const earlier = before && readManifest(before);
  const isThere = (name: string): boolean => world.files.existsSync(path.join(folder, name));
  const manifest = makeManifest(reading.workspace, year, result.status, outputs, earlier, isThere);
  return {
    placements: placements(world, folder, [...outputs, { name: manifestName, bytes: manifestBytes(manifest) }]),
    older: Object.keys(earlier?.outputs ?? {}).filter((name) => !(name in manifest.outputs) && isThere(name)),
  };
}

function named({ options: { theme } }: Context): Pick<Built, 'theme'> {
  return theme === undefined ? {} : { theme };
}

function isDifferent({ state }: Placement): boolean {
  return state !== 'unchanged';
}

function buildFindings(
  context: Context,
  reading: Reading,
  year: string,
  result: BuildResult,
  isStopped: boolean,
): Findings {
  return findingsOf(
    context,
    reading,
    [...result.diagnostics].sort(byPlace),
    [{ year, status: result.status, stopped: isStopped }],
    {
      paint: context.paint.err,
      ...(context.world.stderr.columns === undefined ? {} : { columns: context.world.stderr.columns }),
    },
  );
}
