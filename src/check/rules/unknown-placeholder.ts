/** Finds words in braces that stand for nothing. */
import { nearest, type Finding } from '../../diagnostic.ts';
import type { Budget } from '../../model/budget.ts';
import { shortTexts } from '../../model/authored-text.ts';
import type { Direction } from '../../model/direction.ts';
import { everyText } from '../language/texts.ts';
import { statementNames } from '../../model/funding-statement.ts';
import { factsOf, factsOfDirection, placeholders } from '../../model/placeholder.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const unknownPlaceholder: Rule = {
  severity: 'error',
  summary: 'Words in braces stand for no fact.',
  why: 'A fact in braces is filled in from the data. One that is not known would be printed as it stands.',
  example: inFirstGroup('access criteria, by {deadlien}.', 'access criteria, by {deadline}.'),
  holds: 'texts',
  needsAll: true,
  *check(pack) {
    const facts = new Map([...factsOf(pack), ...statementNames(pack).map((name) => [name, ''] as const)]);
    // Nothing is filled in in the title of a report, which another rule says.
    const texts = [...everyText(pack)].filter(({ role }) => !pack.report || role !== 'heading');
    for (const { text, origin, path, direction } of [...texts, ...shortTexts(pack)]) {
      const named = placeholders(text);
      if (named.length === 0) continue;
      const own = direction ? factsOfDirection(direction, new Map()) : new Map<string, string>();
      for (const { name, from, to } of named) {
        if (facts.has(name) || own.has(name)) continue;
        yield {
          at: origin.part(path, from, to),
          ...said(name, direction, pack.budget, [...facts.keys(), ...own.keys()]),
        };
      }
    }
  },
};

function said(
  name: string,
  direction: Direction | undefined,
  budget: Budget | undefined,
  known: readonly string[],
): Pick<Finding, 'message' | 'help'> {
  if (name === 'deadline' && direction)
    return {
      message: `{deadline} has nothing to stand for: direction ${direction.number} has no deadline.`,
      help: 'Add a line “deadline:” with the id of a date in deadlines.yaml.',
    };
  const payments = budget?.payments.filter(({ recipient }) => name === `payment:${recipient.id}`) ?? [];
  const method = payments.find(({ amount }) => typeof amount === 'object');
  if (method)
    return {
      message: `{${name}} has no sum to stand for: ${payments.length === 1 ? 'the payment' : 'a payment'} to ${method.recipient.name} is determined by a method.`,
      help: `Write {statement:${method.recipient.id}}, a whole sentence that says how, or write this one without it.`,
    };
  const near = nearest(name, known);
  return {
    message: `{${name}} stands for nothing.`,
    help: near ? `Did you mean {${near}}?` : `There are ${listed(known).join(', ')}.`,
  };
}

/** The lines of the appendix are many, and said in one. */
function listed(names: Iterable<string>): readonly string[] {
  const all = [...names].map((one) => (one.startsWith('allocation:') ? '{allocation:<id of a line>}' : `{${one}}`));
  return [...new Set(all)];
}
