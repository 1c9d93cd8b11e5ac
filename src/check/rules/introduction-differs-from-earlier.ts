/** Finds introductions that say something else of last year’s directions than the data. */
import type { Finding } from '../../diagnostic.ts';
import { matches } from '../../model/matches.ts';
import type { Pack } from '../../model/pack.ts';
import type { Reading } from '../language/reading.ts';
import { readings } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

type Effect = NonNullable<Pack['earlier']>['effect'];

/** What a sentence says becomes of the Directions of a year, where it says it plainly. */
const says: readonly (readonly [Effect, RegExp])[] = [
  ['supersedes', /\b(?:replaces?|supersedes?|takes? the place of)\b[^.;:]{0,40}\bDirections (?:for|of) (\d{4}-\d{2})/g],
  ['supersedes', /\bDirections (?:for|of) (\d{4}-\d{2}) (?:are|is) (?:hereby )?(?:replaced|superseded)/g],
  ['continues', /\bDirections (?:for|of) (\d{4}-\d{2}) (?:continue|remain|stay) in force/g],
];

/** What the data may say beside it: directions that are varied continue in force otherwise. */
const agreeing: Readonly<Record<Effect, readonly Effect[]>> = {
  supersedes: ['supersedes'],
  continues: ['continues', 'varies'],
  varies: ['varies', 'continues'],
};

export const introductionDiffersFromEarlier: Rule = {
  id: 'introduction-differs-from-earlier',
  severity: 'warning',
  summary: 'The introduction says something else of earlier Directions than “earlier:” does.',
  why: 'A direction may vary or revoke an earlier one, and must be in writing (section 27(5) of the 2014 Act). A pack that says two things of last year’s Directions leaves its recipients in doubt which are in force.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'earlier: { year: 2029-30, effect: supersedes }\n',
    bad: 'earlier: { year: 2029-30, effect: continues }\n',
    good: 'earlier: { year: 2029-30, effect: supersedes }\n',
  },
  soundOnParts: false,
  *check(pack) {
    const { earlier } = pack;
    if (!earlier) return;
    for (const reading of readings(pack))
      if (reading.role === 'introduction')
        for (const [effect, pattern] of says) yield* differences(reading, effect, pattern, earlier);
  },
};

function* differences(
  { words, span }: Reading,
  effect: Effect,
  pattern: RegExp,
  earlier: NonNullable<Pack['earlier']>,
): Generator<Finding> {
  for (const found of matches(words, pattern)) {
    if (found[1] === earlier.year && agreeing[effect].includes(earlier.effect)) continue;
    yield {
      message: `The introduction says “${found[0]}”, and pack.yaml says “earlier: { year: ${earlier.year}, effect: ${earlier.effect} }”.`,
      at: span(found.index, found.index + found[0].length),
      help: 'Correct the sentence, or what “earlier:” says.',
    };
  }
}
