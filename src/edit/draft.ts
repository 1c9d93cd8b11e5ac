/** One file while fixes are applied to it: many at once, as long as each of its values is then what the fixes say. */
import type { Diagnostic, Position } from '../diagnostic.ts';
import { markAndText } from '../source/decode.ts';
import { parse } from '../source/parse.ts';
import type { Source } from '../source/source.ts';
import { differsInOneText, seen, TextsAt } from './one-text.ts';
import { lineBreak, type Stretch } from './yaml-places.ts';

export type Answer = 'applied' | 'overlaps' | (string & {});

/** The edits of one fix, the last first. */
interface Wanted<Found> {
  readonly found: Found;
  readonly edits: readonly Stretch[];
}

/** Characters that are read again to prove fixes; what more fixes need than this is left. */
const mostRead = 20_000_000;

export class Draft<Found extends Pick<Diagnostic, 'fix'>> {
  readonly #file: string;
  readonly #mark: string;
  readonly #original: string;
  readonly #starts: readonly number[];
  readonly #overLines: boolean;
  readonly #accepted: Stretch[] = [];
  readonly #answers = new Map<Found, Answer>();
  readonly #texts: TextsAt;
  #value: unknown;
  #read = 0;

  constructor(file: string, bytes: Uint8Array, overLines: boolean) {
    this.#file = file;
    this.#overLines = overLines;
    [this.#mark, this.#original] = markAndText(bytes);
    this.#starts = [0, ...[...this.#original.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const source = parse(file, bytes);
    this.#value = source.value;
    this.#texts = new TextsAt(source, (at) => this.#offset(at));
  }

  /** With what was applied; undefined when nothing was. */
  bytes(): Uint8Array | undefined {
    return this.#accepted.length === 0 ? undefined : encoded(this.#mark + this.#with([]));
  }

  /** @param all the last of the file first. Of two that overlap the later one counts, unless it cannot be applied. */
  apply(all: readonly Found[]): ReadonlyMap<Found, Answer> {
    const first: Wanted<Found>[] = [];
    const blocked: Wanted<Found>[] = [];
    let limit = this.#original.length;
    for (const found of all) {
      const edits = this.#editsOf(found);
      if (typeof edits === 'string') this.#answers.set(found, edits);
      else if (edits.some(({ to }, index) => to > (edits[index - 1]?.from ?? limit))) blocked.push({ found, edits });
      else {
        first.push({ found, edits });
        limit = edits.at(-1)?.from ?? limit;
      }
    }
    this.#settle(first);
    const isFree = this.#free();
    for (const one of blocked) {
      if (isFree(one.edits)) this.#settle([one]);
      else this.#answers.set(one.found, 'overlaps');
    }
    return this.#answers;
  }

  /** All of them where all hold together, and otherwise the halves. */
  #settle(group: readonly Wanted<Found>[]): void {
    const [only] = group;
    if (!only) return;
    if (this.#read > mostRead) {
      for (const { found } of group)
        this.#answers.set(found, 'the file has too many to be proved in one run: run the command again');
      return;
    }
    const edits = group.flatMap((one) => one.edits);
    const next = this.#with(edits);
    this.#read += next.length;
    const source = parse(this.#file, encoded(next));
    if (group.length === 1 ? this.#holdsAlone(only, source) : this.#hold(edits, source)) {
      for (const edit of edits) this.#accepted.push(edit);
      this.#value = source.value;
      for (const { found } of group) this.#answers.set(found, 'applied');
    } else if (group.length === 1) {
      this.#answers.set(only.found, 'the words would have to be quoted differently');
    } else {
      const half = group.length >> 1;
      this.#settle(group.slice(0, half));
      this.#settle(group.slice(half));
    }
  }

  #holdsAlone({ edits }: Wanted<Found>, source: Source): boolean {
    const exchanges = edits.map((edit) => ({ was: folded(this.#was(edit)), is: folded(edit.text) }));
    if (edits.every((edit) => isUnseen(this.#was(edit)) && isUnseen(edit.text))) return true;
    return source.diagnostics.length === 0 && differsInOneText(this.#value, source.value, exchanges);
  }

  #hold(edits: readonly Stretch[], source: Source): boolean {
    const exchanged = edits.map((edit) => ({ ...edit, was: this.#was(edit) }));
    return source.diagnostics.length === 0 && this.#texts.haveOnly(exchanged, this.#value, source.value);
  }

  #editsOf({ fix = [] }: Found): readonly Stretch[] | string {
    if (fix.some(({ at }) => at.file !== this.#file)) return 'it reaches into another file';
    const isOver = fix.some(({ at, text }) => at.end.line > at.start.line || /[\r\n]/.test(text));
    if (isOver && !this.#overLines) return 'it runs over a line break';
    const newline = lineBreak(this.#original);
    const edits = fix
      .map(({ at, text }): Stretch => {
        return { from: this.#offset(at.start), to: this.#offset(at.end), text: text.replaceAll('\n', newline) };
      })
      .sort((one, other) => other.from - one.from);
    return edits.every((edit) => this.#was(edit) === edit.text) ? 'it changes nothing' : edits;
  }

  /** Whether edits touch nothing that has been changed. */
  #free(): (edits: readonly Stretch[]) => boolean {
    const taken = new Uint8Array(this.#original.length + 1);
    for (const { from, to } of this.#accepted) taken.fill(1, from, to);
    return (edits) =>
      edits.every(({ from, to }) =>
        to > from ? !taken.subarray(from, to).includes(1) : !(taken[from] && taken[from - 1]),
      );
  }

  #with(more: readonly Stretch[]): string {
    let [text, from] = ['', 0];
    // Those at one place stay in their order, each before what was put there earlier.
    for (const edit of [...this.#accepted, ...more].reverse().sort((one, other) => one.from - other.from)) {
      text += this.#original.slice(from, edit.from) + edit.text;
      from = edit.to;
    }
    return text + this.#original.slice(from);
  }

  #was({ from, to }: Stretch): string {
    return this.#original.slice(from, to);
  }

  #offset({ line, column }: Position): number {
    return (this.#starts[line - 1] ?? this.#original.length) + column - 1;
  }
}

/** A line break within a text is read as a space. */
function folded(text: string): string {
  return text.replace(/(?<![^\S\r\n])[^\S\r\n]*\r?\n\s*/g, ' ');
}

/** Nothing that can be seen: a space of some kind, or a mark without width. What stands there cannot be words. */
function isUnseen(text: string): boolean {
  return seen(text) === '';
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
