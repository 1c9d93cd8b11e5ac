/** Slips as officers make them, each alone in the faultless pack: one precise finding, no avalanche; and what looks like a slip and is none. */
import { describe, expect, test } from 'vitest';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const year = 'directions/2030-31/';
const access = `${year}01-access.yaml`;
const resources = `${year}02-resources.yaml`;
const support = `${year}03-support.yaml`;
const local = `${year}04-local-services.yaml`;
const pack = `${year}pack.yaml`;
const budgets = `${year}budgets.yaml`;
const deadlines = `${year}deadlines.yaml`;
const scheme = 'directions/scheme.yaml';

const root = faultless();
const criteria = 'access criteria, by {deadline}.';
const replaced = 'They replace the Directions for 2029-30.';

function swap(text: string, from: string, to: string): string {
  expect(text.split(from).length, `“${from}” stands once`).toBe(2);
  return text.replace(from, to);
}

function findings(file: string, from: string, to: string): readonly string[] {
  return validate(changed(root, { [file]: (text) => swap(text, from, to) }), { as: 'issued' }).diagnostics.map(
    ({ rule }) => rule,
  );
}

describe.each<readonly [what: string, file: string, from: string, to: string, rules: readonly string[]]>([
  [
    'a month typed that is the deadline',
    access,
    criteria,
    'access criteria, by September 2030.',
    ['fact-typed-in-text'],
  ],
  [
    'the last day of that month',
    access,
    criteria,
    'access criteria, no later than 30 September 2030.',
    ['fact-typed-in-text'],
  ],
  ['a day after the deadline', access, criteria, 'access criteria, by 1 October 2030.', ['date-differs-from-deadline']],
  ['a day before it, alone', access, criteria, 'access criteria, by 1 August 2030.', ['date-differs-from-deadline']],
  [
    'a milestone before the deadline',
    access,
    criteria,
    'access criteria by August 2030 and its waiting times, by {deadline}.',
    [],
  ],
  [
    'a date after the deadline beside it',
    access,
    criteria,
    'access criteria by October 2030 and its waiting times, by {deadline}.',
    ['date-differs-from-deadline'],
  ],
  ['a date that is no deadline', access, criteria, 'access criteria of 1 April 2029, by {deadline}.', []],
  [
    'a date in a continuing direction',
    resources,
    'every three months.',
    'every three months, by 31 January 2031.',
    ['date-differs-from-deadline'],
  ],
  [
    '{deadline} in the text of a direction that has none',
    access,
    '    deadline: september-2030\n    functions: [nhs-adults-1, nhs-adults-2]',
    '    functions: [nhs-adults-1, nhs-adults-2]',
    ['unknown-placeholder'],
  ],
  [
    'a withdrawn direction',
    access,
    criteria,
    'access criteria as direction 1.9 says, by {deadline}.',
    ['reference-to-empty-part'],
  ],
  [
    'a direction that is not there, in small letters',
    access,
    criteria,
    'access criteria as direction 7.3 says, by {deadline}.',
    ['reference-to-empty-part'],
  ],
  [
    'a direction of this pack, in small letters',
    access,
    criteria,
    'access criteria as direction 1.2 says, by {deadline}.',
    [],
  ],
  ['that a direction is withdrawn', pack, replaced, 'Direction 1.9 is withdrawn.', []],
  ['the withdrawn direction of another year', pack, replaced, 'Direction 1.9 of 2029-30 was carried out.', []],
  [
    'the council in a direction to the health board',
    access,
    'text: "{nhs-example} must',
    'text: "The council must',
    ['text-binds-another-recipient'],
  ],
  [
    'another body beside it, in short',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} and the council must',
    ['text-binds-another-recipient'],
  ],
  [
    'a number typed before a text',
    access,
    'text: "{nhs-example} must',
    'text: "1.1 {nhs-example} must',
    ['label-before-text'],
  ],
  [
    'a number that is part of a text',
    access,
    'text: "{nhs-example} must',
    'text: "1.1 per cent is low; {nhs-example} must',
    [],
  ],
  ['a number typed before a title', access, 'title: Health and', 'title: 1. Health and', ['label-before-text']],
  [
    'a letter typed before an item',
    pack,
    '- "{payment:nhs-example}',
    '- "(a) {payment:nhs-example}',
    ['label-before-text'],
  ],
  [
    'a letter that is not that of the item',
    pack,
    '- "{payment:example-council}',
    '- "(d) {payment:example-council}',
    [],
  ],
  [
    'another body that is to act',
    access,
    'text: "{nhs-example} must',
    'text: "{example-council} is to',
    ['text-binds-another-recipient'],
  ],
  [
    'two bodies that are to act',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} and {example-council} are to',
    ['text-binds-another-recipient'],
  ],
  [
    'two that act jointly',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} and {example-council}, acting jointly, must',
    ['text-binds-another-recipient'],
  ],
  [
    'two for whom it is',
    access,
    'text: "{nhs-example} must',
    'text: "It is for {nhs-example} and {example-council} to',
    ['text-binds-another-recipient'],
  ],
  [
    'two that are not named',
    access,
    'text: "{nhs-example} must',
    'text: "Both bodies must',
    ['text-binds-another-recipient'],
  ],
  [
    'one that is to be told',
    access,
    'text: "{nhs-example} must',
    'text: "{example-council} is to be told. {nhs-example} must',
    [],
  ],
  [
    'one beside another',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} is to work with {example-council} to',
    [],
  ],
  [
    'one that was consulted',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example}, having consulted {example-council}, must',
    [],
  ],
  [
    'one instead of whom',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example}, rather than {example-council}, must',
    [],
  ],
  [
    'one with whose help, in brackets',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} (with the help of {example-council}) must',
    [],
  ],
  [
    'one that must be told',
    access,
    'text: "{nhs-example} must',
    'text: "{example-council} must be told of it. {nhs-example} must',
    ['several-actions'],
  ],
  [
    'what another is to do, as the reason',
    access,
    'text: "{nhs-example} must',
    'text: "{example-council} is to close its day centre. {nhs-example} must',
    [],
  ],
  [
    'how another is told',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} must say how {example-council} must be told, and',
    [],
  ],
  [
    'until another should need it',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} must keep the ward open until {example-council} must act, and',
    [],
  ],
  [
    'what another must have',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} must send the list that {example-council} must keep, and',
    [],
  ],
  [
    'if another must act',
    access,
    'text: "{nhs-example} must',
    'text: "If {example-council} must act, {nhs-example} must',
    [],
  ],
  [
    'whom it must tell before more',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} must tell {example-council} and must',
    [],
  ],
  ['one with another', access, 'text: "{nhs-example} must', 'text: "{nhs-example}, with {example-council}, must', []],
  [
    'one whose staff must be told',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} must act so that {example-council}’s staff must be told, and',
    [],
  ],
  [
    'one whose staff must act',
    access,
    'text: "{nhs-example} must',
    'text: "{example-council}’s staff must',
    ['text-binds-another-recipient'],
  ],
  [
    'two together',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example}, together with {example-council}, must',
    ['text-binds-another-recipient'],
  ],
  [
    'what is agreed of another',
    access,
    'text: "{nhs-example} must',
    'text: "It is agreed that {example-council} must',
    ['text-binds-another-recipient'],
  ],
  [
    'another in its turn',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} must act, and so must {example-council}, and it must',
    ['text-binds-another-recipient'],
  ],
  [
    'one with the other',
    resources,
    'text: "{nhs-example} and {example-council} must',
    'text: "{nhs-example}, with {example-council}, must',
    [],
  ],
  [
    'one, in brackets with the other',
    resources,
    'text: "{nhs-example} and {example-council} must',
    'text: "{nhs-example} (with {example-council}) must',
    [],
  ],
  [
    'one with the other behind the verb',
    resources,
    'text: "{nhs-example} and {example-council} must',
    'text: "{nhs-example} must, with {example-council},',
    [],
  ],
  [
    'one and so the other',
    resources,
    'text: "{nhs-example} and {example-council} must',
    'text: "{nhs-example} must act, and so must {example-council}. They must',
    [],
  ],
  [
    'one its own, and the other its own',
    resources,
    '{nhs-example} and {example-council} must each report its own',
    '{nhs-example} must each year report its own money, and {example-council} its own',
    [],
  ],
  [
    'one that must tell the other',
    resources,
    'text: "{nhs-example} and {example-council} must',
    'text: "{nhs-example} must tell {example-council} and must',
    ['text-binds-another-recipient'],
  ],
  [
    'a number of posts',
    access,
    'text: "{nhs-example} must',
    'text: "1.1 WTE is too few: {nhs-example} must',
    ['abbreviation-not-explained'],
  ],
  [
    'about so many',
    pack,
    '- "{payment:nhs-example}',
    '- "one sum;"\n      - "another sum;"\n      - "c. £5 and {payment:nhs-example}',
    [],
  ],
  [
    'a letter before figures',
    pack,
    '- "{payment:nhs-example}',
    '- "a. £5 and {payment:nhs-example}',
    ['label-before-text'],
  ],
  ['that is to say', pack, '- "{payment:nhs-example}', '- "i. e. {payment:nhs-example}', []],
  [
    'a letter before a number, and the next before another',
    pack,
    '- "{payment:nhs-example} to {nhs-example}; and"\n      - "',
    '- "a. 5 are to {nhs-example}; and"\n      - "b. ',
    ['label-before-text', 'label-before-text'],
  ],
  [
    'another on whose behalf it acts',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example}, on behalf of {example-council}, must',
    [],
  ],
  [
    'another that supports it',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example}, supported by {example-council}, must',
    [],
  ],
  [
    'another that it is not',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} (and not {example-council}) must',
    [],
  ],
  [
    'another to which its staff go',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} must provide staff to {example-council}, who must stay its own, and',
    [],
  ],
  [
    'people of another',
    access,
    'text: "{nhs-example} must',
    'text: "People who come from {example-council} must be seen. {nhs-example} must',
    ['several-actions'],
  ],
  [
    'another as well',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example}, as well as {example-council}, must',
    ['text-binds-another-recipient'],
  ],
  [
    'another from a day on',
    access,
    'text: "{nhs-example} must',
    'text: "{nhs-example} and, from October, {example-council} must',
    ['text-binds-another-recipient'],
  ],
  [
    'another that works with it',
    access,
    'text: "{nhs-example} must',
    'text: "Working with {nhs-example}, {example-council} must',
    ['text-binds-another-recipient'],
  ],
  [
    'both, one from a day on',
    resources,
    'text: "{nhs-example} and {example-council} must',
    'text: "{nhs-example} and, from October, {example-council} must',
    [],
  ],
  [
    'one as well as the other',
    resources,
    'text: "{nhs-example} and {example-council} must',
    'text: "{nhs-example}, as well as {example-council}, must',
    [],
  ],
  [
    'one in partnership with the other',
    resources,
    'text: "{nhs-example} and {example-council} must',
    'text: "{nhs-example}, in partnership with {example-council}, must',
    [],
  ],
  ['its own name in short', access, 'text: "{nhs-example} must', 'text: "The health board must', []],
  ['both in short', resources, '{nhs-example} and {example-council} must', 'The NHS board and the council must', []],
  ['what another does too', access, 'text: "{nhs-example} must', 'text: "{nhs-example}, as the council does, must', []],
  [
    'the money of another body that is named',
    access,
    criteria,
    'what it and {example-council} spend, {payment:example-council}, by {deadline}.',
    [],
  ],
  ['each, of a direction to both jointly', resources, 'mode: each', 'mode: joint', ['mode-differs-from-text']],
  ['jointly before the verb', resources, 'must each report', 'jointly must report', ['mode-differs-from-text']],
  ['together with others', resources, 'must each report', 'must together with others report', []],
  ['both ways', resources, 'must each report', 'must jointly appoint an officer, and each report', []],
  ['the 31st of a month with 30 days', pack, replaced, 'The Board met on 31 June 2029.', ['malformed-date']],
  ['29 February in a common year', pack, replaced, 'The Board met on 29 February 2030.', ['malformed-date']],
  ['29 February in a leap year', pack, replaced, 'The Board met on 29 February 2028.', []],
  ['doubled strokes', pack, replaced, 'The Board met on 14/03//2030.', ['malformed-date']],
  [
    'a thirteenth month, in figures',
    pack,
    replaced,
    'The Board met on 14/13/2030.',
    ['malformed-date', 'uneven-date-style'],
  ],
  ['a fraction and a reference', pack, replaced, 'The Board read report 12/3 on 1/2 of the services.', []],
  ['a right weekday', pack, replaced, 'The Board met on Thursday, 14 March 2030.', []],
  ['a wrong weekday', pack, replaced, 'The Board met on Wednesday, 14 March 2030.', ['weekday-differs-from-date']],
  [
    'a promise for a day that has come',
    pack,
    replaced,
    'The Board will decide on 20 March 2030.',
    ['confirmation-date-passed'],
  ],
  ['a promise for a day to come', pack, replaced, 'The Board will decide on 22 March 2030.', []],
  ['a past day and a promise', pack, replaced, 'The Board met on 14 March 2030 and will meet again.', []],
  [
    'a deadline of last year',
    deadlines,
    'by: "2031-01-31"',
    'by: "2029-09-30"',
    ['deadline-outside-year', 'deadline-outside-year'],
  ],
  [
    'a line one pound too low',
    budgets,
    'amount: "£3,000,000", use',
    'amount: "£2,999,999", use',
    ['allocations-differ-from-total'],
  ],
  ['a line not known yet', budgets, 'amount: "£3,000,000", use', 'amount: tbc, use', ['allocation-without-amount']],
  [
    'a line not known yet, and the others too much',
    budgets,
    'amount: "£2,000,000", use: Day care and care at home., functions: [council-1, ',
    'amount: "£2,000,001", use: Day care., functions: [council-1] }\n  - { id: care-at-home, label: Care at home, recipient: example-council, source: payment, amount: tbc, use: Care at home., functions: [',
    ['allocation-without-amount', 'allocations-differ-from-total'],
  ],
  [
    'a line of the wrong body',
    budgets,
    'recipient: example-council, source: payment',
    'recipient: nhs-example, source: payment',
    ['allocations-differ-from-total', 'function-of-another-recipient', 'unallocated-remainder'],
  ],
  [
    'money set aside by a council',
    budgets,
    '{ recipient: nhs-example, amount: "£1,200,000"',
    '{ recipient: example-council, amount: "£1,200,000"',
    ['set-aside-of-council', 'set-aside-without-amount', 'unallocated-remainder'],
  ],
  [
    'a payment by a method',
    budgets,
    'amount: "£2,000,000", status',
    'method: The cost of the grant., status',
    ['unknown-placeholder'],
  ],
  [
    'a method with a sum in it',
    budgets,
    'amount: "£2,000,000", status',
    'method: "2 % of £2 million, reviewed in May", status',
    ['unknown-placeholder'],
  ],
  ['a sum for a method', budgets, 'amount: "£2,000,000", status', 'method: "£2,000,000", status', ['malformed-value']],
  ['the payment typed', pack, '{payment:nhs-example} to', '£3,000,000 to', ['fact-typed-in-text']],
  ['the payment rounded', pack, replaced, 'The payment to {nhs-example} is some £3 million.', []],
  [
    'the payment of last month',
    pack,
    replaced,
    'The payment to {nhs-example} is £3.1 million.',
    ['sum-differs-from-data'],
  ],
  ['the payment of last year', pack, replaced, 'The payment to {nhs-example} was £2,900,000 in 2029-30.', []],
  ['a sum of another kind', pack, replaced, 'The grant to {nhs-example} was £40,000.', []],
  ['the right total', pack, replaced, 'The total is £5,000,000.', []],
  ['a wrong total', pack, replaced, 'The total is £5,100,000.', ['sum-differs-from-data']],
  [
    'a slip in the note on earlier Directions',
    pack,
    'effect: supersedes }',
    'effect: supersedes, note: "The others seperate [](https://ijb.example/plan) care." }',
    ['link-without-target', 'misspelt-phrase'],
  ],
  ['an appendix that is there', pack, replaced, 'The figures are in Appendix 1.', []],
  ['an appendix that is not', pack, replaced, 'The figures are in Appendix B.', ['reference-to-empty-part']],
  ['a direction that is not there', pack, replaced, 'The Board explains Direction 3.9.', ['reference-to-empty-part']],
  [
    'the last of several',
    pack,
    replaced,
    'The Board explains Directions 1.1, 1.2 and 3.9.',
    ['reference-to-empty-part'],
  ],
  ['several that are there', pack, replaced, 'The Board explains Directions 1.1, 1.2 and 2.1.', []],
  ['figures behind a direction', pack, replaced, 'The Board gives Direction 1.1 and 2.5 per cent of it.', []],
  ['a direction of another year', pack, replaced, 'They revoke Direction 3.9 of 2029-30.', []],
  ['groups by their numbers', pack, replaced, 'The Board explains Directions 1 to 4.', []],
  ['two recipients without a mode', resources, '    mode: each\n', '', ['recipients-without-mode']],
  ['a misplaced deadline', access, criteria, 'by {deadline} its access criteria.', ['misplaced-deadline']],
  [
    'a deadline that opens the sentence',
    access,
    '{nhs-example} must publish its access criteria, by {deadline}.',
    'By {deadline}, {nhs-example} must publish its access criteria.',
    [],
  ],
  [
    'a function moved to another direction',
    access,
    'functions: [council-1]',
    'functions: [council-2]',
    ['directions-on-one-function', 'function-without-direction'],
  ],
  // The report on which it was decided names 3.1.
  [
    '3.2 before 3.1',
    support,
    'number: "3.1"\n    to',
    'number: "3.3"\n    to',
    ['number-out-of-sequence', 'report-direction-unknown'],
  ],
  [
    'a group in the wrong file',
    local,
    'number: "4"\ntitle',
    'number: "6"\ntitle',
    ['group-number-differs-from-file', 'number-outside-group'],
  ],
  [
    'bands that meet',
    scheme,
    'heading: Provision for people aged 18 and over',
    'heading: Provision for people over the age of 17',
    [],
  ],
  [
    'bands two years apart',
    scheme,
    'heading: Provision for people under the age of 18',
    'heading: Provision for people under 16',
    ['age-bands-leave-gap'],
  ],
  [
    'powers without their sections',
    'directions/ijb.yaml',
    'sections 26 to 28 of the Public',
    'the Public',
    ['power-not-cited'],
  ],
])('%s', (_what, file, from, to, rules) => {
  test(rules.length === 0 ? 'is no fault' : `is ${rules.join(' and ')}`, () => {
    expect([...findings(file, from, to)].sort()).toEqual(rules);
  });
});

