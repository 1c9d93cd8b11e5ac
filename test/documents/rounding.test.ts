/** When the reader is warned that printed figures may not sum. */
import { expect, test } from 'vitest';
import { mayNotSum, type MoneyRow } from '../../src/documents/parts/funding-table.ts';
import type { Money } from '../../src/model/money.ts';

const pounds = (amount: number): Money => (amount * 100) as Money;
const row = (amount: number, previous: number, parts?: readonly MoneyRow[]): MoneyRow => ({
  role: 'item',
  label: 'Care',
  amount: pounds(amount),
  previous: pounds(previous),
  ...(parts && { parts }),
});

test.each([
  ['whole thousands', [row(3_000, 1_000)], false],
  ['no total, where nobody adds anything up', [row(2_600, 1_400)], false],
  ['a total that is not the sum of what is printed', [row(2_800, 0, [row(1_400, 0), row(1_400, 0)])], true],
  ['last year’s total that is not the sum', [row(0, 2_800, [row(0, 1_400), row(0, 1_400)])], true],
  ['rounding that comes out even', [row(3_000, 0, [row(1_400, 0), row(1_600, 0)])], false],
])('%s', (_, rows, expected) => {
  expect(mayNotSum(rows, '£000')).toBe(expected);
});
