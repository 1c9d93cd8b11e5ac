/** Finds dates typed in a direction that are not its deadline. */
import { textsOfDirection } from '../language/texts.ts';
import { formatDeadline } from '../../model/deadline.ts';
import { everyDirection } from '../../model/pack.ts';
import { typedDeadlines } from '../typed-deadlines.ts';
import type { Rule } from '../rule.ts';

export const dateDiffersFromDeadline: Rule = {
  id: 'date-differs-from-deadline',
  severity: 'error',
  summary: 'A direction’s text gives another date than its deadline.',
  why: 'The recipient must comply (section 27(4) of the 2014 Act), and cannot know which of two dates binds it.',
  example: {
    file: '2030-31/01-access.yaml',
    bad: 'access criteria, by October 2030."',
    good: 'access criteria, by {deadline}."',
  },
  soundOnParts: true,
  *check(pack) {
    for (const direction of everyDirection(pack)) {
      const { deadline, origin: whole } = direction;
      if (!deadline) continue;
      for (const { words, at, relation } of typedDeadlines(direction, textsOfDirection(direction)))
        if (relation === 'differs')
          yield {
            message: `The text says “${words}”, but direction ${direction.number} is ${deadline === 'continuing' ? 'continuing' : `due by ${formatDeadline(deadline)}`}.`,
            at,
            help:
              deadline === 'continuing'
                ? 'Name the date in deadlines.yaml and under “deadline:”, or take it out of the text.'
                : 'Write {deadline}, and correct the date in deadlines.yaml if it is wrong.',
            related: [{ at: whole.span('deadline'), message: 'the deadline' }],
          };
    }
  },
};
