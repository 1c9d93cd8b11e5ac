/** Finds what is wrong with the files of the versions of a year: gone, damaged, changed, of another year, or missed by nobody if they went. */
import type { Diagnostic } from './diagnostic.ts';
import { checksum } from './digest.ts';
import { found } from './findings/index.ts';
import { registerBytes, registerOf, registerPath, type Register } from './source/register.ts';
import {
  asIssued,
  isAsKept,
  keptOf,
  versionAt,
  versionPath,
  versionPathsOf,
  versionsOf,
  type Kept,
} from './source/version.ts';
import type { Workspace } from './source/workspace.ts';
import { atTop } from './diagnostic.ts';

/** Of each file one thing. */
export function faultsOfVersions(workspace: Workspace, year: string): readonly Diagnostic[] {
  const strays = keptOf(workspace, year).flatMap(({ path, holds }) => (holds ? misplaced(workspace, path, holds) : []));
  const others = new Set(strays.map(({ at }) => at.file));
  const own = versionsOf(workspace, year).filter((version) => !others.has(versionPath(year, version)));
  const faults = own.flatMap((version) => faultOf(workspace, year, version) ?? []);
  const register = registerOf(workspace);
  if (!register) return [damagedRegister, ...strays, ...faults];
  return [...strays, ...faults, ...unregistered(workspace, year, register)];
}

/** Every version, or those of a year, that lies there whole and is not registered: it was issued before there was a register, or the register is gone. */
export function unregisteredIn(workspace: Workspace, register: Register, year?: string): Register {
  const paths = versionPathsOf(workspace.files);
  const asked = year === undefined ? [...paths.values()].flat() : (paths.get(year) ?? []);
  const whole = asked.flatMap((path): [string, string][] => {
    const found = versionAt(path);
    if (!found) return [];
    const name = `${found.year}@${found.version}`;
    if (register.has(name) || !asIssued(workspace, found.year, found.version)) return [];
    return [[name, checksum(workspace.files.get(path) ?? new Uint8Array())]];
  });
  return new Map(whole);
}

function unregistered(workspace: Workspace, year: string, register: Register): readonly Diagnostic[] {
  const own = unregisteredIn(workspace, register, year);
  if (own.size === 0) return [];
  const lines = new TextDecoder().decode(registerBytes(new Map([...register, ...own]))).replace(/\s+/g, ' ');
  return [...own.keys()].map((name) => {
    const version = Number(name.replace(/^.*@/, ''));
    return found('unregistered-version', {
      message: `Version ${version} of ${year} is not in ${registerPath}, the register of what was issued: nobody would miss it if it went.`,
      at: atTop(versionPath(year, version)),
      help: `Make ${registerPath} say: ${lines}`,
    });
  });
}

const damagedRegister = found('damaged-version', {
  message: 'The register of the versions that were issued cannot be read.',
  at: atTop(registerPath),
  help: 'Restore it from the repository or from a backup. After a merge, keep the lines of both sides.',
});

function misplaced(workspace: Workspace, path: string, { year, version }: NonNullable<Kept['holds']>): Diagnostic {
  const rightly = versionPath(year, version);
  const elsewhere = workspace.files.has(rightly)
    ? `Put it in the place of ${rightly}, which does not hold that version as it was kept; put what is there where it belongs first.`
    : `Move it to ${rightly}, if that year is one of this board.`;
  return found('misplaced-version', {
    message: `${path} holds version ${version} of ${year}.`,
    at: atTop(path),
    help: isAsKept(workspace, year, version, checksum) ? `Delete it: that version lies in ${rightly} too.` : elsewhere,
  });
}

function faultOf(workspace: Workspace, year: string, version: number): Diagnostic | undefined {
  const path = versionPath(year, version);
  const bytes = workspace.files.get(path);
  const registered = registerOf(workspace)?.get(`${year}@${version}`);
  if (!bytes) return missing(year, version, path, registered !== undefined);
  if (isAsKept(workspace, year, version, checksum)) return undefined;
  return found('damaged-version', {
    message: asIssued(workspace, year, version)
      ? `${path} is not the file that was kept when version ${version} of ${year} was issued.`
      : `Version ${version} of ${year} as issued cannot be read.`,
    at: atTop(path),
    help: 'Restore the file from the repository or from a backup.',
  });
}

function missing(year: string, version: number, path: string, isRegistered: boolean): Diagnostic {
  const forgotten = ` If that version was never sent to anybody, take "${year}@${version}" out of ${registerPath}.`;
  return found('missing-version', {
    message: `Version ${version} of ${year} was issued, and what is kept of it is gone: there is no ${path}.`,
    at: atTop(path),
    help: `Restore the file from the repository or from a backup.${isRegistered ? forgotten : ''}`,
  });
}
