/** Which one a file is: a version as it was issued, what is built from sources that are known, or what was changed since it was built. */
import { checksum, fingerprint } from './digest.ts';
import type { Edit } from './inspect/edits.ts';
import { extensionOf, paragraphsIn } from './inspect/paragraphs-in.ts';
import { sourcesIn, type Refusal } from './inspect/sources-in.ts';
import { readWordFile, type ReadComment } from './inspect/word-file.ts';
import { nearestTo, unwordedOutput, type Sought } from './nearest.ts';
import { Cache } from './read/cache.ts';
import { readYear } from './read/read-year.ts';
import { yearsOf } from './roots.ts';
import { asEnclosed, asIssued, isAsKept, recordsOf, versionsOf } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';

/** A version that was issued, unchanged. */
interface AsIssued {
  readonly kind: 'issued';
  readonly name: string;
  readonly year: string;
  readonly version: number;
  readonly date: string;
  readonly by: string;
  /** Later versions of which it is a file too, byte for byte. */
  readonly also: readonly number[];
  /** The last version of the year, where that is another one. */
  readonly last?: { readonly version: number; readonly date: string };
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

/** What cannot be held against anything: errors stop whatever would be made of those sources. */
interface Untold extends Origin {
  readonly kind: 'untold';
}

const told = ['damaged', 'protected', 'without sources'] as const;
type Told = (typeof told)[number];

interface Unknown {
  readonly kind: 'unknown';
  /** Why its words cannot be read, or why there was nothing to build and hold against it. */
  readonly refusal?: Told;
  /** The versions that cannot be asked, `2023-24@1`: each is gone, or not as it was kept. */
  readonly lost?: readonly string[];
}

export type Verdict = AsIssued | AsBuilt | Changed | Untold | Unknown;

export async function verify(workspace: Workspace, bytes: Uint8Array): Promise<Verdict> {
  const issued = asIssuedBefore(workspace, checksum(bytes));
  if (issued) return issued;
  const enclosed = sourcesIn(bytes);
  const verdict = await ('files' in enclosed
    ? fromSources(workspace, bytes, enclosed.files)
    : withoutSources(workspace, bytes));
  if (verdict.kind !== 'unknown') return verdict;
  const [lost, { refusal }] = [lostIn(workspace), { refusal: undefined, ...enclosed }];
  const why = told.find((one) => one === refusal);
  return { ...verdict, ...(why && { refusal: why }), ...(lost.length > 0 && { lost }) };
}

function lostIn(workspace: Workspace): readonly string[] {
  return yearsOf(workspace).flatMap((year) =>
    versionsOf(workspace, year).flatMap((version) =>
      isAsKept(workspace, year, version, checksum) ? [] : [`${year}@${version}`],
    ),
  );
}

function asIssuedBefore(workspace: Workspace, sum: string): AsIssued | undefined {
  for (const year of yearsOf(workspace)) {
    const records = recordsOf(workspace, year).filter(({ version }) => isAsKept(workspace, year, version, checksum));
    const [first, ...others] = records.flatMap(({ version, issued, outputs }) => {
      const [name] = Object.entries(outputs).find(([, one]) => one === sum) ?? [];
      return name === undefined ? [] : [{ name, year, version, ...issued }];
    });
    if (!first) continue;
    const [also, last] = [others.map(({ version }) => version), records.at(-1)];
    const isLast = last === undefined || [first.version, ...also].includes(last.version);
    return {
      kind: 'issued',
      ...first,
      also,
      ...(!isLast && { last: { version: last.version, date: last.issued.date } }),
    };
  }
  return undefined;
}

/** What has no sources inside to ask: held against each year as it is now, then against what was issued. */
async function withoutSources(workspace: Workspace, bytes: Uint8Array): Promise<Verdict> {
  const sides = yearsOf(workspace).flatMap((year) => sidesOf(workspace, year).map((side) => ({ ...side, year })));
  const [extension, words] = [extensionOf(bytes), paragraphsIn(bytes)];
  if (words && extension) return nearestOf(sides, { bytes, words, extension });
  for (const { workspace: root, year, name: side } of sides.filter(({ name, year: own }) => name === own)) {
    const name = await unwordedOutput(bytes, root, year);
    if (name !== undefined) return { kind: 'built', name, year, fingerprint: markOf(workspace, year), side };
  }
  return { kind: 'unknown' };
}

/** The one whose words differ least, as long as most of them are the same. */
async function nearestOf(sides: readonly (NamedSide & { readonly year: string })[], sought: Sought): Promise<Verdict> {
  const wordsOnly = <Kind extends { isLook?: true }>(all: readonly Kind[]): number =>
    all.filter(({ isLook }) => !isLook).length;
  const most = wordsOnly(sought.words) / 3;
  let nearest: Changed | undefined;
  for (const { workspace, year, name: side } of sides) {
    const { name, isSame, edits } = await nearestTo(sought, workspace, year, false);
    if (isSame && name !== undefined) return { kind: 'built', name, year, fingerprint: markOf(workspace, year), side };
    if (name === undefined || !edits || wordsOnly(edits) > most || (nearest?.edits?.length ?? Infinity) <= edits.length)
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
  const [extension, words] = [extensionOf(bytes), paragraphsIn(bytes)];
  // What we make can be read.
  if (!words || !extension) return { kind: 'changed', ...origin };
  const { name, isSame, edits } = await nearestTo({ bytes, words, extension }, root, origin.year, true);
  if (isSame && name !== undefined) return { kind: 'built', name, ...origin };
  if (name === undefined) return { kind: 'untold', ...origin };
  return { kind: 'changed', ...origin, name, ...(edits && { edits }) };
}

/** What a Word file was built from, and what became of it since; comments are those of everybody. */
export interface EditedWord {
  readonly origin: Origin;
  /** What it was built from. */
  readonly root: Workspace;
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
  const told = edits.map((edit): Edit => {
    const by = edit.after === undefined && word.gone.get(edit.before ?? '');
    return by ? { ...edit, by } : edit;
  });
  return { origin, root, edits: told, comments: word.comments };
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

interface NamedSide {
  readonly name: string;
  readonly workspace: Workspace;
}

/** The year as it is now, and as it was issued, the last first; a version that is not as it was kept proves nothing. */
function sidesOf(workspace: Workspace, year: string): readonly NamedSide[] {
  const versions = [...versionsOf(workspace, year)].reverse().flatMap((version) => {
    const issued = isAsKept(workspace, year, version, checksum) && asIssued(workspace, year, version);
    return issued ? [{ name: `${year}@${version}`, workspace: issued }] : [];
  });
  return [...versions, { name: year, workspace }];
}

function markOf(workspace: Workspace, year: string): string {
  return fingerprint(readYear(workspace, year, new Cache(), []).sources.map(({ bytes }) => bytes));
}
