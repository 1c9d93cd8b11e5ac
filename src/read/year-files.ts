/** The files of one year while it is read: each found by its path, and what is said of them. */
import type { Diagnostic } from '../diagnostic.ts';
import { found } from '../findings/index.ts';
import { kindOf } from '../source/kind.ts';
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

  constructor(workspace: Workspace, year: string, cache: Cache) {
    this.#workspace = workspace;
    this.#cache = cache;
    this.#own = cache.paths(workspace).get(year) ?? [];
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

  /** Paths of the groups of directions, in the order of their numbers, then their names. */
  groups(): readonly string[] {
    return this.#own
      .filter((path) => kindOf(path) === 'group')
      .sort((one, other) => numberOf(one) - numberOf(other) || (one < other ? -1 : 1));
  }

  reportStrangers(): void {
    for (const finding of strangersAmong(this.#own)) this.report(finding);
  }

  #open(path: string): FileRead | undefined {
    const bytes = this.#workspace.files.get(path);
    const kind = kindOf(path);
    if (bytes === undefined || kind === undefined) {
      this.report(missing(path));
      return undefined;
    }
    const file = this.#cache.file(path, kind, bytes);
    for (const finding of file.findings) this.report(finding);
    if (!file.entry) this.doubt(path);
    return file;
  }
}

/** YAML files in places where nothing would read them. */
export function strangersAmong(paths: readonly string[]): readonly Diagnostic[] {
  return paths
    .filter((path) => /\.ya?ml$/.test(path) && kindOf(path) === undefined)
    .map((path) => {
      const start = { line: 1, column: 1 };
      return found('unknown-file', {
        message: 'Nothing in this file is used: its name or place is not one that is read.',
        at: { file: path, start, end: start },
        help: 'A group of directions is called like directions/2023-24/05-health-inequalities.yaml: two figures, a hyphen, a name, and .yaml.',
      });
    });
}

function missing(path: string): Diagnostic {
  const start = { line: 1, column: 1 };
  return found('missing-file', {
    message: `The file ${path} is missing.`,
    at: { file: path, start, end: start },
    help: 'Every root has one. Restore it from the repository, or copy it from another year or board and change it.',
  });
}

/** The number that a group's file name begins with. */
function numberOf(path: string): number {
  return Number(/(\d+)-[^/]+$/.exec(path)?.[1]);
}
