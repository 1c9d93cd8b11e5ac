/** Finds dates and sums that are typed in the text although the data hold them. */
import type { Finding } from '../../diagnostic.ts';
import { namesAnotherYear, sentenceAround } from '../language/sentence-around.ts';
import { everyText } from '../language/texts.ts';
import type { Pack } from '../../model/pack.ts';
import { amountsByBody } from '../../model/placeholder.ts';
import { writtenSums } from '../../model/written-sum.ts';
import { typedDeadlines } from '../typed-deadlines.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const factTypedInText: Rule = {
  severity: 'advice',
  summary: 'A deadline or a sum is typed in the text although the data hold it.',
  why: 'A fact that is written once cannot come to disagree with itself. In the text it stands in braces and is filled in.',
  example: inFirstGroup('access criteria, by September 2030."', 'access criteria, by {deadline}."'),
  *check(pack) {
    for (const { words, at, relation, isFilled } of typedDeadlines(pack))
      if (relation === 'same' && !isFilled) yield typed(words, '{deadline}', at);
    yield* sums(pack);
  },
};

function* sums(pack: Pack): Generator<Finding> {
  const { budget } = pack;
  const known = [
    ...[...amountsByBody(budget?.payments ?? [])].map(([id, amount]) => ({ fact: `{payment:${id}}`, amount })),
    ...[...amountsByBody(budget?.setAsides ?? [])].map(([id, amount]) => ({ fact: `{set-aside:${id}}`, amount })),
  ];
  if (known.length === 0) return;
  for (const { text, origin, path } of everyText(pack))
    for (const sum of writtenSums(text)) {
      // “£3 million” may be meant roughly.
      const [found, ...others] = known.filter(({ amount }) => amount === sum.amount && sum.unit <= 100);
      // Which of several that are alike is meant cannot be told; of another year none is.
      if (!found || others.length > 0 || namesAnotherYear(sentenceAround(text, sum.from).sentence, pack.year.id))
        continue;
      yield typed(sum.words, found.fact, origin.part(path, sum.from, sum.to));
    }
}

function typed(words: string, fact: string, at: Finding['at']): Finding {
  return {
    message: `“${words}” is typed in the text, and is in the data.`,
    at,
    help: `Write ${fact}.`,
    fix: [{ at, text: fact }],
  };
}