test.each(['£2.0 million', 'GBP 2,000,000', '2 million pounds.', '(GBP 2m)'])('a sum is no method: %s', (sum) => {
  const method = (text: string): string => swap(text, 'amount: "£2,000,000", status', `method: "${sum}", status`);
  const [found, ...others] = validate(changed(root, { [budgets]: method }), {}).diagnostics;
  expect(found?.help).toBe('Write amount: £2,000,000, or say in words how it is determined.');
  expect(others).toEqual([]);
});

test.each([
  ['The health board and the council must each meet half of the cost', true],
  ['Both bodies must each meet half of the cost', true],
  ['{nhs-example} and {example-council} each must meet half of the cost', true],
  ['Each of {nhs-example} and {example-council} must meet half of the cost', true],
  ['{nhs-example} and {example-council} must run it and meet the cost of each', false],
  ['{nhs-example} and {example-council} must each month meet the cost', false],
  ['Both bodies must jointly meet the cost of each part', false],
])('“mode: joint” beside “%s”', (words, differs) => {
  const swapped = swap(
    new TextDecoder().decode(root.files.get(resources)),
    '{nhs-example} and {example-council} must each report its own spending',
    `${words}, and report their spending`,
  );
  const { diagnostics } = validate(changed(root, { [resources]: swap(swapped, 'mode: each', 'mode: joint') }), {});
  const found = diagnostics.map(({ rule }) => rule).filter((rule) => rule === 'mode-differs-from-text');
  expect(found).toEqual(differs ? ['mode-differs-from-text'] : []);
});

