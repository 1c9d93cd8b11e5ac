/** The spine: a year is read, checked and judged, composed as a document for each audience, and written in each format. */
import type { Diagnostic } from './diagnostic.ts';
import { fingerprint } from './digest.ts';
import type { Beside, Doc } from './doc/doc.ts';
import { houseTheme } from './doc/theme.ts';
import { typeset } from './doc/typeset.ts';
import { versionOf, type Pack } from './model/pack.ts';
import { progressByNumbersOn } from './model/renumbered.ts';
import { nextStatus, stops, type Status } from './model/status.ts';
import { explanations, type Waived } from './check/index.ts';
import type { Ahead, Asked, Context, Document } from './documents/index.ts';
import { editionsOf, type Editions } from './editions.ts';
import { versionMark } from './file-names.ts';
import { changesFromVersionBefore, changesSince } from './issued.ts';
import { judge, judgeReport, type Judged, type JudgeRequest } from './judge.ts';
import { Cache } from './read/cache.ts';
import { charactersMissing } from './read/looks.ts';
import { readYear } from './read/read-year.ts';
import { yearsBeside } from './roots.ts';
import { kindOf } from './source/kind.ts';
import { registerPath } from './source/register.ts';
import { asIssued as asItWasIssued, versionAt, versionPath, versionsOf } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';
import { isSame } from './standing.ts';
import type { Enclosure, Looks } from './write/format.ts';
import { formats, type Format, type Need } from './write/index.ts';

/** A file to be written: its name, for example `midlothian-ijb-directions-2023-24.docx`, and its bytes. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `combined`, or the id of the recipient whose it is. */
  readonly audience: string;
  /** Whether the authored files that it was made from are inside it. */
  readonly carriesSource?: boolean;
  /** Whether it is made to be read before the pack is issued, and is not the instrument. */
  readonly isReviewCopy?: true;
}

export interface MakeRequest {
  /** Of a report to the Board no year is asked. */
  readonly year: string;
  /** The name of a report, for the document that is of one. */
  readonly report?: string;
  /** Of `documentsOf`; the Directions when absent. */
  readonly document?: string;
  /** `combined` and ids of recipients; all when absent. */
  readonly to?: readonly string[];
  /** Of the document's; the usual ones when absent. */
  readonly formats?: readonly string[];
  /** The formats whose files lie beside those that are made, for one that leads to them; those made with it when absent. */
  readonly beside?: readonly string[];
  readonly as?: Status;
  /** Of `themesOf`; the house's when absent. Workbooks look alike in all of them. */
  readonly theme?: string;
  /** False leaves out of PDFs and Word files the authored files that they are made from. */
  readonly source?: boolean;
  /** Makes of a workbook the one that is filled in and taken back. */
  readonly toFillIn?: boolean;
  /** Of a document over years, and of no other. The year lends it its board and its standing words. */
  readonly asked?: Asked;
}

/** `outputs` is absent when the diagnostics stop the year. */
export interface MakeResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that the authors waived, each with its reason. */
  readonly waived: readonly Waived[];
  readonly outputs?: readonly Output[];
  /** Why some of those asked for have none, a sentence each. */
  readonly withheld?: readonly string[];
  readonly status: Status;
  /** The version before, which is read to say what this one amends. */
  readonly amends?: string;
  /** Where the year stands at a version that was issued, and files that it is printed from have changed since: it is made as it was issued. */
  readonly asIssued?: AsIssued;
  /** Whether something that is listed should have been done. */
  readonly isOverdue?: boolean;
}

export interface AsIssued {
  readonly version: number;
  /** The root of then. */
  readonly workspace: Workspace;
  /** The files that are not as they were, by path. */
  readonly changed: readonly string[];
}

export interface ShowRequest {
  readonly year: string;
  readonly stage: 'pack' | 'doc' | 'text';
  readonly to?: string;
  readonly as?: Status;
  /** Of `themesOf`; the house's when absent. Some say the same in more and smaller tables. */
  readonly theme?: string;
}

export interface ShowResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly status: Status;
  /** Why there is none of whom it was asked for. */
  readonly withheld?: readonly string[];
  readonly text?: string;
}

