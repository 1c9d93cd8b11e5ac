/** Finds directions to several bodies whose text says another way in which they act than “mode” does. */
import { directionReadings, type DirectionReading } from '../language/readings.ts';
import { series } from '../../model/series.ts';
import { verbs } from '../language/verbs.ts';
import type { Span } from '../../diagnostic.ts';
import type { Rule } from '../rule.ts';

/** Behind the verb; not “each year”, “jointly and severally”, “together with”. */
const sharing =
  /^,? (?:each(?! (?:\w+ )?(?:years?|quarters?|months?|weeks?|days?|time|of|other)\b)|(?:(?:act|work) )?jointly(?! and\b)|(?:act|work) together(?! with\b))\b/i;

/** “The health board and the council each”, “Both bodies”. */
const inShort =
  /^\s*(?:each of )?(?:both|(?:both |all )?(?:the|these) (?:two |three )?(?:bodies|recipients)|both bodies|(?:both )?the (?:council|local authority|(?:health|NHS) board) and the (?:council|local authority|(?:health|NHS) board))(?: each)?\s*$/i;

/** Before the verb. */
const beforeVerb = [
  { mode: 'each', word: 'each', pattern: /^\s*each of\b|\beach\s*$/i },
  { mode: 'joint', word: 'jointly', pattern: /\bjointly,?\s*$/i },
] as const;

const ways = {
  each: /\beach\b(?! (?:\w+ )?(?:years?|quarters?|months?|weeks?|days?|time|of|other)\b)/i,
  joint: /\b(?:jointly|together)\b/i,
};

interface Said {
  readonly mode: 'joint' | 'each';
  readonly words: string;
  readonly at: Span;
}

export const modeDiffersFromText: Rule = {
  severity: 'warning',
  summary:
    'The text of a direction says that its recipients act each for itself, and “mode” that they act jointly; or the reverse.',
  why: 'A direction to more than one body may require them to act jointly (section 26(5) of the 2014 Act). How they act is printed beside the text; if the two disagree, neither body knows what it must do itself.',
  example: {
    file: '2030-31/02-resources.yaml',
    bad: 'must jointly report their',
    good: 'must each report its own',
  },
  *check(pack) {
    for (const one of directionReadings(pack)) {
      const { number, to, mode, origin } = one.direction;
      if (to.length < 2 || (mode !== 'joint' && mode !== 'each')) continue;
      const first = saidIn(one).find((said) => said.mode !== mode);
      // Where both are said, one is of a part of the task.
      if (!first || one.texts.some(({ words }) => ways[mode].test(words))) continue;
      yield {
        message: `Direction ${number} says that ${series(to.map(({ name }) => name))} “${first.words}” act, and has “mode: ${mode}”.`,
        at: first.at,
        help: `Write “mode: ${first.mode}” if the text is right; if not, write “${mode === 'each' ? 'each' : 'jointly'}” there.`,
        related: [{ at: origin.span('mode'), message: 'how they act' }],
      };
    }
  },
};

/** What is said of those it is given to, where they are first told what to do: further on it may be of a part of it. */
function saidIn({ direction: { to }, texts }: DirectionReading): readonly Said[] {
  return texts.slice(0, 1).flatMap((text) =>
    verbs(text)
      .slice(0, 1)
      .flatMap(({ subject, from, to: end, text: verb }): readonly Said[] => {
        const isOfThem = to.some(({ name }) => subject.includes(name)) || inShort.test(subject);
        if (!isOfThem || /\b(?:must|shall)\b/i.test(subject)) return [];
        const early = beforeVerb.find(({ pattern }) => pattern.test(subject));
        if (early) return [{ mode: early.mode, words: `${early.word} … ${verb}`, at: text.span(from, end) }];
        const [found] = sharing.exec(text.words.slice(end, end + 40)) ?? [];
        if (found === undefined) return [];
        const mode = /each/i.test(found) ? 'each' : 'joint';
        return [{ mode, words: verb + found, at: text.span(from, end + found.length) }];
      }),
  );
}
