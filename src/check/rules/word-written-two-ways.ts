/** Finds words that are spelt in two ways: "out with" and "outwith", "well-being" and "wellbeing". */
import type { Span } from '../../diagnostic.ts';
import { matches } from '../../model/matches.ts';
import { findingIn } from '../language/reading.ts';
import { readings } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

/** "carried out with" is not "outwith". */
const outWith =
  /\b(?<!\b(?:carr(?:y|ies|ied|ying)|sets?|setting|works?|worked|working|takes?|taken|taking|rolls?|rolled|rolling|points?|pointed|starts?|started|reach(?:es|ed|ing)?|fall|fell|helps?|helped|grows?|grown|it|them|this)\s{1,3})(?<!-)out\s+with\b/gi;
const hyphened = /\b([A-Za-z]{2,20})-([a-z]{2,20})\b/g;
const closed = /\b[A-Za-z]{5,40}\b/g;

export const wordWrittenTwoWays: Rule = {
  severity: 'advice',
  summary: 'One word is spelt in two ways, such as “out with” and “outwith”, or “well-being” and “wellbeing”.',
  why: 'Uneven spelling distracts, and a search finds only half of what it should.',
  example: {
    file: 'scheme.yaml',
    bad: 'General medicine provided out with a hospital.',
    good: 'General medicine provided in a hospital.',
  },
  holds: 'texts',
  *check(pack) {
    // Statements are quoted from the Regulations, which write "wellbeing" and "well-being".
    const own = readings(pack).filter((one) => one.role !== 'statement');
    for (const one of own)
      for (const { 0: written, index } of matches(one.words, outWith)) {
        const right = written.startsWith('O') ? 'Outwith' : 'outwith';
        yield findingIn(one, index, index + written.length, {
          message: `“${written}” is one word: “${right}”.`,
          help: `Write “${right}”.`,
          instead: right,
        });
      }
    const wanted = new Set(
      own.flatMap(({ words }) =>
        words.includes('-')
          ? matches(words, hyphened).map(({ 1: first = '', 2: second = '' }) => `${first}${second}`.toLowerCase())
          : [],
      ),
    );
    if (wanted.size === 0) return;
    const joined = new Map<string, () => Span>();
    for (const { words, span } of own)
      for (const { 0: word, index } of matches(words, closed)) {
        const whole = word.toLowerCase();
        if (wanted.has(whole) && !joined.has(whole)) joined.set(whole, () => span(index, index + word.length));
      }
    const told = new Set<string>();
    for (const { words, span } of own)
      for (const { 0: word, 1: first = '', 2: second = '', index } of matches(words, hyphened)) {
        const whole = `${first}${second}`.toLowerCase();
        const other = joined.get(whole);
        if (!other || told.has(whole)) continue;
        told.add(whole);
        yield {
          message: `“${word}” is elsewhere written “${whole}”.`,
          at: span(index, index + word.length),
          help: 'Choose one spelling and keep to it.',
          related: [{ at: other(), message: 'written as one word here' }],
        };
      }
  },
};
