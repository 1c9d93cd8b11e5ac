/** Figures and words that a line end or a space divides, and prose with dashes, series and suspended hyphens that is left alone. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../../roots.ts';
import { validate } from '../../validated.ts';

/** What is said of the lines of a text: where, and of which words. */
function found(lines: string): readonly string[] {
  const workspace = changed(faultless(), {
    'directions/2030-31/02-resources.yaml': (text) =>
      text.replace('The Board publishes what it spends.', `>-\n    ${lines.replaceAll('|', '\n    ')}`),
  });
  return validate(workspace, {}).diagnostics.map(
    ({ rule, at, message, help }) =>
      `${at.start.line}:${at.start.column} ${rule} ${/“.*?”/.exec(message)?.[0]} ${help?.replace(/ on one line.*/, '')}`,
  );
}

test.each([
  ['The Board spends £1,|000 a day.', '22', '£1, 000', '“£1,000”'],
  ['The Board spends £1, 000 a day.', '22', '£1, 000', '“£1,000”'],
  ['On day 5, £1,|000 is spent.', '15', '£1, 000', '“£1,000”'],
  ['The Board spends £1,|250 a day.', '22', '£1, 250', '“£1,250”'],
  ['The Board spends £31,|250,000 a year.', '22', '£31, 250,000', '“£31,250,000”'],
  ['The Board spends £31,250,|000 a year.', '22', '£31,250, 000', '“£31,250,000”'],
  ['The Board spends £1.|5 million a day.', '22', '£1. 5 million', '“£1.5 million”'],
  ['The Board knows 10|000 people.', '21', '10 000', '“10,000”'],
  ['The Board spends £3|,500 of it.', '22', '£3 ,500', '“£3,500”'],
  ['The Board spends £3,500 ,000 of it.', '22', '£3,500 ,000', '“£3,500,000”'],
  ['The Board spends £1,|250 of it.', '22', '£1, 250', '“£1,250”'],
  ['The Board spends £1, 250 for all.', '22', '£1, 250', '“£1,250”'],
  ['The Board spends all (of £1,|250).', '30', '£1, 250', '“£1,250”'],
  ['The Board spends £10.|50 a day.', '22', '£10. 50', '“£10.50”'],
  ['The Board spends £10.|50.', '22', '£10. 50', '“£10.50”'],
  ['The Board spends more (by 2.|5%).', '31', '2. 5%', '“2.5%”'],
  ['The Board knows 1, 000 people.', '21', '1, 000', '“1,000”'],
  ['The Board helps under-|fives at home.', '21', 'under- fives', '“under-fives” or “underfives”'],
  ['The Board plans for acces- sibility.', '25', 'acces- sibility', '“acces-sibility” or “accessibility”'],
  ['The Board has an end-of-|year review.', '22', 'end-of- year', '“end-of-year”'],
  ['The Board helps over-|65s at home.', '21', 'over- 65s', '“over-65s”'],
  ['The Board has a 24-|hour service.', '21', '24- hour', '“24-hour”'],
  ['The Board helps 5-|10 people.', '21', '5- 10', '“5-10”'],
  ['The Board spends £4,000-|£4,500 on it.', '22', '£4,000- £4,500', '“£4,000-£4,500”'],
  ['The Board helps 4,000–|4,500 people.', '21', '4,000– 4,500', '“4,000–4,500”'],
  ['The Board meets at 09.30-|10.15.', '24', '09.30- 10.15', '“09.30-10.15”'],
  ['The Board helps 5–|10 people.', '21', '5– 10', '“5–10”'],
  ['The Board helps people and/|or carers.', '28', 'and/ or', '“and/or”'],
  ['The Board spends £|1,000 a day.', '22', '£ 1,000', '“£1,000”'],
  ['The Board spends £|1.5 million a day.', '22', '£ 1.5', '“£1.5”'],
  ['The Board helps 95|% of people.', '21', '95 %', '“95%”'],
  ['The Board helps 2.5|% of people.', '21', '2.5 %', '“2.5%”'],
  ['The Board knows a total of 10,|045 people.', '32', '10, 045', '“10,045”'],
  ['The Board hears Dr Smith-|Jones each year.', '24', 'Smith- Jones', '“Smith-Jones”'],
])('%s', (lines, column, words, right) => {
  expect(found(lines)).toEqual([`8:${column} word-divided “${words}” Write ${right}`]);
});

test('of a range of years the rule about years alone speaks', () => {
  expect(found('The Board plans 2030/|31 as well.')).toEqual(['8:21 uneven-year-range “2030/ 31” Write “2030-31”.']);
  expect(found('The Board plans 2030-|31 as well.')).toEqual(['8:21 uneven-year-range “2030- 31” Write “2030-31”.']);
});

test.each([
  ['The Board plans short-|and long-term care.'],
  ['The Board plans 24- or 48-hour care, and mid- to late-life care.'],
  ['The Board plans care -|all of it - each year.'],
  ['The Board plans care –|all of it – each year.'],
  ['The Board knows 10 000 people, 95 % of them, and spends £ 5 on each and/ or all.'],
  ['The Board goes by sections 1,|250 and 300 of its scheme.'],
  ['The Board goes by paragraphs 2, 5,|250 of its scheme.'],
  ['The Board knows people aged 18 to 65,|200 places and wards 4 and 5,|100 beds.'],
  ['The Board helps those under 5,|120 children, and those over 75,|300 people.'],
  ['The Board plans for Covid-19,|200 people and phases 2 to 3,|200 more.'],
  ['For every £100, 250 people are helped.'],
  ['Of those who pay under £5,|120 are children, and of all who pay £5,|120 are.'],
  ['The Board knows what costs £10.|50 people ask for it, and it costs £5.|10 per cent do.'],
  ['The Board reads Table 2.|5% of people are in it, and 15 in 1.|10% a year is the aim.'],
  ['The Board gives £3|,|and £5 ,too.'],
  ['Under section 5,|250 people ask for care.'],
  ['Of 1, 250 people ask for care.'],
  ['Of the 1,250,|300 ask for care.'],
  ['In Q1,|250 people ask for care.'],
  ['Of people aged 65,|120 ask for care.'],
  ['In locality 2,|340 people ask for care, and in year 1,|200 did.'],
  ['By Option 3,|400 people have care, and by June 5,|300 did.'],
  ['The plan is at bit.ly/plan/|and is kept.'],
  ['The Board meets at Flat 5,|120 High Street.'],
  ['The Board pays £50, £100,|150 times in all.'],
  ['In 2030,|100 people ask for care.'],
  ['The Board answers calls to 0131 270|000 each day.'],
  ['The Board follows aim 1- Care at home.'],
  ['The Board pays £5 for it.|000 is no number.'],
])('%s is left alone', (lines) => {
  expect(found(lines).filter((one) => one.includes('word-divided'))).toEqual([]);
});
