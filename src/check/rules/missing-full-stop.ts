/** Finds sentences without their full stop. */
import type { Reading } from '../language/reading.ts';
import { readings } from '../language/readings.ts';
import { endsInStatement, lastWord, words as wordsOf } from '../language/sentences.ts';
import { inFirstGroup, type Rule } from '../rule.ts';
import { leadsOf } from '../language/lists.ts';

/** Nothing shorter is taken for a sentence. */
const fewest = 4;
const ended = /[.!?:;…]["'”’)\]*_¹²³⁰⁴-⁹†‡]{0,4}$/;

export const missingFullStop: Rule = {
  severity: 'advice',
  summary: 'A sentence ends without a full stop.',
  why: 'The reader cannot tell whether words were lost; a screen reader runs on into the next sentence.',
  example: inFirstGroup(
    'must publish its access criteria, by {deadline}"',
    'must publish its access criteria, by {deadline}."',
  ),
  holds: 'texts',
  *check(pack) {
    const leads = leadsOf(pack);
    for (const one of readings(pack)) {
      if (
        !['introduction', 'statement', 'group-text', 'direction', 'aim', 'appendix'].includes(one.role) ||
        leads.has(one)
      )
        continue;
      const last = lastWord(one.words);
      if (
        ended.test(last.text) ||
        endsInStatement.test(last.text) ||
        leadsOn(one) ||
        wordsOf(one.words).length < fewest
      )
        continue;
      const whole = one.words.trimEnd().length;
      yield {
        message: /,$/.test(last.text)
          ? 'The sentence ends with a comma.'
          : `The sentence ends “${tail(one.words)}” without a full stop.`,
        at: one.span(last.from, last.to),
        help: 'End it with a full stop.',
        ...(!/[,*_]$/.test(last.text) && { fix: [{ at: endOf(one, whole), text: '.' }] }),
      };
    }
  },
};

/** The last three words. */
function tail(words: string): string {
  return words.slice(-90).trim().split(/\s+/).slice(-3).join(' ');
}

/** "… are detailed below": `lead-in-without-colon` reports it. */
function leadsOn({ words }: Reading): boolean {
  return /\b(?:below|as\s+follows|following)$/i.test(words.trimEnd().slice(-20));
}

function endOf(one: Reading, whole: number): ReturnType<Reading['span']> {
  const { file, end } = one.span(whole - 1, whole);
  return { file, start: end, end };
}
