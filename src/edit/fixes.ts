/** Applies the fixes of findings to the authored files as text, so that comments, order and line ends stay as they are. */
import type { Diagnostic, Position } from '../diagnostic.ts';
import { parse } from '../source/parse.ts';
import type { Workspace } from '../source/workspace.ts';
import { differsInOneText } from './one-text.ts';

/** What can be applied: a finding, or anything else that has a fix at a place. */
export type Fixable = Pick<Diagnostic, 'at' | 'fix'>;

export interface Fixed<Found extends Fixable = Diagnostic> {
  /** The files that changed, with their new bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly applied: readonly Found[];
  /** Fixes that would have changed more than their own words, with the reason. */
  readonly skipped: readonly { readonly diagnostic: Found; readonly because: string }[];
  /** Fixes that stand in the way of one another; after the others have been applied they may be found again. */
  readonly postponed: number;
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
  const applied: Found[] = [];
  const skipped: Fixed<Found>['skipped'][number][] = [];
  let postponed = 0;
  for (const [file, found] of byFile(diagnostics)) {
    const bytes = workspace.files.get(file);
    if (!bytes) continue;
    const draft = new Draft(file, bytes, over === 'lines');
    for (const diagnostic of found) {
      const answer = draft.apply(diagnostic);
      if (answer === 'applied') applied.push(diagnostic);
      else if (answer === 'overlaps') postponed++;
      else skipped.push({ diagnostic, because: answer });
    }
    if (draft.changed) files.set(file, draft.bytes());
  }
  return { files, applied: applied.reverse(), skipped: skipped.reverse(), postponed };
}

/** Those that have a fix, in each file the last first, so that the places of those before stay true. */
function byFile<Found extends Fixable>(diagnostics: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const files = new Map<string, Found[]>();
  for (const diagnostic of diagnostics.toReversed()) {
    const [edit] = diagnostic.fix ?? [];
    if (!edit) continue;
    const others = files.get(edit.at.file);
    if (others) others.push(diagnostic);
    else files.set(edit.at.file, [diagnostic]);
  }
  for (const found of files.values()) found.sort((one, other) => compare(startOf(other), startOf(one)));
  return files;
}

function startOf({ fix, at }: Fixable): Position {
  return fix?.[0]?.at.start ?? at.start;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.column - other.column;
}

/** One file while it is changed. Offsets are those of the file as it was, since nothing before the last change has moved. */
class Draft {
  readonly #file: string;
  readonly #mark: string;
  readonly #starts: readonly number[];
  readonly #overLines: boolean;
  #text: string;
  #value: unknown;
  /** Nothing from here on may be changed again. */
  #limit: number;
  changed = false;

  constructor(file: string, bytes: Uint8Array, overLines: boolean) {
    this.#file = file;
    this.#overLines = overLines;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    this.#mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    this.#text = text.slice(this.#mark.length);
    this.#limit = this.#text.length;
    this.#starts = [0, ...[...this.#text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    this.#value = parse(file, bytes).value;
  }

  bytes(): Uint8Array {
    return encoded(this.#mark + this.#text);
  }

  apply({ fix = [] }: Fixable): 'applied' | 'overlaps' | (string & {}) {
    const newline = this.#text.includes('\r\n') ? '\r\n' : '\n';
    const edits = fix
      .map(({ at, text: words }) => ({
        from: this.#offset(at.start),
        to: this.#offset(at.end),
        text: words.replaceAll('\n', newline),
        isOver: at.end.line > at.start.line || words.includes('\n') || words.includes('\r'),
      }))
      .sort((one, other) => other.from - one.from);
    if (fix.some(({ at }) => at.file !== this.#file)) return 'it reaches into another file';
    if (!this.#overLines && edits.some(({ isOver }) => isOver)) return 'it runs over a line break';
    let next = this.#text;
    let limit = this.#limit;
    for (const { from, to, text } of edits) {
      if (to > limit) return 'overlaps';
      next = next.slice(0, from) + text + next.slice(to);
      limit = from;
    }
    if (next === this.#text) return 'it changes nothing';
    const source = parse(this.#file, encoded(next));
    if (edits.every(({ from, to, text }) => isUnseen(this.#text.slice(from, to)) && isUnseen(text))) {
      [this.#text, this.#value, this.#limit, this.changed] = [next, source.value, limit, true];
      return 'applied';
    }
    if (
      source.diagnostics.length > 0 ||
      !differsInOneText(
        this.#value,
        source.value,
        edits.map(({ from, to, text }) => ({ was: folded(this.#text.slice(from, to)), is: folded(text) })),
      )
    ) {
      return 'the words would have to be quoted differently';
    }
    [this.#text, this.#value, this.#limit, this.changed] = [next, source.value, limit, true];
    return 'applied';
  }

  #offset({ line, column }: Position): number {
    return (this.#starts[line - 1] ?? this.#text.length) + column - 1;
  }
}

/** A line break within a text is read as a space. */
function folded(text: string): string {
  return text.replace(/[^\S\r\n]*\r?\n\s*/g, ' ');
}

/** Nothing that can be seen: a space of some kind, or a mark without width. What stands there cannot be words. */
function isUnseen(text: string): boolean {
  return /^[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]*$/.test(text);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
