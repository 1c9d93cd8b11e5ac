/** Finds marks of emphasis whose partner is missing, but for asterisks that are meant: signs of footnotes, multiplication. */
import type { Pack } from '../../model/pack.ts';
import { unpairedMarks, type Mark } from '../language/emphasis.ts';
import type { Reading } from '../language/reading.ts';
import { readingsWithReported } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

interface Unpaired extends Mark {
  readonly reading: Reading;
  readonly startsParagraph: boolean;
}

export const unpairedEmphasis: Rule = {
  severity: 'advice',
  summary: 'A mark of emphasis has no partner.',
  why: 'Words between two asterisks are emphasised, between four strong. A mark alone is printed as it stands, and nothing is emphasised.',
  example: inText(
    'The Board plans care with **the people who use it.',
    'The Board plans care with **the people** who use it.',
  ),
  holds: 'texts',
  needsAll: true,
  *check(pack) {
    const all = unpairedIn(pack);
    const hasFootnotes = all.some(isFootnote);
    for (const one of all) {
      const { reading, at, length, left } = one;
      if (isFootnote(one) || isMeant(one) || (hasFootnotes && (one.startsParagraph || !one.opens))) continue;
      const marks = '*'.repeat(left);
      yield {
        message: `“${marks}” would be printed: ${whyOf(one)}.`,
        at: reading.span(at, at + length),
        help: `Write ${marks} right before the first and right behind the last of the words that it is for, or take it out; \\* is an asterisk.`,
      };
    }
  },
};

function unpairedIn(pack: Pack): readonly Unpaired[] {
  return readingsWithReported(pack).flatMap((reading) => {
    if (reading.role === 'verbatim' || !reading.words.includes('*')) return [];
    let start = 0;
    return withoutFacts(reading)
      .split('\n\n')
      .flatMap((words) => {
        const from = start;
        start += words.length + 2;
        return unpairedMarks(words).map((mark) => ({
          ...mark,
          at: from + mark.at,
          reading,
          startsParagraph: mark.at === 0,
        }));
      });
  });
}

function whyOf({ opens, closes }: Mark): string {
  if (opens) return 'no mark ends what it begins';
  return closes ? 'no mark begins what it ends' : 'a space parts it from the words';
}

/** Facts are filled in when marks have been read. */
function withoutFacts({ words, typed }: Reading): string {
  return words.replace(/[^\n]/g, (one, at: number) => (typed(at, at + 1) ? one : '}'));
}

/** “cost*” */
function isFootnote({ length, opens, closes }: Mark): boolean {
  return length === 1 && closes && !opens;
}

/** “12 * 4”, “(*)”, a mark in quotes, “Mr S****”, and lines of asterisks. */
function isMeant({ at, length, opens, closes, reading: { words } }: Unpaired): boolean {
  const behind = words.slice(at + length);
  if (length > 3 || (/["'“‘([]$/.test(words.slice(0, at)) && /^["'”’)\]]/.test(behind))) return true;
  if (opens) return length === 1 && !/^[\p{L}\p{N}“‘"'({[£]/u.test(behind);
  return !closes && (length !== 2 || /\d\s*$/.test(words.slice(0, at)) || /^\s*\d/.test(behind));
}
