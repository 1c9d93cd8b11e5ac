/** The root that a built file was made from, by the authored files inside it. */
import { versionAt } from './version.ts';
import type { Workspace } from './workspace.ts';

export interface EnclosedRoot {
  readonly year: string;
  readonly workspace: Workspace;
}

/** In the looks of this root, with what was issued of the year before, which an amendment speaks of. Undefined where the files are of no year. */
export function asEnclosed(workspace: Workspace, files: ReadonlyMap<string, Uint8Array>): EnclosedRoot | undefined {
  const [year] = [...files.keys()].flatMap((path) => /^directions\/(\d{4}-\d\d)\/pack\.yaml$/.exec(path)?.[1] ?? []);
  if (year === undefined) return undefined;
  const around = [...workspace.files].filter(
    ([path]) => path.startsWith('templates/') || versionAt(path)?.year === year,
  );
  return {
    year,
    workspace: { files: new Map([...around, ...files].sort(([one], [other]) => (one < other ? -1 : 1))) },
  };
}
