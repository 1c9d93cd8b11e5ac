/** What `build` says when it is done: which files, where, what changed, and what is still to be put right. */
import type { MakeResult, Offer } from '../make.ts';
import type { Options } from './context.ts';
import { carriersOf } from './manifest.ts';
import { checksum } from '../digest.ts';
import type { Placement } from './outputs.ts';
import type { Findings } from './report/index.ts';
import { toJson } from './report/json.ts';
import { alike, one } from './report/pretty.ts';
import { counts } from './report/sections.ts';

export interface Built {
  /** The command that was run, without the year. */
  readonly command: string;
  readonly document: Offer;
  readonly year: string;
  /** How it was asked for. */
  readonly options: Pick<Options, 'theme' | 'source' | 'out'>;
  /** As the user would name it from the current folder; empty when the build was stopped. */
  readonly folder: string;
  readonly placements: readonly Placement[];
  /** Files of an earlier build that were made from other inputs and not made again. */
  readonly older: readonly string[];
  /** Files that are not as an earlier build left them, and would be replaced. */
  readonly edited: readonly string[];
  readonly result: MakeResult;
}

export function buildSummary(built: Built, findings: Findings): string {
  const { paint, verbose } = findings;
  const { theme } = built.options;
  const lines = [
    `${paint.good('Built')} ${built.document.title} for ${built.year} (${built.result.status})${theme === undefined ? '' : ` in the theme ${theme},`} in ${paint.bold(`${built.folder}/`)}`,
  ];
  for (const { name, state } of built.placements) lines.push(`  ${paint.dim(state.padEnd(9))}  ${name}`);
  for (const reason of built.result.withheld ?? []) lines.push(`  ${paint.dim('none'.padEnd(9))}  ${reason}`);
  lines.push(...olderLines(built));
  const found = counts(findings.diagnostics);
  if (found !== '') lines.push(`${found}: directions validate ${built.year}`);
  const detail = verbose
    ? alike(findings.diagnostics)
        .map((own) => `${one(own, findings)}\n`)
        .join('')
    : '';
  return `${detail}${lines.join('\n')}\n`;
}

/** For `--check`: what is not as it would be built. @param again the command that makes it */
export function checkSummary(built: Built, findings: Findings, again: string): string {
  const different = built.placements.filter(({ state }) => state !== 'unchanged');
  const older = olderLines(built);
  if (different.length === 0)
    return [
      `${findings.paint.good('Up to date:')} ${built.folder}/ holds what would be built for ${built.year}${older.length === 0 ? '.' : ', and besides:'}`,
      ...older,
      '',
    ].join('\n');
  const stateOf = ({ name, state }: Placement): string => {
    if (state === 'new') return 'missing';
    return built.edited.includes(name) ? 'edited' : 'different';
  };
  const lines = different.map((one) => `  ${stateOf(one).padEnd(9)}  ${one.name}`);
  return [
    `${findings.paint.severity.error('Not up to date:')} ${built.folder}/ does not hold what would be built for ${built.year}`,
    ...lines,
    ...older,
    `help: ${again}`,
    '',
  ].join('\n');
}

/** Nobody reads more of them one by one. */
const mostInFull = 50;

/** What stopped the build, in full as far as anybody reads; the rest is counted unless `verbose`. */
export function stoppedReport(findings: Findings, year: string, as?: string, verdict = 'Not built'): string {
  const { verbose } = findings;
  const stopping = findings.diagnostics.filter((diagnostic) => findings.stops(diagnostic));
  const shown = verbose || stopping.length === 0 ? findings.diagnostics : stopping;
  const among = new Set(shown);
  const rest = findings.diagnostics.filter((diagnostic) => !among.has(diagnostic));
  const all = alike(shown);
  const parts = all.slice(0, verbose ? all.length : mostInFull).map((own) => one(own, findings));
  const unshown = all.slice(parts.length).flat().length;
  if (unshown > 0) parts.push(`And ${unshown} more. By what is wrong: directions validate ${year}\n`);
  const more =
    rest.length === 0
      ? ''
      : `, besides ${counts(rest)} (directions validate ${year}${as === undefined ? '' : ` --as ${as}`})`;
  const status = findings.years[0]?.status;
  parts.push(
    `${findings.paint.severity.error(`${verdict}:`)} ${counts(shown)} ${shown.length === 1 ? 'stops' : 'stop'} ${year}${status === undefined ? '' : ` (${status})`}${more}.\nNothing was written.\n`,
  );
  return parts.join('\n');
}

function olderLines({ older }: Built): readonly string[] {
  return older.map((name) => `  older      ${name}  (from earlier sources, and not built this time)`);
}

/** For `--json`: keys in this order, paths relative to the current folder. */
export function jsonSummary(built: Built, findings: Findings): string {
  const carriers = new Set(carriersOf(built.result.outputs ?? []));
  const value = {
    year: built.year,
    status: built.result.status,
    theme: built.options.theme ?? 'house',
    built: built.result.outputs !== undefined,
    folder: built.result.outputs === undefined ? null : built.folder,
    files: built.placements.map(({ name, state, bytes }) => ({
      name,
      state,
      bytes: bytes.length,
      sha256: checksum(bytes),
      carriesSource: carriers.has(name),
    })),
    withheld: built.result.withheld ?? [],
    older: built.older,
    edited: built.edited,
    diagnostics: findings.diagnostics.map((diagnostic) => toJson(diagnostic, findings)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
