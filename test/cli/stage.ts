/** A world for the door's tests: a folder on the disk, a spine with known answers, and ears for what is said. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Spine } from '../../src/cli/spine.ts';
import { Cache } from '../../src/read/cache.ts';
import type { Files, Stream, World } from '../../src/cli/world.ts';
import { explanations, subtract, writeMoney } from '../../src/spine.ts';
import type { MakeResult } from '../../src/make.ts';
import type { ValidateResult } from '../../src/validate.ts';
import type { Diagnostic, Severity, ListedName } from '../../src/diagnostic.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A temporary folder with these files in it; the built-in templates lie in `home/templates`. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'directions-cli-')));
  for (const [name, text] of Object.entries({ 'home/templates/theme.yaml': 'page: {}\n', ...files })) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** The same without a file, and with the templates of this repository as the built-in ones. */
export function folderAsInstalled(): string {
  const folder = folderWith({});
  fs.rmSync(path.join(folder, 'home'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'home'));
  fs.symlinkSync(path.resolve('templates'), path.join(folder, 'home/templates'));
  return folder;
}

/** The files of a folder and below, by name, with their text. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  if (!fs.existsSync(folder)) return {};
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

export const root = {
  'root/directions/ijb.yaml': 'id: test-ijb\n',
  'root/directions/2023-24/pack.yaml': 'year: 2023-24\nstatus: draft\n',
  'root/directions/2022-23/pack.yaml': 'year: 2022-23\n',
};

export function diagnostic(
  rule: string,
  severity: Severity,
  line: number,
  from: number,
  to: number,
  more: Partial<Diagnostic> = {},
): Diagnostic {
  const at = { file: 'directions/2023-24/pack.yaml', start: { line, column: from }, end: { line, column: to } };
  return { rule: rule as ListedName, severity, message: `Message of ${rule}.`, at, ...more };
}

/** A spine that reads the years from the folders and answers what it is told to. */
export function spineWith(
  answers: {
    validate?: Omit<ValidateResult, 'waived'> & Partial<Pick<ValidateResult, 'waived'>>;
    build?: Omit<MakeResult, 'waived'>;
    recipients?: readonly string[];
  } = {},
): Spine {
  return {
    editorFiles: () => ({ files: [], kept: [] }),
    asEnclosed: () => undefined,
    asIssued: () => undefined,
    versionsOf: () => [],
    recordsOf: () => [],
    sourcesIn: () => ({ refusal: 'no pack' }),
    review: () => Promise.resolve({ refusal: 'no pack' }),
    reviewCopy: (_workspace, { as }) =>
      Promise.resolve({
        diagnostics: [],
        waived: [],
        status: as ?? 'draft',
        outputs: [
          {
            name: 'test-review.docx',
            audience: 'combined',
            bytes: bytes('review'),
            carriesSource: true,
            isReviewCopy: true,
          },
        ],
      }),
    comparison: () => Promise.resolve({ board: 'test-ijb', diagnostics: [], bytes: bytes('marked') }),
    verify: () => Promise.resolve({ kind: 'unknown' }),
    changes: () => ({ changes: [], errors: [] }),
    issue: () => Promise.reject(new Error('not on this stage')),
    revise: () => ({ version: 1, refusal: 'not issued' }),
    importProgress: () => Promise.reject(new Error('not on this stage')),
    wordsOverExport: () => Promise.resolve([]),
    recordProgress: () => Promise.reject(new Error('not on this stage')),
    newBoard: () => ({ names: [], errors: [], files: [] }),
    newYear: () => ({ errors: [], plans: [], files: [] }),
    validate: (_workspace, request) => ({
      waived: [],
      ...(answers.validate ?? {
        diagnostics: [],
        years: (request.years ?? ['2022-23', '2023-24']).map((year) => ({
          year,
          status: request.as ?? 'draft',
          stopped: false,
        })),
      }),
    }),
    make: (_workspace, request) => {
      const packs = request.to ?? ['combined', 'nhs-test'];
      const outputs = packs.flatMap((pack) =>
        (request.formats ?? ['docx', 'pdf']).map((format) => ({
          name: `test-${pack}${request.theme === undefined || request.theme === 'house' ? '' : `-${request.theme}`}.${format}`,
          audience: pack,
          bytes: bytes(`${pack} ${format} ${request.as ?? ''}`),
          carriesSource: format === 'pdf' && request.source !== false,
        })),
      );
      return Promise.resolve({
        waived: [],
        ...(answers.build ?? { diagnostics: [], outputs, status: request.as ?? 'draft' }),
      });
    },
    yearsOf: (workspace) => [
      ...new Set([...workspace.files.keys()].flatMap((file) => /^directions\/(\d{4}-\d\d)\//.exec(file)?.[1] ?? [])),
    ],
    themesOf: () => ['house', 'large-print'],
    reportsOf: () => [],
    proposalsFor: () => [],
    recipientsOf: () => answers.recipients ?? ['nhs-test', 'council-test'],
    Cache,
    documentsOf: () =>
      Promise.resolve([
        { name: 'directions', title: 'the Directions', formats: ['docx', 'pdf'], of: 'year' },
        { name: 'funding', title: 'the funding appendices', formats: ['docx', 'pdf', 'xlsx'], of: 'year' },
      ]),
    subtract,
    writeMoney,
    exportFunding: (_workspace, year, extension) =>
      Promise.resolve({ diagnostics: [], elsewhere: 0, bytes: bytes(`figures of ${year} as ${extension}`) }),
    importFunding: () =>
      Promise.resolve({
        changes: [],
        added: [],
        removed: [],
        groups: [],
        conflicts: [],
        following: [],
        putBack: [],
        leaps: [],
        kept: [],
        unread: [],
        missing: [],
        problems: [],
        remarks: [],
        diagnostics: [],
        elsewhere: 0,
      }),
    asImported: () => undefined,
    moneyChangesWorkbook: () => Promise.resolve(undefined),
    holdAgainstLedger: () => Promise.resolve({ diagnostics: [], problems: [], unread: [] }),
    explainFunding: () => ({ diagnostics: [], elsewhere: 0 }),
    explanations,
    show: (_workspace, request) =>
      Promise.resolve({
        diagnostics: [],
        status: 'draft',
        text: `${request.stage} of ${request.year} to ${request.to ?? 'combined'}`,
      }),
    schema: (kind) => Promise.resolve(kind === undefined ? 'pack\ngroup\n' : kind === 'pack' ? '{}' : undefined),
  };
}

export interface Heard {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What is written without waiting until it lies on the disk: no power fails between two tests. */
const soon: Pick<Files, 'fsyncSync' | 'writeFileSync'> = {
  fsyncSync: () => undefined,
  writeFileSync: (place, data, options) =>
    fs.writeFileSync(
      place,
      data,
      typeof options === 'object' && options !== null ? { ...options, flush: false } : options,
    ),
};

const templates = path.resolve('templates') + path.sep;
const kept = new Map<string, Buffer>();

/** Reads as `fs` does, but the templates of this repository once: what follows from their fonts and pictures is then worked out once too. */
const readFileSync = ((place: fs.PathOrFileDescriptor, ...how: []) => {
  const real = typeof place === 'string' && how.length === 0 && fs.existsSync(place) ? fs.realpathSync(place) : '';
  const bytes = kept.get(real) ?? fs.readFileSync(place, ...how);
  if (real.startsWith(templates)) kept.set(real, bytes);
  return bytes;
}) as typeof fs.readFileSync;

/** Runs a command typed in `root/` of the folder. */
export async function type(
  folder: string,
  /** One line, or its words where one has a space in it. */
  line: string | readonly string[],
  options: {
    spine?: Spine;
    files?: Partial<Files>;
    cwd?: string;
    env?: World['env'];
    out?: Partial<Stream>;
    git?: World['git'];
    isRunning?: World['isRunning'];
    pause?: World['pause'];
    rest?: World['rest'];
    show?: World['show'];
    today?: string;
    cache?: string;
  } = {},
): Promise<Heard> {
  const heard = { out: '', err: '' };
  const world: World = {
    argv: typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line,
    cwd: path.join(folder, options.cwd ?? 'root'),
    env: options.env ?? {},
    home: path.join(folder, 'home'),
    cache: options.cache,
    stdout: { ...options.out, write: (text) => void (heard.out += text) },
    stderr: { write: (text) => void (heard.err += text) },
    files: { ...fs, ...soon, readFileSync, ...options.files },
    git: (words, cwd) => options.git?.(words, cwd) ?? git(words, cwd),
    pid: 4242,
    host: 'desk',
    isRunning: options.isRunning ?? (() => false),
    today: () => options.today ?? '2030-06-01',
    pause: options.pause ?? (() => undefined),
    rest: options.rest ?? (() => Promise.resolve(false)),
    show: options.show ?? (() => false),
  };
  const code = await main(world, () => Promise.resolve(options.spine ?? spineWith()));
  return { code, out: heard.out, err: heard.err.replaceAll(folder, '<folder>') };
}

/** Git itself, whatever the settings of the person who runs the tests. */
export function git(words: readonly string[], cwd: string): ReturnType<World['git']> {
  const env = {
    PATH: process.env['PATH'],
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CEILING_DIRECTORIES: os.tmpdir(),
  };
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words],
    { cwd, encoding: 'utf8', env },
  );
  return { status: status ?? 1, stdout, stderr };
}

/** What the system says when it refuses. */
export function refusal(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: refused`), { code });
}
