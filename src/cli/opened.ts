/** A root that has been found and read, and how its files are named to the user. */
import path from 'node:path';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { stops, type Status } from '../model/status.ts';
import type { Context } from './context.ts';
import { settle } from './journal.ts';
import { foldersOfOutputs } from './out-folder.ts';
import { fromHere, shown } from './outputs.ts';
import type { Paint } from './paint.ts';
import type { Findings } from './report/index.ts';
import { withRoot } from './proposal.ts';
import { findRoot } from './root.ts';
import { readWorkspace, type Reading } from './workspace.ts';
import type { Stream, World } from './world.ts';

/** Finds and reads the root that the command is about. */
export function open(context: Context, what: 'words' | 'everything' = 'everything'): Reading {
  const root = findRoot(context.world, context.options.root);
  settle(context.world, root);
  settleOutputs(context.world, root);
  const reading = readWorkspace(context.world, root, what, context.memory.files);
  context.memory.files = reading.workspace.files;
  if (context.options.verbose)
    context.say(`Read ${reading.workspace.files.size} files in ${shown(context.world, reading.root)}\n`);
  return reading;
}

/** Whatever the command is, packs that a killed run left half replaced are whole before it looks at anything. */
function settleOutputs(world: World, root: string): void {
  for (const folder of foldersOfOutputs(world, root)) {
    try {
      settle(world, folder);
    } catch {
      // A command that is about this folder says what is in the way; the others need not wait for it.
    }
  }
}

/** The diagnostics with all that a report needs, for a stream of this width and colour: where nothing else is said, for what is said on the way. */
export function findingsOf(
  context: Context,
  reading: Reading,
  diagnostics: readonly Diagnostic[],
  years: Findings['years'],
  to: { readonly stream: Stream; readonly paint: Paint } = { stream: context.world.stderr, paint: context.paint.err },
  more: Partial<Pick<Findings, 'waived' | 'unseen' | 'unasked' | 'explain'>> = {},
): Findings {
  const { world, options } = context;
  const { columns } = to.stream;
  const texts = new Map<string, readonly string[]>();
  const stopsYears = stopping(years);
  const placeOf = (file: string): string => reading.places.get(file) ?? path.join(reading.root, file);
  return {
    diagnostics: [...diagnostics].sort(byPlace),
    waived: [],
    years,
    unseen: { broken: [] },
    unasked: [],
    explain: () => undefined,
    ...more,
    stops: (diagnostic) => (options.strict === true && diagnostic.severity === 'warning') || stopsYears(diagnostic),
    path: remembered((file) => fromHere(world, placeOf(file))),
    // GitHub Actions says where the repository is; elsewhere it is taken to be the current folder.
    repositoryPath: remembered((file) =>
      fromHere({ ...world, cwd: world.env['GITHUB_WORKSPACE'] || world.cwd }, placeOf(file)),
    ),
    typed: (help) => withRoot(help, world.argv),
    lines(file) {
      const known = texts.get(file) ?? linesOf(reading.workspace.files.get(file));
      texts.set(file, known);
      return known;
    },
    columns: Math.max(Math.min(columns ?? 80, 120), 40),
    wraps: columns !== undefined,
    paint: to.paint,
    quiet: options.quiet === true,
    verbose: options.verbose === true,
  };
}

/** Whether a finding stops: one in a year's file concerns that year, one in a file that the years share concerns them all. */
function stopping(years: Findings['years']): (diagnostic: Diagnostic) => boolean {
  const statuses = new Map(years.map(({ year, status }) => [year, (status ?? 'draft') as Status]));
  const all = new Set(statuses.values());
  return ({ severity, at }) => {
    const folder = /^directions\/([^/]+)\//.exec(at.file)?.[1] ?? '';
    // A report is sent to a meeting, and waits for no year.
    const own = folder === 'reports' ? 'draft' : statuses.get(folder);
    return severity === 'error' || (own === undefined ? [...all] : [own]).some((status) => stops(severity, status));
  };
}

/** Findings are many and files are few. */
function remembered(name: (file: string) => string): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    const found = known.get(file) ?? name(file);
    known.set(file, found);
    return found;
  };
}

/** None of a picture or a kept version: what has a NUL is no text. */
function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  return bytes && !bytes.includes(0) ? new TextDecoder().decode(bytes).split(/\r?\n/) : [];
}
