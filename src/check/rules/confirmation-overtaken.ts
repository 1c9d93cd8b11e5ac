/** Finds figures of a later version that are still to be confirmed on a day before its own decision. */
import { figuresOf, isUnsettled } from '../../model/budget.ts';
import { formatDate } from '../../model/iso-date.ts';
import { sentOn, versionOf } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';
import { lastDayOf } from './confirmation-date-passed.ts';

export const confirmationOvertaken: Rule = {
  severity: 'advice',
  summary: 'A later version still has a figure that was to be confirmed before it.',
  why: 'The first version could say that a figure will be confirmed on a day to come; a version that bears a later day says what has passed. Where the figure is still open, the record should say until when. Nobody has traced this to a source; it is common sense.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'status: issued\n',
    bad: 'status: amended\namendments: [{ date: "2030-05-12", reference: "Report 5.2, 12 May 2030" }]\n',
    good: 'status: amended\namendments: [{ date: "2030-04-12", reference: "Report 5.2, 12 April 2030" }]\n',
  },
  *check(pack) {
    const day = sentOn(pack);
    const version = versionOf(pack);
    if (version === 1 || day === undefined) return;
    // What the first version says too late is a finding of its own.
    const before = lastDayOf(pack) ?? '';
    for (const figure of figuresOf(pack.budget)) {
      const { confirmBy, recipient, status, origin } = figure;
      if (!confirmBy || !isUnsettled(figure) || confirmBy > day || confirmBy <= before) continue;
      yield {
        message: `The figure of ${recipient.name} is still ${status.replaceAll('-', ' ')}, though it was to be confirmed on ${formatDate(confirmBy)} and version ${version} is of ${formatDate(day)}.`,
        at: origin.span('confirm-by'),
        help: 'Write the figure that was decided, its status and “decided:”; or the new date.',
      };
    }
  },
};
