/** Finds paragraphs that were typed twice. */
import type { Finding } from '../../diagnostic.ts';
import { once } from '../../model/matches.ts';
import type { Reading } from '../language/reading.ts';
import { readings } from '../language/readings.ts';
import { sentences as sentencesOf, words as wordsOf } from '../language/sentences.ts';
import type { Rule } from '../rule.ts';

/** Nothing shorter is taken for a repetition. */
const fewest = 8;

export const textRepeated: Rule = {
  severity: 'advice',
  summary: 'The same paragraph or direction is typed twice.',
  why: 'When one of them is changed, the other stays, and the pack then says two things.',
  example: {
    file: '2030-31/pack.yaml',
    at: '  - show: aims\n',
    bad: '  - The Board plans care with the people who use it.\n  - show: aims\n',
    good: '  - The Board reports on its plan once a year to both bodies.\n  - show: aims\n',
  },
  holds: 'texts',
  *check(pack) {
    const seen = new Map<string, Part>();
    for (const one of readings(pack)) {
      if (!['introduction', 'group-text', 'direction', 'item', 'appendix'].includes(one.role)) continue;
      yield* repetitions(partsOf(one, pack.report !== undefined), seen);
    }
  },
};

/** A paragraph or a sentence of it. */
interface Part {
  readonly one: Reading;
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** The whole first. Of a report each sentence too: its summary is often typed again in its sections, in other paragraphs. */
function partsOf(one: Reading, isReport: boolean): readonly Part[] {
  const whole = { from: 0, to: one.words.trimEnd().length, text: one.words };
  const inside = isReport ? sentencesOf(one.words) : [];
  return [whole, ...(inside.length > 1 ? inside : [])].flatMap(({ from, to, text }) => {
    const key = once(text, textRepeated, flat);
    return key === '' ? [] : [{ one, from, to, key }];
  });
}

/** Of a whole that is repeated nothing more is said. */
function* repetitions(parts: readonly Part[], seen: Map<string, Part>): Generator<Finding> {
  for (const part of parts) {
    const first = seen.get(part.key);
    if (!first) seen.set(part.key, part);
    else if (first.one !== part.one) {
      yield repetition(part, first);
      if (part === parts[0]) return;
    }
  }
}

function repetition({ one, from, to }: Part, first: Part): Finding {
  return {
    message:
      one.direction && first.one.direction
        ? `Direction ${one.direction.number} says the same as ${first.one.direction.number}.`
        : 'The same text stands above.',
    at: one.span(from, to),
    help: 'Keep one of them.',
    related: [{ at: first.one.span(first.from, first.to), message: 'the first' }],
  };
}

/** The words in small letters, without their punctuation; nothing where they are too few. */
function flat(text: string): string {
  const all = wordsOf(text);
  return all.length < fewest
    ? ''
    : all.map((word) => word.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')).join(' ');
}
