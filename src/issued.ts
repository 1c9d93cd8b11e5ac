/** What was issued stays as it was: finds what differs from the version that a year is at, once that was issued. */
import { atTop, type Diagnostic, type Span } from './diagnostic.ts';
import { found } from './findings/index.ts';
import { amendedThrough, type Amended } from './model/amended.ts';
import { changesBetween, type AspectChange, type Change } from './model/changes.ts';
import { dueDay, isDecided } from './model/deadline.ts';
import { becomes, numberAmongYears } from './model/direction.ts';
import { editionOf } from './model/edition.ts';
import type { Said } from './model/instruction.ts';
import { figureRecords } from './model/funding-record.ts';
import { formatDate, type IsoDate } from './model/iso-date.ts';
import { formatMoney } from './model/money.ts';
import { unusedNumbers } from './model/numbering.ts';
import { everyDirection, versionOf, type Pack } from './model/pack.ts';
import { sameFigures } from './model/same-figures.ts';
import { variationsBetween, type Variation } from './model/variation.ts';
import { sayIn, type Wording } from './model/wording.ts';
import { Cache } from './read/cache.ts';
import type { Years } from './model/years.ts';
import { readYear, type Year } from './read/read-year.ts';
import { faultsOfVersions } from './kept-versions.ts';
import { yearsOf } from './roots.ts';
import { asIssued, versionPath, versionsOf } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';
import { isSame, readStanding, standingOf, withFiles, type Standing } from './standing.ts';

/**
 * What a year that was issued says otherwise by its own files; a version that is still open has nothing, nor has one of whose files some cannot be
 * relied on: what they said is not gone. @param standing on which the year was read
 */
export function changedAfterIssue(
  workspace: Workspace,
  { pack, wording, doubtful }: Year,
  standing: Standing | undefined,
): readonly Diagnostic[] {
  const year = pack.year.id;
  const faults = faultsOfVersions(workspace, year);
  if (!standing || doubtful.size > 0) return faults;
  const { then, version } = standing;
  const before = readYear(then, year, new Cache(), []).pack;
  const here = pack.origin.span('status');
  return [
    ...faults,
    ...changesBetween(before, pack, sayIn(wording)).map((change) => differing(change, year, version, here)),
  ];
}

/** What files that years share have made of a year since it was issued, one finding a file; of several years the last tells it. @param read the year on the files of then */
export function sharedChangedAfterIssue(
  workspace: Workspace,
  { pack, wording, sources }: Year,
  standing: Standing,
): readonly Diagnostic[] {
  const year = pack.year.id;
  const read = new Set(sources.map(({ path }) => path));
  return [...standing.changed].flatMap((path) => {
    if (!read.has(path) || isToldByLater(workspace, year, path)) return [];
    const bytes = workspace.files.get(path);
    const now = readYear(withFiles(standing.workspace, [[path, bytes]]), year, new Cache(), []);
    // What cannot be read is said, and says nothing.
    if (now.findings.some(({ at, severity }) => severity === 'error' && at.file === path)) return [];
    const all = changesBetween(pack, now.pack, sayIn(wording));
    if (all.length === 0) return [];
    const own = all.filter(({ aspects }) => aspects.some(({ at }) => at.file === path));
    const changes = own.length > 0 ? own : all;
    const told = changes.slice(0, mostTold).map(otherwise);
    const rest = changes.length > mostTold ? [`${changes.length - mostTold} more`] : [];
    const places = changes.flatMap(({ kind, aspects }) => (kind === 'taken-out' ? [] : aspects.map(({ at }) => at)));
    return found('shared-file-changed-after-issue', {
      message: `${path} has ${bytes ? 'changed' : 'gone'} since ${year} was issued, and with it: ${[...told, ...rest].join('; ')}.`,
      at: places.find(({ file }) => file === path) ?? atTop(path),
      help: `“build” and “verify” go by what was kept when each year was issued, so that nothing of it is changed. If the change is for later years, nothing need be done: once one of them is issued with it, this is said no more. If it was a slip, put the file back as it is in ${versionPath(year, standing.version)}. If it is to hold for ${year} too, open its next version (directions revise ${year}).`,
    });
  });
}

