/** What `build` and `funding` have in common: a document is asked for, made, written or compared, and spoken of. */
import path from 'node:path';
import { byPlace } from '../diagnostic.ts';
import type { MakeRequest, Offer, Output } from '../make.ts';
import type { Context } from './context.ts';
import { exitCode } from './exit-code.ts';
import { knownList, knownStatus, knownTheme } from './known.ts';
import { isAsBuilt, makeManifest, manifestBytes, manifestName, readManifest } from './manifest.ts';
import { digest } from './world.ts';
import { findingsOf, open } from './opened.ts';
import { outFolder } from './out-folder.ts';
import { settle } from './journal.ts';
import { placements, readBefore, replace, shown, writing, type Placement } from './outputs.ts';
import type { Findings } from './report/index.ts';
import type { Cache } from './spine.ts';
import { buildSummary, checkSummary, jsonSummary, stoppedReport, type Built } from './summary.ts';
import { yearOrVersion, type Side } from './side.ts';
import { reclaimed } from './reclaimed.ts';
import { UsageError } from './usage-error.ts';
import type { Reading } from './workspace.ts';

/** Makes a document of the year that was typed, and writes it or, with `--check`, compares it. @param command what was typed before the year */
export async function makeDocument(context: Context, name: string, command: string): Promise<number> {
  const spine = await context.spine();
  const document = (await spine.documentsOf()).find((one) => one.name === name);
  if (!document) throw new Error(`no document ${name}`);
  // Whom there is to choose from is read from the same files as the document.
  const cache = new spine.Cache();
  const { reading, name: year, request, asIssued } = await requested(context, document, command, cache);
  const result = await (context.options.review ? spine.reviewCopy : spine.make)(reading.workspace, request, cache);
  if (result.outputs?.length === 0) refuse(result.withheld ?? [], request.year);
  const making = { command, document, year, result };
  for (const name of differing(result.outputs ?? [], asIssued))
    context.warn(
      `${name} is not the file that was issued: that was made by another directions, or the file of the version has been changed since.\n`,
    );
  return result.outputs ? finish(context, reading, making, result.outputs) : stopped(context, reading, making);
}

/** The names of those that a version has with another checksum. */
function differing(outputs: readonly Output[], asIssued: Requested['asIssued'] = {}): readonly string[] {
  return outputs.flatMap(({ name, bytes }) => (name in asIssued && asIssued[name] !== digest(bytes) ? [name] : []));
}

/** When all that was asked for is withheld. */
export function refuse(withheld: readonly string[], year: string): void {
  if (withheld.length > 0)
    throw new UsageError(
      withheld.join(' '),
      `The combined pack has what there is: directions build ${year} --to combined`,
    );
}

interface Requested extends Pick<Side, 'reading' | 'name' | 'asIssued'> {
  readonly request: MakeRequest;
}

/** The root, and what is asked of it. Throws a UsageError for what there is not. */
async function requested(context: Context, document: Offer, command: string, cache: Cache): Promise<Requested> {
  const as = knownStatus(context.options.as);
  const asked = reclaimed(context, command);
  const spine = await context.spine();
  const { reading, year, name, ...version } = await yearOrVersion(context, open(context), asked.year, command);
  const formats = knownList('format', asked.format, document.formats);
  const recipients = spine.recipientsOf(reading.workspace, cache);
  // Without recipients the board's file is broken, which the build will say better.
  const to = recipients.length === 0 ? undefined : knownList('recipient', asked.to, ['combined', ...recipients]);
  const theme = knownTheme(context.options.theme, spine.themesOf(reading.workspace, cache));
  return {
    reading,
    name,
    ...version,
    request: {
      year,
      document: document.name,
      theme,
      ...(to && { to }),
      ...(formats && { formats }),
      ...(as && { as }),
      source: context.options.source !== false,
    },
  };
}

type Making = Pick<Built, 'command' | 'document' | 'year' | 'result'>;

