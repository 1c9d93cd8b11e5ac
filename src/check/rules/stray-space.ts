/** Finds doubled spaces, spaces at the end of a line and spaces before a comma or full stop. */
import { matches } from '../../model/matches.ts';
import { readingsAsTyped } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

const doubled =
  /(?<=\S)[ \u00a0\u2000-\u200a\u202f]+(?=[ \u00a0\u2000-\u200a\u202f]\S)|(?<=[^\s—–(.,;])[ \u00a0\u2000-\u200a\u202f](?=[,;.](?:\s|$))/g;

export const straySpace: Rule = {
  severity: 'advice',
  summary: 'There is a space too many: doubled, or before a comma or full stop.',
  why: 'It shows as a gap in print, and it makes two equal sentences differ to a search.',
  example: inText(
    'The Board plans care with  the people who use it.',
    'The Board plans care with the people who use it, always.',
  ),
  holds: 'texts',
  *check(pack) {
    for (const { words, span, typed } of readingsAsTyped(pack))
      for (const { 0: space, index } of matches(words, doubled)) {
        const to = index + space.length;
        const at = span(index, to);
        const fixable = typed(index, to) && at.start.line === at.end.line;
        yield {
          message: `There ${space.length === 1 ? 'is a space' : `are ${space.length} spaces`} too many here.`,
          at,
          help: 'Delete what is too much.',
          ...(fixable && { fix: [{ at, text: '' }] }),
        };
      }
  },
};
