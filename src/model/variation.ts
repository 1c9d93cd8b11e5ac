/** What money was moved in-year: as it was issued before, the variation, and as it is now. */
import type { Budget, FundingStatus } from './budget.ts';
import { accountOf, recordsOf, type FundingEntry, type FundingFields } from './funding-record.ts';
import { subtract, type Money } from './money.ts';
import { sameFigures } from './same-figures.ts';

/** Of a payment, an amount set aside or a line; where one side has none of it, it is new or no longer there. */
export interface Variation extends Pick<FundingEntry, 'id' | 'kind' | 'money' | 'recipient' | 'label'> {
  /** Where a figure comes from that is one of several of its kind. */
  readonly from?: string;
  readonly issued?: Amount;
  readonly revised?: Amount;
  /** Of a figure, and of a line that has one of its own. */
  readonly statusBefore?: FundingStatus;
  readonly status?: FundingStatus;
  /** The part of an amount set aside that may be used, where it is not as it was. */
  readonly specified?: { readonly before?: Money; readonly now?: Money };
  /** Absent where one of the two is no sum. */
  readonly variation?: Money;
}

type Amount = NonNullable<FundingFields['amount']>;

/** Every amount, and every status and part to be used of a figure, that is not as it was, in the order of the later budget, then what is no longer there. */
export function variationsBetween(before: Budget, after: Budget): readonly Variation[] {
  const [base, records] = [recordsOf(before), recordsOf(after)];
  const then = new Map(base.map((one) => [one.id, one]));
  const now = sameFigures(base, records);
  const ids = new Set([...now.keys(), ...then.keys()]);
  return [...ids].flatMap((id): readonly Variation[] => {
    const [was, is] = [then.get(id), now.get(id)];
    const record = is ?? was;
    const [issued, revised] = [was?.fields.amount, is?.fields.amount];
    if (!record) return [];
    const isSettledOtherwise = record.kind === 'figure' && was?.fields.status !== is?.fields.status;
    const [partBefore, part] = [was?.fields.specified, is?.fields.specified];
    if (issued === revised && partBefore === part && !isSettledOtherwise) return [];
    const { kind, money, recipient, label } = record;
    const variation = typeof issued === 'number' && typeof revised === 'number' ? subtract(revised, issued) : undefined;
    const from = sourceAmong([base, records], record);
    const amounts = { from, issued, revised, variation, statusBefore: was?.fields.status, status: is?.fields.status };
    const known = Object.fromEntries(Object.entries(amounts).filter(([, value]) => value !== undefined));
    const parts = { ...(partBefore !== undefined && { before: partBefore }), ...(part !== undefined && { now: part }) };
    return [{ id, kind, money, recipient, label, ...known, ...(partBefore !== part && { specified: parts }) }];
  });
}

/** Where a figure comes from; of one that alone is of its kind nothing. */
function sourceAmong(sides: readonly (readonly FundingEntry[])[], one: FundingEntry): string | undefined {
  const isOwn = (other: FundingEntry): boolean => other.kind === 'figure' && accountOf(other) === accountOf(one);
  return isOwn(one) && sides.some((records) => records.filter(isOwn).length > 1) ? one.fields.source : undefined;
}
