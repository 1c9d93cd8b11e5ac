/** Finds texts of the money that a spreadsheet program does not show to their end. */
import { figuresOf, linesOf } from '../../model/budget.ts';
import { inBudget, type Rule } from '../rule.ts';

/** Characters that fill a row of 409.5 points, the highest that Excel shows, in the narrowest column of texts. */
const most = 900;

export const textLongerThanRow: Rule = {
  severity: 'advice',
  summary: `A use, source or note of the money has more than ${most} characters, so that its row in the workbook does not show its end.`,
  why: 'No row of Excel is higher than 409.5 points. Who reads the workbook, or prints it, does not see that the text goes on: what the money is to be used for (section 27(1)(c) of the 2014 Act) would seem to be less than it is.',
  example: inBudget(
    `use: Nursing at home. ${'They visit by day and by night. '.repeat(29)}`,
    'use: Nursing at home by day and by night.',
    'use: Nursing at home.',
  ),
  *check({ budget }) {
    const texts = [
      ...linesOf(budget).map(({ origin, use, note }) => ({ origin, texts: { use, note } })),
      ...figuresOf(budget).map(({ origin, source, note }) => ({ origin, texts: { source, note } })),
    ];
    for (const { origin, texts: own } of texts)
      for (const [key, text = ''] of Object.entries(own))
        if (text.length > most)
          yield {
            message: `“${key}” has ${text.length} characters; a row of the workbook shows some ${most}.`,
            at: origin.span(key),
            help: 'Say it shorter, or say it in a direction and name that direction in the line. The PDF and Word appendices show all of it.',
          };
  },
};
