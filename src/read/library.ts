/** Every file of a root, parsed and held against its schema once, when it is first asked for. */
import type { Diagnostic } from '../diagnostic.ts';
import { found } from '../findings/index.ts';
import type { Covers } from '../doc/characters.ts';
import { houseTheme, themeName } from '../doc/theme.ts';
import { kindOf, yearOf, type Kind } from '../source/kind.ts';
import { parse } from '../source/parse.ts';
import type { Source } from '../source/source.ts';
import type { Workspace } from '../source/workspace.ts';
import type { Ledger } from './directory.ts';
import { Entry } from './entry.ts';
import { damagedLetters } from './problems/damaged-letters.ts';
import { schemaProblems } from './problems/schema-problems.ts';
import { unprintableCharacters } from './problems/unprintable-characters.ts';
import { schemaErrors } from './schema.ts';
import { schemas } from './schemas.ts';

/** What is said of the files while they are read: all diagnostics, and which files must not be judged further. */
export class Library implements Ledger {
  readonly diagnostics: Diagnostic[] = [];
  /** Files with an error, and files that refer to one: what only follows from the error is not reported. */
  readonly doubtful = new Set<string>();
  readonly sources = new Map<string, Source>();
  /** Files whose contents could not be taken in, so that only the reason is known of them. */
  readonly broken = new Set<string>();
  /** What each file's texts hold besides plain letters. */
  readonly #unusual = new Map<string, ReadonlySet<number>>();
  readonly #named = new Set<string>();
  /** Both by the year they lie in; under the empty name those of the files that serve all years. */
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  readonly #doubts = new Map<string, Set<string>>();
  readonly #files: Workspace['files'];
  /** Paths by the year they lie in; under the empty name those that serve all years. */
  readonly #paths = new Map<string, string[]>();
  readonly #entries = new Map<string, Entry | undefined>();
  readonly #shared = new Map<string, unknown>();

