/** What `build` and `funding` have in common: a document is asked for, made, written or compared, and spoken of. */
import type { AsIssued, MakeRequest, Offer, Output } from '../make.ts';
import type { Context } from './context.ts';
import { exitCode } from './exit-code.ts';
import { isYearLike, knownList, knownStatus, knownTheme, reclaimed } from './known.ts';
import { heldAgainst, layDown, type Laid, type Laying } from './laid-down.ts';
import { makeManifest } from './manifest.ts';
import { checksum } from '../digest.ts';
import { findingsOf, open } from './opened.ts';
import { outFolder } from './out-folder.ts';
import { shown, type Placement } from './outputs.ts';
import { instead } from './proposal.ts';
import type { Findings } from './report/index.ts';
import type { Cache } from './spine.ts';
import { buildSummary, checkSummary, jsonSummary, stoppedReport, type Built } from './summary.ts';
import { yearOrVersion, type Side } from './side.ts';
import { counted } from './report/sections.ts';
import { sayUnkept } from './unkept.ts';
import { UsageError } from './usage-error.ts';
import type { Reading } from './workspace.ts';

/** Makes a document of the year that was typed, and writes it or, with `--check`, compares it. @param command what was typed before the year */
export async function makeDocument(context: Context, name: string, command: string): Promise<number> {
  const spine = await context.spine();
  const document = (await spine.documentsOf()).find((one) => one.name === name);
  if (!document) throw new Error(`no document ${name}`);
  // Whom there is to choose from is read from the same files as the document.
  const cache = await context.cache();
  const { reading, name: year, request, asIssued } = await requested(context, document, command, cache);
  const result = await (context.options.review ? spine.reviewCopy : spine.make)(reading.workspace, request, cache);
  if (result.outputs?.length === 0) refuse(result.withheld ?? [], request.year);
  const making = { command, document, year, result };
  if (result.asIssued) sayAsIssued(context, year, result.asIssued);
  for (const name of differing(result.outputs ?? [], asIssued))
    context.warn(
      `${name} is not the file that was issued: that was made by another directions, or the file of the version has been changed since.\n`,
    );
  return result.outputs ? finish(context, reading, making, result.outputs) : stopped(context, reading, making);
}

/** A change that no rule holds against what was issued is in no file of it, and nobody is to wonder why. */
function sayAsIssued(context: Context, year: string, { version, changed }: AsIssued): void {
  const [first, second, ...more] = changed;
  const others = more.length > 0 ? `, ${second} and ${counted(more.length, 'other file', 'other files')}` : '';
  const files = second !== undefined && more.length === 0 ? `${first} and ${second}` : `${first}${others}`;
  context.say(
    `${year} is made as version ${version} was issued: what has changed since in ${files} is not in it. To amend it: directions revise ${year}\n`,
  );
}

/** The names of those that a version has with another checksum. */
function differing(outputs: readonly Output[], asIssued: Requested['asIssued'] = {}): readonly string[] {
  return outputs.flatMap(({ name, bytes }) => (name in asIssued && asIssued[name] !== checksum(bytes) ? [name] : []));
}

/** When all that was asked for is withheld. */
export function refuse(withheld: readonly string[], year: string): void {
  if (withheld.length > 0)
    throw new UsageError(
      [...new Set(withheld)].join(' '),
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
  const { theme: taken } = context.options;
  if (asked.year === undefined && taken !== undefined && isYearLike(taken))
    throw new UsageError(
      `"${taken}" stands behind --theme, as the name of one, and there is no other year.`,
      `Type: directions ${command} ${taken} --theme <name>`,
    );
  const spine = await context.spine();
  const { reading, year, name, ...version } = await yearOrVersion(context, open(context), asked.year, command);
  const formats = knownList('format', asked.format, document.formats);
  const recipients = spine.recipientsOf(reading.workspace, cache, year);
  // Without recipients the board's file is broken, which the build will say better.
  const isAll = asked.to?.some((word) => /^(?:all|both|each|every(?:one|body)?)$/i.test(word)) === true;
  const all = isAll ? 'Without --to the combined pack and those of all recipients are made.' : undefined;
  const to = recipients.length === 0 ? undefined : knownList('recipient', asked.to, ['combined', ...recipients], all);
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
  context.warn(stoppedReport(findings, making.year, context.options.as));
  const built = { ...making, options: context.options, folder: '', placements: [], older: [], edited: [] };
  if (context.options.json) context.print(jsonSummary(built, findings));
  return exitCode.problems;
}

/** Writes the outputs, or with `--check` compares them, and says what was done. @param within what writes them, where more is written with them */
export async function finish(
  context: Context,
  reading: Reading,
  making: Making,
  outputs: readonly Output[],
  within: (lay: () => void) => void = (lay) => lay(),
): Promise<number> {
  const { year } = making;
  const { options, world } = context;
  const folder = outFolder(context, reading.root, year);
  const records = (await context.spine()).recordsOf(reading.workspace, year);
  const issued = new Set(records.flatMap((record) => Object.keys(record.outputs)));
  const { workspace } = making.result.asIssued ?? reading;
  const laying: Laying = {
    files: outputs,
    isReviewed: true,
    manifest: (before, isThere) => makeManifest(workspace, year, making.result, outputs, before, isThere),
  };
  const done: { laid?: Laid } = {};
  within(() => {
    done.laid = options.check ? heldAgainst(world, folder, laying) : layDown(context, folder, laying);
  });
  const { laid } = done;
  if (!laid) throw new Error('nothing laid down');
  // What an earlier build left in the folder that this one does not make; what was issued stays there.
  const older = Object.keys(laid.manifest.older ?? {}).filter((name) => !issued.has(name));
  const { placements } = laid;
  const built: Built = { ...making, options, folder: shown(world, folder), ...laid, older };
  const findings = buildFindings(context, reading, making, false);
  if (options.json) context.print(jsonSummary(built, findings));
  if (!options.check) {
    context.say(buildSummary(built, findings));
    if (options.open) openFirst(context, placements);
    if (making.command !== 'issue') await sayUnkept(context, reading, [{ year, status: making.result.status }]);
    return exitCode.fine;
  }
  const differs = placements.some(({ state }) => state !== 'unchanged');
  (differs ? context.warn : context.say)(checkSummary(built, findings, instead(world.argv, ['--check'], [])));
  return differs ? exitCode.problems : exitCode.fine;
}

/** Opens one file, and once: the first in the format that is best to look at. */
function openFirst({ world, memory, warn }: Context, placements: readonly Placement[]): void {
  if (memory.hasOpened) return;
  memory.hasOpened = true;
  const first = ['.pdf', '.html', '']
    .map((extension) => placements.find(({ name }) => name.endsWith(extension)))
    .find((one) => one !== undefined);
  if (first && !world.show(first.place))
    warn(`Nothing here opens files for you. Open it yourself: ${shown(world, first.place)}\n`);
}

function buildFindings(context: Context, reading: Reading, { year, result }: Making, isStopped: boolean): Findings {
  return findingsOf(context, reading, result.diagnostics, [{ year, status: result.status, stopped: isStopped }]);
}
