/** manifest.json: which files of its folder directions made, from which inputs, by which version. */
import type { MakeResult, Output } from '../make.ts';
import { isKept } from '../source/kept.ts';
import type { Workspace } from '../source/workspace.ts';
import { version } from './version.ts';
import { checksum } from '../digest.ts';

export const manifestName = 'manifest.json';

/** Digests are SHA-256 in hexadecimal, by path (inputs, relative to the root) or by name (outputs), in code-unit order. */
export interface Manifest {
  readonly tool: { readonly name: string; readonly version: string };
  /** This and what follows is of a build; absent, up to the papers, where none has written into the folder. */
  readonly year?: string;
  readonly status?: string;
  readonly inputs?: Digests;
  readonly outputs?: Digests;
  /** Files of earlier builds, of other inputs, that still lie beside the outputs, so that one that is changed by hand is known; absent where there are none. */
  readonly older?: Digests;
  /** Names of the outputs that have the authored files inside them, in code-unit order. */
  readonly carriesSource?: readonly string[];
  /** Names of the outputs that are not the pack itself but copies for reviewers; absent where there are none. */
  readonly reviewCopies?: readonly string[];
  /** What commands that build nothing left in the folder: a log, a comparison; absent where there is none. */
  readonly papers?: Digests;
}

type Digests = Readonly<Record<string, string>>;

/** Whether a file of that name still lies in the folder. */
type IsThere = (name: string) => boolean;

/**
 * The manifest of a build. What an earlier build of the same inputs made, and this one was not asked for, stays listed among the outputs;
 * what was made from other inputs is listed as older, and what is not there any more is not listed.
 */
export function makeManifest(
  workspace: Workspace,
  year: string,
  { status, amends }: Pick<MakeResult, 'status' | 'amends'>,
  outputs: readonly Output[],
  before?: Manifest,
  isThere: IsThere = () => true,
): Manifest {
  const made = digests(outputs.map(({ name, bytes }) => [name, bytes]));
  const origin = {
    tool: { name: 'directions', version },
    year,
    status,
    inputs: digests([...workspace.files].filter(([path]) => path === amends || isInput(path, year))),
  };
  const there = (files: Manifest['outputs']): Digests => remaining(files, made, isThere);
  const [older, papers, earlier] = [there(before?.older), there(before?.papers), there(before?.outputs)];
  const isSame = before !== undefined && sameOrigin(origin, before);
  const staying = isSame ? earlier : {};
  const listed = { ...staying, ...made };
  return {
    ...origin,
    outputs: sorted(listed),
    ...unlessNone('older', isSame ? older : { ...older, ...earlier }),
    carriesSource: [...(before?.carriesSource ?? []).filter((name) => name in staying), ...carriersOf(outputs)].sort(),
    ...reviewCopiesAmong([
      ...(isSame ? (before.reviewCopies ?? []) : []).filter((name) => name in listed),
      ...outputs.filter(({ isReviewCopy }) => isReviewCopy).map(({ name }) => name),
    ]),
    ...unlessNone('papers', papers),
  };
}

/** The manifest of the folder after a command that builds nothing has written these files into it. */
export function withPapers(
  outputs: readonly Pick<Output, 'name' | 'bytes'>[],
  before: Manifest | undefined,
  isThere: IsThere,
): Manifest {
  const made = digests(outputs.map(({ name, bytes }) => [name, bytes]));
  const { papers, ...others } = before ?? { tool: { name: 'directions', version } };
  return { ...others, papers: sorted({ ...remaining(papers, made, isThere), ...made }) };
}

function remaining(files: Digests = {}, made: Digests, isThere: IsThere): Digests {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !(name in made) && isThere(name)));
}

function unlessNone<Key extends 'older' | 'papers'>(key: Key, files: Digests): Partial<Record<Key, Digests>> {
  return Object.keys(files).length === 0 ? {} : ({ [key]: sorted(files) } as Record<Key, Digests>);
}

/** Whether the file is one that an earlier command left, untouched since. */
export function isAsLeft(manifest: Manifest | undefined, name: string, bytes: Uint8Array): boolean {
  const left = [manifest?.outputs, manifest?.older, manifest?.papers].flatMap((files) => files?.[name] ?? []);
  return left.includes(checksum(bytes));
}

function reviewCopiesAmong(names: readonly string[]): Pick<Manifest, 'reviewCopies'> {
  return names.length === 0 ? {} : { reviewCopies: [...new Set(names)].sort() };
}

/** The names of those that have the authored files inside them, in code-unit order. */
export function carriersOf(outputs: readonly Output[]): readonly string[] {
  return outputs
    .filter(({ carriesSource }) => carriesSource)
    .map(({ name }) => name)
    .sort();
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest in these bytes; undefined when they are not one, whoever changed them. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { tool, papers, year, ...built } = value as Partial<Record<keyof Manifest, unknown>>;
  if (typeof tool !== 'object' || !isDigests(papers ?? {})) return false;
  if (year === undefined) return papers !== undefined;
  const { status, inputs, outputs, older = {}, carriesSource, reviewCopies = [] } = built;
  return (
    typeof year === 'string' &&
    typeof status === 'string' &&
    [inputs, outputs, older].every(isDigests) &&
    [carriesSource, reviewCopies].every(Array.isArray)
  );
}

function isDigests(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string')
  );
}

/** Another year's files, what was issued before and the board's reports do not go into a pack. */
function isInput(path: string, typed: string): boolean {
  const [year] = typed.split('@');
  return (
    !path.startsWith('directions/reports/') &&
    // Nor is what has been reported since.
    path !== `directions/${year}/progress.yaml` &&
    !isKept(path) &&
    (path.startsWith(`directions/${year}/`) || !/^directions\/\d{4}-\d\d\//.test(path))
  );
}

function sameOrigin(one: Manifest, other: Manifest): boolean {
  const origins = [one, other].map(({ tool, year, status, inputs }) => JSON.stringify([tool, year, status, inputs]));
  return origins[0] === origins[1];
}

function digests(files: readonly (readonly [string, Uint8Array])[]): Digests {
  return sorted(Object.fromEntries(files.map(([path, bytes]) => [path, checksum(bytes)])));
}

function sorted(record: Digests): Digests {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