/** Findings of a rule for a text in the place of that of direction 1.1, to N, or of 2.1, to N and C: NHS Example and Example Council. */
function messages(rule: string, file: string, words: string): readonly string[] {
  const text = words.replaceAll(/\bN\b/g, '{nhs-example}').replaceAll(/\bC\b/g, '{example-council}');
  const now = changed(root, {
    [file]: (old) => old.replace(/text: "\{nhs-example\}.*"/, `text: ${JSON.stringify(text)}`),
  });
  return validate(now, {}).diagnostics.flatMap((one) => (one.rule === rule ? [one.message] : []));
}

const anotherBody = 'text-binds-another-recipient';

test.each([
  'N must plan and C also must deliver.',
  'N must plan and C in turn must deliver.',
  'N must plan and C then must deliver.',
  'N must plan and C each month must deliver.',
  'N must plan and C (or its agents) must deliver.',
  'N must plan and C and its partners must deliver.',
  'N must plan; C likewise must deliver.',
  'N must plan and C must deliver.',
  'N must plan and C itself must deliver.',
  'N must plan and C, in turn, must deliver.',
  'N must identify people who are ready to leave hospital and C must arrange their care.',
  'N must see those who ask for help and C must provide it.',
  'For people who come from hospital C must provide care.',
  'N must find out whose care is due to end and C must review it.',
  'Once N has reported C must reply.',
  'If N closes a ward C must provide care.',
  'When N asks C must answer.',
  'As N and C share the site N must pay for it and C must run it.',
  'N must plan, while C must deliver.',
  'N must plan while C must deliver.',
  'N together with C must provide it.',
  'N jointly with C must provide it.',
  'N along with C must provide it.',
  'N working with C must provide it.',
  'N acting with C must provide it.',
  'N, acting with C, must provide it.',
  'The Board asks that C must act.',
  'The Board expects that C must act.',
  'The Board considers that C must act.',
  'The Board has concluded that C must act.',
  'The Board is clear that C must act.',
  'It was determined that C must act.',
  'It follows that C must act.',
  'This means that C must act.',
  'It is essential that C must act.',
  'The Board’s direction is that C must act.',
  'It is agreed that C must act.',
  'It is agreed by the Board that C must act.',
  'C must be able to take referrals within a day.',
  'C must be shown to have trained its staff.',
  'C rather than N must publish criteria.',
  'As before C must publish criteria.',
  'In each year C must publish, by September, criteria that people should see.',
  'N must plan and C staff must deliver.',
  'N must act and the council must publish its criteria.',
  'When N asks the council must answer.',
  'N must plan; the council must deliver.',
  'N must act for people and the council must publish its criteria.',
  'For people who come from hospital the council must provide care.',
  'Plans by C must reach N.',
  'Although N must plan, C must publish criteria.',
  'With money from N C must publish criteria.',
  'In response to N, C must publish criteria.',
  'From 1 April C must publish criteria.',
  'N must publish. C has to do so too.',
  'N must publish its criteria, and C has to do so too.',
  'N must publish; C is to do so, by {deadline}.',
  'N must publish. The same is required of C.',
  'N must publish. The same is expected of the council.',
  'N must publish its criteria, and C its opening hours, by {deadline}.',
  'N must report, and C likewise.',
  'N must report its spending, and C its own.',
  'N must publish. C must have a plan.',
  'N must publish. C must have a copy, and put it up.',
  'N must publish. C must have a copy in each library.',
  'N must publish. C may not close its ward.',
  'N must publish. C may only close at night.',
  'N must publish. C may comment and must reply to people.',
  'N must publish. C may comment. It must do so by May.',
  'C must be told of it and must reply to N.',
  'N must publish. C will publish its own.',
  'N must publish. C will publish its own under Direction 1.1.',
  'N must publish. C will publish its own under Direction 2.9.',
  'N must publish. C must tell N, and report under Direction 1.2.',
  'N must publish. C must publish all. N has its own under Direction 1.2.',
  'Nothing in the plan changes, and it is agreed that C must act.',
  'Staff of C must be able to take referrals.',
  'C, working with housing associations, must publish its criteria.',
  'C, in partnership with GPs, must publish its criteria.',
  'N must publish. C must have access to a car park.',
])('to N alone, “%s” binds C', (words) => {
  expect(messages(anotherBody, access, words)).toEqual([expect.stringContaining('says what Example Council is to do')]);
});

