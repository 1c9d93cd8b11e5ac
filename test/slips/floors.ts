/** What the slips must come to at least. These figures may only rise. */
import type { Outcome } from './measure.ts';
import { byKind, percent, sumsOf } from './table.ts';

export interface Floors {
  readonly slips: number;
  readonly classes: number;
  /** Shares of the slips that anybody could tell from what is meant. */
  readonly caught: number;
  /** Shares of those that are found. */
  readonly line: number;
  readonly one: number;
  /** Of each class of more than ten slips. */
  readonly caughtOfEach: number;
}

export const floors: Floors = { slips: 1800, classes: 180, caught: 0.98, line: 0.95, one: 0.92, caughtOfEach: 0.8 };

/** What is below its floor, a sentence each. */
export function below(outcomes: readonly Outcome[], floor: Floors): readonly string[] {
  const decidable = outcomes.filter(({ kind }) => !kind.undecidable);
  const all = sumsOf(decidable);
  const found = all.slips - all.nothing;
  const kinds = byKind(decidable);
  const shares: readonly (readonly [string, number, number, number])[] = [
    ['an error or warning', all.caught, all.slips, floor.caught],
    ['a first finding on the line', all.line, found, floor.line],
    ['exactly one finding', all.one, found, floor.one],
    ...[...kinds].flatMap(([name, some]) =>
      some.length > 10
        ? [[`an error or warning for "${name}"`, sumsOf(some).caught, some.length, floor.caughtOfEach] as const]
        : [],
    ),
  ];
  return [
    ...(all.slips < floor.slips ? [`${all.slips} slips; there must be ${floor.slips}.`] : []),
    ...(kinds.size < floor.classes ? [`${kinds.size} classes; there must be ${floor.classes}.`] : []),
    ...shares
      .filter(([, part, whole, least]) => part < least * whole)
      .map(([what, part, whole, least]) => `${percent(part, whole)} have ${what}; it must be ${percent(least, 1)}.`),
  ];
}