export interface Composed extends Pick<Judged, 'pack' | 'diagnostics' | 'authored'>, Partial<Pick<Judged, 'looks'>> {
  readonly doc?: Doc;
  /** What the names of its files begin with. */
  readonly stem?: string;
}

/** A document as the command line knows it. */
export interface Offer {
  readonly name: string;
  /** What a sentence calls it. */
  readonly title: string;
  readonly formats: readonly string[];
  /** What it is of: one year, all of them on a day that is asked for, or a report to the Board. */
  readonly of: 'year' | 'years' | 'report';
}

/** What can be made of a year; the Directions first. */
export async function documentsOf(): Promise<readonly Offer[]> {
  const { documents } = await import('./documents/index.ts');
  return documents.map((document) => ({
    name: document.name,
    title: document.title,
    formats: formatsOf(document).map(({ name }) => name),
    of: ofWhat(document),
  }));
}

function ofWhat({ overYears, ofReport }: Document): Offer['of'] {
  if (ofReport) return 'report';
  return overYears ? 'years' : 'year';
}

/** Makes a document of a year or of a report; nothing is made when the findings stop a pack of its status. */
export async function make(workspace: Workspace, request: MakeRequest, cache = new Cache()): Promise<MakeResult> {
  const { documents } = await import('./documents/index.ts');
  const document = documents.find(({ name }) => name === (request.document ?? 'directions'));
  if (!document) throw new Error(`no document ${request.document}`);
  const wanted = formatsOf(document).filter(({ name, usual }) =>
    request.formats ? request.formats.includes(name) : usual,
  );
  const needs = new Set(wanted.flatMap((format) => format.needs));
  const now = await prepare(workspace, request, cache, needs, document);
  const { diagnostics, waived, status } = now.judged;
  const asIssued = now.looks && issuedInstead(workspace, request, now.judged.pack, document);
  const { judged, looks, contexts, amends } = asIssued
    ? await prepare(asIssued.workspace, { ...request, asks: () => false }, new Cache(), needs, document)
    : now;
  if (!looks) return { diagnostics: now.looks ? judged.diagnostics : diagnostics, waived, status };
  const outputs: Output[] = [];
  const withheld: string[] = [];
  let isOverdue = false;
  for (const context of contexts) {
    if (request.to && !request.to.includes(context.audience.id)) continue;
    isOverdue ||= document.isOverdue?.(context) === true;
    const reason = document.withheld?.(context);
    if (reason !== undefined) {
      withheld.push(reason);
      continue;
    }
    const doc = typeset(document.compose(context));
    const besides = besideOf(document, context, request, wanted);
    for (const format of wanted) {
      // What is of all years was not made from the files of one.
      const carriesSource = format.encloses === true && request.source !== false && !document.overYears;
      const enclosures: readonly Enclosure[] = carriesSource ? judged.authored : [];
      const bytes = await bytesOf(document, format, context, {
        doc: besides && format.takes === 'doc' && format.links ? { ...doc, beside: besides } : doc,
        looks,
        enclosures,
        toFillIn: request.toFillIn === true,
      });
      if (bytes)
        outputs.push({
          name: nameOf(document, format, context, request.theme),
          audience: context.audience.id,
          bytes,
          carriesSource,
        });
    }
  }
  return {
    ...{ diagnostics, waived, outputs, withheld, status, isOverdue },
    ...(amends !== undefined && { amends }),
    ...(asIssued && { asIssued }),
  };
}

/** What a document says of a version that was issued stays what it said, whatever has changed since in files that several years share, or that no rule compares. */
function issuedInstead(
  workspace: Workspace,
  { year, as }: MakeRequest,
  pack: Pack,
  document: Document,
): AsIssued | undefined {
  // What tells changes, or of other years, tells them as they are now.
  if (as !== undefined || document.overYears || document.ofReport || document.tellsChanges) return undefined;
  const version = versionsOf(workspace, year).at(-1);
  const then = version === versionOf(pack) ? asItWasIssued(workspace, year, version) : undefined;
  if (version === undefined || !then) return undefined;
  const changed = [...then.files.keys()].filter((path) => isPrintedFrom(path) && !isSame(path, then, workspace));
  return changed.length > 0 ? { version, workspace: then, changed } : undefined;
}

/** What is reported of a pack later is no part of it. */
function isPrintedFrom(path: string): boolean {
  return versionAt(path) === undefined && path !== registerPath && kindOf(path) !== 'progress';
}

