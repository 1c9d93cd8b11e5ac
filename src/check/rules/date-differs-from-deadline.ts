/** Finds dates typed in a direction that are not its deadline. */
import { formatDeadline } from '../../model/deadline.ts';
import { typedDeadlines } from '../typed-deadlines.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const dateDiffersFromDeadline: Rule = {
  severity: 'error',
  summary: 'A direction’s text or title gives another date than its deadline.',
  why: 'The recipient must comply (section 27(4) of the 2014 Act), and cannot know which of two dates binds it.',
  example: inFirstGroup('access criteria, by October 2030."', 'access criteria, by {deadline}."'),
  *check(pack) {
    for (const { direction, words, at, relation, isFilled } of typedDeadlines(pack)) {
      const { deadline, origin, number } = direction;
      if (relation !== 'differs' || !deadline) continue;
      yield {
        message: `The text says “${words}”, but direction ${number} is ${deadline === 'continuing' ? 'continuing' : `due by ${formatDeadline(deadline)}`}.`,
        at,
        help: helpFor(deadline === 'continuing', isFilled),
        related: [{ at: origin.span('deadline'), message: 'the deadline' }],
      };
    }
  },
};

function helpFor(isContinuing: boolean, isFilled: boolean): string {
  if (isFilled)
    return isContinuing
      ? 'Name that deadline under “deadline:”, or take it out of the text.'
      : 'Write {deadline}; or name that deadline under “deadline:”.';
  return isContinuing
    ? 'Name the date in deadlines.yaml and under “deadline:”, or take it out of the text.'
    : 'Write {deadline}, and correct the date in deadlines.yaml if it is wrong.';
}
