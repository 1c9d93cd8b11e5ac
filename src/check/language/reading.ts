/** A text as its readers see it, with facts filled in, and the way back from its words to the place they were written. */
import type { Finding, Origin, Path, Span } from '../../diagnostic.ts';
import type { AuthoredText } from '../../model/authored-text.ts';
import type { Direction } from '../../model/direction.ts';
import { placeholders } from '../../model/placeholder.ts';

export interface Reading {
  /** With every known placeholder filled. */
  readonly words: string;
  /** `field`: a short text beside the prose, such as a measure. `verbatim`: one that is printed as it was typed, such as the note on a figure. `reported`: one of what is reported of the directions, which has marks of emphasis and no facts. */
  readonly role: AuthoredText['role'] | 'field' | 'verbatim' | 'reported';
  readonly direction?: Direction;
  /** Where characters `from` up to `to` of the words were written; a placeholder counts as a whole. */
  span(from: number, to: number): Span;
  /** Whether none of these characters was filled in, so that they can be replaced in the file. */
  typed(from: number, to: number): boolean;
}

/** A stretch of the words: typed as it stands, or filled in for a placeholder. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly filled: boolean;
}

/** What is read: an authored text, or a field with the same way back. */
export interface Written {
  readonly text: string;
  readonly origin: Origin;
  readonly path: Path;
  readonly role: Reading['role'];
  readonly direction?: Direction;
}

/** The text with the facts that `fact` knows. */
export function reading(
  { text, origin, path, role, direction }: Written,
  fact: (name: string) => string | undefined,
): Reading {
  const { words, stretches } = filled(text, fact);
  return {
    words,
    role,
    ...(direction && { direction }),
    span(from, to) {
      const first = stretchAt(stretches, from);
      const start = first.filled && (from < words.length || to > from) ? first.from : sourceOf(first, from);
      if (to <= from) return origin.part(path, start, start);
      const last = stretchAt(stretches, to - 1);
      return origin.part(path, start, last.filled ? last.to : sourceOf(last, to));
    },
    typed(from, to) {
      for (let at = indexAt(stretches, from); at < stretches.length && (stretches[at]?.at ?? to) < to; at++)
        if (stretches[at]?.filled) return false;
      return true;
    },
  };
}

/** What is said of a stretch of the words. */
export interface Said {
  readonly message: string;
  readonly help: string;
  /** What is right in its place; the words are then put right by a fix, where they were typed. */
  readonly instead?: string | undefined;
}

/** A finding that lies under characters `from` up to `to`. */
export function findingIn(one: Reading, from: number, to: number, { instead, ...said }: Said): Finding {
  const at = one.span(from, to);
  return { ...said, at, ...(instead !== undefined && one.typed(from, to) && { fix: [{ at, text: instead }] }) };
}

interface Filled {
  readonly words: string;
  readonly stretches: readonly Stretch[];
}

function filled(text: string, fact: (name: string) => string | undefined): Filled {
  let words = '';
  let done = 0;
  const stretches: Stretch[] = [];
  for (const { name, from, to } of placeholders(text)) {
    const value = fact(name);
    if (value === undefined) continue;
    if (from > done) stretches.push({ at: words.length, from: done, to: from, filled: false });
    words += text.slice(done, from);
    if (value !== '') stretches.push({ at: words.length, from, to, filled: true });
    words += value;
    done = to;
  }
  stretches.push({ at: words.length, from: done, to: text.length, filled: false });
  return { words: words + text.slice(done), stretches };
}

function sourceOf(stretch: Stretch, at: number): number {
  return Math.min(stretch.from + (at - stretch.at), stretch.to);
}

function stretchAt(stretches: readonly Stretch[], at: number): Stretch {
  return stretches[indexAt(stretches, at)] ?? { at: 0, from: 0, to: 0, filled: false };
}

/** The last stretch that begins at or before the place. */
function indexAt(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
