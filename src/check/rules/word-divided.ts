/** Finds figures and words that a line end or a space divides: a running text has a space where a line ends. */
import { patternRule } from '../language/pattern-rule.ts';
import type { Reading, Said } from '../language/reading.ts';
import { readingsWithNames } from '../language/readings.ts';
import { inText } from '../rule.ts';

/** `£1, 000`, `1, 000 people`, `10⏎000`; no telephone number, and no series such as “2, 100 and 200”. */
const grouped =
  /(?:(?<!£[\d,.]{1,15} )(£)|(?<![\d.,] ?|[\p{L}£]))[1-9]\d{0,2}(?:,\d{3}){0,4}(,?) (\d)\d\d(?:,\d{3}){0,4}(?!\d|,? (?:(?:and|or|to) )?\d)/gu;
/** `£3 ,500`, `£1. 5 million`, `£10. 50 a day`, and `2. 5%` where a sentence could not begin with it. */
const besideMark =
  /£[1-9]\d{0,2}(?:,\d{3}){0,4} (?:,\d{3}){1,4}(?![\d,])|£\d{1,9}\. \d{1,3} ?(?:million|billion|bn|m)\b|(?:£\d{1,9}\. \d\d|(?<![\d.,])\d{1,2}\. \d{1,2}%)(?=[.;)]|$)|£\d{1,9}\. \d\d(?= (?:an?|each) )/g;
/** What a sum goes on with. “For every £100, 250 people” and “under £5, 120 children” hold two figures. */
const afterSum = /^(?:[.;:)]|$| (?:an?|each|for|from|in|of|on|over|per|to|towards)\b)/;
const beforeTwo = /\b(?:above|below|each|every|over|per|than|under) $/i;

/** `and/⏎or`, `£⏎1,000`, `95⏎%`; no address that ends with a stroke. */
const parted =
  /(?:(?<![\p{L}\d])(?!20\d\d\/)(?=[\p{L}\d]{1,40}\/ )(?<![.:]\S{0,200})[\p{L}\d]{1,40}\/ [\p{L}\d]{1,40}|£ \d[\d,]{0,15}(?:\.\d{1,3})?|\d[\d,.]{0,15} %)/gu;

/** `under- fives`, `5- 10`, `£4,000- £4,500`; not “short- and long-term”. */
const hyphened =
  /(?<![\p{L}\d'’£-]|\d[.,:])£?(?:[\p{L}\d'’-]|[.,:](?<=\d.)(?=\d)){0,40}(?:[\p{L}\d]-|\d–) (?!(?:agus|and|as|but|if|no|nor|not|or|plus|rather|than|through|to|versus|vs)(?![\p{L}\d]))(?:£(?=\d))?(?:[\p{L}\d]|[.,:](?<=\d.)(?=\d)){1,40}/gu;

export const wordDivided = patternRule({
  severity: 'warning',
  summary: 'A line end or a space divides a figure or a word: “£1, 000”, “under- fives”.',
  why: 'The lines of a running text are joined with spaces, so that what goes on from one to the next is printed with a gap: of £1,000 a reader sees £1.',
  example: inText('The Board plans care for under- fives.', 'The Board plans care for under-fives.'),
  texts: readingsWithNames,
  patterns: [
    {
      pattern: grouped,
      said: (found, one) => {
        const [words, pound = '', comma = '', first] = found;
        const isBroken = isOverLines(found, one);
        const isOne = first === '0' ? comma !== '' || isBroken : comma !== '' && pound !== '' && isSum(found);
        if (!isOne) return undefined;
        const help = `Write “${words.replace(/,? /, ',')}” on one line; between two figures stands a word.`;
        return { message: divided(words, isBroken), help };
      },
    },
    {
      pattern: besideMark,
      said: (found, one) => ({
        message: divided(found[0], isOverLines(found, one)),
        help: `Write “${found[0].replace(/(?<=\.) | (?=,)/, '')}” on one line.`,
      }),
    },
    {
      pattern: parted,
      said: (found, one) =>
        isOverLines(found, one)
          ? { message: divided(found[0], true), help: `Write “${found[0].replace(' ', '')}” on one line.` }
          : undefined,
    },
    { pattern: hyphened, said: ofHyphen },
  ],
});

function isSum({ 0: words, index, input }: RegExpExecArray): boolean {
  const end = index + words.length;
  return afterSum.test(input.slice(end, end + 10)) && !beforeTwo.test(input.slice(Math.max(0, index - 10), index));
}

function ofHyphen(found: RegExpExecArray, one: Reading): Said | undefined {
  const [words] = found;
  const isBroken = isOverLines(found, one);
  // “Aim 1- Care at home” has a hyphen for a dash. Of years the rule about them says it.
  if ((!isBroken && !/\p{Ll}- \p{Ll}|\d[-–] \d/u.test(words)) || /^20\d\d[-–] \d\d(?:\d\d)?$/.test(words))
    return undefined;
  const whole = words.replace(' ', '');
  const orOne = /^[^-]+\p{L}- \p{Ll}/u.test(words) ? ` or “${words.replace('- ', '')}”` : '';
  return {
    message: divided(words, isBroken),
    help: `Write “${whole}”${orOne} on one line; a dash has a space on both sides.`,
  };
}

function divided(words: string, isBroken: boolean): string {
  return `“${words}” would be printed, with a gap${isBroken ? ': the end of a line becomes a space' : ''}.`;
}

function isOverLines({ 0: words, index }: RegExpExecArray, one: Reading): boolean {
  const { start, end } = one.span(index, index + words.length);
  return start.line !== end.line;
}
