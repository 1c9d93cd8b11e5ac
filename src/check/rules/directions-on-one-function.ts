/** Lists functions on which several directions are given. */
import type { Direction } from '../../model/direction.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import { wholeFunctions } from '../../model/coverage.ts';
import { firstOf, series } from '../../model/series.ts';
import { inFirstGroup, type Rule } from '../rule.ts';
import { grouped } from '../../grouped.ts';

/** More would hide the message. */
const most = 8;

export const directionsOnOneFunction: Rule = {
  severity: 'advice',
  summary: 'Several directions are given on one function, which a person should read side by side.',
  why: 'A direction stays in place until a later one on the same function varies, revokes or supersedes it (good practice note of 2016, paragraph 3.1). Two in force at once must not contradict each other. A direction on every function of its recipients is not counted.',
  example: inFirstGroup(
    'functions: [nhs-adults-1, nhs-adults-2, nhs-children-1]',
    'functions: [nhs-adults-1, nhs-adults-2]',
  ),
  needsAll: true,
  *check(pack) {
    const given = [...everyDirection(pack)]
      .filter((direction) => !isGeneral(direction, pack))
      .flatMap((direction) => direction.functions.map(({ id }, index) => ({ id, index, direction })));
    const shared = [...grouped(given, ({ id }) => id)].filter(([, own]) => own.length > 1);
    const later = shared[0]?.[1][1];
    if (!later) return;
    const named = shared.map(([id, own]) => `${id} (${series(own.map(({ direction }) => direction.number))})`);
    yield {
      message: `More than one direction is given on ${firstOf(named, most)}.`,
      at: later.direction.origin.span('functions', later.index),
      help: 'Read them side by side. If they agree, nothing need be done.',
    };
  },
};

/** Whether it is given on every function of its recipients. */
function isGeneral({ to, functions }: Direction, { scheme }: Pack): boolean {
  if (functions.length < 2) return false;
  const named = new Set(functions.map(({ id }) => id));
  return [...wholeFunctions(scheme)].every(
    ({ id, recipient }) => named.has(id) || (to.length > 0 && !to.some((one) => one.id === recipient.id)),
  );
}
