/** Finds strategic aims that no direction serves. */
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const aimWithoutDirection: Rule = {
  severity: 'advice',
  summary: 'No direction is linked to a strategic aim.',
  why: 'Directions put the strategic plan into action. An aim that none of them serves is not acted on, or the link was forgotten.',
  example: {
    file: 'plans/2030-33.yaml',
    bad: 'text: Help people to stay well. }\n  - { id: aim-2, number: "2", text: Support unpaid carers. }\n',
    good: 'text: Help people to stay well. }\n',
  },
  needsAll: true,
  *check(pack) {
    const served = new Set([...everyDirection(pack)].flatMap(({ aims }) => aims.map((aim) => aim.id)));
    // Where no direction names an aim, that is one fault, and direction-without-aim tells it.
    if (served.size === 0) return;
    for (const { id, number, origin } of pack.plan.aims)
      if (!served.has(id))
        yield {
          message: `No direction of ${pack.year.id} is linked to aim ${number}.`,
          at: origin.span('number'),
          help: `Add ${id} under “aims:” of the directions that serve it.`,
        };
  },
};
