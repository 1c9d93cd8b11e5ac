import fc from '../properties.ts';
import { describe, expect, test } from 'vitest';
import { displayUnits, formatPerMille, formatRounded, perMille, rounded } from '../../src/model/display-unit.ts';
import { parseMoney, pence as money, sum, writeMoney } from '../../src/model/money.ts';

const anySum = fc.integer({ min: -1e13, max: 1e13 }).map(money);

describe('rounding goes half away from zero', () => {
  test.each([
    [49, '£', '£0'],
    [50, '£', '£1'],
    [-49, '£', '£0'],
    [-50, '£', '−£1'],
    [149, '£', '£1'],
    [150, '£', '£2'],
    [49_999, '£000', '0'],
    [50_000, '£000', '1'],
    [-50_000, '£000', '−1'],
    [-149_999, '£000', '−1'],
    [-150_000, '£000', '−2'],
    [5_659_300_000, '£000', '56,593'],
    [4_999_999, '£m', '0.0'],
    [5_000_000, '£m', '0.1'],
    [-5_000_000, '£m', '−0.1'],
    [5_659_300_000, '£m', '56.6'],
    [123_456_789_000, '£m', '1,234.6'],
    [49_999_999, 'whole £m', '0'],
    [-50_000_000, 'whole £m', '−1'],
    [123_456_789_000, 'whole £m', '1,235'],
  ] as const)('%i pence in %s is %s', (pence, unit, words) => {
    expect(formatRounded(rounded(money(pence), unit), unit)).toBe(words);
  });

  test('and is never further from the sum than half of the last place, nor depends on the sign', () => {
    fc.assert(
      fc.property(anySum, fc.constantFrom(...displayUnits), (amount, unit) => {
        const place = { '£': 100, '£000': 100_000, '£m': 10_000_000, 'whole £m': 100_000_000 }[unit];
        expect(Math.abs(rounded(amount, unit) * place - amount)).toBeLessThanOrEqual(place / 2);
        expect(rounded(money(-amount), unit) + rounded(amount, unit)).toBe(0);
      }),
    );
  });

  test.each([
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [-1, 3, '−33.3%'],
    [1, -3, undefined],
    [-477, -500, undefined],
    [1, 2000, '0.1%'],
    [1, 2001, '0.0%'],
    [155_000, 56_438_000, '0.3%'],
    [5, 0, undefined],
  ])('%i of %i is %s', (part, whole, words) => {
    const tenths = perMille(money(part), money(whole));
    expect(tenths === undefined ? undefined : formatPerMille(tenths)).toBe(words);
  });

  test('a share is exact where a floating point quotient would not be', () => {
    expect(perMille(money(9_007_199_254_740_991), money(9_007_199_254_740_991))).toBe(1000);
  });
});

describe('sums', () => {
  test('are exact, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }).map(money), { maxLength: 200 }), (amounts) => {
        const exact = Number(amounts.reduce((all, one) => all + BigInt(one), 0n));
        expect(sum(amounts)).toBe(exact);
        expect(sum([...amounts].reverse())).toBe(exact);
        expect(sum([...amounts].sort((one, other) => one - other))).toBe(exact);
      }),
    );
  });

  test('are read as they are printed', () => {
    fc.assert(
      fc.property(anySum, (amount) => {
        expect(parseMoney(writeMoney(amount))).toBe(amount);
      }),
    );
  });
});
