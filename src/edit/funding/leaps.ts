/** Sums that a spreadsheet makes more than five times larger or smaller, nil, or of another sign: whoever types thousands of pounds, a figure too many or a minus is asked. */
import { isMoneyField, type FundingFields } from '../../model/funding-record.ts';
import { leapBetween, leapWords, unitsBetween } from '../../model/leap.ts';
import { formatMoney, sizeOf, type Money } from '../../model/money.ts';
import { isPlaceField, type FundingChange, type Leap, type Versions } from './funding-change.ts';
import type { NewLines } from './new-lines.ts';

/** Each is held against the sum before it; where there was none, this year's and last year's are held against each other. */
export function leapsIn(
  changes: readonly FundingChange[],
  { added, rows }: Pick<NewLines, 'added' | 'rows'>,
  versions: readonly Versions[],
): readonly Leap[] {
  const now = new Map(versions.map(({ id, ours }) => [id, ours?.fields ?? {}]));
  for (const { id, field, after } of changes)
    if (!isPlaceField(field) && now.has(id)) now.set(id, { ...now.get(id), [field]: after });
  const changed = changes.flatMap(({ id, field, before, after, cell }) => {
    if (isPlaceField(field) || !isMoneyField(field) || typeof after !== 'number') return [];
    if (typeof before === 'number' && before !== 0)
      return [...leapOf({ id, field, cell }, before, after), ...nil({ id, field, cell }, before, after)];
    return field === 'specified' ? [] : betweenYears({ id, field, cell }, now.get(id));
  });
  const fresh = added.flatMap(({ id, fields, cell }) =>
    betweenYears({ id, field: 'amount', cell: rows.get(id)?.address('amount') ?? cell }, fields),
  );
  // Where both years are new, that they are so far apart is said once.
  return [...new Map([...changed, ...fresh].map((one) => [`${one.id} ${one.words}`, one])).values()];
}

type Place = Omit<Leap, 'words' | 'kind'>;

function betweenYears(place: Place, { amount, previous }: FundingFields = {}): readonly Leap[] {
  return typeof amount === 'number' && previous !== undefined ? leapOf(place, previous, amount, 'last year’s ') : [];
}

function leapOf(place: Place, before: Money, after: Money, other = ''): readonly Leap[] {
  if (isNegative(before) !== isNegative(after) && before !== 0 && after !== 0) {
    const signs = isNegative(after) ? 'has a minus sign, and' : 'has no minus sign, and';
    const words = `${formatMoney(after)} ${signs} ${other}${formatMoney(before)} has ${isNegative(after) ? 'none' : 'one'}.`;
    return [{ ...place, kind: 'sign', words }];
  }
  if (!leapBetween(before, after)) return [];
  const units = unitsBetween(before, after);
  const isLess = sizeOf(after) < sizeOf(before);
  const question = units ? ` ${isLess ? 'Is it' : 'Was that'} in ${units} of pounds?` : '';
  return [{ ...place, kind: 'size', words: `${leapWords(before, after, other)}.${question}` }];
}

const isNegative = (amount: Money): boolean => amount < 0;

function nil(place: Place, before: Money, after: Money): readonly Leap[] {
  return after === 0 ? [{ ...place, kind: 'nil', words: `Nothing would be left of ${formatMoney(before)}.` }] : [];
}
