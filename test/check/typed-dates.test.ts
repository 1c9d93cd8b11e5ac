/** Dates as officers type them into a direction that is due in September 2030, and what they hear of them. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const root = faultless();

function found(words: string): readonly string[] {
  const workspace = changed(root, {
    'directions/2030-31/01-access.yaml': (text) =>
      text.replace('access criteria, by {deadline}."', () => `access criteria, ${words}."`),
  });
  return validate(workspace, { as: 'issued' })
    .diagnostics.filter(({ rule }) => rule !== 'uneven-date-style')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const differs = (words: string): string =>
  `date-differs-from-deadline: The text says “${words}”, but direction 1.1 is due by September 2030.`;
const typed = (words: string): string => `fact-typed-in-text: “${words}” is typed in the text, and is in the data.`;

/** What is typed, and of it what is taken for another date than the deadline; all behind the first word when none is given. */
const others: readonly (readonly [typed: string, words?: string])[] = [
  ['by 30 September 2031'],
  ['by 30. September 2031', '30. September 2031'],
  ['by 30 **September** 2031', '30 **September** 2031'],
  ['by **30 September 2031**', '30 September 2031'],
  ['by Sept 2031'],
  ['by 30th of Sept. 2031'],
  ['by 30-Sep-31'],
  ['by 30-Sep-2031'],
  ['by end Sep-31'],
  ['by end of Sep-29'],
  ['by Jan-32'],
  ['by Jan. 2032'],
  ['by January, 2032'],
  ['by 31st Jan 32'],
  ['by Sept ’31'],
  ['by 31 DECEMBER 2031'],
  ['by 30 september 2031'],
  ['by March 31 2032'],
  ['by March 31st, 2032'],
  ['by 31-03-2032'],
  ['by 30.09.2031'],
  ['by 30.9.31'],
  ['by 30/9/31'],
  ['by 2032-03-31'],
  ['by 9/2031'],
  ['by mid-October 2031'],
  ['by early October 2030'],
  ['by the end of October 2030'],
  ['by the end of 2031'],
  ['by end 2030'],
  ['by noon on 1 October 2031', '1 October 2031'],
  ['by 5pm on Tues 1 October 2030', 'Tues 1 October 2030'],
  ['by the close of business on 1 October 2030', '1 October 2030'],
];

test.each(others.map(([text, words]) => [text, words ?? text.replace(/^\w+ /, '')] as const))(
  '%s is another date',
  (text, words) => {
    expect(found(text)).toEqual([differs(words)]);
  },
);

test.each([
  ['by Sept 2030', 'Sept 2030'],
  ['by 30.09.2030', '30.09.2030'],
  ['by 30-Sep-30', '30-Sep-30'],
  ['by the end of September 2030', 'the end of September 2030'],
  ['by 5pm on Monday 30 September 2030', 'Monday 30 September 2030'],
  ['by 30 September', '30 September'],
])('%s is the deadline', (text, words) => {
  expect(found(text)).toEqual([typed(words)]);
});

test('another deadline that is filled in is another date', () => {
  expect(found('by {deadline:new-year}')).toEqual([differs('31 January 2031')]);
});

test('a title is no milestone of its text', () => {
  const title = (words: string): readonly string[] =>
    validate(
      changed(root, {
        'directions/2030-31/01-access.yaml': (text) =>
          text.replace('to: [nhs-example]', `title: Publish access criteria ${words}\n    to: [nhs-example]`),
      }),
      {},
    ).diagnostics.map(({ message }) => message);
  expect(title('by December 2030')).toEqual([differs('December 2030').replace(/^.*?: /, '')]);
  expect(title('by August 2030')).toEqual([differs('August 2030').replace(/^.*?: /, '')]);
  expect(title('by {deadline}')).toEqual([]);
  expect(title('by the end of 2032')).toEqual([]);
});

