/** What one year says of another, and the order of days: each slip and the finding it gives, with both places. */
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless, midlothian, threeYears } from '../roots.ts';
import { validate } from '../validated.ts';

type Edits = Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;

function edited(root: Workspace, edits: Edits): Workspace {
  return changed(
    root,
    Object.fromEntries(
      Object.entries(edits).map(([file, all]) => [
        `directions/${file}`,
        (text: string) =>
          all.reduce((words, [from, to]) => {
            expect(words).toContain(from);
            return words.replace(from, () => to);
          }, text),
      ]),
    ),
  );
}

/** Each finding as its rule, its file, its message and the files of the related places. */
function found(root: Workspace, years?: readonly string[]): readonly string[] {
  return validate(root, years ? { years } : {}).diagnostics.map(
    ({ rule, at, message, related = [] }) =>
      `${rule} ${at.file.slice('directions/'.length)}:${at.start.line} ${message}${related.map((one) => ` <${one.at.file.slice('directions/'.length)}:${one.at.start.line}>`).join('')}`,
  );
}

const carers = '2025-26/02-carers.yaml';
const change = '{ effect: varies, year: 2024-25, number: "2.1" }';
const changes = (what: string): Edits => ({ [carers]: [[change, what]] });
const revoking: Edits = {
  '2024-25/02-carers.yaml': [
    ['effect: varies, year: 2023-24, number: "2.1"', 'effect: revokes, year: 2023-24, number: "2.1"'],
  ],
};

