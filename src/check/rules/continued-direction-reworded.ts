/** Finds directions that continue an earlier one and say something else than it. */
import type { Finding } from '../../diagnostic.ts';
import type { Change, Direction } from '../../model/direction.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const continuedDirectionReworded: Rule = {
  severity: 'warning',
  summary: 'A direction continues an earlier one, and says something else or is given to others.',
  why: 'A direction that changes what was asked varies the earlier one or supersedes it (section 27(5)(a) of the 2014 Act). Its recipient is told “continues” and need not read on.',
  example: {
    file: '2024-25/02-carers.yaml',
    at: 'effect: varies, year: 2023-24, number: "2.2"',
    bad: 'effect: continues, year: 2023-24, number: "2.1"',
    good: 'effect: continues, year: 2023-24, number: "2.2"',
  },
  *check(pack, years) {
    for (const direction of everyDirection(pack))
      for (const change of direction.changes) {
        const before =
          change.effect === 'continues' && change.year < pack.year.id ? years.pack(change.year) : undefined;
        const earlier = before && [...everyDirection(before)].find(({ number }) => number === change.number);
        const what = earlier && difference(earlier, direction);
        if (earlier && what !== undefined) yield reworded(direction, change, earlier, what);
      }
  },
};

/** What of it is other than it was; a fact that the data says, such as the deadline of each year, is not. */
function difference(earlier: Direction, direction: Direction): string | undefined {
  const [then, now] = [earlier, direction].map(({ to }) =>
    to
      .map(({ id }) => id)
      .sort()
      .join(),
  );
  if (wordsOf(earlier) !== wordsOf(direction)) return 'in other words';
  return then === now ? undefined : 'for other recipients';
}

function wordsOf({ text, items }: Direction): string {
  return [text, ...items]
    .map((words) => words.replaceAll(/\s+/g, ' ').replaceAll(/\b\d{4}-\d{2}\b/g, '{year}'))
    .join('\n');
}

function reworded(direction: Direction, { year, number, origin }: Change, earlier: Direction, what: string): Finding {
  return {
    message: `Direction ${direction.number} continues ${year}/${number} ${what}.`,
    at: origin.span('effect'),
    help: 'Write “varies” where it changes what was asked, “supersedes” where it takes its place; or let it say what it said.',
    related: [{ at: earlier.origin.span(what === 'in other words' ? 'text' : 'to'), message: 'what it said then' }],
  };
}
