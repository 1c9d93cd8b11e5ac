/** How near two spellings are. */

/** Whether the words differ by one letter added, left out or changed, or by two neighbours exchanged. False when they are the same. */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [a, b] = [one.length, other.length];
  while (a > start && b > start && one[a - 1] === other[b - 1]) [a, b] = [a - 1, b - 1];
  if (a - start <= 1 && b - start <= 1) return true;
  return exchanged(one.slice(start, a), other.slice(start, b));
}

/** Whether the words have the same letters in another order. */
export function sameLetters(one: string, other: string): boolean {
  return one !== other && one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}

function exchanged(one: string, other: string): boolean {
  return one.length === 2 && one[0] === other[1] && one[1] === other[0];
}