describe('succession', () => {
  test.each<[string, Edits, readonly string[]]>([
    [
      'a direction that last year does not have',
      changes('{ effect: continues, year: 2024-25, number: "99.9" }'),
      [
        'earlier-direction-unknown 2025-26/02-carers.yaml:12 There is no direction 99.9 in 2024-25. <2024-25/pack.yaml:3>',
      ],
    ],
    [
      'a number that last year withdrew',
      changes('{ effect: continues, year: 2024-25, number: "1.1" }'),
      [
        'earlier-direction-unknown 2025-26/02-carers.yaml:12 There is no direction 1.1 in 2024-25: the number is withdrawn there. <2024-25/pack.yaml:9>',
      ],
    ],
    [
      'continued, with another subject',
      {
        '2024-25/02-carers.yaml': [
          ['effect: varies, year: 2023-24, number: "2.2"', 'effect: continues, year: 2023-24, number: "2.1"'],
        ],
      },
      [
        'continued-direction-reworded 2024-25/02-carers.yaml:23 Direction 2.2 continues 2023-24/2.1 in other words. <2023-24/02-carers.yaml:16>',
      ],
    ],
    [
      'a year to come',
      changes('{ effect: continues, year: 2026-27, number: "2.1" }'),
      [
        'earlier-year-not-earlier 2025-26/02-carers.yaml:12 2026-27 is not earlier than 2025-26, the year of this pack.',
      ],
    ],
    [
      'itself',
      changes('{ effect: varies, year: 2025-26, number: "2.1" }'),
      [
        'earlier-year-not-earlier 2025-26/02-carers.yaml:12 2025-26 is not earlier than 2025-26, the year of this pack.',
      ],
    ],
    [
      'the year itself, of the whole pack',
      { '2025-26/pack.yaml': [['earlier: { year: 2024-25,', 'earlier: { year: 2025-26,']] },
      [
        'direction-not-accounted-for 2025-26/pack.yaml:8 The pack does not say what becomes of 1 direction of 2024-25: 2.2. <2024-25/02-carers.yaml:18>',
        'earlier-year-not-earlier 2025-26/pack.yaml:8 2025-26 is not earlier than 2025-26, the year of this pack.',
      ],
    ],
    [
      'revoked, and then continued',
      { ...revoking, ...changes('{ effect: continues, year: 2023-24, number: "2.1" }') },
      [
        'revoked-direction-continued 2025-26/02-carers.yaml:12 Direction 2.1 of 2023-24 was revoked by direction 2.1 of 2024-25, and is continued here. <2024-25/02-carers.yaml:12>',
      ],
    ],
    [
      'superseded with its whole year, and then varied',
      {
        '2024-25/02-carers.yaml': [['    changes: [{ effect: varies, year: 2023-24, number: "2.1" }]\n', '']],
        ...changes('{ effect: varies, year: 2023-24, number: "2.1" }'),
      },
      [
        'revoked-direction-continued 2025-26/02-carers.yaml:12 Direction 2.1 of 2023-24 was superseded by the Directions for 2024-25, and is varied here. <2024-25/pack.yaml:8>',
      ],
    ],
    [
      'a withdrawn number, two years later',
      {
        '2023-24/pack.yaml': [['plan:', 'withdrawn: ["2.9"]\nplan:']],
        [carers]: [['number: "2.1"\n', 'number: "2.9"\n']],
        '2025-26/progress.yaml': [
          ['      - { direction: "2.1", date: "2025-07-02", digest: wsgwmfns }\n', ''],
          ['direction: "2.1"\n    date: "2025-07-02"', 'direction: "2.9"\n    date: "2025-07-12"'],
          ['direction: "2.1"', 'direction: "2.9"'],
        ],
      },
      [
        'number-missing 2025-26/02-carers.yaml:2 Numbers 2.1 to 2.8 of group 2 are missing. ',
        'withdrawn-number-reused 2025-26/02-carers.yaml:7 The number 2.9 was withdrawn in 2023-24 and cannot be used again. <2023-24/pack.yaml:9>',
      ],
    ],
    [
      'another sum of last year',
      {
        '2025-26/budgets.yaml': [
          ['amount: "£2,080,000", previous: "£2,000,000"', 'amount: "£2,080,000", previous: "£1,000"'],
        ],
      },
      [
        'previous-differs-from-last-year 2025-26/budgets.yaml:5 The payment to Sample Council is said to have been £1,000 last year, and in 2024-25 it is £2,000,000. <2024-25/budgets.yaml:5>',
      ],
    ],
    [
      'two payments to one body, in another order than last year’s',
      {
        '2024-25/budgets.yaml': [
          [
            '  - { recipient: sample-council',
            '  - { recipient: nhs-sample, amount: "£10,000", status: agreed, decided: "2024-03-08", source: Reserves, reference: "Report 4.3, 8 March 2024" }\n  - { recipient: sample-council',
          ],
        ],
        '2025-26/budgets.yaml': [
          [
            'payments:\n',
            'payments:\n  - { recipient: nhs-sample, amount: "£12,000", previous: "£10,000", status: agreed, decided: "2025-03-08", source: Reserves, reference: "Report 4.3, 8 March 2025" }\n',
          ],
        ],
      },
      [
        'allocations-differ-from-total 2024-25/budgets.yaml:4 The 2 payments to NHS Sample come to £3,160,000, and their lines add up to £3,150,000: £10,000 is in no line. <2024-25/budgets.yaml:8>',
        'allocations-differ-from-total 2025-26/budgets.yaml:4 The 2 payments to NHS Sample come to £3,212,000, and their lines add up to £3,200,000: £12,000 is in no line. <2025-26/budgets.yaml:8>',
      ],
    ],
    [
      'a plan that has ended',
      { '2025-26/pack.yaml': [['plan: 2025-35', 'plan: 2022-25']] },
      [
        'plan-not-in-force 2025-26/pack.yaml:10 The Strategic Plan 2022-25 ended on 31 March 2025, before the financial year 2025-26. <plans/2022-25.yaml:2>',
      ],
    ],
  ])('%s', (_, edits, expected) => {
    const all = found(edited(threeYears(), edits));
    expect(all.filter((one) => !one.startsWith('number-missing'))).toEqual(
      expected.filter((one) => !one.startsWith('number-missing')),
    );
  });

  test('a function that only last year’s direction covers is covered while that stays in force, and no longer', () => {
    expect(found(threeYears())).toEqual([]);
    const revoked = edited(threeYears(), changes(`${change}, { effect: revokes, year: 2024-25, number: "2.2" }`));
    expect(found(revoked)).toEqual([
      'function-without-direction 2025-26/pack.yaml:3 1 delegated function is covered by no direction: nhs-2. <scheme.yaml:12>',
    ]);
    expect(found(edited(threeYears(), { '2025-26/pack.yaml': [['effect: varies', 'effect: supersedes']] }))).toEqual([
      'function-without-direction 2025-26/pack.yaml:3 1 delegated function is covered by no direction: nhs-2. <scheme.yaml:12>',
    ]);
  });

  test('every direction of last year is accounted for by its number or by a word on all; a withdrawn number ends none', () => {
    const silent: Edits = { '2025-26/pack.yaml': [['earlier: { year: 2024-25, effect: varies }\n', '']] };
    const unsaid = expect.stringMatching(/^direction-not-accounted-for .* 1 direction of 2024-25: 2\.2\./);
    expect(found(edited(threeYears(), silent))).toEqual([unsaid]);
    const withdrawn: Edits = {
      '2025-26/pack.yaml': [...(silent['2025-26/pack.yaml'] ?? []), ['"1.2"]', '"1.2", "2.2"]']],
    };
    expect(found(edited(threeYears(), withdrawn))).toEqual([unsaid]);
    const { diagnostics } = validate(edited(threeYears(), withdrawn), {});
    expect(diagnostics[0]?.help).toMatch(/^“withdrawn:” keeps a number from being used again, and ends no direction/);
  });

  test('a year whose files are in error is not held against another, and is asked for itself', () => {
    const broken = edited(threeYears(), {
      '2024-25/02-carers.yaml': [['number: "2.1"', 'number: 2.1']],
      ...changes('{ effect: continues, year: 2024-25, number: "99.9" }'),
    });
    expect(found(broken, ['2025-26'])).toEqual([]);
    expect(found(broken).map((one) => one.split(' ')[0])).toEqual(['wrong-type']);
  });

  test('a year of which the root has no other is held against none', () => {
    const rules = new Set(validate(midlothian(), {}).diagnostics.map(({ rule }) => rule as string));
    for (const rule of [
      'dates-out-of-order',
      'date-of-another-year',
      'figures-of-last-year',
      'direction-not-accounted-for',
      'earlier-direction-unknown',
      'plan-not-in-force',
    ])
      expect(rules).not.toContain(rule);
    expect(validate(midlothian(), { years: ['2023-24'] }).diagnostics).toHaveLength(141);
  });
});

