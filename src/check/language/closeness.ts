/** How near two spellings are. */
import { distance } from '../../diagnostic.ts';

/** Whether the words differ by one letter added, left out or changed, or by two neighbours exchanged. False when they are the same. */
export function oneSlipApart(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= 1 && distance(one, other) === 1;
}

/** Whether the words have the same letters in another order. */
export function sameLetters(one: string, other: string): boolean {
  return one !== other && one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}
