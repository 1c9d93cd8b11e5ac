/** Finds sentences that are too long to be read at once. */
import { readings } from '../language/readings.ts';
import { sentences, words as wordsOf } from '../language/sentences.ts';
import { inText, type Rule } from '../rule.ts';
import { grouped } from '../../grouped.ts';

const most = 25;

export const longSentence: Rule = {
  severity: 'advice',
  summary: `A sentence has more than ${most} words.`,
  why: 'The Government Digital Service’s guidance for accessible documents asks for sentences of about 25 words or fewer.',
  example: inText(
    'The Board plans care with the people who use it, with the people who give it, with those who pay for it and with those who may need it one day.',
    'The Board plans care with the people who use it, with the people who give it, with those who pay for it and with others.',
  ),
  holds: 'texts',
  *check(pack) {
    // A direction is reported once, at its longest sentence; statements, aims and functions are quoted from elsewhere.
    const texts = grouped(
      readings(pack).filter(({ role }) =>
        ['introduction', 'group-text', 'direction', 'item', 'appendix'].includes(role),
      ),
      (one) => one.direction ?? one,
    );
    for (const [key, all] of texts) {
      const long = all.flatMap((one) =>
        sentences(one.words).flatMap(({ from, to, text }) => {
          const count = text.length > 2 * most ? wordsOf(text).length : 0;
          return count > most ? [{ one, from, to, count }] : [];
        }),
      );
      const [first, ...rest] = long.sort((a, b) => b.count - a.count);
      if (!first) continue;
      yield {
        message: `${'number' in key ? `Direction ${key.number} has a sentence` : 'The sentence has'} ${'number' in key ? 'of ' : ''}${first.count} words${rest.length > 0 ? `, and ${rest.length} more of over ${most}` : ''}.`,
        at: first.one.span(first.from, first.to),
        help: `Break it into sentences of ${most} words or fewer, or into a list.`,
        related: rest.map(({ one, from, to, count }) => ({ at: one.span(from, to), message: `${count} words` })),
      };
    }
  },
};
