/** Numbers of directions among the words of a text. */
import { formOf, isDirectionNumber } from '../../model/number.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';

/**
 * Tells what belongs to a number of the pack or to one that it names: the EDI of EDI-2025-4 is no abbreviation, and 2025/26 may be no year. Numbers
 * with capital letters are known by how they are built, others by themselves; those of figures and points are like nothing else.
 */
export function inNumbers(pack: Pack): (words: string, at: number) => boolean {
  const numbers = [...everyDirection(pack)]
    .flatMap(({ number, changes }) => [number, ...changes.map((change) => change.number)])
    .filter((number) => /[^\d.]/.test(number));
  const known = new Set(numbers);
  const forms = new Set(numbers.filter((number) => /[A-Z]/.test(number)).map(formOf));
  if (known.size === 0) return () => false;
  return (words, at) => {
    const [before = ''] = /[A-Za-z\d./-]{0,20}$/.exec(words.slice(Math.max(0, at - 20), at)) ?? [];
    const [from = ''] = /^[A-Za-z\d]+(?:[./-][A-Za-z\d]+)*/.exec(words.slice(at, at + 20)) ?? [];
    const number = (before + from).replace(/^[./-]+/, '');
    return known.has(number) || (/[A-Z]/.test(number) && isDirectionNumber(number) && forms.has(formOf(number)));
  };
}