test.each([
  'N must act. People who come from C must be seen.',
  'N must see that people who are moved from C must be seen.',
  'N must provide staff to C, who must stay its own, and publish criteria.',
  'People who live in homes run by C must be seen by N.',
  'N must plan, so that C must deliver.',
  'N must plan so that C must deliver.',
  'N, with C, must provide it.',
  'N must send the list that C must keep, and publish.',
  'N must treat people that C must see, and publish.',
  'N must act so that C must act.',
  'N must list the services that C must provide.',
  'N must provide such services that C must act.',
  'C must be shown the plan. N must publish.',
  'C must be told of it. N must publish.',
  'If C must act, N must publish criteria.',
  'If N and C must act, N must publish criteria.',
  'If N must plan and C must deliver, N must publish criteria.',
  'N must say how N should plan and C must deliver, and publish criteria.',
  'If N closes a ward that C must use, N must pay.',
  'If staff of C must travel, N must pay.',
  'Where N has a duty C must meet, N must publish.',
  'For each service C must provide, N must publish criteria.',
  'N must publish its plan and C data must be included.',
  'N must say what N and C must do, and publish criteria.',
  'N must keep the ward open until C must act, and publish.',
  'People who come from the C area must be seen by N.',
  'N must tell staff and C what they must do.',
  'N must tell staff and C which people must be seen.',
  'N must give its staff and C, who must reply, the plan.',
  'N must provide staff to C, and its staff must be seen.',
  'N must tell C and must publish.',
  'N must provide what C and its staff need, and must publish.',
  'N must plan how C and its staff must act.',
  'N must work with GPs and C to plan, and must publish.',
  'N, as C does, must publish.',
  'N instead of C must publish.',
  'N rather than C must publish.',
  'N must consult staff and C and must publish.',
  'With the help of C N must publish.',
  'With help from C, N must publish.',
  'In the area of C N must publish.',
  'For people from C N must provide care.',
  'N, working with C, must publish.',
  'Staff working with C must be trained. N must publish.',
  'N must train staff who work jointly with C, and they must publish.',
  'N must send C the list and must publish.',
  'As agreed with C N must publish.',
  'If people are moved by C N must publish.',
  'N must keep the list that N and C must use.',
  'Once C has reported N must publish.',
  'When C asks N must answer.',
  'If C closes a ward N must provide care.',
  'While C plans N must deliver.',
  'N must publish while C is closed.',
  'N must see people who are known to N and C, and must publish.',
  'N must publish criteria, which C must follow.',
  'It is the list that C must keep. N must publish it.',
  'The Act says that C must act. N must publish.',
  'N must ensure that C must be told.',
  'N must ask that C must be told.',
  'N must identify people who are ready to leave hospital and C must be told of them.',
  'Referrals from C must be seen by N.',
  'Payments to C must be made by N.',
  'Whatever C must do, N must publish criteria.',
  'Although C must plan, N must publish criteria.',
  'Although C must plan N must publish criteria.',
  'Nothing in this Direction means that C must act. N must publish.',
  'No part of this Direction implies that C must act. N must publish.',
  'C shall not be bound by this Direction. N must publish.',
  'C shall not be required to pay. N must publish.',
  'N must publish. C will receive a copy.',
  'N must publish. C must have a copy, by {deadline}.',
  'N must publish. C must get a copy of the access criteria.',
  'N must publish. C may comment.',
  'N must publish; C may comment and N must reply.',
  'N must publish. C will publish its own under Direction 1.2.',
  'N must publish; C has to do so under Direction 1.2.',
  'N must publish. Staff of C must be able to see them.',
  'The services that N hosts for C must be open. N must publish.',
  'N must publish what C has to do.',
  'N must act where C has to do so.',
  'If N asks, and C has to do so, N must say so.',
  'N must send people the list, and C its opening hours.',
  'N must inform GPs, and C likewise.',
  'N must keep the list. C must have read-only access to it.',
  'N, in partnership with C, must publish.',
  'N must, in partnership with C, publish.',
  'Plans for C must reach N.',
  'Plans for C, through partners, must reach N.',
  'N must publish, by September, together with C.',
])('to N alone, “%s” binds no other', (words) => {
  expect(messages(anotherBody, access, words)).toEqual([]);
});