/** Whether a later year was issued with the file as it is now, or tells itself that it was issued with another. */
function isToldByLater(workspace: Workspace, year: string, path: string): boolean {
  return yearsOf(workspace)
    .filter((other) => other > year)
    .some((other) => {
      const last = asIssued(workspace, other, Math.max(0, ...versionsOf(workspace, other)));
      if (!last) return false;
      if (isSame(path, last, workspace)) return true;
      const { pack, sources } = readStanding(workspace, other, new Cache());
      return sources.some((source) => source.path === path) && standingOf(workspace, pack) !== undefined;
    });
}

/** What a version was made from that is not open is not corrected by a program: each finding in it says so instead. @param years all of the root */
export function withoutFixesOfIssued(
  workspace: Workspace,
  years: readonly string[],
  diagnostics: readonly Diagnostic[],
  cache: Cache,
): readonly Diagnostic[] {
  if (diagnostics.every(({ fix }) => fix === undefined)) return diagnostics;
  const issued = filesOfIssued(workspace, years, cache);
  return diagnostics.map((one) => {
    const year = one.fix?.map(({ at }) => issued.get(at.file)).find((found) => found !== undefined);
    if (year === undefined) return one;
    const { fix: _, ...finding } = one;
    const because = `--fix leaves it: ${year} was issued as it stands. Correct it in the next version (directions revise ${year}).`;
    return { ...finding, help: one.help === undefined ? because : `${one.help} ${because}` };
  });
}

/** The last year that was issued with it, by the file. */
function filesOfIssued(workspace: Workspace, years: readonly string[], cache: Cache): ReadonlyMap<string, string> {
  const all = years.flatMap((year) => {
    const last = versionsOf(workspace, year).at(-1);
    if (last === undefined) return [];
    const { pack, sources } = readYear(workspace, year, cache, []);
    if (last < versionOf(pack)) return [];
    // What the year no longer goes by is free.
    const changed = standingOf(workspace, pack)?.changed;
    return sources.flatMap(({ path }) => (changed?.has(path) ? [] : [[path, year] as const]));
  });
  return new Map(all);
}

/** A direction that a version amends or adds takes effect from a day that is not before its decision, and is due on none before it, nor was a sum that it changes decided when the one before was, unless its authors say why. */
export function amendedBeforeDecided(workspace: Workspace, { pack, doubtful }: Year): readonly Diagnostic[] {
  if (doubtful.size > 0) return [];
  const before = packsBefore(workspace, pack);
  const amended = amendedThrough([...before, pack].map(editionOf)).filter(({ version }) => version === versionOf(pack));
  return [
    ...amended.flatMap((one) => [inForceBefore(one) ?? [], dueBefore(one) ?? []].flat()),
    ...amended.flatMap((one) => lostOf(one, pack) ?? []),
    ...sumsDecidedBefore(before.at(-1), pack),
    ...droppedChanges(before.at(-1), pack),
  ];
}

/** A direction that the version before gives, and this one neither gives nor withdraws. A gap among the others is told as one. */
function lostOf({ now, before, version }: Amended, pack: Pack): Diagnostic | undefined {
  const { number } = (now === undefined && before?.direction) || {};
  if (number === undefined || [...pack.withdrawn, ...unusedNumbers(pack)].includes(number)) return undefined;
  return found('direction-not-withdrawn', {
    message: `Version ${version - 1} gives direction ${number}; this version does not, and does not say that it was withdrawn.`,
    at: pack.origin.span('status'),
    help: `Where it was withdrawn, write in pack.yaml: withdrawn: ["${number}"] (with those that are there). Otherwise put it back.`,
  });
}

