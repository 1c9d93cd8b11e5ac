/** Finds reports that say two things about Directions. */
import type { Finding } from '../../diagnostic.ts';
import type { Report } from '../../model/report.ts';
import { plainWords } from '../language/plain.ts';
import { inReport, type Rule } from '../rule.ts';

const takenBack =
  /^(?:However|But|Nevertheless|Nonetheless|Although|Though|That said)\b|\b(?:impact|affect|implications?|chang\w+|var\w+|revok\w+)\b[^.]{0,60}\bDirections?\b/;

export const directionsSectionContradictsItself: Rule = {
  severity: 'warning',
  summary: 'What a report says of Directions is contradicted by its note, or by the bodies that it names.',
  why: 'Members, and the body that would be directed, go by the choice. “No implications … However” tells them both.',
  example: inReport(
    '  required: none\n  effect: none\n  note:\n    - However, later Directions will be affected.\n',
    '  required: none\n  effect: future\n  note:\n    - However, later Directions will be affected.\n',
    '  required: [nhs-example, example-council]\n  effect: new\n  for: 2030-31\n  references: [2030-31/3.1]\n  note:\n    - The words stand in Appendix 1.\n',
  ),
  holds: 'reports',
  *check({ report }) {
    if (!report) return;
    const { origin, recipients, effect } = report.directions;
    const isNeeded = recipients.length > 0;
    const isDone = ['new', 'vary', 'revoke'].includes(effect);
    if (isNeeded !== isDone)
      yield {
        message: isNeeded
          ? `A direction is required, and its effect is “${effect}”.`
          : `No direction is required, and its effect is “${effect}”.`,
        at: origin.span('effect'),
        help: isNeeded
          ? 'Write new, vary or revoke, or “required: none”.'
          : 'Name the bodies under “required:”, or write none or future.',
      };
    if (effect === 'none') yield* takenBackIn(report);
  },
};

function* takenBackIn({ directions, form }: Report): Generator<Finding> {
  for (const { text, origin, textPath } of directions.note) {
    const found = takenBack.exec(plainWords(text.trim()));
    if (!found) continue;
    yield {
      message: `The report says “${form.directions.none}”, and then “${found[0]}”.`,
      at: origin.span(...textPath),
      help: 'If only directions to be given later are affected, write “effect: future”; otherwise take the note out.',
    };
    return;
  }
}