describe('what the introduction says of earlier Directions', () => {
  const pack = '2030-31/pack.yaml';
  const sentence = 'They replace the Directions for 2029-30.';
  const earlier = 'earlier: { year: 2029-30, effect: supersedes }\n';
  const first = '2030-31/01-access.yaml';
  const superseding = 'effect: supersedes, year: 2029-30, number: "1.1"';
  const continued = [superseding, superseding.replace('supersedes', 'continues')] as const;
  const of = (root: Workspace): readonly string[] =>
    found(root).filter((one) => one.startsWith('introduction-differs-from-earlier'));

  test('is held against directions that go on from them, where “earlier:” is silent', () => {
    const second = continued.map((one) => one.replace('1.1', '1.2')) as [string, string];
    const silent: Edits = { [pack]: [[earlier, '']], [first]: [continued, second] };
    expect(of(edited(faultless(), silent))).toEqual([
      'introduction-differs-from-earlier 2030-31/pack.yaml:12 The introduction says “replace the Directions for 2029-30”, and 3 directions continue or vary some of them, while no “earlier:” says what becomes of the others. <2030-31/01-access.yaml:12>',
    ]);
    expect(of(edited(faultless(), { [pack]: [[earlier, '']] }))).toEqual([]);
    expect(of(edited(faultless(), { [first]: [continued, second] }))).toEqual([]);
  });

  test('and against “earlier: none”', () => {
    const none = changed(edited(faultless(), { [pack]: [[earlier, 'earlier: none\n']] }), {
      ...Object.fromEntries(
        ['01-access', '02-resources', '03-support'].map((name) => [
          `directions/2030-31/${name}.yaml`,
          (text: string) => text.replaceAll(/ {4}changes: .*\n/g, ''),
        ]),
      ),
    });
    expect(of(none)).toEqual([
      'introduction-differs-from-earlier 2030-31/pack.yaml:13 The introduction says “replace the Directions for 2029-30”, and pack.yaml says “earlier: none”.',
    ]);
  });

  test.each([
    ['They vary the Directions for 2029-30.', 'vary the Directions for 2029-30'],
    ['They do not replace the Directions for 2029-30, which stay in force.', 'not replace the Directions for 2029-30'],
    ['The Directions for 2029-30 are not superseded.', 'Directions for 2029-30 are not superseded'],
    ['The Directions for 2029-30 remain in force.', 'Directions for 2029-30 remain in force'],
    ['Directions for 2028-29 are superseded.', 'Directions for 2028-29 are superseded'],
    ['From 1 April the 2028-29 Directions have been superseded.', '2028-29 Directions have been superseded'],
    ['They vary the 2029-30 Directions.', 'vary the 2029-30 Directions'],
    ['The Directions given for 2029-30 stay in force.', 'Directions given for 2029-30 stay in force'],
  ])('“supersedes” is contradicted by “%s”', (words, quoted) => {
    expect(of(edited(faultless(), { [pack]: [[sentence, words]] }))).toEqual([
      expect.stringContaining(`says “${quoted}”, and pack.yaml says “earlier: { year: 2029-30, effect: supersedes }”.`),
    ]);
  });

  test.each([
    'They revoke and replace the Directions for 2029-30.',
    'They do not only replace the Directions for 2029-30, but say more.',
    'They replace, and do not vary, the Directions for 2029-30.',
    'The Board may vary the Directions for 2030-31.',
    'Those of the Directions for 2028-29 are superseded that nobody needs.',
    'Some other Directions for 2028-29 are superseded.',
    'They replace the 2029-30 Directions.',
  ])('and not by “%s”', (words) => {
    expect(of(edited(faultless(), { [pack]: [[sentence, words]] }))).toEqual([]);
  });

  test.each(['They replace some of the Directions for 2029-30.', 'They do not replace the Directions for 2029-30.'])(
    '“varies” agrees with “%s”',
    (words) => {
      const varied: Edits = {
        [pack]: [
          [earlier, earlier.replace('supersedes', 'varies')],
          [sentence, words],
        ],
      };
      expect(of(edited(faultless(), varied))).toEqual([]);
    },
  );
});

