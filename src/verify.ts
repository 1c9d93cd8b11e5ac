/** Which one a file is: a version as it was issued, what is built from sources that are known, or what was changed since it was built. */
import { fingerprint } from './digest.ts';
import { editsBetween, type Edit } from './inspect/edits.ts';
import { sourcesIn } from './inspect/sources-in.ts';
import { wordsIn } from './inspect/words-in.ts';
import { make, type Output } from './make.ts';
import { Cache } from './read/cache.ts';
import { readYear } from './read/read-year.ts';
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

/** What those sources do not make: `edits` where it is a Word file, whose words can be told. */
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

/** What else is built here has no sources inside to ask: each year is built as it is now. */
async function withoutSources(workspace: Workspace, bytes: Uint8Array): Promise<Verdict> {
  for (const year of yearsOf(workspace)) {
    const mark = markOf(workspace, year);
    for (const source of [true, false])
      for await (const { name, bytes: made } of everyOutput(workspace, year, source, () => true))
        if (same(made, bytes)) return { kind: 'built', name, year, fingerprint: mark, side: year };
  }
  return { kind: 'unknown' };
}

async function fromSources(
  workspace: Workspace,
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Verdict> {
  const enclosed = asEnclosed(workspace, files);
  if (!enclosed) return { kind: 'unknown' };
  const { year } = enclosed;
  const mark = fingerprint(files.values());
  const side = sidesOf(workspace, year).find((one) => markOf(one.workspace, year) === mark);
  const origin: Origin = { year, fingerprint: mark, ...(side && { side: side.name }) };
  const root = side?.workspace ?? enclosed.workspace;
  const extension = bytes[0] === 0x25 ? 'pdf' : 'docx';
  const read = extension === 'docx' ? wordsIn(bytes) : undefined;
  let nearest: { readonly name: string; readonly edits: readonly Edit[] } | undefined;
  for await (const { name, bytes: made } of everyOutput(root, year, true, (one) => one === extension)) {
    if (same(made, bytes)) return { kind: 'built', name, ...origin };
    const edits = read && editsBetween(wordsIn(made) ?? [], read);
    if (edits && (!nearest || edits.length < nearest.edits.length)) nearest = { name, edits };
  }
  return { kind: 'changed', ...origin, ...nearest };
}

/** The year as it is now, and as it was issued, the last first. */
function sidesOf(workspace: Workspace, year: string): readonly { name: string; workspace: Workspace }[] {
  const versions = [...versionsOf(workspace, year)].reverse().flatMap((version) => {
    const issued = asIssued(workspace, year, version);
    return issued ? [{ name: `${year}@${version}`, workspace: issued }] : [];
  });
  return [...versions, { name: year, workspace }];
}

function markOf(workspace: Workspace, year: string): string {
  return fingerprint(readYear(workspace, year, new Cache(), []).sources.map(({ bytes }) => bytes));
}

/** Everything that is made of the year, theme by theme, in the formats of those extensions. */
async function* everyOutput(
  workspace: Workspace,
  year: string,
  source: boolean,
  wanted: (extension: string) => boolean,
): AsyncGenerator<Output> {
  const cache = new Cache();
  const names = formats.filter(({ extension }) => wanted(extension)).map(({ name }) => name);
  for (const theme of themesOf(workspace, cache))
    for (const document of ['directions', 'funding'])
      yield* (await make(workspace, { year, document, theme, formats: names, source }, cache)).outputs ?? [];
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