export function stopped(context: Context, reading: Reading, making: Making): number {
  const findings = buildFindings(context, reading, making, true);
  context.warn(stoppedReport(findings, context.options.verbose === true, making.year, context.options.as));
  const built = { ...making, ...named(context), folder: '', placements: [], older: [], edited: [] };
  if (context.options.json) context.print(jsonSummary(built, findings));
  return exitCode.problems;
}

/** Writes the outputs, or with `--check` compares them, and says what was done. */
export async function finish(
  context: Context,
  reading: Reading,
  making: Making,
  outputs: readonly Output[],
): Promise<number> {
  const { year } = making;
  const { options, world } = context;
  const folder = outFolder(context, reading.root, year);
  const records = (await context.spine()).recordsOf(reading.workspace, year);
  const issued = new Set(records.flatMap((record) => Object.keys(record.outputs)));
  const compared = (): Compared => compare(context, reading, making, folder, outputs, issued);
  settle(world, folder);
  const written = (): Compared =>
    writing(world, folder, (journal) => {
      const found = compared();
      keepEdited(context, folder, found.edited);
      replace(world, journal, folder, found.placements);
      return found;
    });
  const found = compared();
  if (!options.check) keepEdited(context, folder, found.edited);
  const settled = options.check || !found.placements.some(isDifferent) ? found : written();
  const { placements } = settled;
  const built: Built = { ...making, ...named(context), folder: shown(world, folder), ...settled };
  const findings = buildFindings(context, reading, making, false);
  if (options.json) context.print(jsonSummary(built, findings));
  if (!options.check) {
    context.say(buildSummary(built, findings, options.verbose === true));
    return exitCode.fine;
  }
  const differs = placements.some(isDifferent);
  (differs ? context.warn : context.say)(checkSummary(built, findings));
  return differs ? exitCode.problems : exitCode.fine;
}

type Compared = Pick<Built, 'placements' | 'older' | 'edited'>;

/** The outputs and their manifest beside what lies in the folder, and what an earlier build left there that this one does not make; what was issued stays there. */
function compare(
  { world }: Context,
  reading: Reading,
  { year, result }: Making,
  folder: string,
  outputs: readonly Output[],
  issued: ReadonlySet<string>,
): Compared {
  const before = readBefore(world, path.join(folder, manifestName));
  const earlier = before && readManifest(before);
  const isThere = (name: string): boolean => world.files.existsSync(path.join(folder, name));
  const manifest = makeManifest(reading.workspace, year, result, outputs, earlier, isThere);
  const all = placements(world, folder, [...outputs, { name: manifestName, bytes: manifestBytes(manifest) }]);
  return {
    placements: all,
    older: Object.keys(manifest.older ?? {}).filter((name) => !issued.has(name)),
    edited: all.flatMap(({ name, state, before: lies }) =>
      state === 'changed' && name !== manifestName && lies && !isAsBuilt(earlier, name, lies) ? [name] : [],
    ),
  };
}

/** Nobody loses what was written into a built file. */
function keepEdited({ world, options }: Context, folder: string, edited: readonly string[]): void {
  const [first, ...more] = edited.map((name) => shown(world, path.join(folder, name)));
  if (first === undefined || options.force) return;
  const files = [first, ...more].join(', ');
  const seen = first.endsWith('.docx') ? `See what was changed (directions review ${first}). ` : '';
  throw new UsageError(
    `${files} ${more.length > 0 ? 'are' : 'is'} not as directions left ${more.length > 0 ? 'them' : 'it'}, and would be replaced. Nothing was written.`,
    `${seen}To keep what is in ${more.length > 0 ? 'them' : 'it'}, give the file${more.length > 0 ? 's' : ''} another name; to replace ${more.length > 0 ? 'them' : 'it'}, type the same with --force.`,
  );
}

/** What the looks and contents were asked to be. */
function named({ options: { theme, source } }: Context): Pick<Built, 'theme' | 'withSource'> {
  return { ...(theme !== undefined && { theme }), withSource: source !== false };
}

function isDifferent({ state }: Placement): boolean {
  return state !== 'unchanged';
}

function buildFindings(context: Context, reading: Reading, { year, result }: Making, isStopped: boolean): Findings {
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
