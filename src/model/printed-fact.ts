/** What a pack prints from its data, besides its sentences: each value in the words in which it is printed, and where it is written. */
import type { Span } from '../diagnostic.ts';
import { formatDeadline } from './deadline.ts';
import type { Direction } from './direction.ts';
import { fundingFields, isNameField, recordsOf } from './funding-record.ts';
import { formatDate, isIsoDate } from './iso-date.ts';
import { unmarked } from './markup.ts';
import { formatMoney } from './money.ts';
import { everyDirection, type Pack } from './pack.ts';
import { factsOf, fill } from './placeholder.ts';
import { everyFunction } from './scheme.ts';
import { withoutStop } from './wording.ts';

export interface PrintedFact {
  readonly words: string;
  /** The key that it is written behind. */
  readonly key: string;
  readonly at: Span;
  /** The direction that it is a fact of. */
  readonly direction?: Direction;
}

export function* printedFacts(pack: Pack): Generator<PrintedFact> {
  for (const direction of everyDirection(pack)) yield* factsOfOne(direction, pack);
  yield* textsWithin(pack);
  const { origin, dated, approval, budget } = pack;
  if (dated !== undefined) yield { words: formatDate(dated), key: 'dated', at: origin.span('dated') };
  if (approval) {
    yield { words: formatDate(approval.date), key: 'date', at: approval.origin.span('date') };
    yield { words: approval.reference, key: 'reference', at: approval.origin.span('reference') };
  }
  for (const record of budget ? recordsOf(budget) : [])
    for (const key of fundingFields) {
      const value = record.fields[key];
      if (value === undefined || value === 'tbc' || key === 'status' || isNameField(key)) continue;
      yield { words: worded(value), key, at: record.origin.span(key) };
    }
}

/** Texts that are printed with more around them. */
function* textsWithin(pack: Pack): Generator<PrintedFact> {
  const facts = factsOf(pack);
  const last = pack.amendments.at(-1);
  if (last?.note !== undefined)
    yield { words: unmarked(fill(last.note, facts)), key: 'note', at: last.origin.span('note') };
  // Where an outcome is named behind it no text ends there.
  for (const { origin, statement } of pack.groups)
    yield { words: unmarked(fill(statement, facts)), key: 'statement', at: origin.span('statement') };
  for (const { origin, text } of pack.outcomes) yield { words: text, key: 'text', at: origin.span('text') };
  // Where a function is cited its text has no stop.
  for (const { origin, text } of everyFunction(pack.scheme))
    yield { words: withoutStop(fill(text, facts)), key: 'text', at: origin.span('text') };
}

function worded(value: string | Parameters<typeof formatMoney>[0]): string {
  if (typeof value === 'number') return formatMoney(value);
  return isIsoDate(value) ? formatDate(value) : value;
}

function* factsOfOne(direction: Direction, pack: Pack): Generator<PrintedFact> {
  const { origin, title, lead, effective, review, measures, deadline } = direction;
  const facts = factsOf(pack);
  const keyed = [
    ['title', title && fill(title, facts)],
    ['lead', lead && fill(lead, facts)],
    ['effective', effective && formatDate(effective)],
    ['review', review && formatDate(review)],
  ] as const;
  for (const [key, words] of keyed) if (words !== undefined) yield { words, key, at: origin.span(key), direction };
  for (const [index, measure] of measures.entries())
    yield { words: fill(measure, facts), key: 'measures', at: origin.span('measures', index), direction };
  if (deadline !== undefined && deadline !== 'continuing')
    yield { words: formatDeadline(deadline), key: 'by', at: deadline.origin.span('by'), direction };
}
