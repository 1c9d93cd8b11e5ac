/** Finds directions of last year of which the pack says nothing. */
import { unaccountedFor } from '../../model/succession.ts';
import { counted, firstOf, mostNamed } from '../../model/series.ts';
import type { Rule } from '../rule.ts';

export const directionNotAccountedFor: Rule = {
  severity: 'warning',
  summary: 'The pack does not say what becomes of a direction of last year.',
  why: 'A direction stays in force until a later one varies, revokes or supersedes it (section 27(5)(a) of the 2014 Act; good practice note of 2016, paragraph 3.1). One that drops out of the pack unsaid binds its recipient still, and nobody knows.',
  example: {
    file: '2025-26/pack.yaml',
    at: 'earlier: { year: 2024-25, effect: varies }\n',
    bad: '',
    good: 'earlier: { year: 2024-25, effect: continues }\n',
  },
  needsAll: true,
  *check(pack, years) {
    const last = years.lastYear(pack);
    const unsaid = last ? unaccountedFor(pack, last) : [];
    if (!last || unsaid.length === 0) return;
    const year = last.year.id;
    const numbers = unsaid.map(({ number }) => number);
    const retired = numbers.some((one) => pack.withdrawn.includes(one))
      ? '“withdrawn:” keeps a number from being used again, and ends no direction of an earlier year. '
      : '';
    yield {
      message: `The pack does not say what becomes of ${counted(unsaid.length, 'direction')} of ${year}: ${firstOf(numbers)}.`,
      at: pack.origin.span(pack.earlier ? 'earlier' : 'year'),
      help: `${retired}Name each under “changes:” of a direction (continues, varies, revokes, supersedes); or say it of all: “earlier: { year: ${year}, effect: supersedes }” (or varies, or continues).`,
      related: unsaid
        .slice(0, mostNamed)
        .map(({ number, origin }) => ({ at: origin.span('number'), message: `${number} of ${year}` })),
    };
  },
};
