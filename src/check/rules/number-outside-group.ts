/** Finds directions whose number does not begin with their group's. */
import { everyDirection, type Pack } from '../../model/pack.ts';
import { formOf, formOfGroups, groupIn } from '../../model/number.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const numberOutsideGroup: Rule = {
  severity: 'warning',
  summary: 'A direction’s number does not begin with the number of its group.',
  why: 'Readers look for direction 5.1 under heading 5.',
  example: inFirstGroup('- number: "2.2"', '- number: "1.2"'),
  *check(pack) {
    const isUsual = mostAreInTheirs(pack);
    for (const { number: group, directions } of pack.groups)
      for (const { number, origin } of directions) {
        const named = groupIn(number, group);
        if (named !== undefined && named !== group && (isUsual || formOf(number) === formOfGroups))
          yield {
            message: `Direction ${number} stands in group ${group}.`,
            at: origin.span('number'),
            help: `Give it a number that begins with ${group}., or move it to its group.`,
          };
      }
  },
};

/** Whether numbers tell groups, however they are built: the HSCP of HSCP.20.049 is no group. */
function mostAreInTheirs(pack: Pack): boolean {
  const inTheirs = pack.groups.flatMap(({ number: group, directions }) =>
    directions.filter(({ number }) => groupIn(number, group) === group),
  );
  return inTheirs.length * 2 > [...everyDirection(pack)].length;
}
