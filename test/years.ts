/** Roots of more than one year or version, made from the faultless one. */
import type { Edition } from '../src/model/edition.ts';
import type { IsoDate } from '../src/model/iso-date.ts';
import { editionsOf } from '../src/editions.ts';
import { Cache } from '../src/read/cache.ts';
import type { Workspace } from '../src/source/workspace.ts';
import { issue, revise } from '../src/versions.ts';
import { changed, faultless } from './roots.ts';

/** The year after: every direction goes on from last year's, and what was revoked or replaced is last year's. */
export function withNextYear(root: Workspace = faultless()): Workspace {
  const files = new Map(root.files);
  for (const [path, bytes] of faultless().files) {
    if (!/^directions\/2030-31\/[^/]+\.yaml$/.test(path)) continue;
    const text = new TextDecoder()
      .decode(bytes)
      .replaceAll('2030-31', '2031-32')
      .replaceAll('2029-30', '2030-31')
      .replaceAll(/\b(june|september)-2030/g, '$1-2031')
      .replaceAll(/"(203\d)(?=-\d\d(-\d\d)?")/g, (_, year: string) => `"${Number(year) + 1}`);
    files.set(path.replace('2030-31', '2031-32'), new TextEncoder().encode(text));
  }
  return { files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** The root with the year issued as its next version. */
export async function issued(root: Workspace, date = '2030-03-21', year = '2030-31'): Promise<Workspace> {
  const result = await issue(root, { year, tool: 'test', issue: { date, by: 'Chief Officer' } });
  if (!result.files) throw new Error(JSON.stringify(result.diagnostics.map(({ message }) => message)));
  return withFiles(root, result.files);
}

/** A file of directions in which one of them is in force from another day. */
export function inForceFrom(number: string, date: string): (text: string) => string {
  return (text) => text.replace(new RegExp(`(number: "${number}"[^]*?effective: )"[^"]*"`), `$1"${date}"`);
}

/** That what was due in September 2030 is due in November. */
export const inNovember: Parameters<typeof changed>[1] = {
  'directions/2030-31/deadlines.yaml': (text) =>
    text.replace('september-2030, by: "2030-09"', 'november-2030, by: "2030-11"'),
  'directions/2030-31/01-access.yaml': (text) =>
    inForceFrom('1.1', '2030-09-12')(text.replace('september-2030', 'november-2030')),
  'directions/2030-31/03-support.yaml': (text) =>
    inForceFrom('3.2', '2030-09-12')(text.replace('september-2030', 'november-2030')),
};

/** The root with the next version opened, and these files changed in it. */
export function revised(root: Workspace, date: string, changes: Parameters<typeof changed>[1]): Workspace {
  const { files = [] } = revise(root, '2030-31', { date, reference: 'Report 5.2' });
  return changed(withFiles(root, files), changes);
}

function withFiles(
  { files }: Workspace,
  more: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): Workspace {
  const all = [...files, ...more.map(({ file, bytes }) => [file, bytes] as const)];
  return { files: new Map([...new Map(all)].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** Its editions, which have to be read without an error. */
export function editionsIn(root: Workspace): readonly Edition[] {
  const { editions, errors } = editionsOf(root, new Cache());
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return editions;
}

export const day = (text: string): IsoDate => text as IsoDate;
