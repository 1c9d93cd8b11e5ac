/** Finds groups that state their national outcome in other words than the Regulations. */
import { readings } from '../language/readings.ts';
import { words as wordsOf, type Stretch } from '../language/sentences.ts';
import type { Rule } from '../rule.ts';

export const outcomeReworded: Rule = {
  id: 'outcome-reworded',
  severity: 'warning',
  summary: 'The sentence of a group is not its national outcome in the words of the Regulations.',
  why: 'The nine national health and wellbeing outcomes are set by the Public Bodies (Joint Working) (National Health and Wellbeing Outcomes) (Scotland) Regulations 2014. The annual performance report answers to that wording, not to a paraphrase.',
  example: { file: '2030-31/01-access.yaml', bad: 'improve their health and wellbeing', good: 'improve their own health and wellbeing' },
  soundOnParts: true,
  *check(pack) {
    const statements = readings(pack).filter((one) => one.role === 'statement');
    for (const [index, group] of pack.groups.entries()) {
      const { outcome } = group;
      const one = statements[index];
      if (!outcome || !one || flat(one.words) === flat(outcome.text)) continue;
      const { from, to, written, right } = difference(one.words, outcome.text);
      yield {
        message: `Group ${group.number} does not give outcome ${outcome.number} in its statutory words: ${written === '' ? `“${right}” is left out` : right === '' ? `“${written}” is added` : `“${written}” stands for “${right}”`}.`,
        at: one.span(from, to),
        help: `Write “${flat(outcome.text)}”`,
        related: [{ at: outcome.origin.span('text'), message: 'the words of the Regulations' }],
      };
    }
  },
};

interface Difference {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly right: string;
}

/** The words from the first that differs to the last that does; where words are left out, the one before which they belong. */
function difference(written: string, right: string): Difference {
  const [mine, theirs] = [wordsOf(written), wordsOf(right)];
  let start = 0;
  while (start < mine.length && mine[start]?.text === theirs[start]?.text) start++;
  let [a, b] = [mine.length, theirs.length];
  while (a > start && b > start && mine[a - 1]?.text === theirs[b - 1]?.text) [a, b] = [a - 1, b - 1];
  const shown = mine.slice(start, a);
  const marked = shown.length > 0 ? shown : mine.slice(Math.max(0, start - (start === mine.length ? 1 : 0)), start + 1);
  return { from: marked[0]?.from ?? 0, to: marked.at(-1)?.to ?? written.length, written: join(shown), right: join(theirs.slice(start, b)) };
}

function join(all: readonly Stretch[]): string {
  return all.map((one) => one.text).join(' ');
}

function flat(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ');
}