describe('days', () => {
  const pack = '2030-31/pack.yaml';
  const budgets = '2030-31/budgets.yaml';
  const access = '2030-31/01-access.yaml';
  test.each<[string, Edits, readonly string[]]>([
    [
      'issued before it was approved',
      { [pack]: [['issue: { date: "2030-03-21"', 'issue: { date: "2030-03-10"']] },
      [
        'dates-out-of-order 2030-31/pack.yaml:7 The issue (10 March 2030) is before the approval (14 March 2030). <2030-31/pack.yaml:6>',
      ],
    ],
    [
      'dated after it was issued',
      { [pack]: [['dated: "2030-03-14"', 'dated: "2030-03-22"']] },
      [
        'dates-out-of-order 2030-31/pack.yaml:7 The issue (21 March 2030) is before the date of the pack (22 March 2030). <2030-31/pack.yaml:5>',
      ],
    ],
    [
      'considered before it was offered',
      { [budgets]: [['decided: "2030-02-21"', 'offered: "2030-02-21", considered: "2030-02-14"']] },
      [
        'dates-out-of-order 2030-31/budgets.yaml:5 The day on which the payment to Example Council was considered (14 February 2030) is before the day on which the payment to Example Council was offered (21 February 2030). <2030-31/budgets.yaml:5>',
      ],
    ],
    [
      'decided after it was issued',
      { [budgets]: [['decided: "2030-02-21"', 'decided: "2030-04-02"']] },
      [
        'dates-out-of-order 2030-31/pack.yaml:7 The issue (21 March 2030) is before the day on which the payment to Example Council was decided (2 April 2030). <2030-31/budgets.yaml:5>',
      ],
    ],
    [
      'in force before it was decided',
      { [access]: [['effective: "2030-04-01"', 'effective: "2030-03-01"']] },
      [
        'dates-out-of-order 2030-31/01-access.yaml:13 The day on which direction 1.1 takes effect (1 March 2030) is before the approval (14 March 2030). <2030-31/pack.yaml:6>',
      ],
    ],
    [
      'reviewed before it takes effect',
      {
        [access]: [
          ['review: "2030-12-01"', 'review: "2030-04-01"'],
          ['effective: "2030-04-01"', 'effective: "2030-05-01"'],
        ],
      },
      [
        'dates-out-of-order 2030-31/01-access.yaml:14 The review of direction 1.1 (1 April 2030) is before the day on which direction 1.1 takes effect (1 May 2030). <2030-31/01-access.yaml:13>',
      ],
    ],
    [
      'due before it takes effect',
      { [access]: [['effective: "2030-04-01"', 'effective: "2030-11-01"']] },
      [
        'dates-out-of-order 2030-31/01-access.yaml:13 Direction 1.1 is due by September 2030, before it takes effect on 1 November 2030. <2030-31/deadlines.yaml:4>',
      ],
    ],
    [
      'due before it was given',
      {
        [pack]: [['issue: { date: "2030-03-21"', 'issue: { date: "2030-04-20"']],
        '2030-31/deadlines.yaml': [['"2030-06-30"', '"2030-04-10"']],
      },
      [
        'dates-out-of-order 2030-31/deadlines.yaml:3 The date “june-2030” (10 April 2030) is before the issue (20 April 2030). <2030-31/pack.yaml:7>',
        'deadline-differs-from-id 2030-31/deadlines.yaml:3 The deadline “june-2030” is 10 April 2030, and its id says June 2030. <2030-31/deadlines.yaml:3>',
      ],
    ],
    [
      'an amendment decided before what it amends was issued',
      { [pack]: [['earlier:', 'amendments:\n  - { date: "2030-03-20", reference: "Report 2" }\nearlier:']] },
      [
        'dates-out-of-order 2030-31/pack.yaml:9 The decision on version 2 (20 March 2030) is before the issue (21 March 2030). <2030-31/pack.yaml:7>',
      ],
    ],
    [
      'of another century, of the past and of the future',
      {
        [pack]: [
          ['dated: "2030-03-14"', 'dated: "1999-12-31"'],
          ['issue: { date: "2030-03-21"', 'issue: { date: "2019-01-01"'],
        ],
        [access]: [
          ['effective: "2030-04-01"', 'effective: "2035-04-01"'],
          ['review: "2030-12-01"\n    measures: ["Share of s', 'review: "2001-12-01"\n    measures: ["Share of s'],
        ],
      },
      [
        'date-of-another-year 2030-31/01-access.yaml:13',
        'date-of-another-year 2030-31/01-access.yaml:14',
        'date-of-another-year 2030-31/pack.yaml:5',
        'date-of-another-year 2030-31/pack.yaml:7',
      ],
    ],
  ])('%s', (name, edits, expected) => {
    const all = found(edited(faultless(), edits));
    if (name.startsWith('of another century'))
      expect(
        all.map((one) => one.split(' ').slice(0, 2).join(' ')).filter((one) => !one.startsWith('dates-out')),
      ).toEqual(expected);
    else expect(all).toEqual(expected);
  });
});