/** An earlier direction of which the version before says what becomes of it, and this one does not. */
function droppedChanges(before: Pack | undefined, pack: Pack): readonly Diagnostic[] {
  const directions = [...everyDirection(pack)];
  const named = new Set(directions.flatMap(({ changes }) => changes.map(numberAmongYears)));
  const replaced = pack.earlier?.effect === 'supersedes' ? pack.earlier.year : undefined;
  return [...(before ? everyDirection(before) : [])].flatMap(({ number, changes }) =>
    changes.flatMap((change) => {
      if (named.has(numberAmongYears(change)) || change.year === replaced) return [];
      const { origin } = directions.find((one) => one.number === number) ?? pack;
      const { effect, year, number: was } = change;
      return found('earlier-direction-dropped', {
        message: `In version ${versionOf(pack) - 1} direction ${numberAmongYears(change)} is ${becomes[effect]} by ${number}; this version no longer says what becomes of it.`,
        at: origin.span(origin === pack.origin ? 'status' : 'number'),
        help: `In the direction that stands in its place write: changes: [{ effect: ${effect}, year: ${year}, number: "${was}" }]. Where none does, make an exception that says why.`,
      });
    }),
  );
}

/** Another sum, of which the record says that it was decided on the day of the one before. */
function sumsDecidedBefore(before: Pack | undefined, pack: Pack): readonly Diagnostic[] {
  const base = before ? figureRecords(before) : [];
  const then = new Map(base.map((one) => [one.id, one.fields]));
  return [...sameFigures(base, figureRecords(pack))].flatMap(([id, { money, recipient, fields, origin }]) => {
    const { amount, decided } = fields;
    const was = then.get(id);
    if (decided === undefined || decided !== was?.decided) return [];
    if (typeof amount !== 'number' || typeof was.amount !== 'number' || amount === was.amount) return [];
    const what = money === 'payment' ? 'payment to' : 'amount set aside by';
    return found('changed-sum-decided-before', {
      message: `The ${what} ${recipient.name} was ${formatMoney(was.amount)} in version ${versionOf(pack) - 1} and is ${formatMoney(amount)}; both are said to have been decided on ${formatDate(decided)}.`,
      at: origin.span('decided'),
      help: 'Write the day on which the new sum was decided, and its “reference:”; or, where that is the day, make an exception that says why.',
    });
  });
}

function inForceBefore({ now, before, version, decision }: Amended): Diagnostic | undefined {
  const { number, effective, origin } = now?.direction ?? {};
  if (!origin || effective === undefined || effective >= decision.date) return undefined;
  const what = before ? 'is amended by' : 'is new in';
  return found('amended-before-decided', {
    message: `Direction ${number} ${what} version ${version}, which was decided on ${formatDate(decision.date)}, and is said to be in force from ${formatDate(effective)}.`,
    at: origin.span('effective'),
    help: `Write the day from which it is in force as version ${version} has it; or, where that is before the decision, make an exception that says why.`,
    related: [{ at: decision.origin.span('date'), message: 'the decision' }],
  });
}

/** One that was due before keeps its day. */
function dueBefore({ now, before, version, decision }: Amended): Diagnostic | undefined {
  const { number, origin } = now?.direction ?? {};
  const [due, was] = [dayDue(now), dayDue(before)];
  if (!origin || due === undefined || due === was || due >= decision.date) return undefined;
  return found('due-before-decided', {
    message: `Direction ${number} is to be carried out by ${formatDate(due)} as version ${version} has it, which was decided on ${formatDate(decision.date)}.`,
    at: origin.span('deadline'),
    help: 'Nobody can do by a day what was decided after it. Name a later date; or make an exception that says why.',
    related: [{ at: decision.origin.span('date'), message: 'the decision' }],
  });
}

function dayDue(said: Said | undefined): IsoDate | undefined {
  const deadline = said?.direction?.deadline;
  return deadline && deadline !== 'continuing' && isDecided(deadline) ? dueDay(deadline) : undefined;
}

