/** Finds "&" for "and". */
import { matches } from '../../model/matches.ts';
import { bodyNames } from '../language/names.ts';
import { anyOf } from '../language/pattern.ts';
import { readings } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

const ampersand = /(?<=[^\s&]\s{1,3})&(?=\s{1,3}[^\s&])/g;

export const ampersandInText: Rule = {
  severity: 'advice',
  summary: 'The text has “&” where “and” is read.',
  why: 'Screen readers misread it. NHS Education for Scotland’s style guide asks for “and”.',
  example: { file: '2030-31/01-access.yaml', bad: 'title: Health & wellbeing', good: 'title: Health and wellbeing' },
  holds: 'texts',
  *check(pack) {
    // The name of a body, of the plan or of the scheme stays as it is.
    const all = [...bodyNames(pack), pack.plan.name, pack.scheme.name];
    const names = new RegExp(anyOf(all.filter((name) => name.includes('&'))), 'g');
    for (const { words, span, typed } of readings(pack)) {
      const inNames = matches(words, names).map((found) => [found.index, found.index + found[0].length] as const);
      let name = 0;
      for (const { index } of matches(words, ampersand)) {
        while ((inNames[name]?.[1] ?? Infinity) <= index) name++;
        if ((inNames[name]?.[0] ?? Infinity) <= index) continue;
        const at = span(index, index + 1);
        yield {
          message: `“${around(words, index)}” has “&” for “and”.`,
          at,
          help: 'Write “and”.',
          ...(typed(index, index + 1) && { fix: [{ at, text: 'and' }] }),
        };
      }
    }
  },
};

/** The mark with the words before and behind it. */
function around(words: string, index: number): string {
  const before = /(?<!\S)\S+\s+$/.exec(words.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  const after = /^\s+\S+/.exec(words.slice(index + 1, index + 40))?.[0] ?? '';
  return `${before}&${after}`.replaceAll(/\s+/g, ' ');
}