  constructor(workspace: Workspace) {
    this.#files = workspace.files;
    for (const path of this.#files.keys()) {
      entry(this.#paths, yearOf(path) ?? '', () => []).push(path);
    }
  }

  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
    entry(this.#diagnostics, yearOf(diagnostic.at.file) ?? '', () => []).push(diagnostic);
    if (diagnostic.severity === 'error') this.doubt(diagnostic.at.file);
  }

  doubt(file: string): void {
    this.doubtful.add(file);
    entry(this.#doubts, yearOf(file) ?? '', () => new Set()).add(file);
  }

  /** What is wrong with the year's own files and with those that serve all years. */
  concerning(year: string): readonly Diagnostic[] {
    return [...(this.#diagnostics.get('') ?? []), ...(this.#diagnostics.get(year) ?? [])];
  }

  /** Those of the year's own files, and of those that serve all years, that must not be judged further. */
  doubtfulFor(year: string): ReadonlySet<string> {
    return new Set([...(this.#doubts.get('') ?? []), ...(this.#doubts.get(year) ?? [])]);
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Paths of the year's groups of directions, in the order of their names. */
  groupsOf(year: string): readonly string[] {
    return (this.#paths.get(year) ?? [])
      .filter((path) => kindOf(path) === 'group')
      .sort((one, other) => numberOf(one) - numberOf(other) || (one < other ? -1 : 1));
  }

  /** The file's contents; undefined when it is missing or broken, which is then reported. */
  file(path: string): Entry | undefined {
    if (this.#entries.has(path)) return this.#entries.get(path);
    const found = this.#read(path);
    this.#entries.set(path, found);
    if (!found && this.has(path)) this.broken.add(path);
    return found;
  }

  /** What the files that serve all years mean, made when it is first asked for under this name. */
  shared<T>(name: string, make: () => T): T {
    if (!this.#shared.has(name)) this.#shared.set(name, make());
    return this.#shared.get(name) as T;
  }

  /** Lets go of the year's own files; what was reported of them stays. */
  forget(year: string): void {
    for (const path of this.#paths.get(year) ?? []) {
      this.#entries.delete(path);
      this.sources.delete(path);
    }
  }

  /** The year's own files that have been read, and those for all years, whose texts hold a character that the theme's font lacks. Each is named once. */
  lacking(year: string, theme: string, covers: Covers): readonly Source[] {
    return ['', year]
      .flatMap((place) => this.#paths.get(place) ?? [])
      .flatMap((path) => {
        const source = this.sources.get(path);
        if (!source || this.#named.has(`${theme} ${path}`) || [...(this.#unusual.get(path) ?? [])].every(covers))
          return [];
        this.#named.add(`${theme} ${path}`);
        return [source];
      });
  }

  /** The names of the themes there are: the house's, then the others in order. */
  themes(): readonly string[] {
    const others = (this.#paths.get('') ?? [])
      .filter((path) => kindOf(path) === 'theme')
      .flatMap((path) => themeName(path) ?? []);
    return [houseTheme, ...others.filter((name) => name !== houseTheme).sort()];
  }

  /** The files under `directions/` that were read so far, in the order of their paths. */
  authored(): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
    return [...this.#files].flatMap(([path, bytes]) =>
      path.startsWith('directions/') && this.#entries.has(path) ? [{ path, bytes }] : [],
    );
  }

  /** Fonts and images by their path under `templates/`. */
  templateFiles(): ReadonlyMap<string, Uint8Array> {
    const folder = 'templates/';
    const names = (this.#paths.get('') ?? []).filter((path) => path.startsWith(folder) && !path.endsWith('.yaml'));
    return new Map(names.flatMap((path) => [[path.slice(folder.length), this.#files.get(path) ?? new Uint8Array()]]));
  }

  /** Reports YAML files in places where nothing would read them: in the year's folder, or without a year in those for all years. */
  reportStrangers(year = ''): void {
    for (const path of this.#paths.get(year) ?? []) {
      if (!/\.ya?ml$/.test(path) || kindOf(path) !== undefined) continue;
      const start = { line: 1, column: 1 };
      this.report(
        found('unknown-file', {
          message: 'Nothing in this file is used: its name or place is not one that is read.',
          at: { file: path, start, end: start },
          help: 'A group of directions is called like directions/2023-24/05-health-inequalities.yaml: two figures, a hyphen, a name, and .yaml.',
        }),
      );
    }
  }

  #read(path: string): Entry | undefined {
    const bytes = this.#files.get(path);
    const kind = kindOf(path);
    if (bytes === undefined || kind === undefined) {
      this.#reportMissing(path);
      return undefined;
    }
    const source = parse(path, bytes);
    this.sources.set(path, source);
    for (const diagnostic of source.diagnostics) this.report(diagnostic);
    if (source.diagnostics.some((one) => one.severity === 'error')) return undefined;
    return this.#validate(kind, source);
  }

  #validate(kind: Kind, source: Source): Entry | undefined {
    const errors = schemaErrors(kind, source.value);
    const unusual = new Set<number>();
    for (const problem of unprintableCharacters(source, unusual)) this.report(problem);
    for (const problem of damagedLetters(source)) this.report(problem);
    this.#unusual.set(source.path, unusual);
    if (errors.length === 0) return new Entry(source.value, source.origin);
    for (const problem of schemaProblems(errors, source, schemas[kind])) this.report(problem);
    this.doubt(source.path);
    return undefined;
  }

  #reportMissing(path: string): void {
    const start = { line: 1, column: 1 };
    this.report(
      found('missing-file', {
        message: `The file ${path} is missing.`,
        at: { file: path, start, end: start },
        help: 'Every root has one. Restore it from the repository, or copy it from another year or board and change it.',
      }),
    );
  }
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** The number that a group's file name begins with. */
function numberOf(path: string): number {
  return Number(/(\d+)-[^/]+$/.exec(path)?.[1]);
}
