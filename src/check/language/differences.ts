/** Which words of one text differ from those of another. */

/** A run of words of the one and the run of the other that stands in its place; either may be empty. */
export interface Difference {
  /** Index of the first word in the one, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly instead: readonly string[];
}

/** Beyond so many comparisons the middle is taken as one difference: nobody reads the details of two long texts. */
const most = 250_000;

/** The fewest differences, in order. Words equal at both ends are set aside first. */
export function differences(one: readonly string[], other: readonly string[]): readonly Difference[] {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [a, b] = [one.length, other.length];
  while (a > start && b > start && one[a - 1] === other[b - 1]) [a, b] = [a - 1, b - 1];
  if (a === start && b === start) return [];
  if ((a - start) * (b - start) > most) return [{ from: start, to: a, instead: other.slice(start, b) }];
  return walk(one.slice(start, a), other.slice(start, b)).map(({ from, to, instead }) => ({
    from: from + start,
    to: to + start,
    instead,
  }));
}

/** By the longest common subsequence of the words. */
function walk(one: readonly string[], other: readonly string[]): readonly Difference[] {
  const common = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [from, begin] = [i, j];
    while ((i < one.length || j < other.length) && !(i < one.length && j < other.length && one[i] === other[j])) {
      if (j >= other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    if (i > from || j > begin) found.push({ from, to: i, instead: other.slice(begin, j) });
    while (i < one.length && j < other.length && one[i] === other[j]) [i, j] = [i + 1, j + 1];
  }
  return found;
}
