import { expect, test } from 'vitest';
import { financialYear } from '../../src/model/financial-year.ts';
import { formatDate, isIsoDate, isIsoMonth, lastDay, type IsoDate, type IsoMonth } from '../../src/model/iso-date.ts';

test.each(['2024-02-29', '2000-02-29', '2023-12-31', '2023-01-01'])('%s is a day', (day) =>
  expect(isIsoDate(day)).toBe(true),
);
test.each([
  '2023-02-29',
  '1900-02-29',
  '2023-02-30',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '2023-1-1',
  '2023-01',
  '16 March 2023',
])('%s is no day', (day) => expect(isIsoDate(day)).toBe(false));
test.each(['2024-13', '2024-00', '2024-1', '2024'])('%s is no month', (month) => expect(isIsoMonth(month)).toBe(false));

test('a month is met on its last day', () => {
  expect(['2024-01', '2024-02', '2023-02', '2024-04'].map((month) => lastDay(month as IsoMonth))).toEqual([
    '2024-01-31',
    '2024-02-29',
    '2023-02-28',
    '2024-04-30',
  ]);
});

test('days and months print as people write them', () => {
  expect(formatDate('2023-03-16' as IsoDate)).toBe('16 March 2023');
  expect(formatDate('2024-01' as IsoMonth)).toBe('January 2024');
});

test('a financial year runs from April to March', () => {
  expect(financialYear('2023-24')).toEqual({ id: '2023-24', start: '2023-04-01', end: '2024-03-31' });
  expect(financialYear('1999-00')?.end).toBe('2000-03-31');
  for (const wrong of ['2023-25', '2023', '23-24', '2023-2024']) expect(financialYear(wrong)).toBeUndefined();
});
