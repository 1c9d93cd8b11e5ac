/** Finds groups that state their national outcome in other words than the Regulations. */
import { once } from '../../model/matches.ts';
import { differences, type Difference } from '../language/differences.ts';
import { readings } from '../language/readings.ts';
import { tokens, type Stretch } from '../language/sentences.ts';
import { inOneLine } from '../language/plain.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const outcomeReworded: Rule = {
  severity: 'warning',
  summary: 'The sentence of a group is not its national outcome in the words of the Regulations.',
  why: 'The nine national health and wellbeing outcomes are set by the Public Bodies (Joint Working) (National Health and Wellbeing Outcomes) (Scotland) Regulations 2014. The annual performance report answers to that wording, not to a paraphrase.',
  example: inFirstGroup('improve their health and wellbeing', 'improve their own health and wellbeing'),
  *check(pack) {
    const statements = readings(pack).filter((one) => one.role === 'statement');
    for (const [index, group] of pack.groups.entries()) {
      const { outcome } = group;
      const one = statements[index];
      // A word alone is a mark left for later.
      if (!outcome || !one || !/\s/.test(outcome.text.trim()) || flat(one.words) === flat(outcome.text)) continue;
      const own = tokens(one.words);
      const [first, ...rest] = once(one.words, outcome, () =>
        differences(
          own.map(({ text }) => text),
          tokens(flat(outcome.text)).map(({ text }) => text),
        ),
      ).map((change) => described(change, own));
      if (!first) continue;
      yield {
        message: `Group ${group.number} does not give outcome ${outcome.number} in its statutory words: ${first.message}${rest.length > 0 ? `, and ${rest.length === 1 ? 'one more difference' : `${rest.length} more differences`}` : ''}.`,
        at: one.span(first.from, first.to),
        help: `Write “${flat(outcome.text)}”`,
        related: [
          { at: outcome.origin.span('text'), message: 'the words of the Regulations' },
          ...rest.map(({ from, to, message }) => ({ at: one.span(from, to), message })),
        ],
      };
    }
  },
};

/** What differs, and the words that show it; where words are left out, the one before which they belong. */
function described(
  { from, to, instead }: Difference,
  own: readonly Stretch[],
): { readonly from: number; readonly to: number; readonly message: string } {
  const shown = from < to ? own.slice(from, to) : [own[from] ?? own.at(-1)].filter((word) => word !== undefined);
  const written = own
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const right = instead.join(' ');
  return {
    from: shown[0]?.from ?? 0,
    to: shown.at(-1)?.to ?? 0,
    message:
      written === ''
        ? `“${right}” is left out`
        : right === ''
          ? `“${written}” is added`
          : `“${written}” stands for “${right}”`,
  };
}

function flat(words: string): string {
  return inOneLine(words).trim();
}
