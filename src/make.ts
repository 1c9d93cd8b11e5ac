/** The spine: a year is read, checked and judged, composed as a document for each audience, and written in each format. */
import type { Diagnostic } from './diagnostic.ts';
import { fingerprint } from './digest.ts';
import { houseTheme } from './doc/theme.ts';
import { versionOf } from './model/pack.ts';
import type { Status } from './model/status.ts';
import type { Waived } from './check/index.ts';
import type { Context, Document } from './documents/index.ts';
import { changesFromVersionBefore } from './issued.ts';
import { judge, type Judged } from './judge.ts';
import { Cache } from './read/cache.ts';
import type { Workspace } from './source/workspace.ts';
import type { Enclosure, Looks } from './write/format.ts';
import { formats, type Format, type Need } from './write/index.ts';

/** A file to be written: its name, for example `midlothian-ijb-directions-2023-24.docx`, and its bytes. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the authored files that it was made from are inside it. */
  readonly carriesSource?: boolean;
}

export interface MakeRequest {
  readonly year: string;
  /** Of `documentsOf`; the Directions when absent. */
  readonly document?: string;
  /** `combined` and ids of recipients; all when absent. */
  readonly to?: readonly string[];
  /** Of the document's; the usual ones when absent. */
  readonly formats?: readonly string[];
  readonly as?: Status;
  /** Of `themesOf`; the house's when absent. Workbooks look alike in all of them. */
  readonly theme?: string;
  /** False leaves out of PDFs and Word files the authored files that they are made from. */
  readonly source?: boolean;
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

/** A document as the command line knows it. */
export interface Offer {
  readonly name: string;
  /** What a sentence calls it. */
  readonly title: string;
  readonly formats: readonly string[];
}

/** What can be made of a year; the Directions first. */
export async function documentsOf(): Promise<readonly Offer[]> {
  const { documents } = await import('./documents/index.ts');
  return documents.map((document) => ({
    name: document.name,
    title: document.title,
    formats: formatsOf(document).map(({ name }) => name),
  }));
}

/** Makes a document of a year; nothing is made when the findings stop a pack of its status. */
export async function make(workspace: Workspace, request: MakeRequest, cache = new Cache()): Promise<MakeResult> {
  const { documents } = await import('./documents/index.ts');
  const document = documents.find(({ name }) => name === (request.document ?? 'directions'));
  if (!document) throw new Error(`no document ${request.document}`);
  const wanted = formatsOf(document).filter(({ name, usual }) =>
    request.formats ? request.formats.includes(name) : usual,
  );
  const { judged, looks, contexts } = await prepare(
    workspace,
    request,
    cache,
    new Set(wanted.flatMap(({ needs }) => needs)),
  );
  const { diagnostics, waived, status } = judged;
  if (!looks) return { diagnostics, waived, status };
  const outputs: Output[] = [];
  const withheld: string[] = [];
  for (const context of contexts) {
    if (request.to && !request.to.includes(context.audience.id)) continue;
    const reason = document.withheld?.(context);
    if (reason !== undefined) {
      withheld.push(reason);
      continue;
    }
    const doc = document.compose(context);
    for (const format of wanted) {
      const carriesSource = format.encloses === true && request.source !== false;
      const name = nameOf(document, format, context, request.theme);
      if (format.takes === 'doc') {
        const enclosures: readonly Enclosure[] = carriesSource ? judged.authored : [];
        outputs.push({ name, bytes: await (await format.load())(doc, looks, enclosures), carriesSource });
      } else {
        const workbook = document.workbook?.(format.form, context, false);
        if (workbook) outputs.push({ name, bytes: (await format.load())(workbook), carriesSource });
      }
    }
  }
  return { diagnostics, waived, outputs, withheld, status };
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
    ? { diagnostics, status, text: asJson(document.compose(context)) }
    : { diagnostics, status, withheld: [withheld] };
}

interface Prepared {
  readonly judged: Judged;
  /** Absent when the findings stop the year. */
  readonly looks?: Looks;
  /** One for each audience, the combined first. */
  readonly contexts: readonly Context[];
}

/** Everything there is before a document is chosen: the year, judged with what is needed of the theme, for each audience. */
async function prepare(
  workspace: Workspace,
  { year, as, theme = houseTheme }: Pick<MakeRequest, 'year' | 'as' | 'theme'>,
  cache: Cache,
  needs: ReadonlySet<Need>,
): Promise<Prepared> {
  const judged = judge(workspace, year, cache, { as, themes: [theme], wants: { needs, toWrite: true } });
  const { pack, looks, pictures, wording, stopped } = judged;
  if (stopped || !looks || !wording) return { judged, contexts: [] };
  const { audiencesOf, contextOf } = await import('./documents/index.ts');
  const amended = changesFromVersionBefore(workspace, pack);
  const contexts = audiencesOf(pack).map((audience) => ({
    ...contextOf(pack, wording, audience, pictures, looks.theme.table?.columns),
    fingerprint: fingerprint(judged.authored.map(({ bytes }) => bytes)),
    ...(amended && { amended }),
  }));
  return { judged, looks, contexts };
}

/** Those that take what the document is composed as. */
function formatsOf({ workbook }: Document): readonly Format[] {
  return formats.filter(({ takes }) => takes === 'doc' || workbook !== undefined);
}

/** Workbooks look alike in all themes, so that they bear no theme's name. */
function nameOf(document: Document, format: Format, { pack, audience }: Context, theme = houseTheme): string {
  const stem = [
    pack.ijb.id,
    document.name,
    pack.year.id,
    // What was issued before keeps its name, and its place.
    ...(versionOf(pack) === 1 ? [] : [`v${versionOf(pack)}`]),
    ...(audience.id === 'combined' ? [] : [audience.id]),
    ...(theme === houseTheme || format.takes === 'workbook' ? [] : [theme]),
  ].join('-');
  return `${stem}.${format.extension}`;
}

/** Without origins, which lead back into the source and hold no meaning of their own, and without pixels. */
function asJson(value: object): string {
  return `${JSON.stringify(value, (key, inner: unknown) => (key === 'origin' || inner instanceof Uint8Array ? undefined : inner), 2)}\n`;
}
