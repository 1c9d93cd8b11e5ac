/** The noun everyone shares: a problem in the authored files, and where it is. */
import { grouped } from './grouped.ts';

/** A place in a file; lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file, end exclusive. `file` is relative to the root and uses `/`. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** A way into a YAML value: mapping keys and list indices, from the top of the file or of the thing that has the origin. */
export type Path = readonly (string | number)[];

/** Where a value was written. Every method answers with the nearest parent that exists when the path does not. */
export interface Origin {
  /** The file, which is known without looking a place up. */
  readonly file: string;
  /** The value at the path. A missing value gives the place where it should stand: its parent's key or first line. */
  span(...path: Path): Span;
  /** The key of the value at the path (the value itself in a list). */
  key(...path: Path): Span;
  /** Characters `from` up to `to` (exclusive) of the string at the path, under the right word of the right physical line, also in folded, literal and quoted scalars. */
  part(path: Path, from: number, to: number): Span;
  /** The same file seen from a deeper value, so that `origin.at('items', 0).span()` is `origin.span('items', 0)`. */
  at(...path: Path): Origin;
}

/** What everything authored carries. */
export interface Authored {
  readonly origin: Origin;
}

/**
 * error: contradictory or impossible, always stops · warning: unfinished or not fit to issue, stops from approved on ·
 * advice: style and clarity, only printed. See `model/status.ts` for the table.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** A replacement of a stretch of a file that has one right answer. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/** What a rule reports: a full sentence with the actual values, the place, and what to do. */
export interface Finding {
  readonly message: string;
  readonly at: Span;
  readonly help?: string;
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
  readonly fix?: readonly Edit[];
  /** What stands where an id was expected, and the key; whoever knows the ids says what to do. */
  readonly noId?: { readonly key: string; readonly written: string };
}

/** A name that `directions explain` knows. Only `findings/` gives one, so that nothing unexplained can be reported. */
export type ListedName = string & { readonly listed: true };

/** A finding with its name and how much it weighs. */
export interface Diagnostic extends Finding {
  readonly rule: ListedName;
  readonly severity: Severity;
}

/**
 * A fault and its cure, as a change to a faultless root: in `file`, `at` (or else `good`, which is then found there) is
 * replaced. With `bad` there is the finding, and no other; with `good` none.
 */
export interface Example {
  /** Path under `directions/`, for example `2030-31/01-access.yaml`. */
  readonly file: string;
  readonly at?: string;
  readonly bad: string;
  readonly good: string;
}

/** What is to be said about a kind of finding besides its message: the text of `directions explain`. */
export interface Explanation {
  /** Named for the defect, in kebab case; never renamed. */
  readonly id: string;
  readonly severity: Severity;
  /** False where even what is no error cannot be waived. */
  readonly waivable?: false;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why it matters, with the section of the Act or the guidance where there is one. */
  readonly why: string;
  /** Absent where no text can show it, such as a file that is missing. */
  readonly example?: Example;
}

/** Orders diagnostics by file, line, column, then rule: by code units, so that no locale takes part. */
export function byPlace(one: Diagnostic, other: Diagnostic): number {
  return (
    compare(one.at.file, other.at.file) ||
    comparePlaces(one.at.start, other.at.start) ||
    compare(one.rule, other.rule) ||
    compare(one.message, other.message)
  );
}

/** Below zero where the one stands before the other, above it where behind. */
export function comparePlaces(one: Position, other: Position): number {
  return one.line - other.line || one.column - other.column;
}

/** Whether the one lies in the other, or is it. */
export function isWithin(inner: Span, outer: Span): boolean {
  return (
    inner.file === outer.file &&
    comparePlaces(inner.start, outer.start) >= 0 &&
    comparePlaces(inner.end, outer.end) <= 0
  );
}

/** The errors in authored files, which are not those of a template. */
export function errorsOf<T extends Diagnostic>(found: readonly T[]): readonly T[] {
  return found.filter(({ severity, at }) => severity === 'error' && at.file.startsWith('directions/'));
}

/** For what is wrong with a file as a whole. */
export function atTop(file: string): Span {
  const start = { line: 1, column: 1 };
  return { file, start, end: start };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * What is found now and was not found before, in the order of `now`. Lines take no part, for they move; nor do figures in a message, for
 * "6 times" that became "5 times" is the same finding; nor does the name of a file that was given another.
 */
export function newlyFound<T extends Diagnostic>(now: readonly T[], before: readonly Diagnostic[]): readonly T[] {
  if (before.length === 0) return now;
  const exactly = without(now, before, ({ rule, message, at }) => [rule, at.file, message].join('\n'));
  const alike = without(exactly.rest, exactly.left, ({ rule, message, at }) =>
    [rule, at.file, message.replaceAll(/\d[\d.,]*/g, '0')].join('\n'),
  );
  // A file under another name: nothing is found any more in the one, and nothing was found before in the other.
  const had = new Set(before.map(({ at }) => at.file));
  const has = new Set(now.map(({ at }) => at.file));
  const gone = alike.left.filter(({ at }) => !has.has(at.file));
  const come = alike.rest.filter(({ at }) => !had.has(at.file));
  const still = new Set(without(come, gone, ({ rule, message }) => `${rule}\n${message}`).rest);
  return alike.rest.filter((one) => had.has(one.at.file) || still.has(one));
}

/** Each of `before` takes away one of `now` that has the same key; `left` are those that found none. */
function without<T extends Diagnostic>(
  now: readonly T[],
  before: readonly Diagnostic[],
  keyOf: (one: Diagnostic) => string,
): { readonly rest: readonly T[]; readonly left: readonly Diagnostic[] } {
  const known: ReadonlyMap<string, Diagnostic[]> = grouped(before, keyOf);
  const rest = now.filter((one) => known.get(keyOf(one))?.pop() === undefined);
  return { rest, left: [...known.values()].flat() };
}

/** The candidate nearest to what was typed (Damerau–Levenshtein, by default at most a third of its length wrong), for "Did you mean". */
export function nearest(
  typed: string,
  candidates: Iterable<string>,
  most = Math.floor(Math.max(typed.length, 3) / 3),
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= least) continue;
    const steps = distance(typed.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** How many slips of the hand apart two words are. No slip is as long as what is answered early: how far such words are apart at least. */
export function distance(one: string, other: string): number {
  const longer = Math.abs(one.length - other.length);
  return longer > 100 ? longer : slipsBetween(one, other);
}

/** Damerau–Levenshtein. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
