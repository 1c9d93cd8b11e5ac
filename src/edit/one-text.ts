/** Proves that a change to a file changed one value of it, and that only by the words that were exchanged. */

/** What stood in the file, and what stands there now. */
export interface Exchange {
  readonly was: string;
  readonly is: string;
}

/** Whether the values are the same but for one, and that one differs by the exchanged words. */
export function differsInOneText(before: unknown, after: unknown, exchanges: readonly Exchange[]): boolean {
  const pairs = [...differences(before, after, '')];
  const [pair] = pairs;
  // Spaces that a folded text drops anyway change nothing that is read; words that vanish became a comment.
  if (!pair) return exchanges.every(({ was, is }) => was.replace(/\s/g, '') === is.replace(/\s/g, ''));
  if (pairs.length > 1) return false;
  const { one, other } = pair;
  if (typeof one === 'string' && typeof other === 'string')
    return (
      isExchanged(one, other, exchanges) || exchanges.every(({ was, is }) => was === one && unquoted(is) === other)
    );
  // A text that becomes a number or a list was replaced as a whole, or it has lost the words that made it a text.
  return typeof one === 'string'
    ? exchanges.every(({ was }) => unquoted(was) === one)
    : isScalar(one) || isScalar(other);
}

interface Difference {
  readonly one: unknown;
  readonly other: unknown;
  /** The keys to it, each behind a line break. */
  readonly way: string;
}

/** The pairs of values that differ, as far down as both have the same keys or the same number of items. */
export function* differences(one: unknown, other: unknown, way: string): Generator<Difference> {
  if (one === other) return;
  const [keys, others] = [keysOf(one), keysOf(other)];
  if (
    !keys ||
    !others ||
    Array.isArray(one) !== Array.isArray(other) ||
    keys.length !== others.length ||
    keys.some((key, index) => key !== others[index])
  ) {
    yield { one, other, way };
    return;
  }
  for (const key of keys)
    yield* differences(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      `${way}\n${key}`,
    );
}

/** A text without its spaces, of every kind, and marks without width. */
export function seen(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g, '');
}

function keysOf(value: unknown): readonly string[] | undefined {
  return typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Everything around the exchanged words is as it was, and the length is what the exchange makes it. */
function isExchanged(one: string, other: string, exchanges: readonly Exchange[]): boolean {
  const removed = exchanges.reduce((sum, { was }) => sum + was.length, 0);
  const added = exchanges.reduce((sum, { is }) => sum + is.length, 0);
  if (one.length - removed + added !== other.length) return false;
  if (exchanges.length > 1) return true;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;
  return one.length - start - end <= removed && other.length - start - end <= added;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