test.each([
  'N together with C must provide it.',
  'N working with C must provide it.',
  'N jointly with C must provide it.',
  'N must, with C, publish criteria.',
  'N and C must publish criteria.',
  'N must plan and C in turn must deliver.',
  'N must plan while C must deliver.',
  'The health board must plan and the council must deliver.',
  'N must, with C’s help, publish. C must help.',
  'As N and C share the site N must pay for it and C must run it.',
  'N must, together with C, publish.',
  'N must publish criteria together with C.',
  'N must publish, each year, jointly with C.',
  'N must plan, and C its own.',
  'N must publish its criteria, and C its opening hours.',
  'N must report, and C likewise.',
  'N must inform GPs, and C likewise.',
  'N must publish. C has to do so too.',
  'N must publish. The same is required of the council.',
  'N must, in partnership with C, publish.',
  'N, in partnership with C, must publish.',
  'N and C, acting together, must publish.',
  'It is essential that N and C must publish.',
  'For people who come from hospital N and C must provide care.',
  'N must see people who are ready to leave and C must see others.',
])('to both, “%s” leaves nobody out', (words) => {
  expect(messages(anotherBody, resources, words)).toEqual([]);
});

test.each(['N must, with C staff, publish criteria.', 'N must publish its criteria together with C’s.'])(
  'to both, “%s” leaves out the one with whose own it is done',
  (words) => {
    expect(messages(anotherBody, resources, words)).toEqual([
      expect.stringContaining('says nothing of what Example Council is to do'),
    ]);
  },
);

