/** Reads a field of a figure or line from its row, and says what it cannot be. */
import {
  isDateField,
  isMoneyField,
  isNameField,
  type FundingEntry,
  type FundingField,
  type FundingValue,
} from '../../model/funding-record.ts';
import type { FoundRow } from './find-rows.ts';
import { readDay } from './read-day.ts';
import { readMoney } from './read-money.ts';
import { readNames } from './read-names.ts';
import { readStatus, readWords } from './read-words.ts';
import { inQuotes, valueOf, type Reading, type Refusal, type Terms } from './reading.ts';

/** @param exported what it was, which settles what can be read in two ways; nothing of a new line */
export function readField(
  field: FundingField,
  row: FoundRow,
  terms: Terms,
  { kind, fields = {} }: Partial<Pick<FundingEntry, 'kind' | 'fields'>>,
): Reading<FundingValue> {
  const cell = row.cells.get(field);
  if (isMoneyField(field)) return readMoney(cell, { ...terms, instead: insteadOfSum(field, kind) }, fields[field]);
  if (isDateField(field)) return readDay(cell, terms, fields[field]);
  if (isNameField(field)) return readNames(cell, field, terms.names, fields[field]);
  if (field === 'status') return readStatus(cell, terms);
  const words = readWords(cell);
  const label = field === 'label' ? valueOf(words) : undefined;
  // A day is one too.
  const isNumber = typeof cell?.value === 'number' || (cell?.isUntyped === true && /^\d[\d.,]*$/.test(label ?? ''));
  return label === undefined || label === fields.label || !isNumber
    ? words
    : { message: `Here stands ${inQuotes(label)}, and no name.`, help: 'Type the name again.' };
}

/** What may stand in the place of a sum: what `refusalOf` does not refuse. */
function insteadOfSum(field: FundingField, kind?: FundingEntry['kind']): string {
  if (field !== 'amount') return 'leave the cell empty';
  return kind === 'figure' ? 'write tbc in budgets.yaml' : '“To be confirmed”';
}

/** What a field of this kind of entry cannot be; the lengths are those of the schema. */
export function refusalOf(
  { kind, method }: Pick<FundingEntry, 'kind' | 'method'>,
  field: FundingField,
  value: FundingValue | undefined,
): Refusal | undefined {
  if (field === 'amount' && method !== undefined)
    return {
      message: 'This payment is determined by a method, and has no amount.',
      help: 'Replace the method by an amount in budgets.yaml.',
    };
  if (isMoneyField(field) && value === 'tbc' && field !== 'amount')
    return { message: 'Only an amount may be to be confirmed.', help: 'Type the sum, or leave the cell empty.' };
  if (value === 'tbc' && kind === 'figure')
    return {
      message: 'The amount of a payment or set aside is not put back to “to be confirmed” in a spreadsheet.',
      help: 'Type the sum, or write tbc in budgets.yaml.',
    };
  const most = field === 'label' ? 2000 : 32_000;
  if (typeof value === 'string' && value.length > most)
    return {
      message: `The cell holds ${value.length} characters, and budgets.yaml has room for ${most}.`,
      help: 'Shorten it; what is longer can be put into a document of its own.',
    };
  const isNeeded = field === 'amount' || field === 'label' || (field === 'status' && kind === 'figure');
  if (value !== undefined || !isNeeded) return undefined;
  return {
    message: 'The cell is empty.',
    help:
      field === 'amount' && kind === 'line'
        ? 'Type the sum, or “To be confirmed”.'
        : 'Put back what was exported, or type the new value.',
  };
}
