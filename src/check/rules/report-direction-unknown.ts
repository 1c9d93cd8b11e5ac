/** Finds reports about a direction that there is not. */
import { namedAmongYears } from '../../model/direction.ts';
import { inFigures } from '../../model/number.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import type { Years } from '../../model/years.ts';
import { inReport, type Rule } from '../rule.ts';

export const reportDirectionUnknown: Rule = {
  severity: 'warning',
  summary: 'A report is about a direction that its year does not have, or asks for a pack that there is not.',
  why: 'The Board would vary or revoke what nobody can find.',
  example: inReport('references: [2030-31/9.9]', 'references: [2030-31/3.1]'),
  holds: 'reports',
  *check({ report }, years) {
    if (!report) return;
    const { origin, references, for: asksFor } = report.directions;
    if (asksFor !== undefined && !years.ids.includes(asksFor))
      yield {
        message: `There are no Directions for ${asksFor}.`,
        at: origin.span('for'),
        help: 'Write the year of a pack, for example 2023-24.',
      };
    for (const [index, reference] of references.entries()) {
      const { year, number } = namedAmongYears(reference);
      const pack = years.pack(year);
      // Of a year whose files are broken, nothing is known.
      if (years.ids.includes(year) && !pack) continue;
      if (!pack || !isKnown(number, pack, years))
        yield {
          message: pack ? `The Directions for ${year} have no ${number}.` : `There are no Directions for ${year}.`,
          at: origin.span('references', index),
          help: `${meantBy(number, pack, years)}Write the year and the number of a direction, for example 2023-24/1.1.`,
        };
    }
  },
};

function meantBy(number: string, pack: Pack | undefined, years: Years): string {
  const meant = inFigures(number);
  return pack && isKnown(meant, pack, years) ? `Did you mean ${pack.year.id}/${meant}? ` : '';
}

/** A report may be of a day on which a direction still stood that a later version has withdrawn. */
function isKnown(number: string, pack: Pack, years: Years): boolean {
  const has = (one: Pack): boolean => [...everyDirection(one)].some((direction) => direction.number === number);
  return has(pack) || years.editions(pack).some((edition) => has(edition.pack));
}