/** The usual formats of documents, which have words of their own for a link. */
const linked = ['pdf', 'docx'] as const;

function besideOf(
  document: Document,
  context: Context,
  { beside, theme }: MakeRequest,
  wanted: readonly Format[],
): Beside | undefined {
  const names = beside ?? wanted.map(({ name }) => name);
  const files = linked.flatMap((name) => {
    const format = formats.find((one) => one.name === name);
    return format && names.includes(name)
      ? [{ name: nameOf(document, format, context, theme), label: context.say(`cover.also-${name}`) }]
      : [];
  });
  return files.length > 0 ? { label: context.say('cover.also'), files } : undefined;
}

interface Dressed {
  readonly doc: Doc;
  readonly looks: Looks;
  readonly enclosures: readonly Enclosure[];
  readonly toFillIn: boolean;
}

/** Undefined where the document has nothing of the form that the format takes. */
async function bytesOf(
  document: Document,
  format: Format,
  context: Context,
  { doc, looks, enclosures, toFillIn }: Dressed,
): Promise<Uint8Array | undefined> {
  switch (format.takes) {
    case 'doc':
      return (await format.load())(doc, looks, enclosures);
    case 'workbook': {
      const workbook = document.workbook?.(format.form, context, toFillIn);
      return workbook && (await format.load())(workbook);
    }
    case 'calendar': {
      const calendar = document.calendar?.(context);
      return calendar && (await format.load())(calendar);
    }
    case 'record': {
      const record = document.record?.(context);
      return record && (await format.load())(record);
    }
  }
}

/** The combined Directions of a year before they are written, for all that pages need; without them when the findings stop the year. */
export async function composed(
  workspace: Workspace,
  request: Pick<MakeRequest, 'year' | 'as' | 'theme'>,
  cache = new Cache(),
): Promise<Composed> {
  const { documents } = await import('./documents/index.ts');
  const needs = new Set<Need>(['pictures', 'letters', 'reference']);
  const { judged, looks, contexts } = await prepare(workspace, request, cache, needs);
  const [document, context] = [documents[0], contexts[0]];
  const { pack, diagnostics, authored } = judged;
  if (!looks || !document || !context) return { pack, diagnostics, authored };
  const stem = stemOf(document, context, request.theme);
  return { pack, diagnostics, authored, looks, doc: typeset(document.compose(context)), stem };
}

/** Prints a stage of the Directions; without text when the findings stop it. */
export async function show(workspace: Workspace, request: ShowRequest, cache = new Cache()): Promise<ShowResult> {
  const { stage, to = 'combined' } = request;
  if (stage === 'text') {
    const {
      diagnostics,
      status,
      outputs,
      withheld = [],
    } = await make(workspace, { ...request, to: [to], formats: [stage] }, cache);
    return { diagnostics, status, withheld, ...(outputs?.[0] && { text: new TextDecoder().decode(outputs[0].bytes) }) };
  }
  const { judged, looks, contexts } = await prepare(
    workspace,
    request,
    cache,
    new Set(stage === 'doc' ? ['pictures'] : []),
  );
  const { diagnostics, status, pack } = judged;
  if (!looks) return { diagnostics, status };
  if (stage === 'pack') return { diagnostics, status, text: asJson(pack) };
  const { documents } = await import('./documents/index.ts');
  const context = contexts.find(({ audience }) => audience.id === to);
  const [document] = documents;
  if (!context || !document) return { diagnostics, status };
  const withheld = document.withheld?.(context);
  return withheld === undefined
    ? { diagnostics, status, text: asJson(typeset(document.compose(context))) }
    : { diagnostics, status, withheld: [withheld] };
}

interface Prepared {
  readonly judged: Judged;
  /** Absent when the findings stop the year. */
  readonly looks?: Looks;
  /** One for each audience, the combined first. */
  readonly contexts: readonly Context[];
  readonly amends?: string;
}

