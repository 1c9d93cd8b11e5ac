/** Makes the slips, asks `validate` what it finds, and holds that against what was done. */
import { newlyFound, type Diagnostic, type Severity } from '../../src/diagnostic.ts';
import { validate } from '../validated.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import type { Board } from './board.ts';
import type { Kind, Slip } from './slip.ts';

export interface Outcome {
  readonly kind: Kind;
  readonly board: string;
  readonly slip: Slip;
  /** What the slip brings, the most important first. */
  readonly found: readonly Diagnostic[];
  readonly caught?: Severity;
  readonly where?: 'line' | 'entry' | 'file' | 'other';
}

/** At most so many of a class in one board; the real data counts most. */
const most = [6, 3, 2, 2];

export function measure(kinds: readonly Kind[], boards: readonly Board[], seed: number): readonly Outcome[] {
  const before = boards.map(({ workspace }) => validate(workspace, {}).diagnostics);
  return kinds.flatMap((kind) =>
    boards.flatMap((board, index) => {
      const slips = drawn(kind.slips(board), most[index] ?? 4, `${seed} ${kind.name} ${board.name}`);
      return slips.map((slip) => outcome(kind, board, slip, before[index] ?? []));
    }),
  );
}

function outcome(kind: Kind, board: Board, slip: Slip, before: readonly Diagnostic[]): Outcome {
  const workspace = slip.workspace();
  const found = [...newlyFound(validate(workspace, {}).diagnostics, before)].sort(byWeight);
  const [first] = found;
  return {
    kind,
    board: board.name,
    slip,
    found,
    ...(first && { caught: first.severity, where: placeOf(first, slip, workspace) }),
  };
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

function byWeight(one: Diagnostic, other: Diagnostic): number {
  return weight[one.severity] - weight[other.severity];
}

function placeOf(
  { at }: Diagnostic,
  { file, files, lines }: Slip,
  workspace: Workspace,
): NonNullable<Outcome['where']> {
  if (files) return files.includes(at.file) ? 'line' : 'other';
  if (at.file !== file) return 'other';
  if (lines.includes(at.start.line)) return 'line';
  const all = new TextDecoder().decode(workspace.files.get(file)).split('\n');
  return lines.some((line) => entryOf(all, line) === entryOf(all, at.start.line)) ? 'entry' : 'file';
}

/** The line at which the entry begins that a line lies in: a key in the first column, or an item near it. */
function entryOf(all: readonly string[], line: number): number {
  for (let at = line; at > 1; at--) if (/^(?: {0,2}- |[a-z])/.test(all[at - 1] ?? '')) return at;
  return 1;
}

/** So many of them, drawn by chance that is the same each time. */
function drawn<T>(all: readonly T[], count: number, seed: string): readonly T[] {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const rest = [...all];
  while (rest.length > count) rest.splice(Math.floor(next() * rest.length), 1);
  return rest;
}