test.each([
  'N must publish criteria for all who ask and should review them.',
  'N must do what it can and should report how it did so.',
  'N must decide how it works and it should report.',
  'N must publish. It should say why.',
])('“%s” binds and advises', (words) => {
  expect(messages('mixed-verbs', access, words)).toHaveLength(1);
});

test.each([
  'N must publish criteria for all who should be seen.',
  'N must publish criteria for all who are ill and should be seen.',
  'N must say what it should do.',
  'N must say what staff can and should do.',
  'N must say what is done and who should do it.',
])('“%s” only binds', (words) => {
  expect(messages('mixed-verbs', access, words)).toEqual([]);
});

test('only a direction that is withdrawn may be said to be', () => {
  const helpOf = (words: string): string =>
    validate(changed(root, { [pack]: (text) => swap(text, replaced, words) }), {}).diagnostics[0]?.help ?? '';
  expect(helpOf('The Board explains Direction 1.9.')).toBe(
    'Correct the number, or say that it is withdrawn; for a direction of another year, name the year.',
  );
  expect(helpOf('The Board explains Direction 3.9.')).toBe(
    'Correct the number; for a direction of another year, name the year.',
  );
});

test('a group taken away leaves its functions without a direction, and says which', () => {
  const { diagnostics } = validate(changed(root, { [local]: undefined }), { as: 'issued' });
  expect(diagnostics).toMatchObject([
    { rule: 'function-without-direction', message: '1 delegated function is covered by no direction: council-4.' },
  ]);
});

