/** Finds changes to directions that an earlier year, which lies beside this one, does not have. */
import type { Finding } from '../../diagnostic.ts';
import type { Change } from '../../model/direction.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import { titleOf } from '../each-or-all.ts';
import { mostNamed, series } from '../../model/series.ts';
import type { Rule } from '../rule.ts';

export const earlierDirectionUnknown: Rule = {
  severity: 'error',
  summary: 'A direction continues, varies, revokes or supersedes one that its year does not have.',
  why: 'What varies or revokes an earlier direction (section 27(5)(a) of the 2014 Act) must name one that was given: otherwise nobody can tell which is no longer in force.',
  example: {
    file: '2024-25/02-carers.yaml',
    bad: 'year: 2023-24, number: "9.9"',
    good: 'year: 2023-24, number: "2.2"',
  },
  *check(pack, years) {
    for (const { changes } of everyDirection(pack))
      for (const change of changes) {
        const earlier = change.year < pack.year.id ? years.pack(change.year) : undefined;
        if (earlier && !numbersOf(earlier).includes(change.number)) yield unknown(change, earlier);
      }
  },
};

function numbersOf(pack: Pack): readonly string[] {
  return [...everyDirection(pack)].map(({ number }) => number);
}

function unknown({ year, number, origin }: Change, earlier: Pack): Finding {
  const numbers = numbersOf(earlier);
  const withdrawn = earlier.withdrawn.indexOf(number);
  const isWithdrawn = withdrawn !== -1;
  return {
    message: `There is no direction ${number} in ${year}${isWithdrawn ? ': the number is withdrawn there' : ''}.`,
    at: origin.span('number'),
    help:
      numbers.length > mostNamed
        ? `See directions/${year} for those there are.`
        : `Directions of ${year}: ${series(numbers)}.`,
    related: [
      isWithdrawn
        ? { at: earlier.origin.span('withdrawn', withdrawn), message: 'withdrawn here' }
        : { at: titleOf(earlier), message: `the Directions for ${year}` },
    ],
  };
}
