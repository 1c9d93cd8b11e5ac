/** What one pack says otherwise than another, by direction, figure and text. */
import { expect, test } from 'vitest';
import { changesBetween, differingStretches } from '../../src/model/changes.ts';
import { sayIn } from '../../src/model/wording.ts';
import { Cache } from '../../src/read/cache.ts';
import { readYear } from '../../src/read/read-year.ts';
import type { Pack } from '../../src/model/pack.ts';
import { changed, faultless } from '../roots.ts';

function packWith(...edits: readonly (readonly [file: string, from: string, to: string])[]): Pack {
  const workspace = edits.reduce(
    (before, [file, from, to]) =>
      changed(before, {
        [`directions/2030-31/${file}`]: (text) => {
          expect(text).toContain(from);
          return text.replace(from, to);
        },
      }),
    faultless(),
  );
  return readYear(workspace, '2030-31', new Cache(), []).pack;
}

/** "kind subject: aspect before > after", one an aspect. */
function told(after: Pack, before = packWith()): readonly string[] {
  const { wording } = readYear(faultless(), '2030-31', new Cache(), []);
  return changesBetween(before, after, sayIn(wording)).flatMap(({ kind, subject, was, aspects }) =>
    aspects.length === 0
      ? [`${kind} ${subject} was ${was ?? ''}`]
      : aspects.map((one) => `${kind} ${subject}: ${one.aspect} ${one.before ?? '-'} > ${one.after ?? '-'}`),
  );
}

test('a pack does not differ from itself, nor by a comment', () => {
  expect(told(packWith())).toEqual([]);
  expect(told(packWith(['pack.yaml', 'title: Directions', '# note\ntitle: Directions']))).toEqual([]);
});

test.each([
  ['03-support.yaml', 'number: "3.2"', 'number: "3.9"', ['renumbered Direction 3.9 was Direction 3.2']],
  [
    'deadlines.yaml',
    'by: "2031-01-31"',
    'by: "2031-02-28"',
    [
      expect.stringMatching(/^changed Direction 1\.2: Words .*31 January 2031.*28 February 2031/s),
      'changed Direction 1.2: Deadline 31 January 2031 > 28 February 2031',
      expect.stringMatching(/^changed Direction 4\.1: Words/),
      'changed Direction 4.1: Deadline 31 January 2031 > 28 February 2031',
    ],
  ],
  [
    'pack.yaml',
    'withdrawn: ["1.9"]',
    'withdrawn: ["1.8", "1.9"]',
    ['changed The pack: Withdrawn numbers 1.9 > 1.8, 1.9'],
  ],
  [
    'budgets.yaml',
    'specified: "£1,000,000"',
    'specified: "£900,000"',
    ['changed Amount set aside by NHS Example: Part that may be used £1,000,000 > £900,000'],
  ],
  [
    '01-access.yaml',
    'effective: "2030-04-01"',
    'effective: "2030-10-01"',
    ['changed Direction 1.1: In force from 1 April 2030 > 1 October 2030'],
  ],
  [
    '01-access.yaml',
    'functions: [council-1]',
    'functions: [council-1, council-4]',
    ['changed Direction 1.2: Functions Council 1 > Council 1, Council 4'],
  ],
  ['02-resources.yaml', 'mode: each', 'mode: joint', ['changed Direction 2.1: Shared each for itself > jointly']],
  [
    '01-access.yaml',
    'effect: supersedes',
    'effect: varies',
    ['changed Direction 1.1: Earlier directions Supersedes 2029-30/1.1 > Varies 2029-30/1.1'],
  ],
  [
    'budgets.yaml',
    'status: indicative',
    'status: agreed',
    ['changed Payment to NHS Example: Status Indicative > Agreed'],
  ],
  [
    'budgets.yaml',
    'confirm-by: "2030-04-25"',
    'confirm-by: "2030-04-26"',
    ['changed Payment to NHS Example: To be confirmed by 25 April 2030 > 26 April 2030'],
  ],
  [
    'pack.yaml',
    'effect: supersedes }',
    'effect: varies }',
    [
      'changed The pack: Earlier Directions These Directions supersede the Directions for 2029-30. > These Directions vary the Directions for 2029-30.',
    ],
  ],
  // The title of a group is no part of each of its directions.
  [
    '01-access.yaml',
    'title: Health and wellbeing',
    'title: Wellbeing',
    ['changed Group 1: Title Health and wellbeing > Wellbeing'],
  ],
])('%s: %s', (file, from, to, expected) => {
  expect(told(packWith([file, from, to]))).toEqual(expected);
});

