/** manifest.json: which outputs were built, from which inputs, by which version. */
import type { MakeResult, Output } from '../make.ts';
import { isKept } from '../source/kept.ts';
import type { Workspace } from '../source/workspace.ts';
import { version } from './version.ts';
import { digest } from './world.ts';

export const manifestName = 'manifest.json';

/** Digests are SHA-256 in hexadecimal, by path (inputs, relative to the root) or by name (outputs), in code-unit order. */
export interface Manifest {
  readonly tool: { readonly name: string; readonly version: string };
  readonly year: string;
  readonly status: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** Files of earlier builds, of other inputs, that still lie beside the outputs, so that one that is changed by hand is known; absent where there are none. */
  readonly older?: Readonly<Record<string, string>>;
  /** Names of the outputs that have the authored files inside them, in code-unit order. */
  readonly carriesSource: readonly string[];
  /** Names of the outputs that are not the pack itself but copies for reviewers; absent where there are none. */
  readonly reviewCopies?: readonly string[];
}

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
  isThere: (name: string) => boolean = () => true,
): Manifest {
  const manifest: Manifest = {
    tool: { name: 'directions', version },
    year,
    status,
    inputs: digests([...workspace.files].filter(([path]) => path === amends || isInput(path, year))),
    outputs: digests(outputs.map(({ name, bytes }) => [name, bytes])),
    carriesSource: carriersOf(outputs),
    ...reviewCopiesAmong(outputs.filter(({ isReviewCopy }) => isReviewCopy).map(({ name }) => name)),
  };
  if (!before) return manifest;
  const there = (files: Manifest['outputs'] = {}): Manifest['outputs'] =>
    Object.fromEntries(Object.entries(files).filter(([name]) => !(name in manifest.outputs) && isThere(name)));
  const older = there(before.older);
  if (!sameOrigin(manifest, before)) return { ...manifest, ...olderAmong({ ...older, ...there(before.outputs) }) };
  const earlier = there(before.outputs);
  return {
    ...manifest,
    outputs: sorted({ ...earlier, ...manifest.outputs }),
    ...olderAmong(older),
    carriesSource: [...before.carriesSource.filter((name) => name in earlier), ...manifest.carriesSource].sort(),
    ...reviewCopiesAmong([
      ...(before.reviewCopies ?? []).filter((name) => name in earlier || name in manifest.outputs),
      ...(manifest.reviewCopies ?? []),
    ]),
  };
}

function olderAmong(files: Manifest['outputs']): Pick<Manifest, 'older'> {
  return Object.keys(files).length === 0 ? {} : { older: sorted(files) };
}

/** Whether the file is one that an earlier build left, untouched since. */
export function isAsBuilt(manifest: Manifest | undefined, name: string, bytes: Uint8Array): boolean {
  return (manifest?.outputs[name] ?? manifest?.older?.[name]) === digest(bytes);
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
  const {
    tool,
    year,
    status,
    inputs,
    outputs,
    older = {},
    carriesSource,
    reviewCopies = [],
  } = value as Partial<Record<keyof Manifest, unknown>>;
  return (
    typeof tool === 'object' &&
    typeof year === 'string' &&
    typeof status === 'string' &&
    isDigests(inputs) &&
    isDigests(outputs) &&
    isDigests(older) &&
    Array.isArray(carriesSource) &&
    Array.isArray(reviewCopies)
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

function digests(files: readonly (readonly [string, Uint8Array])[]): Readonly<Record<string, string>> {
  return sorted(Object.fromEntries(files.map(([path, bytes]) => [path, digest(bytes)])));
}

function sorted(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
