/** What was issued of a year: its authored files byte for byte, and the record of the day, in one file that nothing edits. */
import { grouped } from '../grouped.ts';
import { NotZip, openZip } from '../ooxml/open-zip.ts';
import { zipParts } from '../ooxml/zip-parts.ts';
import { remembered } from '../remembered.ts';
import { parse } from './parse.ts';
import { registerBytes, registerOf, registerPath } from './register.ts';
import { byDottedKey, houseWords, type Rooms } from './standing-words.ts';
import type { Workspace } from './workspace.ts';

/** Digests are SHA-256 in hexadecimal. */
export interface VersionRecord {
  readonly year: string;
  /** From 1. */
  readonly version: number;
  readonly status: string;
  /** When and by whom it was sent to its recipients. */
  readonly issued: { readonly date: string; readonly by: string };
  /** The version of `directions` that made the files. */
  readonly tool: string;
  /** By path, relative to the root. */
  readonly sources: Readonly<Record<string, string>>;
  /** By name. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Version {
  readonly record: VersionRecord;
  /** By path, relative to the root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const recordName = 'record.json';
const wordingPath = 'templates/wording.yaml';

/** More than a root of a thousand groups, with its pictures. */
const largest = 256 * 1024 * 1024;

/** Where a version lies: `directions/2023-24/versions/1.zip`. */
export function versionPath(year: string, version: number): string {
  return `directions/${year}/versions/${version}.zip`;
}

/** The year and the number of the version that lies at the path. */
export function versionAt(path: string): { readonly year: string; readonly version: number } | undefined {
  const found = /^directions\/(\d{4}-\d\d)\/versions\/([1-9]\d*)\.zip$/.exec(path);
  return found ? { year: found[1] ?? '', version: Number(found[2]) } : undefined;
}

/** The same bytes for the same version. */
export function versionBytes({ record, files }: Version): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(files);
  parts.set(recordName, `${JSON.stringify(record, null, 2)}\n`);
  return zipParts(parts);
}

/** Undefined when it is damaged or is none. */
function readVersion(bytes: Uint8Array): Version | undefined {
  try {
    const zip = openZip(bytes, largest);
    const record = recordIn(zip.part(recordName));
    if (!record) return undefined;
    const files = new Map<string, Uint8Array>();
    for (const path of Object.keys(record.sources)) {
      const part = zip.part(path);
      if (!part) return undefined;
      files.set(path, part);
    }
    return { record, files };
  } catch (error) {
    if (error instanceof NotZip) return undefined;
    throw error;
  }
}

