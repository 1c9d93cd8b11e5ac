/** Finds which values of the authored files words are printed from that a reader has changed, where they are no sentence. */
import type { Span } from '../diagnostic.ts';
import { asTyped } from '../doc/typeset.ts';
import type { PrintedFact } from '../model/printed-fact.ts';
import { differences } from './reworded.ts';

/** The values that the changed words are printed from, and where they are written. */
export function changedFacts(
  place: string,
  before: string,
  after: string,
  printed: readonly PrintedFact[],
): { readonly at: Span; readonly written: string } | undefined {
  const words = asTyped(before);
  const found = differences(words, asTyped(after)).flatMap((one) => factAround(one, words, place, printed) ?? []);
  const [first] = found;
  return first && { at: first.at, written: [...new Set(found.map(({ written }) => written))].join(' and ') };
}

/** The longest that has all of the words that went, of the direction itself before others. */
function factAround(
  { at: from, length }: { readonly at: number; readonly length: number },
  words: string,
  place: string,
  printed: readonly PrintedFact[],
): { readonly at: Span; readonly written: string } | undefined {
  const touches = (fact: string): boolean => {
    for (let at = words.indexOf(fact); fact !== '' && at !== -1; at = words.indexOf(fact, at + 1))
      // A mark behind it belongs to its last word.
      if (at <= from && from + length <= at + fact.length + 1) return true;
    return false;
  };
  const found = printed.filter((fact) => touches(asTyped(fact.words)));
  const own = found.filter(({ direction }) => direction && place === `Direction ${direction.number}`);
  const ofNone = found.filter(({ direction }) => !direction);
  const likely = [own, ofNone, found].find((some) => some.length > 0) ?? [];
  const longest = Math.max(...likely.map((fact) => fact.words.length));
  const best = likely.filter((fact) => fact.words.length === longest);
  const [first] = best;
  if (!first) return undefined;
  const others = new Set(best.map(({ at }) => `${at.file}:${at.start.line}`)).size - 1;
  const more = others === 0 ? '' : ` (and the same in ${others} other ${others === 1 ? 'place' : 'places'})`;
  return { at: first.at, written: `“${first.key}” in ${first.at.file}:${first.at.start.line}${more}` };
}
