/** Which one a file is: a version as it was issued, what is built from sources that are known, or what was changed since it was built. */
import { fingerprint } from './digest.ts';
import { editsBetween, type Edit } from './inspect/edits.ts';
import { extensionOf, paragraphsIn, type Extension } from './inspect/paragraphs-in.ts';
import type { ReadParagraph } from './inspect/passages.ts';
import { sourcesIn, type Refusal } from './inspect/sources-in.ts';
import { readWordFile, type ReadComment } from './inspect/word-file.ts';
import { documentsOf, make, type Output } from './make.ts';
import { statuses, type Status } from './model/status.ts';
import { sayIn } from './model/wording.ts';
import { Cache } from './read/cache.ts';
import { readYear } from './read/read-year.ts';
import { reviewCopy } from './review-copy.ts';
import { themesOf, yearsOf } from './roots.ts';
import { asEnclosed, asIssued, recordsOf, versionsOf } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';
import { formats } from './write/index.ts';

/** A version that was issued, unchanged. */
interface AsIssued {
  readonly kind: 'issued';
  readonly name: string;
  readonly year: string;
  readonly version: number;
  readonly date: string;
  readonly by: string;
}

/** What the sources inside the file are. */
export interface Origin {
  readonly year: string;
  readonly fingerprint: string;
  /** `2023-24`, `2023-24@1`; absent when nothing that is here has those sources. */
  readonly side?: string;
}

/** What those sources make today, unchanged. */
interface AsBuilt extends Origin {
  readonly kind: 'built';
  readonly name: string;
}

/** What those sources do not make: `edits` where its words can be told. */
interface Changed extends Origin {
  readonly kind: 'changed';
  /** The file of that kind that is nearest. */
  readonly name?: string;
  readonly edits?: readonly Edit[];
}

export type Verdict = AsIssued | AsBuilt | Changed | { readonly kind: 'unknown' };

/** @param digest SHA-256 in hexadecimal */
export async function verify(
  workspace: Workspace,
  bytes: Uint8Array,
  digest: (bytes: Uint8Array) => string,
): Promise<Verdict> {
  const issued = asIssuedBefore(workspace, digest(bytes));
  if (issued) return issued;
  const enclosed = sourcesIn(bytes);
  return 'files' in enclosed ? fromSources(workspace, bytes, enclosed.files) : withoutSources(workspace, bytes);
}

function asIssuedBefore(workspace: Workspace, sum: string): AsIssued | undefined {
  for (const year of yearsOf(workspace))
    for (const { version, issued, outputs } of recordsOf(workspace, year)) {
      const [name] = Object.entries(outputs).find(([, one]) => one === sum) ?? [];
      if (name !== undefined) return { kind: 'issued', name, year, version, ...issued };
    }
  return undefined;
}

/** What has no sources inside to ask: held against each year as it is now, then against what was issued. */
async function withoutSources(workspace: Workspace, bytes: Uint8Array): Promise<Verdict> {
  const sides = yearsOf(workspace).flatMap((year) => sidesOf(workspace, year).map((side) => ({ ...side, year })));
  const extension = extensionOf(bytes);
  for (const { workspace: root, year, name: side } of sides.filter(({ name, year: own }) => name === own)) {
    const mark = markOf(workspace, year);
    for await (const outputs of everyOutput(root, year, false, (one) => mayBe(one, extension))) {
      const made = outputs.find((one) => same(one.bytes, bytes));
      if (made) return { kind: 'built', name: made.name, year, fingerprint: mark, side };
    }
  }
  const words = extension && paragraphsIn(bytes);
  return words && extension ? nearestOf(sides, { bytes, words, extension }) : { kind: 'unknown' };
}

/** Whether a file that begins as it does can be of that kind: workbooks are packages too, and what begins as nothing known is the rest. */
function mayBe(kind: string, found: Extension | undefined): boolean {
  if (found === undefined) return !/^(?:docx|pdf|html|xlsx)$/.test(kind);
  return kind === found || (found === 'docx' && kind === 'xlsx');
}

