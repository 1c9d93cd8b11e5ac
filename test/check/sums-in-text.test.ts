/** Sums that are typed in a text, held against the payments of a body: one, several, one of last year, one rounded. */
import { expect, test } from 'vitest';

import { changed, example, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const one = '    status: offered-not-accepted\n';
const text = '"{statement:specimen-council}"';
const another = (amount: string): string => `  - { recipient: specimen-council, ${amount}, status: agreed }\n`;
const council = '{specimen-council}';

/** What is said of a sentence in the introduction, and what may be written instead, beside other payments of the council. */
function said(sentence: string, ...others: readonly string[]): readonly string[] {
  const workspace = changed(example(), {
    'directions/2030-31/pack.yaml': (before) => before.replace(text, JSON.stringify(sentence)),
    'directions/2030-31/budgets.yaml': (before) => {
      expect(before).toContain(one);
      return before.replace('set-asides:\n', `${others.map(another).join('')}set-asides:\n`);
    },
  });
  return validate(workspace, {}).diagnostics.flatMap(({ rule, help = '' }) =>
    /^(fact-typed-in-text|sum-differs-from-data|unknown-placeholder)$/.test(rule) ? [`${rule}: ${help}`] : [],
  );
}

const write = 'fact-typed-in-text: Write {payment:specimen-council}.';
const either = 'fact-typed-in-text: Write {payment:specimen-council} or {payment:nhs-specimen}, whichever is meant.';
const unless = 'fact-typed-in-text: Write {payment:specimen-council}, unless another sum is meant.';
const differs = 'sum-differs-from-data: Write {payment:specimen-council}, and correct the data if they are wrong.';

const health = 'sum-differs-from-data: Write {payment:nhs-specimen}, and correct the data if they are wrong.';

test.each([
  ['the sum', `${council} pays £59,189,286.50.`, [write]],
  ['another', `${council} pays £59,198,286.50.`, [differs]],
  ['the sum, of another year', `${council} paid £59,189,286.50 in 2029-30.`, []],
  ['the sum, of a year with a slash', `${council} paid £59,189,286.50 in 2029/30.`, []],
  ['another, of years in full', `${council} paid £59,000,000 in 2029–2030.`, []],
  ['another, of this year with a slash', `${council} pays £59,000,000 in 2030/31.`, [differs]],
  ['the sum, of another body', '{nhs-specimen} pays £59,189,286.50.', [unless]],
  ['the sum, of a cost', 'Care homes cost £59,189,286.50.', [unless]],
  ['saved', `${council} must save £50,000,000.`, []],
  ['in reserve', `${council} holds reserves of £59,000,000.`, []],
  ['rounded to pounds', `${council} pays £59,189,287.`, []],
  ['rounded to the wrong pound', `${council} pays £59,189,288.`, [differs]],
  ['asked for', `${council} pays, and the Board asks for £59,500,000 in a revised offer.`, []],
  ['at least', `${council} pays at least £59,000,000.`, []],
  ['a rough one', `${council} pays nearly £60 million.`, []],
  ['under a section', `${council} pays under section 27 £59,198,286.50.`, [differs]],
  ['a gap', `The gap of ${council} is £50 million.`, []],
  ['a part of it', `${council} pays {payment:specimen-council}, of which £50 million is for care.`, []],
  ['a part before it', `${council} pays £50 million of it for care.`, []],
  ['of a group of its lines', `${council} pays £52,021,592.50 of it for adult social care.`, []],
  ['another, of a calendar year', `In 2028 ${council} pays £59,000,000.`, []],
  ['another, at a day before the year', `At 31 March 2030 ${council} has £59,000,000.`, []],
  ['another, of years in two figures', `${council} pays more (29/30: £57,000,000).`, []],
  ['another, of this year in two figures', `${council} pays £59,000,000 (30/31).`, [differs]],
  ['another, of a day in the year', `On 1 May 2030 ${council} pays £59,000,000.`, [differs]],
  ['another, under an Act of a year', `Under the 2014 Act ${council} pays £59,000,000.`, [differs]],
  ['what it would be', `${council} would pay £57,000,000 without the fund.`, []],
  ['what it was', `The payment of ${council} was £59,000,000 before.`, []],
  ['a recurring part', `Of ${council}, £57,000,000 is recurring.`, []],
  ['from elsewhere', `${council} receives £57,000,000 from the Scottish Government.`, []],
  ['the sum, that it would be', `${council} would pay £59,189,286.50.`, [unless]],
  ['the sum of a payment and an amount set aside', '{nhs-specimen} has £102,934,298.46.', []],
  ['nearly the sum of both', '{nhs-specimen} has £100,000,000.', []],
  ['nearly the sum of both, of the payment', 'The payment to {nhs-specimen} is £100,000,000.', [health]],
  ['nearly the sum of both, of both', 'The payment and amount set aside of {nhs-specimen} come to £100,000,000.', []],
  ['nearly the payment', '{nhs-specimen} has £81,000,000.', [health]],
  ['for some of it', `${council} pays £50,000,000 for care homes.`, []],
  ['for the year', `${council} pays £59,000,000 for the year.`, [differs]],
  ['another, that it paid', `${council} paid £59,000,000.`, []],
  ['another, that it is paid', `${council} is paid £59,000,000.`, [differs]],
  ['another, to be paid', `${council} is to be paid £59,000,000.`, [differs]],
  ['last year’s', `${council} paid £57,792,449 last year.`, []],
])('of one payment: %s', (_, sentence, expected) => {
  expect(said(sentence)).toEqual(expected);
});

test.each([
  ['each of two', `${council} pays £59,189,286.50, and £300,000 besides.`, ['amount: "£300,000"'], []],
  ['both', `${council} pays £59,489,286.50.`, ['amount: "£300,000"'], [write]],
  ['both, as another body has', '{nhs-specimen} has £80,935,909.46.', ['amount: "£21,746,622.96"'], [either]],
  ['neither', `${council} pays £59,500,000.`, ['amount: "£300,000"'], []],
  ['the known of two', `${council} pays £59,189,286.50.`, ['amount: tbc'], []],
  ['the one that is a sum', `${council} pays £59,189,286.50.`, ['method: by the schedule of rates'], []],
])('of several payments of one body: %s', (_, sentence, others, expected) => {
  expect(said(sentence, ...others)).toEqual(expected);
});

test.each([
  ['one of the payments', '£20,000,000', 0],
  ['the payments together', '£40,000,000', 0],
  ['all that the body has', '£61,998,389', 0],
  ['near the amount set aside alone', '£27,000,000', 1],
  ['near a payment too', '£21,000,000', 0],
])('a body has two payments and an amount set aside, and the sentence says %s', (_, sum, count) => {
  const workspace = changed(example(), {
    'directions/2030-31/pack.yaml': (before) =>
      before.replace(text, JSON.stringify(`{nhs-specimen} has ${sum}, set aside or paid.`)),
    'directions/2030-31/budgets.yaml': (before) =>
      before
        .replace('£80,935,909.46', '£20,000,000')
        .replace(
          'set-asides:\n',
          '  - { recipient: nhs-specimen, amount: "£20,000,000", status: agreed }\nset-asides:\n',
        ),
  });
  expect(validate(workspace, {}).diagnostics.filter(({ rule }) => rule === 'sum-differs-from-data')).toHaveLength(
    count,
  );
});

test('a sentence of a payment is ended by its own stop', () => {
  const rules = validate(
    changed(example(), {
      'directions/2030-31/pack.yaml': (before) =>
        before.replace(text, JSON.stringify('The Board plans its care for {year}. {statement:specimen-council}')),
    }),
    {},
  ).diagnostics.map(({ rule }) => rule);
  expect(rules).not.toContain('missing-full-stop');
});

const nursing =
  '  - { id: nursing, label: Nursing, recipient: nhs-example, source: payment, amount: "£3,000,000", use: Care. }\n';

test.each([
  ['the payment alone', '£2,000,000', 'Write {payment:example-council}.', true],
  ['a line too', '£3,000,000', 'Write {payment:nhs-example} or {allocation:nursing}, whichever is meant.', false],
  [
    'what may be used and last year’s too',
    '£1,000,000',
    'Write {set-aside:nhs-example}, unless the amount specified or last year’s is meant.',
    false,
  ],
])('a typed sum that is that of %s', (_, sum, help, isFixed) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/pack.yaml': (before) =>
      before.replace('The Board plans care with the people who use it.', `The sum is ${sum}.`),
    'directions/2030-31/budgets.yaml': (before) =>
      before
        .replace('amount: "£1,200,000"', 'amount: "£1,000,000", previous: "£1,000,000"')
        .replace(/allocations:[^]*/, `allocations:\n${nursing}`),
  });
  const found = validate(workspace, {}).diagnostics.find(({ rule }) => rule === 'fact-typed-in-text');
  expect(found?.help).toBe(help);
  expect(found?.fix !== undefined).toBe(isFixed);
});

test.each([
  ['The Board adds nothing of its own.', []],
  [
    'the Board adds nothing of its own',
    ['The items of this list end differently: 1 with no mark, 2 with a full stop.'],
  ],
])('and so in a list, beside the item: %s', (item, messages) => {
  const workspace = changed(example(), {
    'directions/2030-31/pack.yaml': (before) => before.replace(text, JSON.stringify(item)),
  });
  expect(
    validate(workspace, {}).diagnostics.flatMap(({ rule, message }) =>
      rule === 'uneven-list-punctuation' ? [message] : [],
    ),
  ).toEqual(messages);
});

test.each(['£3,000,00', '£3,5 million', '£3000,000'])('%s could be two sums, and is held against none', (sum) => {
  const workspace = changed(faultless(), {
    'directions/2030-31/pack.yaml': (before) =>
      before.replace('The Board plans care with the people who use it.', `NHS Example pays ${sum}.`),
  });
  expect(validate(workspace, {}).diagnostics.map(({ rule }) => rule)).toEqual(['sum-miswritten']);
});
