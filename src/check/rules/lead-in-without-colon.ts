/** Finds texts that lead into a list without a colon. */
import type { Finding } from '../../diagnostic.ts';
import type { Reading } from '../language/reading.ts';
import { readings } from '../language/readings.ts';
import { lastWord } from '../language/sentences.ts';
import type { Rule } from '../rule.ts';
import { leadsOf } from '../language/lists.ts';

export const leadInWithoutColon: Rule = {
  severity: 'advice',
  summary: 'The text before a list does not end with a colon.',
  why: 'The colon tells the reader, and a screen reader’s listener, that the sentence goes on in the list.',
  example: { file: '2030-31/pack.yaml', bad: 'text: "The payments are"', good: 'text: "The payments are:"' },
  holds: 'texts',
  *check(pack) {
    const leads = leadsOf(pack);
    for (const one of readings(pack)) if (leads.has(one) || pointsBelow(one)) yield* withoutColon(one);
  },
};

/** A heading above lists, or a group's sentence, that says "below" and stops. */
function pointsBelow({ words, role }: Reading): boolean {
  return (
    ['introduction', 'statement', 'group-text', 'function-heading', 'appendix'].includes(role) &&
    /\b(?:below|as\s+follows|following)[;,]?$/i.test(words.trimEnd().slice(-20))
  );
}

function* withoutColon(one: Reading): Generator<Finding> {
  const { from, to, text } = lastWord(one.words);
  // Minutes have a dash behind it, “resolved:-”.
  if (text === '' || /:["'”’)\]*_]{0,4} ?[-–—]?$/.test(one.words.slice(0, to))) return;
  const mark = /[;,.]$/.exec(text)?.[0];
  // No fix: a colon at the end of an unquoted YAML text would end a key.
  yield {
    message: mark
      ? `What leads into the list ends with “${mark}”.`
      : `What leads into the list ends “${text}”, without a colon.`,
    at: one.span(from, to),
    help: 'End it with a colon.',
  };
}