test('a direction with another number and other words is the one that has become of the same earlier direction', () => {
  const support = '03-support.yaml';
  const anew = [
    [support, 'number: "3.2"', 'number: "3.9"'],
    [support, 'must give a support plan', 'must offer a support plan'],
  ] as const;
  const heads = (after: Pack): readonly string[] => [
    ...new Set(told(after).map((one) => one.replace(/(:? was|: Words).*/s, '$1'))),
  ];
  expect(heads(packWith(...anew))).toEqual(['renumbered Direction 3.9: Words']);
  // What revokes an earlier one has not become of it; and of two nobody knows which.
  const others = [
    [[support, 'effect: varies', 'effect: revokes']],
    [
      [support, 'number: "3.1"', 'number: "3.8"'],
      [support, 'effect: revokes, year: 2029-30, number: "3.3"', 'effect: varies, year: 2029-30, number: "3.2"'],
    ],
  ] as const;
  for (const edits of others) expect(heads(packWith(...anew, ...edits)).join()).toContain('added Direction 3.9');
});

test('the sentence of a figure is told as it is printed, of each pack its own', () => {
  const sentence = ['pack.yaml', '{payment:nhs-example} to {nhs-example}', '{statement:nhs-example}'] as const;
  const final = ['budgets.yaml', 'status: indicative', 'status: final'] as const;
  const [introduction, ...others] = told(packWith(sentence, final), packWith(sentence));
  expect(introduction).toMatch(
    /^changed The pack: Introduction .*of £3,000,000 is indicative\. It is to be confirmed on 25 April 2030\..* > .*of £3,000,000 is final\.;/s,
  );
  expect(others).toEqual(['changed Payment to NHS Example: Status Indicative > Final']);
});

test('a fact is filled in wherever a pack prints it', () => {
  const after = packWith(
    ['01-access.yaml', 'title: Health and wellbeing', 'title: Health in {year}'],
    [
      '01-access.yaml',
      'lead: Head of Nursing',
      'lead: Head of Nursing of {nhs-example}\n    title: Access by {deadline}',
    ],
    ['01-access.yaml', 'Share of services with published access criteria', 'Share of services by {deadline:new-year}'],
    ['pack.yaml', 'effect: supersedes }', 'effect: supersedes, note: "The {ijb} said so." }'],
    ['budgets.yaml', 'payments:', 'text: "{payment:nhs-example} is paid. {statement:example-council}"\npayments:'],
  );
  expect(told(after).map((one) => one.replace(/^.* > /s, ''))).toEqual([
    'These Directions supersede the Directions for 2029-30. The Example IJB said so.',
    'Health in 2030-31',
    'Access by September 2030',
    'Share of services by 31 January 2031: 100% (quarterly report).',
    'Head of Nursing of NHS Example',
    expect.stringMatching(/^£3,000,000 is paid\. .* of £2,000,000 was formally accepted by the Example IJB, /),
  ]);
});

test.each([
  [
    'without its marks, a link with its address',
    '**care** with [all](https://x.example/a)',
    '*help* with [all](https://x.example/b)',
    ['care with all <https://x.example/a>', 'help with all <https://x.example/b>'],
  ],
  [
    'by its address where that alone differs',
    '[care](https://x.example/a) with all',
    '[care](https://x.example/b) with all',
    ['care <https://x.example/a> with all', 'care <https://x.example/b> with all'],
  ],
])('a text is told %s', (_, before, after, expected) => {
  const withWords = (words: string): Pack => packWith(['pack.yaml', 'care with the people', words]);
  const changes = told(withWords(after), withWords(before));
  expect([...changes.join('\n').matchAll(/The Board plans (.*) who use it\./g)].map(([, words]) => words)).toEqual(
    expected,
  );
});