function recordIn(bytes: Uint8Array | undefined): VersionRecord | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Record<keyof VersionRecord, unknown>>;
    const { year, version, status, issued, tool, sources, outputs } = value;
    const isRecord =
      typeof year === 'string' &&
      typeof version === 'number' &&
      typeof status === 'string' &&
      typeof tool === 'string' &&
      [issued, sources, outputs].every((part) => typeof part === 'object' && part !== null);
    return isRecord ? (value as VersionRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** The numbers of the versions of a year that were issued, in order: those that lie in its folder, those that are registered and do not, and all before them. */
export function versionsOf(workspace: Workspace, year: string): readonly number[] {
  const kept = keptOf(workspace, year).flatMap((one) => (one.holds ? [] : [one.version]));
  const registered = [...(registerOf(workspace)?.keys() ?? [])].flatMap((name) => {
    const [of, version] = name.split('@');
    return of === year ? [Number(version)] : [];
  });
  return Array.from({ length: Math.max(0, ...kept, ...registered) }, (_, index) => index + 1);
}

/** A version's file in the folder of a year. */
export interface Kept {
  readonly path: string;
  /** By its name. */
  readonly version: number;
  /** What it holds instead, where it holds another: most often the folder was copied. */
  readonly holds?: Pick<VersionRecord, 'year' | 'version'>;
}

/** Of the files of one root where versions lie, by the year in whose folder: each of thousands of years asks that. */
export const versionPathsOf = remembered((files: Workspace['files']): ReadonlyMap<string, readonly string[]> => {
  const paths = [...files.keys()].filter((path) => versionAt(path) !== undefined);
  return grouped(paths, (path) => versionAt(path)?.year ?? '');
});

/** The files of versions that lie in the folder of the year. */
export function keptOf(workspace: Workspace, year: string): readonly Kept[] {
  return (versionPathsOf(workspace.files).get(year) ?? []).flatMap((path) => {
    const found = versionAt(path);
    if (!found) return [];
    const record = readVersion(workspace.files.get(path) ?? new Uint8Array())?.record;
    const isOther = record && (record.year !== year || record.version !== found.version);
    return [{ path, version: found.version, ...(isOther && { holds: record }) }];
  });
}

/**
 * The root as it was when the version was issued: its authored files and the versions before it, of the templates those that it does
 * not hold as they are now, and likewise the standing words that nobody had written then.
 * Undefined when there is no such version, or its file is damaged or holds another.
 */
export function asIssued(workspace: Workspace, year: string, version: number): Workspace | undefined {
  const read = versionIn(workspace, year, version);
  if (!read) return undefined;
  const isKept = (path: string): boolean => {
    const kept = versionAt(path);
    return path.startsWith('templates/') || (kept?.year === year && kept.version < version);
  };
  const rest = [...workspace.files].filter(([path]) => isKept(path));
  const [then, now] = [read.files, workspace.files].map((files) => files.get(wordingPath));
  const words = then && now ? [[wordingPath, wordsOfThen(then, now)] as const] : [];
  return rootOf(workspace, [...rest, ...read.files, ...words]);
}

/** The root that a built file was made from. */
export interface EnclosedRoot {
  readonly year: string;
  readonly workspace: Workspace;
}

/** By the authored files inside a built file; in the looks of this root, with what had been issued of the year when they were written, which an amendment speaks of. Undefined where the files are of no year. */
export function asEnclosed(workspace: Workspace, files: ReadonlyMap<string, Uint8Array>): EnclosedRoot | undefined {
  const [year] = [...files.keys()].flatMap((path) => /^directions\/(\d{4}-\d\d)\/pack\.yaml$/.exec(path)?.[1] ?? []);
  if (year === undefined) return undefined;
  const path = `directions/${year}/pack.yaml`;
  const pack = parse(path, files.get(path) ?? new Uint8Array()).value as { readonly amendments?: unknown } | undefined;
  const amendments = pack?.amendments;
  const isBefore = (kept: ReturnType<typeof versionAt>): boolean =>
    kept?.year === year && kept.version <= (Array.isArray(amendments) ? amendments.length : 0);
  const around = [...workspace.files].filter(([name]) => name.startsWith('templates/') || isBefore(versionAt(name)));
  return { year, workspace: rootOf(workspace, [...around, ...files]) };
}

/** A root of these files, whose register has of this one's what it is about. */
function rootOf(workspace: Workspace, files: readonly (readonly [string, Uint8Array])[]): Workspace {
  const names = files.flatMap(([path]) => versionAt(path) ?? []).map(({ year, version }) => `${year}@${version}`);
  const register = [...(registerOf(workspace) ?? [])].filter(([name]) => names.includes(name));
  const all = register.length === 0 ? files : [...files, [registerPath, registerBytes(new Map(register))] as const];
  return { files: new Map([...all].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** The standing words of then, for the keys of now: documents have come to ask for words that they did not have, and no longer for others. */
function wordsOfThen(then: Uint8Array, now: Uint8Array): Uint8Array {
  const [old, today] = [then, now].map((bytes) => parse(wordingPath, bytes).value as Rooms | undefined);
  if (!old || !today) return then;
  const [words, later] = [byDottedKey(old), byDottedKey(today)];
  const all = [...houseWords().keys()].flatMap((name) => {
    const text = words.get(name) ?? later.get(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  if (all.length === words.size && all.every(([name]) => words.has(name))) return then;
  const rooms = [...grouped(all, ([name]) => name.split('.')[0] ?? '')].map(([room, own]) => [
    room,
    Object.fromEntries(own.map(([name, text]) => [name.slice(room.length + 1), text])),
  ]);
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(rooms)));
}

/** What is recorded of each version of the year that can be read, in order. */
export function recordsOf(workspace: Workspace, year: string): readonly VersionRecord[] {
  return versionsOf(workspace, year).flatMap((version) => {
    return versionIn(workspace, year, version)?.record ?? [];
  });
}

/** Whether a version lies in its place whole and, where the register has it, as the file that was kept. @param checksum SHA-256 in hexadecimal */
export function isAsKept(
  workspace: Workspace,
  year: string,
  version: number,
  checksum: (bytes: Uint8Array) => string,
): boolean {
  const bytes = workspace.files.get(versionPath(year, version));
  if (!bytes || !versionIn(workspace, year, version)) return false;
  const registered = registerOf(workspace)?.get(`${year}@${version}`);
  return registered === undefined || registered === checksum(bytes);
}

/** Undefined when it is not there, is damaged, or holds another version. */
function versionIn({ files }: Workspace, year: string, version: number): Version | undefined {
  const bytes = files.get(versionPath(year, version));
  const read = bytes && readVersion(bytes);
  return read?.record.year === year && read.record.version === version ? read : undefined;
}
