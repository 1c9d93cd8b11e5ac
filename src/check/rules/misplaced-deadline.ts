/** Finds deadlines that stand where it is not clear what they bind. */
import { everyDirection } from '../../model/pack.ts';
import type { Direction } from '../../model/direction.ts';
import { sentenceAround } from '../language/sentence-around.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

const mark = '{deadline}';

export const misplacedDeadline: Rule = {
  severity: 'advice',
  summary: 'The deadline stands in the middle of a direction, or in one item of its list.',
  why: 'The deadline binds the whole direction. At its end, or at its beginning, nobody can read it as part of one phrase or item.',
  example: inFirstGroup(
    'must publish, by {deadline}, its access criteria."',
    'must publish its access criteria, by {deadline}."',
  ),
  *check(pack) {
    for (const direction of everyDirection(pack)) {
      const { number, text, items, origin } = direction;
      const from = text.indexOf(mark);
      if (from >= 0) {
        if (!endsOrBegins(direction, from))
          yield {
            message: `In direction ${number} text follows the deadline: is that due by it too?`,
            at: origin.part(['text'], from, from + mark.length),
            help: 'Move the deadline to the end of the direction; give a second action its own number.',
          };
        continue;
      }
      const index = items.findIndex((item) => item.includes(mark));
      const start = items[index]?.indexOf(mark) ?? 0;
      if (index >= 0)
        yield {
          message: `The deadline of direction ${number} stands in item ${index + 1} of its list: does it bind the others too?`,
          at: origin.part(['items', index], start, start + mark.length),
          help: 'Move it to the sentence above the list.',
        };
    }
  },
};

/** Where the text leads into a list, anywhere is the beginning. */
function endsOrBegins({ text, items }: Direction, from: number): boolean {
  if (items.length > 0 || !/[^.,;:!)\s]/.test(text.slice(from + mark.length))) return true;
  const { sentence, from: start } = sentenceAround(text, from);
  return start === 0 && /^(?:by|before|no later than)$/i.test(sentence.slice(0, from).trim()) && !/[.?!]\s/.test(text);
}
