/** Sums whose figures cannot be right, and those that are. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../../roots.ts';
import { validate } from '../../validated.ts';

function found(words: string): readonly string[] {
  const workspace = changed(faultless(), {
    'directions/2030-31/02-resources.yaml': (text) =>
      text.replace('The Board publishes what it spends.', `The Board spends ${words}`),
  });
  return validate(workspace, {}).diagnostics.flatMap(({ rule, message }) =>
    rule === 'sum-miswritten' ? [/“(.*?)”/.exec(message)?.[1] ?? ''] : [],
  );
}

test.each([
  ['£10,0000 a day.', '£10,0000'],
  ['£1,00 a day.', '£1,00'],
  ['£1,00,000 a day.', '£1,00,000'],
  ['£1000,000 a day.', '£1000,000'],
  ['£1.000 a day.', '£1.000'],
  ['£3.000.000 a day.', '£3.000.000'],
  ['£1O0 a day.', '£1O0'],
  ['£1OO a day.', '£1OO'],
  ['£1.250.000 of its £5 million.', '£1.250.000'],
  ['£l,000 a day.', '£l,000'],
  ['1,000£ a day.', '1,000£'],
  ['£2.500 a day.', '£2.500'],
  ['£31.250 a year.', '£31.250'],
  ['£1.234,56 of it.', '£1.234,56'],
  ['£1.234.567,50.', '£1.234.567,50'],
  ['£10,000.123 of it.', '£10,000.123'],
  ['£10,000,000.5 of it.', '£10,000,000.5'],
  ['£100.00.00 of it.', '£100.00.00'],
  ['£0,500 of it.', '£0,500'],
])('%s', (words, sum) => {
  expect(found(words)).toEqual([sum]);
});

test.each([
  ['£1,000, £250 and £3,000,000.'],
  ['£12.50 a day, or £1,250.50.'],
  ['£1.125 million, or between £1.125 and £1.5 million.'],
  ['£1.125m, or £1.125bn.'],
  ['£1.5m: £1.125 on nursing, and £0.375 on care.'],
  ['(all in £m) £1.125 on nursing. On care it spends £2.375.'],
  ['£0.450 a mile.'],
  ['£1.045 per mile, £2.125 a meal, £1.875/hour and £1.035 for each visit.'],
  ['from £1.045 to £1.095 per mile.'],
  ['a mileage rate of £1.045.'],
  ['money: the fee per hour is £15.250, the unit price £1.235.'],
  ['£1,250.5 million, or £1,250.5m.'],
  ['(in £000s) £10,000.5.'],
  ['£10,000.50, and £1.23, 56 of them.'],
  ['all (in £000,000).'],
  ['£10,000. 5 teams do.'],
  ['£1000 a day.'],
  ['£1,000.'],
  ['£5, and of that £2.'],
  ['£56,593,000 of it.'],
])('%s is right', (words) => {
  expect(found(words)).toEqual([]);
});