/** The one whose words differ least, as long as most of them are the same. */
async function nearestOf(sides: readonly (NamedSide & { readonly year: string })[], sought: Sought): Promise<Verdict> {
  const most = (sought.words ?? []).length / 3;
  let nearest: Changed | undefined;
  for (const { workspace, year, name: side } of sides) {
    const { name, isSame, edits } = await nearestTo(sought, workspace, year, false, (found) => found.length === 0);
    if (isSame && name !== undefined) return { kind: 'built', name, year, fingerprint: markOf(workspace, year), side };
    if (name === undefined || !edits || edits.length > most || (nearest?.edits?.length ?? Infinity) <= edits.length)
      continue;
    nearest = { kind: 'changed', name, year, fingerprint: markOf(workspace, year), side, edits };
  }
  return nearest ?? { kind: 'unknown' };
}

async function fromSources(
  workspace: Workspace,
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Verdict> {
  const made = madeFrom(workspace, files);
  if (!made) return { kind: 'unknown' };
  const { origin, root } = made;
  const extension = extensionOf(bytes) ?? 'docx';
  const words = paragraphsIn(bytes);
  const { name, isSame, edits } = await nearestTo({ bytes, words, extension }, root, origin.year, true);
  if (isSame && name !== undefined) return { kind: 'built', name, ...origin };
  return { kind: 'changed', ...origin, ...(name !== undefined && { name }), ...(edits && { edits }) };
}

/** What a Word file was built from, and what became of it since; comments are those of everybody. */
export interface EditedWord {
  readonly origin: Origin;
  readonly edits: readonly Edit[];
  readonly comments: readonly ReadComment[];
}

/** Of a Word file that has its sources inside. */
export async function editedWord(
  workspace: Workspace,
  bytes: Uint8Array,
): Promise<EditedWord | { readonly refusal: Refusal | 'no Word file' }> {
  const enclosed = sourcesIn(bytes);
  if ('refusal' in enclosed) return enclosed;
  const word = readWordFile(bytes);
  if (!word) return { refusal: 'no Word file' };
  const made = madeFrom(workspace, enclosed.files);
  if (!made) return { refusal: 'foreign files' };
  const { origin, root } = made;
  const words = word.paragraphs;
  const sought: Sought = { bytes, words, extension: 'docx' };
  const { edits = [] } = await nearestTo(sought, root, origin.year, true, (found) => 2 * found.length < words.length);
  return { origin, edits, comments: word.comments };
}

/** The root that has those sources: one that is here, else what they make with the looks that are here. Undefined where they are of no year. */
function madeFrom(
  workspace: Workspace,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly origin: Origin; readonly root: Workspace } | undefined {
  const enclosed = asEnclosed(workspace, files);
  if (!enclosed) return undefined;
  const { year } = enclosed;
  const mark = fingerprint(files.values());
  const side = sidesOf(workspace, year).find((one) => markOf(one.workspace, year) === mark);
  return {
    origin: { year, fingerprint: mark, ...(side && { side: side.name }) },
    root: side?.workspace ?? enclosed.workspace,
  };
}

interface Sought {
  readonly bytes: Uint8Array;
  readonly words: readonly ReadParagraph[] | undefined;
  readonly extension: Extension;
}

interface Nearest {
  readonly name?: string;
  readonly isSame?: true;
  readonly edits?: readonly Edit[];
}

/** Of all that is made of the year the same bytes, else the words that differ least; `isEnough` ends the search where only words matter. */
async function nearestTo(
  sought: Sought,
  root: Workspace,
  year: string,
  source: boolean,
  isEnough: (edits: readonly Edit[]) => boolean = () => false,
): Promise<Nearest> {
  let nearest = await nearestOfAttempts(sought, [usual], {}, { root, year, source, isEnough });
  if (nearest.isSame || (nearest.edits && isEnough(nearest.edits))) return nearest;
  const further = await others(root, year, sought, nearest);
  nearest = await nearestOfAttempts(sought, further, nearest, { root, year, source, isEnough });
  return nearest;
}

interface Searched {
  readonly root: Workspace;
  readonly year: string;
  readonly source: boolean;
  readonly isEnough: (edits: readonly Edit[]) => boolean;
}

async function nearestOfAttempts(
  { bytes, words, extension }: Sought,
  attempts: readonly Attempt[],
  before: Nearest,
  { root, year, source, isEnough }: Searched,
): Promise<Nearest> {
  let nearest = before;
  for await (const outputs of everyOutput(root, year, source, (one) => one === extension, attempts)) {
    const made = outputs.find((one) => same(one.bytes, bytes));
    if (made) return { name: made.name, isSame: true };
    for (const one of words ? outputs : []) nearest = nearer(nearest, one, words ?? []);
    if (nearest.edits && isEnough(nearest.edits)) break;
  }
  return nearest;
}

function nearer(nearest: Nearest, { name, bytes }: Output, words: readonly ReadParagraph[]): Nearest {
  const edits = editsBetween(paragraphsIn(bytes) ?? [], words);
  return nearest.edits && nearest.edits.length <= edits.length ? nearest : { name, edits };
}

interface NamedSide {
  readonly name: string;
  readonly workspace: Workspace;
}

/** The year as it is now, and as it was issued, the last first. */
function sidesOf(workspace: Workspace, year: string): readonly NamedSide[] {
  const versions = [...versionsOf(workspace, year)].reverse().flatMap((version) => {
    const issued = asIssued(workspace, year, version);
    return issued ? [{ name: `${year}@${version}`, workspace: issued }] : [];
  });
  return [...versions, { name: year, workspace }];
}

function markOf(workspace: Workspace, year: string): string {
  return fingerprint(readYear(workspace, year, new Cache(), []).sources.map(({ bytes }) => bytes));
}

/** How a year may have been built. */
interface Attempt {
  readonly documents: readonly string[];
  /** Absent: as the year is. */
  readonly as?: Status;
  readonly isReviewed?: true;
}

/** What most files are. */
const usual: Attempt = { documents: ['directions', 'funding'], isReviewed: true };

/** How else a file may have been built that is not what is usually made: as what its own words call it, and as another document where it is nothing like these. One in which the board is not named is not the board's. */
async function others(
  root: Workspace,
  year: string,
  { words = [] }: Sought,
  { edits }: Nearest,
): Promise<readonly Attempt[]> {
  const all = (await documentsOf()).filter((one) => one.of === 'year').map(({ name }) => name);
  const isLike = edits !== undefined && edits.length <= words.length / 3;
  const { pack, wording } = readYear(root, year, new Cache(), []);
  if (!words.some(({ text }) => text.includes(pack.ijb.name))) return [];
  const said = wording
    ? statuses.filter((one) => one !== pack.status && says(words, sayIn(wording)(`status.${one}`)))
    : [];
  return [
    ...(isLike ? [] : [{ documents: all.filter((one) => !usual.documents.includes(one)) }]),
    ...said.map((as) => ({ documents: all, as })),
  ];
}

/** As the cover and the foot of the pages say it, or their head. */
function says(words: readonly ReadParagraph[], label: string): boolean {
  return words.some(({ text }) => text.includes(`${label},`) || text.toLowerCase().endsWith(label.toLowerCase()));
}

/** All that is made so of the year, theme by theme and document by document, in the formats of those extensions. */
async function* everyOutput(
  workspace: Workspace,
  year: string,
  source: boolean,
  wanted: (extension: string) => boolean,
  attempts: readonly Attempt[] = [usual],
): AsyncGenerator<readonly Output[]> {
  const cache = new Cache();
  const names = formats.filter(({ extension }) => wanted(extension)).map(({ name }) => name);
  const themes = themesOf(workspace, cache);
  const requests = attempts.flatMap(({ documents, as }) =>
    themes.flatMap((theme) =>
      documents.map((document) => ({ year, document, theme, formats: names, source, ...(as && { as }) })),
    ),
  );
  for (const request of requests) yield (await make(workspace, request, cache)).outputs ?? [];
  if (attempts.some((one) => one.isReviewed) && names.includes('docx'))
    yield (await reviewCopy(workspace, { year, source }, cache)).outputs ?? [];
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
