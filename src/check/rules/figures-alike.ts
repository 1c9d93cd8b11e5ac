/** Finds payments to one body, and amounts set aside by one, that documents call by the same name. */
import { grouped } from '../../grouped.ts';
import { accountId } from '../../model/account.ts';
import { figuresBySource } from '../../model/budget.ts';
import { inSmallLetters } from '../language/plain.ts';
import { inBudget, type Rule } from '../rule.ts';

export const figuresAlike: Rule = {
  severity: 'advice',
  summary: 'Two payments to one body, or two amounts set aside by it, have no source, or the same one.',
  why: 'Of several, the pack, the letter, the funding appendix, the deadlines and the status call each by its source, “Payment to the council (Reserves)”. Two that have none, or the same, have one name, and a reader cannot tell which is still to be confirmed. Nobody has traced this to a source; it is common sense.',
  example: inBudget(
    'amount: "£1,500,000", status: agreed, decided: "2030-02-21", reference: "Report 4.2" }\n  - { recipient: example-council, amount: "£500,000", status: agreed, decided: "2030-03-07", reference: "Report 4.2" }',
    'amount: "£2,000,000", status: agreed, decided: "2030-02-21", reference: "Report 4.2" }',
  ),
  *check({ budget }) {
    const alike = grouped(figuresBySource(budget), ({ source, figure }) =>
      JSON.stringify([
        accountId(source, figure.recipient),
        figure.source && inSmallLetters(figure.source).replace(/\.$/, ''),
      ]),
    );
    for (const [first, second, ...others] of alike.values()) {
      if (!first || !second) continue;
      const { recipient } = second.figure;
      const money = second.source === 'payment' ? 'payments to' : 'amounts set aside by';
      yield {
        message: `Several ${money} ${recipient.name} have ${second.figure.source === undefined ? 'no source' : 'the same source'}, and so one name.`,
        at: second.figure.origin.span('recipient'),
        help: 'Write behind “source:” of each where it comes from, for example “Reserves”.',
        related: [first, ...others].map(({ figure }) => ({
          at: figure.origin.span('recipient'),
          message: 'called the same',
        })),
      };
    }
  },
};