describe('last year’s folder, copied', () => {
  const copied = (root: Workspace, from: string, to: string): Workspace => ({
    files: new Map([
      ...root.files,
      ...[...root.files]
        .filter(([path]) => path.startsWith(`directions/${from}/`))
        .map(([path, bytes]) => {
          const text = new TextDecoder().decode(bytes);
          return [
            path.replace(from, to),
            new TextEncoder().encode(path.endsWith('pack.yaml') ? text.replace(`year: ${from}`, `year: ${to}`) : text),
          ] as const;
        }),
    ]),
  });

  test('is known by its decisions, days and figures, and is not built as issued', () => {
    const { diagnostics, years } = validate(copied(faultless(), '2030-31', '2031-32'), { years: ['2031-32'] });
    expect(years[0]?.stopped).toBe(true);
    const seen = diagnostics
      .filter(({ at }) => at.file.startsWith('directions/2031-32/'))
      .map(({ rule, at, message }) => `${rule} ${at.file.slice(19)}: ${message}`);
    expect(seen).toMatchInlineSnapshot(`
      [
        "deadline-outside-year 01-access.yaml: Direction 1.1 is due by September 2030, before the financial year 2031-32 (1 April 2031 to 31 March 2032).",
        "revoked-direction-continued 01-access.yaml: Direction 1.1 of 2029-30 was superseded by direction 1.1 of 2030-31, and is superseded here.",
        "date-of-another-year 01-access.yaml: In 6 directions “effective:” is that of 2030-31.",
        "date-of-another-year 01-access.yaml: In 6 directions “review:” is that of 2030-31.",
        "deadline-outside-year 01-access.yaml: Direction 1.2 is due by 31 January 2031, before the financial year 2031-32 (1 April 2031 to 31 March 2032).",
        "revoked-direction-continued 01-access.yaml: Direction 1.2 of 2029-30 was superseded by direction 1.2 of 2030-31, and is superseded here.",
        "revoked-direction-continued 02-resources.yaml: Direction 2.1 of 2029-30 was superseded by direction 2.1 of 2030-31, and is superseded here.",
        "deadline-outside-year 03-support.yaml: Direction 3.1 is due by 30 June 2030, before the financial year 2031-32 (1 April 2031 to 31 March 2032).",
        "revoked-direction-continued 03-support.yaml: Direction 3.3 of 2029-30 was revoked by direction 3.1 of 2030-31, and is revoked here.",
        "deadline-outside-year 03-support.yaml: Direction 3.2 is due by September 2030, before the financial year 2031-32 (1 April 2031 to 31 March 2032).",
        "deadline-outside-year 04-local-services.yaml: Direction 4.1 is due by 31 January 2031, before the financial year 2031-32 (1 April 2031 to 31 March 2032).",
        "figures-of-last-year budgets.yaml: All 6 figures are those of 2030-31.",
        "date-of-another-year budgets.yaml: The payment to NHS Example: “confirm-by:” and “reference:” are those of 2030-31.",
        "date-of-another-year budgets.yaml: The payment to Example Council: “decided:” and “reference:” are those of 2030-31.",
        "date-of-another-year budgets.yaml: The amount set aside by NHS Example: “decided:” and “reference:” are those of 2030-31.",
        "previous-differs-from-last-year budgets.yaml: “General medicine” is said to have been £950,000 last year, and in 2030-31 it is £1,000,000.",
        "date-of-another-year pack.yaml: The date of the pack is that of 2030-31.",
        "date-of-another-year pack.yaml: The approval is that of 2030-31.",
        "date-of-another-year pack.yaml: The issue is that of 2030-31.",
        "direction-not-accounted-for pack.yaml: The pack does not say what becomes of 6 directions of 2030-31: 1.1, 1.2, 2.1, 3.1, 3.2 and 4.1.",
        "date-of-another-year pack.yaml: The text still speaks of 2029-30, word for word as in 2030-31.",
      ]
    `);
    for (const one of diagnostics)
      if (['date-of-another-year', 'figures-of-last-year'].includes(one.rule))
        expect(one.related?.[0]?.at.file, one.message).toMatch(/^directions\/2030-31\//);
  });

  test('of the real pack too', () => {
    const { diagnostics } = validate(copied(midlothian(), '2023-24', '2024-25'), { years: ['2024-25'] });
    const rules = diagnostics.map(({ rule }) => rule as string);
    expect(rules).toContain('figures-of-last-year');
    expect(
      diagnostics.filter(({ rule }) => rule === 'date-of-another-year').map(({ message }) => message),
    ).toMatchInlineSnapshot(`
      [
        "The text still speaks of 2023-24, word for word as in 2023-24.",
        "The text still speaks of 2023-24, word for word as in 2023-24.",
        "The payment to Midlothian Council: “considered:” is that of 2023-24.",
        "The payment to NHS Lothian: “confirm-by:” is that of 2023-24.",
        "The text still speaks of 16th March 2023, word for word as in 2023-24.",
        "The text still speaks of 5th of April 2023, word for word as in 2023-24.",
      ]
    `);
  });
});
