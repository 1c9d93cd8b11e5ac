/** Lists functions on which several directions are given. */
import type { Direction } from '../../model/direction.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import { wholeFunctions } from '../../model/coverage.ts';
import { series } from '../language/series.ts';
import type { Rule } from '../rule.ts';

/** More would hide the message. */
const most = 8;

export const directionsOnOneFunction: Rule = {
  id: 'directions-on-one-function',
  severity: 'advice',
  summary: 'Several directions are given on one function, which a person should read side by side.',
  why: 'A direction stays in place until a later one on the same function varies, revokes or supersedes it (good practice note of 2016, paragraph 3.1). Two in force at once must not contradict each other. A direction on every function of its recipients is not counted.',
  example: {
    file: '2030-31/01-access.yaml',
    bad: 'functions: [nhs-adults-1, nhs-adults-2, nhs-children-1]',
    good: 'functions: [nhs-adults-1, nhs-adults-2]',
  },
  soundOnParts: false,
  *check(pack) {
    const shared = [...directionsByFunction(pack)].filter(([, directions]) => directions.length > 1);
    const [first] = shared;
    const later = first?.[1][1];
    if (!first || !later) return;
    const named = shared
      .slice(0, most)
      .map(([id, directions]) => `${id} (${series(directions.map(({ number }) => number))})`);
    const others = shared.length - named.length;
    yield {
      message: `More than one direction is given on ${series(others > 0 ? [...named, `${others} more`] : named)}.`,
      at: later.origin.span(
        'functions',
        later.functions.findIndex(({ id }) => id === first[0]),
      ),
      help: 'Read them side by side. If they agree, nothing need be done.',
    };
  },
};

function directionsByFunction(pack: Pack): ReadonlyMap<string, readonly Direction[]> {
  const byFunction = new Map<string, Direction[]>();
  for (const direction of everyDirection(pack)) {
    if (isGeneral(direction, pack)) continue;
    for (const { id } of direction.functions) {
      const directions = byFunction.get(id);
      if (directions) directions.push(direction);
      else byFunction.set(id, [direction]);
    }
  }
  return byFunction;
}

/** Whether it is given on every function of its recipients. */
function isGeneral({ to, functions }: Direction, { scheme }: Pack): boolean {
  if (functions.length < 2) return false;
  const named = new Set(functions.map(({ id }) => id));
  return [...wholeFunctions(scheme)].every(
    ({ id, recipient }) => named.has(id) || (to.length > 0 && !to.some((one) => one.id === recipient.id)),
  );
}
