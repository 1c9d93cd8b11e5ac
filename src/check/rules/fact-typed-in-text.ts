/** Finds dates and sums that are typed in the text although the data hold them. */
import type { Finding } from '../../diagnostic.ts';
import {
  namesAnotherTime,
  namesAnotherYear,
  namesBody,
  sentenceAround,
  speaksOfAnotherSum,
} from '../language/sentence-around.ts';
import { everyText } from '../language/texts.ts';
import { figuresOf, linesOf } from '../../model/budget.ts';
import type { Money } from '../../model/money.ts';
import type { Pack } from '../../model/pack.ts';
import { amountsByBody } from '../../model/placeholder.ts';
import { writtenSums } from '../../model/written-sum.ts';
import { bodyBehind } from '../sums-of-now.ts';
import { typedDeadlines } from '../typed-deadlines.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const factTypedInText: Rule = {
  severity: 'advice',
  summary: 'A deadline or a sum is typed in the text although the data hold it.',
  why: 'A fact that is written once cannot come to disagree with itself. In the text it stands in braces and is filled in.',
  example: inFirstGroup('access criteria, by September 2030."', 'access criteria, by {deadline}."'),
  *check(pack) {
    for (const { words, at, relation, isFilled } of typedDeadlines(pack))
      if (relation === 'same' && !isFilled) yield typed(words, ['{deadline}'], at);
    yield* sums(pack);
  },
};

function* sums(pack: Pack): Generator<Finding> {
  const { budget } = pack;
  const known = [
    ...[...amountsByBody(budget?.payments ?? [])].map(([id, amount]) => ({ id, fact: `{payment:${id}}`, amount })),
    ...[...amountsByBody(budget?.setAsides ?? [])].map(([id, amount]) => ({ id, fact: `{set-aside:${id}}`, amount })),
  ];
  if (known.length === 0) return;
  const lines = linesOf(budget).map(({ id, amount }) => ({ fact: `{allocation:${id}}`, amount }));
  const typedSums = everyText(pack).flatMap((one) => writtenSums(one.text).map((sum) => ({ ...one, sum })));
  for (const { text, origin, path, sum } of typedSums) {
    const isThis = ({ amount }: { readonly amount: unknown }): boolean => amount === sum.amount;
    // “£3 million” may be meant roughly; of another year, and to or from another body, none is meant.
    if (sum.unit > 100 || !known.some(isThis)) continue;
    const { sentence } = sentenceAround(text, sum.from);
    const ids = known.filter(isThis).map(({ id }) => id);
    const body = bodyBehind(text, sum, pack.ijb.recipients);
    if (namesAnotherYear(sentence, pack.year.id) || (body && !ids.includes(body.id))) continue;
    const other = ofAnother(pack, sentence, ids) || withoutPlaceholder(pack, sum.amount);
    const facts = [...known, ...lines].filter(isThis).map(({ fact }) => fact);
    const at = origin.part(path, sum.from, sum.to);
    yield typed(sum.words, facts, at, other);
  }
}

/** What is meant where a sentence speaks of another sum, or of another body than those that have this one. */
function ofAnother({ ijb, year }: Pack, sentence: string, ids: readonly string[]): 'another sum' | false {
  const bodies = ijb.recipients.filter((body) => namesBody(sentence, body));
  const isElsewhere = bodies.length > 0 && !bodies.some(({ id }) => ids.includes(id));
  return (speaksOfAnotherSum(sentence) || namesAnotherTime(sentence, year) || isElsewhere) && 'another sum';
}

/** What a sum may be for which no placeholder stands: “the amount specified or last year’s”. */
function withoutPlaceholder({ budget }: Pack, amount: Money): string {
  const isSpecified = budget?.setAsides.some(({ specified }) => specified === amount);
  const isPrevious = figuresOf(budget).some(({ previous }) => previous === amount);
  return [isSpecified && 'the amount specified', isPrevious && 'last year’s'].filter(Boolean).join(' or ');
}

/** Which of several facts that are alike is meant cannot be told, so that nothing is put in its place. @param other what else may be meant */
function typed(words: string, facts: readonly string[], at: Finding['at'], other = ''): Finding {
  const [fact = '', ...more] = facts;
  const condition = other === '' ? more.length > 0 && 'whichever is meant' : `unless ${other} is meant`;
  return {
    message: `“${words}” is typed in the text, and is in the data.`,
    at,
    help: `Write ${facts.join(' or ')}${condition ? `, ${condition}` : ''}.`,
    ...(!condition && { fix: [{ at, text: fact }] }),
  };
}
