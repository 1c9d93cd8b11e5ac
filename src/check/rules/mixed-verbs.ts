/** Finds directions that bind and advise at once: "must …. This should include". */
import { anyOf } from '../language/pattern.ts';
import { directionReadings } from '../language/readings.ts';
import { opensWithOrder, verbs, type Verb } from '../language/verbs.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const mixedVerbs: Rule = {
  severity: 'advice',
  summary: 'A direction says “must” in one place and “should” or “will” in another.',
  why: 'Section 27(4) of the 2014 Act makes the whole direction binding; two strengths in one direction leave open which part has to be done.',
  example: inFirstGroup(
    'must publish its access criteria. This should include photographs, by {deadline}.',
    'must publish its access criteria, by {deadline}.',
  ),
  *check(pack) {
    const boards = new RegExp(`^(?:The )?${anyOf([pack.ijb.name, pack.ijb.shortName, 'Board', 'IJB'])}\\s*$`);
    const isBoard = ({ subject }: Verb): boolean => boards.test(subject);
    for (const { direction, texts } of directionReadings(pack)) {
      const found = texts.flatMap((one) =>
        verbs(one).map((verb) => ({
          ...verb,
          isQuoted: () => isQuoted(one.words, verb.from),
          place: () => one.span(verb.from, verb.to),
        })),
      );
      const weak = found.find(
        (verb) => verb.strength === 'advisory' && !verb.isSubordinate && !verb.isQuoted() && !isBoard(verb),
      );
      const strong = found.find((verb) => verb.strength === 'binding');
      const order = strong ? undefined : texts.find(opensWithOrder);
      if (!weak || !(strong || order)) continue;
      const opening = order && /^\s*\S+/.exec(order.words)?.[0];
      yield {
        message: strong
          ? `Direction ${direction.number} says “${strong.text}” and “${weak.text}”.`
          : `Direction ${direction.number} begins with an order and goes on with “${weak.text}”.`,
        at: weak.place(),
        help: 'Write “must” for everything that has to be done, and leave out the rest.',
        related: [
          strong
            ? { at: strong.place(), message: `“${strong.text}”` }
            : { at: order?.span(0, opening?.length ?? 1) ?? weak.place(), message: 'the order' },
        ],
      };
    }
  },
};

/** Whether words are quoted in a sentence, “the policy “All should be seen””. Quotations are not longer. */
function isQuoted(words: string, at: number): boolean {
  return (
    /[^\s.!?]\s*“[^“”]*$/.test(words.slice(Math.max(0, at - 500), at)) && /^[^“”]*”/.test(words.slice(at, at + 500))
  );
}
