/** The files of one year while it is read: each found by its path, and what is said of them. */
import { nearest, type Diagnostic, atTop } from '../diagnostic.ts';
import { found } from '../findings/index.ts';
import { grouped } from '../grouped.ts';
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
    this.#copies = copiesAmong(this.#own, (path) => {
      const bytes = workspace.files.get(path);
      return bytes && cache.file(path, 'group', bytes).entry;
    });
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

  /** Says of a value that is no id, under the key, or as an item under `key[]`, what to do as one who knows the ids. */
  adviseOnIds(key: string, help: (written: string) => string | undefined): void {
    for (const [index, finding] of this.findings.entries()) {
      const advice = finding.noId?.key === key ? help(finding.noId.written) : undefined;
      if (advice !== undefined) this.findings[index] = { ...finding, help: advice };
    }
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
    for (const finding of [...strangersAmong(this.#strangers, this.#workspace), ...[...this.#copies].map(copied)])
      this.report(finding);
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

/** Files in places, or under names, where nothing would read them; a folder that is called wrongly is said once. */
export function strangersAmong(paths: readonly string[], { files }: Workspace): readonly Diagnostic[] {
  const all = paths
    .filter((path) => kindOf(path) === undefined && !isKept(path))
    .filter((path) => yearOf(path) !== undefined || looksAuthored(path));
  const withPacks = new Set(all.filter((path) => folderOfPack.test(path)).map((path) => path.split('/')[1] ?? ''));
  const folders = grouped(all, (path) => (isPortable(path) ? yearLike(path, withPacks) : undefined) ?? '');
  return [...folders].flatMap(([folder, within]) =>
    folder === ''
      ? within.map((path) => stranger(path, files))
      : [misnamedFolder(folder, within[0] ?? folder, [...files.keys()])],
  );
}

function stranger(path: string, files: Workspace['files']): Diagnostic {
  const original = originalOf(path, files);
  if (original !== undefined) return copied([path, original]);
  return found('unknown-file', {
    message: 'Nothing in this file is used: its name or place is not one that is read.',
    at: atTop(path),
    help: helpFor(path, files),
  });
}

const folderOfPack = /^directions\/(?!(?:plans|reports|schemas)\/)[^/]+\/pack\.yaml$/;

/** A folder that is meant for a year and not called so: 2023-2024, 2023_24, “2023-24 - Copy”, or one with a pack.yaml: “Directions 2023-24”. */
function yearLike(path: string, withPacks: ReadonlySet<string>): string | undefined {
  const [, folder = ''] = /^directions\/([^/]+)\//.exec(path) ?? [];
  return yearOf(path) === undefined && (/^(?:19|20)\d\d/.test(folder) || withPacks.has(folder)) ? folder : undefined;
}

function misnamedFolder(folder: string, path: string, paths: readonly string[]): Diagnostic {
  const [begun] = /(?<!\d)(?:19|20)\d\d/.exec(folder) ?? [];
  const first = Number(begun);
  const year = `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
  const isThere = paths.some((one) => yearOf(one) === year);
  return found('unknown-file', {
    message: `“${folder}” is not how a year’s folder is called, and nothing in it is used.`,
    at: atTop(path),
    help: isThere
      ? `Delete the folder, or move it out of directions: there is a folder ${year} already.`
      : `Call the folder ${begun === undefined ? 'by the year that its pack.yaml has, such as 2023-24' : year}.`,
  });
}

/** Outside the years only what has YAML in its name: there may be anything beside it. */
function looksAuthored(path: string): boolean {
  return /^(?:directions\/.+\.ya?ml(?:[.~ ]|$)|templates\/.+\.ya?ml$)/i.test(path);
}

function helpFor(path: string, files: Workspace['files']): string {
  if (path.split('/').some(isDevice))
    return 'Give it another name: Windows lets no file be called as it calls a device.';
  if (/^(?:templates\/themes|directions\/(?:plans|reports))\/[^/]{61,}\.yaml$/.test(path))
    return 'Give it a name of at most sixty letters: files are called after it.';
  if (!isPortable(path))
    return 'Give it a shorter name, or one without \\ : * ? " < > |, letters that cannot be seen and a space or a full stop at its end: some disks take no such file.';
  const meant = meantBy(path);
  if (meant !== undefined && files.has(meant))
    return `Delete it, or move it out of directions: ${meant} is there already.`;
  if (meant !== undefined && folderOf(meant) !== folderOf(path)) return `Move it to ${meant}, if that is what it is.`;
  if (meant !== undefined)
    return `Call it ${meant}, if that is what it is; Windows shows the whole name with View, File name extensions.`;
  if (folderOf(path) === 'directions/reports/')
    return 'A report is called by the day of its meeting and a name of small letters, figures and hyphens, such as 2024-08-22-draft-strategic-plan.yaml.';
  return yearOf(path) === undefined
    ? 'Move it to the folder that it belongs in, of its year, of plans or of reports; or delete it.'
    : 'The folder of a year holds pack.yaml, deadlines.yaml, budgets.yaml, progress.yaml and its groups of directions, each called like 05-health-inequalities.yaml: two figures, a hyphen, a name, and .yaml. Letters, appendices and whatever else is no part of the pack belong elsewhere.';
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The file that is read, which a file under another name or in a folder of its own may be: `deadlines.yml`, `Pack.yaml`, `deadline.yaml`, `old/08-workforce.yaml`. */
function meantBy(path: string): string | undefined {
  const year = yearOf(path);
  const folder = year === undefined ? folderOf(path) : `directions/${year}/`;
  const stem = path
    .slice(folderOf(path).length)
    .replace(/\.[^]*$/, '')
    .trim()
    .toLowerCase();
  if (/^directions\/(?:plans|reports)\/$/.test(folder) && looksAuthored(path))
    return [`${folder}${stem}.yaml`].find((meant) => kindOf(meant) !== undefined);
  if (/^\d\d-/.test(stem)) return year === undefined ? undefined : `${folder}${stem.replaceAll(/\s+/g, '-')}.yaml`;
  const near = nearest(stem, knownIn(folder, year));
  return near === undefined ? undefined : `${folder}${near}.yaml`;
}

/** What the files of a folder are called that have one name each. */
function knownIn(folder: string, year: string | undefined): readonly string[] {
  if (year !== undefined) return ['pack', 'deadlines', 'budgets', 'progress'];
  return folder === 'directions/' ? ['ijb', 'scheme', 'outcomes', 'glossary'] : [];
}

/** What Explorer, mail programs and clouds put behind the name of a second file: " - Copy", " (1)", "-LAPTOP-7Q". */
const copyMark = /^(?: - | ?\(|_\d|[- _]copy|~|-[A-Z0-9]{2})/i;

/** What people put there: "-v2", "_old", "-final". */
const version = /^[-_ ](?:v?\d+|new|old|backup|bak|draft|final)(?![a-z])/i;

/** The file beside it that one of another name is evidently a copy of, which is no group: “budgets (1).yaml”. */
function originalOf(path: string, files: Workspace['files']): string | undefined {
  const folder = folderOf(path);
  const [, stem] = /^(?:copy of )?(.+)\.ya?ml$/i.exec(path.slice(folder.length)) ?? [];
  if (stem === undefined) return undefined;
  for (let end = stem.length; end > 0; end--) {
    const rest = stem.slice(end);
    const other = `${folder}${stem.slice(0, end)}.yaml`;
    if (other !== path && files.has(other) && (rest === '' || isCopyMark(rest) || version.test(rest))) return other;
  }
  return undefined;
}

/** Groups that are copies of another beside them, by their names or by what they hold, with the one they are a copy of. */
function copiesAmong(
  paths: readonly string[],
  groupAt: (path: string) => Entry | undefined,
): ReadonlyMap<string, string> {
  const groups = paths.filter((path) => kindOf(path) === 'group');
  const stems = new Map(groups.map((path) => [path.slice(0, -'.yaml'.length), path]));
  const found = new Map<string, string>();
  for (const path of groups) {
    const original = [...stems].find(
      ([stem, other]) => other !== path && path.startsWith(stem) && isCopyMark(path.slice(stem.length)),
    );
    if (original) found.set(path, original[1]);
  }
  const contents = groups.flatMap((path): readonly Contents[] => {
    const group = found.has(path) ? undefined : groupAt(path);
    if (!group) return [];
    const number = group.text('number');
    const directions = group.entries('directions').map((one) => one.text('number'));
    return [{ path, number, directions: new Set(directions) }];
  });
  for (const [, alike] of grouped(contents, ({ number }) => number)) {
    const [first, ...others] = alike.sort(byLikelihood);
    for (const one of others) if (first && isSameGroup(one, first)) found.set(one.path, first.path);
  }
  return found;
}

interface Contents {
  readonly path: string;
  readonly number: string;
  readonly directions: ReadonlySet<string>;
}

/** The one first whose name is nearest to a group's own: it has the number, and nothing more than the other. */
function byLikelihood(one: Contents, other: Contents): number {
  const misnumbered = ({ path, number }: Contents): number => Number(numberOf(path) !== Number(number));
  return (
    misnumbered(one) - misnumbered(other) || one.path.length - other.path.length || (one.path < other.path ? -1 : 1)
  );
}

/** Whether their directions have the same numbers, but for a few that were added or taken out. */
function isSameGroup(one: Contents, other: Contents): boolean {
  const shared = [...one.directions].filter((number) => other.directions.has(number)).length;
  const most = Math.max(one.directions.size, other.directions.size);
  return shared > 0 && shared * 2 >= most;
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
