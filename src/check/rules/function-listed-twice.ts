/** Finds functions that the scheme lists twice, or under a health board and a council. Two councils of one Board delegate the same. */
import type { Finding } from '../../diagnostic.ts';
import { wholeFunctions } from '../../model/coverage.ts';
import type { DelegatedFunction, Scheme } from '../../model/scheme.ts';
import { remembered } from '../../remembered.ts';
import { plainWords } from '../language/plain.ts';
import type { Rule } from '../rule.ts';
import { grouped } from '../../grouped.ts';

/** Names of functions that are the beginning of another are not longer. */
const most = 12;

export const functionListedTwice: Rule = {
  severity: 'advice',
  summary: 'One function is listed twice, or under a health board and a council.',
  why: 'Each function is directed to the body that delegated it (section 26(1) of the 2014 Act). A function that stands under both must say which part is whose.',
  example: {
    file: 'scheme.yaml',
    bad: 'text: District nursing services., provision: core }\n          - { id: council-3',
    good: 'text: Respite provision., provision: core }\n          - { id: council-3',
  },
  // Years share their scheme.
  check: ({ scheme }) => found(scheme),
};

const found = remembered((scheme: Scheme): readonly Finding[] => [...listedTwice(scheme)]);

function* listedTwice(scheme: Scheme): Generator<Finding> {
  const all = [...wholeFunctions(scheme)];
  const byWords = grouped(all, wordsOf);
  const starts = all.flatMap((one) => startsOf(wordsOf(one)).map((start) => ({ start, one })));
  const narrower = grouped(
    starts.filter(({ start }) => byWords.has(start)),
    ({ start }) => start,
  );
  for (const [words, [first, ...again]] of byWords) {
    const others = again.filter((one) => overlap(first, one));
    const twice = others.filter(({ recipient }) => recipient.id === first.recipient.id);
    const within = (narrower.get(words) ?? []).map(({ one }) => one).filter((one) => overlap(first, one));
    const elsewhere = [...others, ...within].filter(({ recipient }) => recipient.kind !== first.recipient.kind);
    const [body] = elsewhere;
    if (twice.length > 0) yield tell(first, twice, 'is listed twice');
    else if (body)
      yield tell(first, elsewhere, `is delegated by ${first.recipient.name} and also by ${body.recipient.name}`);
  }
}

/** The first two to twelve words of longer ones: "mental health services" of "mental health services in hospital". */
function startsOf(words: string): readonly string[] {
  const all = words.split(' ', most + 1);
  return all
    .slice(1)
    .flatMap((_, index) => (index + 2 < all.length || all.length > most ? [all.slice(0, index + 2).join(' ')] : []));
}

/** Lists for different ages may name one service each. */
function overlap(one: DelegatedFunction, other: DelegatedFunction): boolean {
  return one.ages === other.ages || [one.ages, other.ages].some((ages = 'all') => ages === 'all');
}

function wordsOf({ text }: DelegatedFunction): string {
  return plainWords(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function tell({ text, origin }: DelegatedFunction, others: readonly DelegatedFunction[], how: string): Finding {
  return {
    message: `“${text}” ${how}.`,
    at: origin.span('text'),
    help: 'If the integration scheme says which part is whose, say it here too.',
    related: others.map((one) => ({
      at: one.origin.span('text'),
      message: `${one.id}, delegated by ${one.recipient.name}`,
    })),
  };
}