test('a group that shows the delegated functions covers them all', () => {
  const { diagnostics } = validate(
    changed(root, {
      [local]: undefined,
      [resources]: (text) => swap(text, 'text:\n', 'text:\n  - show: delegated-functions\n'),
    }),
    { as: 'issued' },
  );
  expect(diagnostics).toEqual([]);
});

test('without an appendix one finding tells it, and one each placeholder that it filled', () => {
  const { diagnostics } = validate(changed(root, { [budgets]: undefined }), { as: 'issued' });
  expect(diagnostics.map(({ rule }) => rule).sort()).toEqual([
    'function-without-funding',
    'unknown-placeholder',
    'unknown-placeholder',
  ]);
});

test('a broken file elsewhere makes no rule lie', () => {
  for (const file of [...root.files.keys()].filter((path) => path.startsWith('directions/') && path !== pack)) {
    const { diagnostics } = validate(changed(root, { [file]: 'a: [\n' }), { as: 'issued' });
    expect(
      diagnostics.map(({ at }) => at.file),
      file,
    ).toEqual(diagnostics.map(() => file));
  }
});

describe('the money of a body that is directed nothing', () => {
  /** Only the Council is directed and paid; `earlier` says whether last year's Directions stay in force beside these. */
  const oneBody = (effect: string): readonly string[] => {
    const toCouncil = (text: string): string =>
      text.replaceAll(/to: \[.*\]/g, 'to: [example-council]').replaceAll(/ {4}mode: .*\n/g, '');
    const { diagnostics } = validate(
      changed(root, {
        [access]: toCouncil,
        [resources]: toCouncil,
        [support]: toCouncil,
        [budgets]: (text) => text.replace(/ {2}- \{ recipient: nhs-example, amount: "£3,000,000".*\n/, ''),
        [pack]: (text) => swap(text, 'effect: supersedes', `effect: ${effect}`),
      }),
      {},
    );
    return diagnostics.flatMap(({ rule, message }) => (rule === 'function-without-funding' ? [message] : []));
  };

  test('goes with the Directions that stay in force', () => expect(oneBody('continues')).toEqual([]));
  test('is missing where these replace them', () =>
    expect(oneBody('supersedes')).toEqual([expect.stringContaining('There is no payment to NHS Example')]));
});