test('of a text whose marks alone differ it is told that it has the same words', () => {
  const after = packWith(['01-access.yaml', 'must publish its', 'must **publish** its']);
  const words = 'NHS Example must publish its access criteria, by September 2030.';
  expect(told(after)).toEqual([
    `changed Direction 1.1: Words ${words} > ${words} (the same words, with other emphasis or breaks)`,
  ]);
});

test('of several payments to one body each is held against itself, in whatever order they stand', () => {
  const head = 'payments:\n';
  const reserves = (amount: string): string =>
    `  - { recipient: nhs-example, amount: "${amount}", status: agreed, decided: "2030-03-07", source: Reserves }\n`;
  const winter = '  - { recipient: nhs-example, amount: "£60,000", status: offered, source: Winter fund }\n';
  const before = packWith(['budgets.yaml', 'set-asides:', `${reserves('£50,000')}set-asides:`]);
  const after = packWith(['budgets.yaml', head, `${head}${winter}${reserves('£70,000')}`]);
  expect(told(after, before).filter((one) => one.includes('Payment'))).toEqual([
    'added Payment to NHS Example (Winter fund): Amount - > £60,000',
    'added Payment to NHS Example (Winter fund): Status - > Offered',
    'added Payment to NHS Example (Winter fund): Source - > Winter fund',
    'changed Payment to NHS Example (Reserves): Amount £50,000 > £70,000',
  ]);
});

test('and the first of them is called by its source too', () => {
  const reserves = '  - { recipient: nhs-example, amount: "£50,000", status: agreed, source: Reserves }\n';
  const before = packWith(['budgets.yaml', 'set-asides:', `${reserves}set-asides:`]);
  const after = packWith(
    ['budgets.yaml', 'set-asides:', `${reserves}set-asides:`],
    ['budgets.yaml', '£3,000,000', '£3,000,001'],
  );
  expect(told(after, before).filter((one) => one.includes('Payment'))).toEqual([
    'changed Payment to NHS Example (Finance Committee, 7 March 2030): Amount £3,000,000 > £3,000,001',
  ]);
});

test('what is added and what is taken out mirror each other', () => {
  const fewer = packWith(['budgets.yaml', ', previous: "£950,000"', '']);
  expect(told(fewer)).toEqual(['changed Line “General medicine”: Last year £950,000 > -']);
  expect(told(packWith(), fewer)).toEqual(['changed Line “General medicine”: Last year - > £950,000']);
});

test('subjects and aspects have the words of the house, and a renumbered direction is known by none of them', () => {
  const { wording } = readYear(faultless(), '2030-31', new Cache(), []);
  const own = new Map([
    ...(wording ?? []),
    ['changes.subject-direction', 'Instruction no. {number}'],
    ['changes.deadline', 'Due'],
  ]);
  const after = packWith(
    ['03-support.yaml', 'number: "3.2"', 'number: "3.9"'],
    ['03-support.yaml', 'deadline: june-2030', 'deadline: continuing'],
  );
  const changes = changesBetween(packWith(), after, sayIn(own));
  expect(changes.map(({ kind, was, subject }) => [kind, was, subject])).toContainEqual([
    'renumbered',
    'Instruction no. 3.2',
    'Instruction no. 3.9',
  ]);
  expect(changes.flatMap(({ aspects }) => aspects.map(({ key, aspect }) => [key, aspect]))).toContainEqual([
    'deadline',
    'Due',
  ]);
});

test('of a long text what stands in the place of a list is shown whole', () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const text = (sum: string): string => `${words} [the strategic aims] ${words.slice(0, 70)} ${sum} ${words}`;
  const [before] = differingStretches(text('one'), text('two'));
  expect(before).toMatch(/^… \[the strategic aims\] word0 /);
});

test('of long texts the stretches that differ are shown, with words around them', () => {
  const many = Array.from({ length: 200 }, (_, index) => `word${index}`);
  const [before, after] = differingStretches(many.join(' '), many.with(100, 'other').join(' '), 20);
  expect([before, after]).toEqual([
    '… word97 word98 word99 word100 word101 word102 word103 …',
    '… word97 word98 word99 other word101 word102 word103 …',
  ]);
  expect(differingStretches('one two', 'one three')).toEqual(['one two', 'one three']);
});