/** What stops, by rule, in the order in which it is found first. */
function aheadOf(own: Status, { status, diagnostics }: Judged): Ahead {
  const counts = new Map<string, number>();
  for (const { rule, severity } of diagnostics)
    if (stops(severity, status)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const stopping = [...counts].map(([rule, count]) => ({
    summary: explanations.find(({ id }) => id === rule)?.summary ?? rule,
    count,
  }));
  return { own, as: status, stopping };
}

const nothingOver: Editions = { editions: [], progress: new Map(), plans: [], files: [], errors: [] };

/** Everything there is before a document is chosen: the year, judged with what is needed of the theme, for each audience. */
async function prepare(
  workspace: Workspace,
  request: Pick<MakeRequest, 'year' | 'report' | 'as' | 'theme' | 'asked'> & Pick<JudgeRequest, 'asks'>,
  cache: Cache,
  needs: ReadonlySet<Need>,
  document?: Document,
): Promise<Prepared> {
  const { year, report, as, theme = houseTheme, asked, asks } = request;
  const isOverYears = document?.overYears === true;
  const own = document?.looksAhead ? readYear(workspace, year, cache, []).pack.status : undefined;
  const wanted = { as: (own && nextStatus(own)) ?? as, themes: [theme], wants: { needs, toWrite: true }, asks };
  const judged =
    report === undefined ? judge(workspace, year, cache, wanted) : judgeReport(workspace, report, cache, wanted);
  const { pack, looks, covers, pictures, wording, stopped } = judged;
  const { errors: unread, files, ...over } = isOverYears ? editionsOf(workspace, cache) : nothingOver;
  // Of the years that it is over, one alone has been judged.
  const errors = [...unread, ...(needs.size > 0 && covers ? charactersMissing(files, theme, covers, true) : [])];
  if ((isOverYears ? errors.length > 0 : stopped) || !looks || !wording)
    return { judged: errors.length > 0 ? { ...judged, diagnostics: errors } : judged, contexts: [] };
  const { audiencesOf, contextOf } = await import('./documents/index.ts');
  const amended = changesFromVersionBefore(workspace, pack, wording);
  const since = document?.tellsChanges
    ? changesSince(workspace, pack, wording, yearsBeside(workspace, cache))
    : undefined;
  const audiences = audiencesOf(pack);
  const progress = asked && progressByNumbersOn(over.progress, over.editions, asked.on);
  const contexts = (report === undefined ? audiences : audiences.slice(0, 1)).map((audience) => ({
    ...contextOf(pack, wording, audience, pictures, looks.theme.table?.columns),
    fingerprint: fingerprint(judged.authored.map(({ bytes }) => bytes)),
    ...amended,
    ...(since && { since }),
    ...(asked && progress && { over: { ...over, asked, progress, ...(own && { ahead: aheadOf(own, judged) }) } }),
  }));
  const amends = amended && versionPath(pack.year.id, versionOf(pack) - 1);
  return { judged, looks, contexts, ...(amends !== undefined && { amends }) };
}

/** Those that take what the document is composed as. */
function formatsOf(document: Document): readonly Format[] {
  return formats.filter(({ takes }) => takes === 'doc' || document[takes] !== undefined);
}

/** Workbooks look alike in all themes, so that they bear no theme's name. */
function nameOf(document: Document, format: Format, context: Context, theme?: string): string {
  return `${stemOf(document, context, format.takes === 'doc' ? theme : houseTheme)}.${format.extension}`;
}

function stemOf(document: Document, context: Context, theme = houseTheme): string {
  const { pack, audience } = context;
  return [
    pack.ijb.id,
    document.name,
    ...ofWhich(context),
    ...(audience.id === 'combined' ? [] : [audience.id]),
    ...(theme === houseTheme ? [] : [theme]),
  ].join('-');
}

/** The report, the year that a document over years is about, or the year and its version. */
function ofWhich({ pack, over }: Context): readonly string[] {
  if (pack.report) return [pack.report.id];
  return over ? [over.asked.year].flatMap((year) => year ?? []) : editionName(pack);
}

/** What was issued before keeps its name, and its place. */
function editionName(pack: Pack): readonly string[] {
  return [pack.year.id, ...(versionOf(pack) === 1 ? [] : [versionMark(versionOf(pack))])];
}

/** Without origins, which lead back into the source and hold no meaning of their own, and without pixels. */
function asJson(value: object): string {
  return `${JSON.stringify(value, (key, inner: unknown) => (key === 'origin' || inner instanceof Uint8Array ? undefined : inner), 2)}\n`;
}
