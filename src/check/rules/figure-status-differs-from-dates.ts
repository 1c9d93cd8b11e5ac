/** Finds payments and amounts set aside whose status says one thing and whose days another: settled and still to be confirmed, or indicative and decided. */
import { figureRecords } from '../../model/funding-record.ts';
import { isSettled } from '../../model/budget.ts';
import { formatDate } from '../../model/iso-date.ts';
import { recordName } from '../record-name.ts';
import { inBudget, type Rule } from '../rule.ts';

export const figureStatusDiffersFromDates: Rule = {
  severity: 'warning',
  summary:
    'A figure is settled and still to be confirmed, or it is indicative and has the day on which it was decided.',
  why: 'A direction sets out the payment or the amount set aside (section 27(1) of the 2014 Act), and a pack may be issued with one that is not settled if it says so and says until when (good practice note of 2016, paragraphs 3.3 to 3.5). A figure that is agreed and still to be confirmed says both: its reader cannot know whether it binds.',
  example: inBudget(
    'status: agreed, decided: "2030-02-21", confirm-by: "2030-04-25"',
    'status: agreed, decided: "2030-02-21"',
  ),
  *check(pack) {
    for (const record of figureRecords(pack)) {
      const { fields, origin } = record;
      const { status, decided, 'confirm-by': confirmation } = fields;
      if (status === undefined) continue;
      const is = `${recordName(record)} is ${status}`;
      if (isSettled({ status }) && confirmation)
        yield {
          message: `${is}, and still to be confirmed on ${formatDate(confirmation)}.`,
          at: origin.span('confirm-by'),
          help: 'Where it is settled, take “confirm-by:” out; where it is not, write its status: indicative or offered.',
        };
      else if (status === 'indicative' && decided)
        yield {
          message: `${is}, and was decided on ${formatDate(decided)}.`,
          at: origin.span('decided'),
          help: 'Where it was decided, write its status: agreed, revised or final; where it was not, take “decided:” out.',
        };
    }
  },
};
