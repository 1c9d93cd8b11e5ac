/** The files of one year while it is read: each found by its path, and what is said of them. */
import { nearest, type Diagnostic, atTop } from '../diagnostic.ts';
import { found } from '../findings/index.ts';
import { isKept } from '../source/kept.ts';
import { kindOf, reportAt, yearOf } from '../source/kind.ts';
import { isDevice, isPortable } from '../source/portable.ts';
import type { Workspace } from '../source/workspace.ts';
import type { Cache } from './cache.ts';
import type { Ledger } from './directory.ts';
import type { Entry } from './entry.ts';
import type { FileRead } from './read-file.ts';

export class YearFiles implements Ledger {
  readonly findings: Diagnostic[] = [];
  /** Files with an error, and files that refer to one: what only follows from the error is not reported. */
  readonly doubtful = new Set<string>();
  /** Those that are there, by path; a missing file is undefined. */
  readonly read = new Map<string, FileRead | undefined>();
  readonly #workspace: Workspace;
  readonly #cache: Cache;
  readonly #own: readonly string[];
  /** Names in the year's folder, or in those for all years, that are not read. */
  readonly #strangers: readonly string[];
  readonly #copies: ReadonlyMap<string, string>;

  constructor(workspace: Workspace, year: string, cache: Cache) {
    this.#workspace = workspace;
    this.#cache = cache;
    this.#own = cache.paths(workspace).get(year) ?? [];
    this.#copies = copiesAmong(this.#own);
    const others = (workspace.unread ?? []).filter((path) => yearOf(path) === year && !path.endsWith('/'));
    // Beside a file that is there, `validate` says so of every year at once.
    const shared = [...(cache.paths(workspace).get('') ?? []), ...(workspace.unread ?? [])].filter(
      (path) => yearOf(path) === undefined && !workspace.files.has(meantBy(path) ?? path),
    );
    this.#strangers = [...this.#own, ...others, ...shared].filter((path) => kindOf(path) === undefined);
  }

  report(diagnostic: Diagnostic): void {
    this.findings.push(diagnostic);
    if (diagnostic.severity === 'error') this.doubt(diagnostic.at.file);
  }

  doubt(file: string): void {
    this.doubtful.add(file);
  }

  has(path: string): boolean {
    return this.#workspace.files.has(path);
  }

