/** Finds directions that are neither due by a date nor said to be continuing. */
import type { Span } from '../../diagnostic.ts';
import { textsOfDirection } from '../language/texts.ts';
import type { Direction } from '../../model/direction.ts';
import { everyDirection } from '../../model/pack.ts';
import { dueBy, writtenDates } from '../../model/written-date.ts';
import type { Rule } from '../rule.ts';

export const directionWithoutDeadline: Rule = {
  severity: 'warning',
  summary: 'A direction has no deadline and is not said to be continuing.',
  why: 'Whether a recipient has complied (section 27(4) of the 2014 Act) can only be judged against a date. That each direction has one, or says that it is continuing, is advice and common practice.',
  example: {
    file: '2030-31/02-resources.yaml',
    bad: '',
    good: '    deadline: continuing\n',
  },
  *check(pack) {
    for (const direction of everyDirection(pack)) {
      // Where the text says {deadline}, it is that which has nothing to stand for.
      if (direction.deadline || textsOfDirection(direction).some(({ text }) => text.includes('{deadline}'))) continue;
      const typed = typedDeadline(direction);
      yield {
        message: typed
          ? `Direction ${direction.number} has a date in its text only.`
          : `Direction ${direction.number} has no deadline.`,
        at: typed ?? direction.origin.span('number'),
        help: typed
          ? 'Name the date in deadlines.yaml, add “deadline:” with its id, and write {deadline} here.'
          : 'Add “deadline:” with the id of a date in deadlines.yaml, or “deadline: continuing”.',
      };
    }
  },
};

function typedDeadline(direction: Direction): Span | undefined {
  for (const { text, origin, path } of textsOfDirection(direction))
    for (const date of writtenDates(text)) {
      const due = dueBy(text, date);
      if (due && due.by !== 'until') return origin.part(path, date.from, date.to);
    }
  return undefined;
}
