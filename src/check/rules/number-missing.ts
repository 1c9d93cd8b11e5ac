/** Finds numbers that are left out between others and were never withdrawn. */
import type { Finding, Span } from '../../diagnostic.ts';
import { formOf, placeIn } from '../../model/number.ts';
import { everyPlace, stepOf, writtenAt } from '../../model/numbering.ts';
import { series } from '../../model/series.ts';
import type { Rule } from '../rule.ts';

export const numberMissing: Rule = {
  severity: 'warning',
  summary:
    'A number is missing between others, of groups or of the directions of a group, and the pack does not say that it was withdrawn.',
  why: 'Numbers are never given anew, so that a gap is legal; but a reader who finds 4.1 and 4.3 must be able to tell a direction that was withdrawn from one that was lost.',
  example: { file: '2030-31/03-support.yaml', bad: '- number: "3.4"', good: '- number: "3.2"' },
  needsAll: true,
  *check(pack) {
    const withdrawn = new Set(pack.withdrawn);
    // A group whose number is not that of its file is told by another rule.
    const agree = pack.groups.every(
      ({ number, origin }) => Number(number) === Number(/(?<!\d)(\d+)-[^/]+$/.exec(origin.file)?.[1]),
    );
    if (agree)
      yield* gaps(
        'Group',
        pack.groups.map(({ number, origin }) => ({
          own: number,
          value: Number(number),
          at: () => origin.span('number'),
        })),
        String,
        // Where all directions of a group were withdrawn, the group is gone with them.
        (number) => withdrawn.has(number) || pack.withdrawn.some((one) => one.startsWith(`${number}.`)),
      );
    const step = stepOf(everyPlace(pack));
    for (const { number: group, directions } of pack.groups) {
      // One that is built otherwise may be the missing one, and another rule tells it.
      if (directions.some(({ number }) => formOf(number) !== `${formOf(group)}.n`)) continue;
      yield* gaps(
        'Direction',
        directions.flatMap(({ number, origin }) => {
          const value = placeIn(group, number);
          return value === undefined ? [] : [{ own: number, value, at: () => origin.span('number') }];
        }),
        writtenAt(
          group,
          directions.map(({ number }) => number),
        ),
        (number) => withdrawn.has(number),
        step,
      );
    }
  },
};

interface Numbered {
  readonly own: string;
  readonly value: number;
  readonly at: () => Span;
}

/** One finding at each number that others should stand before. The last of all may have been withdrawn without a trace. */
function* gaps(
  noun: string,
  all: readonly Numbered[],
  written: (value: number) => string,
  isExplained: (number: string) => boolean,
  step = stepOf(all.map(({ value }) => value)),
): Generator<Finding> {
  // A number that is used twice is told by another rule: one of the two may be the missing one.
  if (new Set(all.map(({ own }) => own)).size < all.length) return;
  // Where they do not stand in order, another rule says so first.
  if (all.some(({ value }, index) => value < (all[index - 1]?.value ?? 0))) return;
  const there = new Set(all.map(({ value }) => value));
  let last = 0;
  for (const { own, value, at } of all.filter((one) => one.value % step === 0)) {
    const count = (value - last) / step - 1;
    // A number far off is a slip of the hand in this one, not in all before it.
    const isFar = count >= mostMissing;
    const between = isFar ? [value - step] : Array.from({ length: count }, (_, index) => last + (index + 1) * step);
    const missing = between
      .filter((one) => !there.has(one))
      .map(written)
      .filter((number) => !isExplained(number));
    const next = written(last + step);
    last = Math.max(last, value);
    if (missing.length > 0)
      yield { at: at(), ...(isFar ? farOff(noun, own, next, missing) : lacking(noun, own, missing)) };
  }
}

function farOff(noun: string, own: string, next: string, [before = '']: readonly string[]): Omit<Finding, 'at'> {
  return {
    message: `${noun} ${own} is far from any number before it.`,
    help: `Write ${next}, if that is what is meant. If those between were withdrawn, add "${before}" to “withdrawn:” in pack.yaml; else make an exception that says why.`,
  };
}

function lacking(noun: string, own: string, missing: readonly string[]): Omit<Finding, 'at'> {
  const one = missing.length === 1;
  return {
    message: `${noun}${one ? '' : 's'} ${series(missing)} ${one ? 'is' : 'are'} missing before ${own}.`,
    help: `If ${one ? 'it was' : 'they were'} withdrawn, add ${series(missing.map((number) => `"${number}"`))} to “withdrawn:” in pack.yaml; if lost, bring ${one ? 'it' : 'them'} back.`,
  };
}

const mostMissing = 10;
