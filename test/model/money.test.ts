import fc from '../properties.ts';
import { expect, test } from 'vitest';
import { formatMoney, parseMoney, pence, subtract, sum, writeMoney } from '../../src/model/money.ts';

const money = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(pence);

test('money parses what it prints, sign and pence included', () => {
  fc.assert(fc.property(money, (one) => parseMoney(writeMoney(one)) === one));
});

test('a sum is exact and knows no order', () => {
  fc.assert(
    fc.property(
      fc.array(money),
      (all) =>
        sum(all) === sum([...all].reverse()) &&
        BigInt(sum(all)) === all.reduce((total, one) => total + BigInt(one), 0n),
    ),
  );
});

test.each([
  ['£56,593,000', 5_659_300_000],
  ['56593000', 5_659_300_000],
  ['-£1,200.50', -120_050],
  ['£0.05', 5],
  ['-0', 0],
])('%s is %d pence', (written, pence) => expect(parseMoney(written)).toBe(pence));

test.each(['', '£', '1,23', '1,2345', '£1.5', '£1.234', '1e6', 'tbc', '£ 5', '99999999999999999'])(
  '“%s” is no sum of money',
  (written) => expect(parseMoney(written)).toBeUndefined(),
);

test.each([
  [5_659_300_000, '£56,593,000'],
  [-120_050, '−£1,200.50'],
  [5, '£0.05'],
  [0, '£0'],
])('%d pence print as %s', (count, printed) => expect(formatMoney(pence(count))).toBe(printed));

test('a fraction of a penny is no sum, and nothing has no sign', () => {
  expect(() => pence(0.5)).toThrow('whole pence');
  expect(Object.is(subtract(pence(-1), pence(-1)), 0)).toBe(true);
  expect(Object.is(pence(-0), 0)).toBe(true);
});