test.each([
  ['its own deadline by its id', 'by {deadline:september-2030}'],
  ['an earlier deadline beside its own', 'by {deadline:june-2030} and its opening hours, by {deadline}'],
  ['a deadline that is only named', 'as those due on {deadline:new-year}, by {deadline}'],
  ['the same in other words', 'by mid-September 2030'],
  ['the day after it', 'before 1 October 2030'],
  ['the month after it', 'before October 2030'],
  ['a day or a year', 'by Sep-30'],
  ['a month without its year', 'by the end of September'],
  ['a year alone', 'by 2031'],
  ['a financial year', 'by the end of 2031-32'],
  ['a day that comes each year', 'by 31 December each year'],
  ['days that come in turn', 'by 30 June and 31 December'],
  ['a day that most years do not have', 'by 29 February'],
  ['how long, beside the deadline', 'until 31 March 2031 and its opening hours, by {deadline}'],
  ['another day without its year, beside it', 'by 31 December and its opening hours, by {deadline}'],
  ['the number of a report', 'as report 9/2031 says, by {deadline}'],
  ['the number of a section', 'as section 45.13.12 says, by {deadline}'],
  ['a number behind a day', 'on 31 January 32 of its services, by {deadline}'],
  ['another day without its year', 'as it stood by 31 March'],
  ['how long it was so', 'as it was until 30 September 2031'],
  ['what comes after its own', 'to be reported on by {deadline:new-year}, by {deadline}'],
  ['an aim beside its own', 'to halve waits by the end of 2032, by {deadline}'],
  ['days from and to', 'for 30 March-12 April 2031, by {deadline}'],
  ['verbs', 'which it may 24 times amend, by {deadline}'],
])('nothing is said of %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['by 31 Sept 2030', '31 Sept 2030'],
  ['by 31st of September 2030', '31st of September 2030'],
  ['by 31.09.2030', '31.09.2030'],
  ['by 31-Sep-30', '31-Sep-30'],
  ['by 2030-02-30', '2030-02-30'],
])('%s is no day', (text, words) => {
  expect(found(text)).toEqual([`malformed-date: There is no such day as ${words}.`]);
});

test.each(['Monday 1 Oct 2030', 'Mon 1 Oct. 2030', 'Monday the 1st of October 2030', 'Monday, 1.10.2030'])(
  '%s is a Tuesday',
  (words) => {
    expect(found(`by ${words}`)).toEqual([
      differs(words),
      'weekday-differs-from-date: 1 October 2030 is a Tuesday, not a Monday.',
    ]);
  },
);

/** How a date is best written, of the introduction; nothing where it is written so. */
function written(words: string): readonly string[] {
  const workspace = changed(root, {
    'directions/2030-31/pack.yaml': (text) =>
      text.replace('The Board plans care with the people who use it.', () => JSON.stringify(`The Board met ${words}.`)),
  });
  return validate(workspace, {}).diagnostics.flatMap(({ rule, help, fix }) =>
    rule === 'uneven-date-style' ? [fix?.[0]?.text ?? String(help)] : [],
  );
}

test.each([
  ['on 3rd of Sept. 2029', '3 September 2029'],
  ['on 03-Sep-29', '3 September 2029'],
  ['on Monday 3 Sep 2029', '3 September 2029'],
  ['on September 3, 2029', '3 September 2029'],
  ['on 2029-09-03', '3 September 2029'],
  ['on 3rd September', '3 September'],
  ['in Sept 2029', 'September 2029'],
  ['by 9/2029', 'September 2029'],
  ['on 3 of September 2029', '3 September 2029'],
])('%s is written %s', (words, right) => {
  expect(written(words)).toEqual([right]);
});

test.each([
  'on Monday, 3 September 2029',
  'in September 2029',
  'on 31st Sept 2029',
  'before the end of 2029',
  'on paper 5.3 of September 2029',
  'on item 3 of September 2029',
])('nothing is said of how “%s” is written', (words) => {
  expect(written(words)).toEqual([]);
});
