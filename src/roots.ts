/** What there is in a root, by its files: years, reports, themes, recipients. */
import type { Pack } from './model/pack.ts';
import { Years } from './model/years.ts';
import { Cache } from './read/cache.ts';
import { themesAmong } from './read/looks.ts';
import { reportsAmong } from './read/read-report.ts';
import { readYear, type Year } from './read/read-year.ts';
import { yearOf } from './source/kind.ts';
import { registerOf } from './source/register.ts';
import { asIssued, versionsOf } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';
import { readStanding } from './standing.ts';

/** The years that have a folder, in order; one without any file that is read too, and one that was issued and is gone. */
export function yearsOf(workspace: Workspace): readonly string[] {
  const paths = [...workspace.files.keys(), ...(workspace.unread ?? [])];
  const issued = [...(registerOf(workspace)?.keys() ?? [])].map((name) => name.replace(/@.*/, ''));
  return [...new Set([...paths.flatMap((path) => yearOf(path) ?? []), ...issued])].sort();
}

/** The names that `--theme` takes, the house's first. */
export function themesOf(workspace: Workspace, cache = new Cache()): readonly string[] {
  return themesAmong(cache.paths(workspace).get('') ?? []);
}

/** The ids that `--to` takes besides `combined`: of a year, those it was issued with; none while the board's file is missing or broken. */
export function recipientsOf(workspace: Workspace, cache = new Cache(), year?: string): readonly string[] {
  if (year !== undefined) return readStanding(workspace, year, cache).pack.ijb.recipients.map(({ id }) => id);
  const { files } = workspace;
  const path = 'directions/ijb.yaml';
  const bytes = files.get(path);
  const ijb = bytes && cache.file(path, 'ijb', bytes).entry;
  return ijb ? ijb.entries('recipients').map((recipient) => recipient.text('id')) : [];
}

/** The names of the reports to the Board, in the order of their meetings. */
export function reportsOf(workspace: Workspace, cache = new Cache()): readonly string[] {
  return reportsAmong(cache.paths(workspace).get('') ?? []);
}

/** The years of the root as rules see them. */
export function yearsBeside(workspace: Workspace, cache: Cache): Years {
  return cache.made(
    'years',
    [workspace.files],
    () =>
      new Years(
        yearsOf(workspace),
        (id) => reliable(readStanding(workspace, id, cache)),
        // What they hold lies at the paths of what stands now, which the cache is to go on knowing.
        (id) => issuedOf(workspace, id, new Cache()).map(({ pack }) => pack),
      ),
  );
}

/** A year as it stands, on the shared files that it was issued with, and its versions as they were issued. */
export function everyReading(
  workspace: Workspace,
  year: string,
  cache: Cache,
): { readonly now: Year; readonly versions: readonly Year[] } {
  return { now: readStanding(workspace, year, cache), versions: issuedOf(workspace, year, cache) };
}

/** The versions of a year as they were issued, in order, but for those that cannot be read. */
function issuedOf(workspace: Workspace, year: string, cache: Cache): readonly Year[] {
  return versionsOf(workspace, year)
    .flatMap((version) => asIssued(workspace, year, version) ?? [])
    .map((root) => readYear(root, year, cache, []));
}

/** The pack, unless an authored file is in error: what only follows from that must not be found elsewhere. */
export function reliable({ pack, findings }: Pick<Year, 'pack' | 'findings'>): Pack | undefined {
  return findings.some(({ severity, at }) => severity === 'error' && at.file.startsWith('directions/'))
    ? undefined
    : pack;
}
