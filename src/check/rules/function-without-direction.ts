/** Finds delegated functions that no direction covers. */
import { notCovered } from '../../model/coverage.ts';
import { everyDirection } from '../../model/pack.ts';
import { coveredBefore } from '../../model/succession.ts';
import { titleOf } from '../each-or-all.ts';
import { counted, firstOf, mostNamed } from '../../model/series.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const functionWithoutDirection: Rule = {
  severity: 'warning',
  summary: 'A delegated function is covered by no direction.',
  why: 'The board must give a direction to carry out each function delegated to it (section 26(1) of the 2014 Act). A direction covers the functions it names, and one of an earlier year does so while it stays in force; a group that shows the delegated functions covers all of them.',
  example: inFirstGroup('functions: [nhs-adults-1]', 'functions: [nhs-adults-1, nhs-adults-2]'),
  needsAll: true,
  *check(pack, years) {
    if ([...everyDirection(pack)].every(({ functions }) => functions.length === 0) && pack.groups.length === 0) return;
    if (notCovered(pack).length === 0) return;
    // Directions of earlier years that stay in force beside these cover the rest, where the root has them.
    const before = coveredBefore(pack, years);
    if (!before || before === 'all') return;
    const missing = notCovered(pack, before);
    if (missing.length === 0) return;
    const ids = missing.map(({ id }) => id);
    yield {
      message: `${counted(missing.length, 'delegated function')} ${missing.length === 1 ? 'is' : 'are'} covered by no direction: ${firstOf(ids)}.`,
      at: titleOf(pack),
      help: 'Name them under “functions:” of a direction, or show all delegated functions in a group that directs them to be carried out.',
      related: missing
        .slice(0, mostNamed)
        .map(({ id, origin }) => ({ at: origin.span('text'), message: `${id}, which no direction covers` })),
    };
  },
};
