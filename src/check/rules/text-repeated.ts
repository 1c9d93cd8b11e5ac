/** Finds paragraphs that were typed twice. */
import { once } from '../../model/matches.ts';
import type { Reading } from '../language/reading.ts';
import { readings } from '../language/readings.ts';
import { words as wordsOf } from '../language/sentences.ts';
import type { Rule } from '../rule.ts';

/** Nothing shorter is taken for a repetition. */
const fewest = 8;

export const textRepeated: Rule = {
  id: 'text-repeated',
  severity: 'advice',
  summary: 'The same paragraph or direction is typed twice.',
  why: 'When one of them is changed, the other stays, and the pack then says two things.',
  example: {
    file: '2030-31/pack.yaml',
    at: '  - show: aims\n',
    bad: '  - The Board plans care with the people who use it.\n  - show: aims\n',
    good: '  - The Board reports on its plan once a year to both bodies.\n  - show: aims\n',
  },
  soundOnParts: true,
  *check(pack) {
    const seen = new Map<string, Reading>();
    for (const one of readings(pack)) {
      if (!['introduction', 'group-text', 'direction', 'item', 'appendix'].includes(one.role)) continue;
      const key = once(one.words, textRepeated, flat);
      if (key === '') continue;
      const first = seen.get(key);
      if (first)
        yield {
          message:
            one.direction && first.direction
              ? `Direction ${one.direction.number} says the same as ${first.direction.number}.`
              : 'The same text stands above.',
          at: one.span(0, one.words.trimEnd().length),
          help: 'Keep one of them.',
          related: [{ at: first.span(0, first.words.trimEnd().length), message: 'the first' }],
        };
      else seen.set(key, one);
    }
  },
};

/** The words in small letters; nothing where they are too few. */
function flat(text: string): string {
  const all = wordsOf(text);
  return all.length < fewest ? '' : all.map((word) => word.text.toLowerCase()).join(' ');
}
