/** What there is in a root, by its files: years, themes, recipients. */
import { Library } from './read/library.ts';
import { yearOf } from './source/kind.ts';
import type { Workspace } from './source/workspace.ts';

/** The years that have a folder, in order. */
export function yearsOf(workspace: Workspace): readonly string[] {
  return [...new Set([...workspace.files.keys()].flatMap((path) => yearOf(path) ?? []))].sort();
}

/** The names that `--theme` takes, the house's first. */
export function themesOf(workspace: Workspace): readonly string[] {
  return new Library(workspace).themes();
}

/** The ids that `--to` takes besides `combined`; none while the board's file is broken. */
export function recipientsOf(workspace: Workspace): readonly string[] {
  const ijb = new Library(workspace).file('directions/ijb.yaml');
  return ijb ? ijb.entries('recipients').map((recipient) => recipient.text('id')) : [];
}
