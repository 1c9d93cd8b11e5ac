/** Finds abbreviations that are used before they are spelt out. */
import { matches } from '../../model/matches.ts';
import { inNumbers } from '../language/numbers.ts';
import { readings } from '../language/readings.ts';
import { familiar } from '../style/phrases.ts';
import { inText, type Rule } from '../rule.ts';
import { oneSlipApart, sameLetters } from '../language/closeness.ts';

const inBrackets = /[([]([A-Z]{2,8})s?[)\]]/g;
/** What it begins is a reference or a name with figures: “DL(2023)15”, “SG/HSC/2029/17”, “COVID-19”. */
const withFigures = /^[A-Z]+(?:[/-][A-Z]+)*(?:[/-]|\()\d/;
/** None in “AT&T” and “.NET”. */
const capitals = /(?<![.&])\b(?!X+\b|[IVX]+\b)([A-Z]{2,8})s?\b(?!&)/g;

export const abbreviationNotExplained: Rule = {
  severity: 'advice',
  summary: 'An abbreviation is not spelt out where it is first used.',
  why: 'Readers outside the health service do not know it. The Government Digital Service’s guidance asks that abbreviations are explained at first use.',
  example: inText('The Board plans care with each GP.', 'The Board plans care with each general practitioner (GP).'),
  holds: 'texts',
  needsAll: true,
  *check(pack) {
    const long = new Map(pack.glossary.abbreviations.map((one) => [one.short, one.long]));
    const seen = new Set<string>(familiar);
    const all = readings(pack);
    const isOfNumber = inNumbers(pack);
    const inPlace = new Set(
      all.flatMap(({ words }) => (/[([]/.test(words) ? matches(words, inBrackets) : []).map((found) => found[1])),
    );
    for (const { words, span, role } of all) {
      if (role === 'heading') continue;
      for (const { 1: short = '', index } of matches(words, capitals)) {
        if (seen.has(short) || isOfNumber(words, index) || withFigures.test(words.slice(index, index + 30))) continue;
        seen.add(short);
        const after = words.slice(index + short.length, index + short.length + 2);
        const before = words.slice(Math.max(0, index - 120), index);
        const meaning = long.get(short);
        if (
          /[([]$/.test(before) ||
          after === ' (' ||
          (meaning !== undefined && before.toLowerCase().includes(meaning.toLowerCase()))
        )
          continue;
        // A slip of a declared one is reported by `misspelt-abbreviation`; a word in capitals is no abbreviation.
        if (
          !long.has(short) &&
          (short.length > 5 ||
            [...long.keys()].some((one) => sameLetters(one, short) || (one.length > 3 && oneSlipApart(one, short))))
        )
          continue;
        const later = inPlace.has(short) ? ' here, but explained only later' : ' and not explained';
        yield {
          message: `“${short}” is used${later}.`,
          at: span(index, index + short.length),
          help:
            meaning === undefined
              ? `Write it out here with “(${short})” behind it, and add it to directions/glossary.yaml.`
              : `Write “${meaning} (${short})” here.`,
        };
      }
    }
  },
};