  /** The file's contents; undefined when it is missing or broken, which is then reported. */
  file(path: string): Entry | undefined {
    if (!this.read.has(path)) this.read.set(path, this.#open(path));
    return this.read.get(path)?.entry;
  }

  /** The whole value of a file that has been read and is sound. */
  value(path: string): unknown {
    return this.read.get(path)?.source.value;
  }

  /** Says of a value that is no id, under the key, what to do as one who knows the ids. */
  adviseOnIds(key: string, help: (written: string) => string): void {
    for (const [index, finding] of this.findings.entries())
      if (finding.noId?.key === key) this.findings[index] = { ...finding, help: help(finding.noId.written) };
  }

  /** Paths of the groups of directions, in the order of their numbers, then their names. */
  groups(): readonly string[] {
    return this.#own
      .filter((path) => kindOf(path) === 'group' && !this.#copies.has(path))
      .sort((one, other) => numberOf(one) - numberOf(other) || (one < other ? -1 : 1));
  }

  /** Whether a file lies beside its place, under a name that is not read; `reportStrangers` says so. */
  isMisnamed(path: string): boolean {
    return this.#strangers.some((stranger) => meantBy(stranger) === path);
  }

  /** Whether a group of directions may lie under a name, or in a place, that is not read; `reportStrangers` says so. */
  lacksGroups(): boolean {
    const stemOf = (path: string): string =>
      (/\/(\d\d-[^/.]+)(?![^/.])[^/]*$/.exec(path)?.[1] ?? '').trim().toLowerCase();
    const known = new Set(['', ...this.groups().map(stemOf)]);
    return this.#strangers.some((stranger) => !known.has(stemOf(stranger)));
  }

  /** The names of the reports to the Board. */
  reports(): readonly string[] {
    return (this.#cache.paths(this.#workspace).get('') ?? []).flatMap((path) => reportAt(path) ?? []);
  }

  reportStrangers(): void {
    for (const finding of [...strangersAmong(this.#strangers), ...[...this.#copies].map(copied)]) this.report(finding);
  }

  #open(path: string): FileRead | undefined {
    const bytes = this.#workspace.files.get(path);
    const kind = kindOf(path);
    if (bytes === undefined || kind === undefined) {
      // One that lies beside its place under another name is said once, under that name.
      if (this.isMisnamed(path)) this.doubt(path);
      else this.report(missing(path));
      return undefined;
    }
    const file = this.#cache.file(path, kind, bytes);
    for (const finding of file.findings) this.report(finding);
    if (!file.entry) this.doubt(path);
    return file;
  }
}

/** Files in places, or under names, where nothing would read them. */
export function strangersAmong(paths: readonly string[]): readonly Diagnostic[] {
  return paths
    .filter((path) => kindOf(path) === undefined && !isKept(path))
    .filter((path) => yearOf(path) !== undefined || looksAuthored(path))
    .map((path) => {
      const [, folder, name] = /^(.*\/)copy of (.+\.yaml)$/i.exec(path) ?? [];
      if (folder !== undefined && name !== undefined) return copied([path, folder + name]);
      return found('unknown-file', {
        message: 'Nothing in this file is used: its name or place is not one that is read.',
        at: atTop(path),
        help: helpFor(path),
      });
    });
}

/** Outside the years only what has YAML in its name: there may be anything beside it. */
function looksAuthored(path: string): boolean {
  return /^(?:directions\/.+\.ya?ml(?:[.~ ]|$)|templates\/.+\.ya?ml$)/i.test(path);
}

function helpFor(path: string): string {
  if (path.split('/').some(isDevice))
    return 'Give it another name: Windows lets no file be called as it calls a device.';
  if (/^(?:templates\/themes|directions\/(?:plans|reports))\/[^/]{61,}\.yaml$/.test(path))
    return 'Give it a name of at most sixty letters: files are called after it.';
  if (!isPortable(path))
    return 'Give it a shorter name, or one without \\ : * ? " < > | and letters that cannot be seen: some disks take no such file.';
  const meant = meantBy(path);
  if (meant !== undefined)
    return `Call it ${meant}, if that is what it is; Windows shows the whole name with View, File name extensions.`;
  return yearOf(path) === undefined
    ? 'Move it to the folder of its year, or delete it.'
    : 'A group of directions is called like directions/2023-24/05-health-inequalities.yaml: two figures, a hyphen, a name, and .yaml. What is no part of the pack belongs elsewhere.';
}

/** The file that is read, which a file under another name beside it may be: `deadlines.yml`, `Pack.yaml`, `deadline.yaml`. */
function meantBy(path: string): string | undefined {
  const [, folder = '', name = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
  const stem = name
    .replace(/\.[^]*$/, '')
    .trim()
    .toLowerCase();
  if (folder === 'directions/plans/' && looksAuthored(path)) return `${folder}${stem}.yaml`;
  if (/^\d\d-/.test(stem)) return `${folder}${stem.replaceAll(/\s+/g, '-')}.yaml`;
  const known = /^directions\/\d{4}-\d\d\/$/.test(folder)
    ? ['pack', 'deadlines', 'budgets', 'progress']
    : folder === 'directions/'
      ? ['ijb', 'scheme', 'outcomes', 'glossary']
      : [];
  const near = nearest(stem, known);
  return near === undefined ? undefined : `${folder}${near}.yaml`;
}

/** What Explorer, mail programs and clouds put behind the name of a second file: " - Copy", " (1)", "-LAPTOP-7Q". */
const copyMark = /^(?: - | ?\(|_\d|[- _]copy|~|-[A-Z0-9]{2})/i;

/** Groups that are copies of another beside them, with the one they are a copy of. */
function copiesAmong(paths: readonly string[]): ReadonlyMap<string, string> {
  const groups = paths.filter((path) => kindOf(path) === 'group');
  const stems = new Map(groups.map((path) => [path.slice(0, -'.yaml'.length), path]));
  const found = new Map<string, string>();
  for (const path of groups) {
    const original = [...stems].find(
      ([stem, other]) => other !== path && path.startsWith(stem) && isCopyMark(path.slice(stem.length)),
    );
    if (original) found.set(path, original[1]);
  }
  return found;
}

/** A name in capitals may be a computer's; in small letters it is a longer name. */
function isCopyMark(rest: string): boolean {
  return copyMark.test(rest) && (!rest.startsWith('-') || /^-(?:[A-Z0-9]{2}|copy)/.test(rest));
}

function copied([path, original]: readonly [string, string]): Diagnostic {
  return found('unknown-file', {
    message: `This looks like a copy of ${original}, and nothing in it is used.`,
    at: atTop(path),
    help: 'Keep the one that is right under that name, and delete the other.',
  });
}

function missing(path: string): Diagnostic {
  return found('missing-file', {
    message: `The file ${path} is missing.`,
    at: atTop(path),
    help: `Every ${yearOf(path) === undefined ? 'root' : 'year'} has one. Restore it from the repository, or copy it from another year or board and change it.`,
  });
}

/** The number that a group's file name begins with. */
function numberOf(path: string): number {
  return Number(/(?<!\d)(\d+)-[^/]+$/.exec(path)?.[1]);
}
