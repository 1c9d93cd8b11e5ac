/** Finds introductions that say something else of last year’s directions than the data. */
import type { Finding } from '../../diagnostic.ts';
import type { Change, Direction } from '../../model/direction.ts';
import { matches } from '../../model/matches.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import { readings } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

type Effect = NonNullable<Pack['earlier']>['effect'];

const ofYear = String.raw`(?:Directions (?:given |issued |made )?(?:for|of) \d{4}-\d{2}|\d{4}-\d{2} Directions(?! \d))`;
const active = (verbs: string): RegExp => new RegExp(String.raw`\b${verbs}\b([^.;:]{0,40})\b${ofYear}`, 'g');
const passive = (verbs: string): RegExp => new RegExp(String.raw`\b${ofYear} ${verbs}\b`, 'g');
const be = '(?:are|is|have been|has been)';

/** What a sentence says becomes of the Directions of a year, where it says it plainly; the word “not” before it makes it another. */
const says: readonly (readonly [Effect, RegExp, negated?: Effect])[] = [
  ['supersedes', active('(?:replaces?|supersedes?|takes? the place of)'), 'continues'],
  ['supersedes', passive(`${be} (?:hereby |now )?(?:replaced|superseded)`)],
  ['varies', active(String.raw`(?<!\b(?:and|or) )(?:vary|varies)`)],
  ['continues', passive('(?:continue|remain|stay) in force')],
  ['continues', passive(`${be} not (?:replaced|superseded)`)],
];

const negation = /\b(?:not|never|neither|nor) (?:(?!only|just|merely)\w+ )?$/i;
/** What may be done some day is not said to be done. */
const unsure = /\b(?:may|might|can|could|would) (?:\w+ )?$/i;
const inPart = /\b(?:where they differ|to that extent|in part|partly)\b/i;
const untilThen = /^,? (?:until|till|when)\b/;
/** Of some of last year’s directions other things may be true than of the rest. */
const ofSome =
  /\b(?:some|part|parts|most|many|several|certain|other|others|rest|remaining|number|direction|those)\b|\d/i;

const ofSomeBefore =
  /\b(?:of (?:the |these |those )?|(?:some|most|many|several|certain|other|those|remaining) (?:\w+ )?)$/i;

/** What the data may say beside it: directions that are varied continue in force otherwise. */
const agreeing: Readonly<Record<Effect, readonly Effect[]>> = {
  supersedes: ['supersedes'],
  continues: ['continues', 'varies'],
  varies: ['varies', 'continues'],
};

export const introductionDiffersFromEarlier: Rule = {
  severity: 'warning',
  summary:
    'The introduction says something else of earlier Directions than “earlier:” or the directions themselves do.',
  why: 'A direction may vary or revoke an earlier one, and must be in writing (section 27(5) of the 2014 Act). A pack that says two things of last year’s Directions leaves its recipients in doubt which are in force.',
  example: {
    file: '2030-31/pack.yaml',
    bad: 'earlier: { year: 2029-30, effect: continues }\n',
    good: 'earlier: { year: 2029-30, effect: supersedes }\n',
  },
  needsAll: true,
  *check(pack) {
    for (const reading of readings(pack))
      if (reading.role === 'introduction')
        for (const saying of sayingsIn(reading.words)) {
          const against = contradiction(saying, pack);
          if (against)
            yield {
              message: `The introduction says “${saying.words}”, and ${against.what}.`,
              at: reading.span(saying.from, saying.from + saying.words.length),
              help: against.help,
              ...(against.related && { related: against.related }),
            };
        }
  },
};

/** What a sentence says becomes of the Directions of a year. */
interface Saying {
  readonly effect: Effect;
  readonly year: string;
  readonly words: string;
  readonly from: number;
}

function sayingsIn(text: string): readonly Saying[] {
  return says.flatMap(([plain, pattern, negated]) =>
    matches(text, pattern).flatMap((found): readonly Saying[] => {
      const [words, between] = found;
      const year = words.match(/\d{4}-\d{2}/g)?.at(-1) ?? '';
      const before = text.slice(Math.max(0, found.index - 30), found.index);
      const after = text.slice(found.index + words.length);
      const not = negation.exec(before)?.[0] ?? '';
      const effect = not === '' ? plain : negated;
      if (effect === undefined || isUnsure(before, between, after)) return [];
      return [{ effect, year, words: not + words, from: found.index - not.length }];
    }),
  );
}

/** Said of some of them, of some day, or in part. */
function isUnsure(before: string, between: string | undefined, after: string): boolean {
  const isOfSome = between === undefined ? ofSomeBefore.test(before) : ofSome.test(between);
  return isOfSome || unsure.test(before) || inPart.test(before) || untilThen.test(after);
}

interface Contradiction {
  readonly what: string;
  readonly help: string;
  readonly related?: NonNullable<Finding['related']>;
}

function contradiction({ effect, year }: Saying, pack: Pack): Contradiction | undefined {
  const { earlier } = pack;
  const help = 'Correct the sentence, or what “earlier:” says.';
  if (earlier)
    return year === earlier.year && agreeing[effect].includes(earlier.effect)
      ? undefined
      : { what: `pack.yaml says “earlier: { year: ${earlier.year}, effect: ${earlier.effect} }”`, help };
  const changed = [...everyDirection(pack)].filter(({ changes }) => changes.length > 0);
  // Directions that change what there was not before are an error of their own.
  if (pack.isFirst) return changed.length > 0 ? undefined : { what: 'pack.yaml says “earlier: none”', help };
  const ofYear = changed.filter(({ changes }) => changes.some((one) => one.year === year));
  const kept = ofYear.filter(({ changes }) => changes.every((one) => one.year !== year || isKept(one)));
  const [first] = kept;
  // Of a year that is replaced but for a few, the sentence is short and not wrong.
  return effect === 'supersedes' && first && kept.length * 2 > ofYear.length
    ? keepsOn(year, first, kept.length)
    : undefined;
}

function isKept({ effect }: Change): boolean {
  return effect === 'continues' || effect === 'varies';
}

function keepsOn(year: string, first: Direction, count: number): Contradiction {
  const many =
    count === 1 ? `direction ${first.number} continues or varies one` : `${count} directions continue or vary some`;
  return {
    what: `${many} of them, while no “earlier:” says what becomes of the others`,
    help: `Where all others are replaced, add “earlier: { year: ${year}, effect: supersedes }” to pack.yaml; where they stay in force, correct the sentence.`,
    related: [{ at: first.origin.span('changes'), message: 'what goes on' }],
  };
}
