/** Applies the fixes of findings to the authored files as text, so that comments, order and line ends stay as they are. */
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Workspace } from '../source/workspace.ts';
import { Draft, type Answer } from './draft.ts';
import { grouped } from '../grouped.ts';
import { comparePlaces } from '../diagnostic.ts';

/** What can be applied: a finding, or anything else that has a fix at a place. */
export type Fixable = Pick<Diagnostic, 'at' | 'fix'>;

export interface Fixed<Found extends Fixable = Diagnostic> {
  /** The files that changed, with their new bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly applied: readonly Found[];
  /** Fixes that would have changed more than their own words, with the reason. */
  readonly skipped: readonly { readonly diagnostic: Found; readonly because: string }[];
}

/**
 * Applies what can safely be applied. Every finding is fixed whole or not at all.
 * @param over whether a fix may run over the end of a line
 */
export function applyFixes<Found extends Fixable>(
  workspace: Workspace,
  diagnostics: readonly Found[],
  over: 'one line' | 'lines' = 'one line',
): Fixed<Found> {
  const files = new Map<string, Uint8Array>();
  const answers: (readonly [Found, Answer])[] = [];
  for (const [file, found] of byFile(diagnostics)) {
    const bytes = workspace.files.get(file);
    if (!bytes) continue;
    const draft = new Draft<Found>(file, bytes, over === 'lines');
    const said = draft.apply(found);
    for (const one of found) answers.push([one, said.get(one) ?? 'overlaps']);
    const changed = draft.bytes();
    if (changed) files.set(file, changed);
  }
  const inOrder = answers.reverse();
  return {
    files,
    applied: inOrder.flatMap(([one, answer]) => (answer === 'applied' ? [one] : [])),
    skipped: inOrder.flatMap(([diagnostic, answer]) =>
      answer === 'applied' || answer === 'overlaps' ? [] : [{ diagnostic, because: answer }],
    ),
  };
}

/** Those that have a fix, in each file the last first, so that the places of those before stay true. */
function byFile<Found extends Fixable>(diagnostics: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const fixable = diagnostics.toReversed().filter(({ fix = [] }) => fix.length > 0);
  const files = grouped(fixable, ({ fix }) => fix?.[0]?.at.file ?? '');
  for (const found of files.values()) found.sort((one, other) => comparePlaces(startOf(other), startOf(one)));
  return files;
}

function startOf({ fix, at }: Fixable): Position {
  return fix?.[0]?.at.start ?? at.start;
}
