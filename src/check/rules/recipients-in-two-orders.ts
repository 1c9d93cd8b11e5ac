/** Finds pairs of recipients that are named now in one order, now in the other. */
import type { Span } from '../../diagnostic.ts';
import { matches } from '../../model/matches.ts';
import { named } from '../language/pattern.ts';
import { plainWords } from '../language/plain.ts';
import { readings } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

export const recipientsInTwoOrders: Rule = {
  severity: 'advice',
  summary: 'The recipients are named now in one order, now in the other.',
  why: 'One order throughout is quicker to read, and nobody wonders whether the first one leads.',
  example: inText(
    'The Board directs {example-council} and {nhs-example}.',
    'The Board directs {nhs-example} and {example-council}.',
  ),
  holds: 'texts',
  needsAll: true,
  *check(pack) {
    const names = pack.ijb.recipients.map(({ name }) => plainWords(name));
    const pair = new RegExp(String.raw`(${named(names)})\s+(?:and|or)\s+(?:the\s+)?(${named(names)})`, 'g');
    const orders = { listed: [] as Span[], other: [] as Span[] };
    let written = '';
    for (const { words, span } of readings(pack))
      for (const found of matches(words, pair)) {
        const inOrder = names.indexOf(flat(found[1])) < names.indexOf(flat(found[2]));
        if (!inOrder && !written) written = found[0];
        orders[inOrder ? 'listed' : 'other'].push(span(found.index, found.index + found[0].length));
      }
    const { listed, other } = orders;
    const [first, ...rest] = other;
    const [usual] = listed;
    if (!first || !usual) return;
    const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
    yield {
      message: `The recipients are named in two orders: “${written}” ${times(other.length)}, the other way round ${times(listed.length)}.`,
      at: first,
      help: 'Keep to one order, for example that of directions/ijb.yaml.',
      related: [...rest.map((at) => ({ at, message: 'and here' })), { at: usual, message: 'the other way round here' }],
    };
  },
};

function flat(words: string | undefined): string {
  return (words ?? '').replaceAll(/\s+/g, ' ');
}