/** Of the versions before it, as they were issued, those that come directly before. */
function packsBefore(workspace: Workspace, pack: Pack): readonly Pack[] {
  const year = pack.year.id;
  const before = Array.from({ length: versionOf(pack) - 1 }, (_, index) => asIssued(workspace, year, index + 1));
  // What came of a version that is gone is not known.
  const kept = before.slice(before.lastIndexOf(undefined) + 1).flatMap((root) => root ?? []);
  return kept.map((root) => readYear(root, year, new Cache(), []).pack);
}

/** What a version after the first amends, and which amounts it moves; undefined for the first, and where the one before was not kept. */
export function changesFromVersionBefore(
  workspace: Workspace,
  pack: Pack,
  wording: Wording,
):
  | {
      readonly amended: readonly Change[];
      readonly varied: readonly Variation[];
      /** Which directions are not as the first gave them. */
      readonly amendedDirections: readonly Amended[];
    }
  | undefined {
  const before = packsBefore(workspace, pack);
  const then = before.at(-1);
  if (!then) return undefined;
  const varied = then.budget && pack.budget ? variationsBetween(then.budget, pack.budget) : [];
  return {
    amended: changesBetween(then, pack, sayIn(wording)),
    varied,
    amendedDirections: amendedThrough([...before, pack].map(editionOf)),
  };
}

/** What a pack says otherwise than the version before or, in a first version, than last year's pack; undefined where neither is here. */
export function changesSince(
  workspace: Workspace,
  pack: Pack,
  wording: Wording,
  years: Years,
): { readonly year: string; readonly version?: number; readonly changes: readonly Change[] } | undefined {
  const year = pack.year.id;
  const version = versionOf(pack) - 1;
  const amended = changesFromVersionBefore(workspace, pack, wording)?.amended;
  if (amended) return { year, version, changes: amended };
  const last = years.lastYear(pack);
  return last && { year: last.year.id, changes: changesBetween(last, pack, sayIn(wording)) };
}

/** How many things that differ are told; `diff` tells all. */
const mostTold = 3;

function otherwise({ subject, kind, was, aspects }: Change): string {
  if (kind === 'added') return `${subject} is new`;
  if (kind === 'taken-out') return `${subject} is gone`;
  const renumbered = was === undefined ? [] : [`was ${was}`];
  return `${subject} (${[...renumbered, ...aspects.map(aspectOf)].join('; ')})`;
}

/** `here` is the place of what is no longer there. */
function differing(change: Change, year: string, version: number, here: Span): Diagnostic {
  const { kind, aspects } = change;
  return found('changed-after-issue', {
    message: `${sentenceOf(change, version)}.`,
    at: kind === 'taken-out' ? here : (aspects[0]?.at ?? here),
    help: `What was issued stays as it was: put it back, or open the next version with a decision of the Board (directions revise ${year}). All that differs: directions diff ${year}`,
  });
}

function sentenceOf({ subject, kind, was, aspects }: Change, version: number): string {
  if (kind === 'added') return `${subject} is not in version ${version} as it was issued`;
  if (kind === 'taken-out') return `${subject} is in version ${version} as it was issued, and is gone`;
  const renumbered = was === undefined ? '' : `: it was ${was}`;
  const rest = aspects.length === 0 ? '' : `: ${aspects.map(aspectOf).join('; ')}`;
  return `${subject} is not as it was issued in version ${version}${renumbered}${rest}`;
}

/** Long texts are for `diff` to show. */
function aspectOf({ aspect, before, after }: AspectChange): string {
  const name = `${aspect.charAt(0).toLowerCase()}${aspect.slice(1)}`;
  if ((before ?? '').length > 60 || (after ?? '').length > 60) return `${name} changed`;
  return `${name} was ${quoted(before)} and is ${quoted(after)}`;
}

function quoted(value: string | undefined): string {
  return value === undefined ? 'not stated' : `“${value}”`;
}
