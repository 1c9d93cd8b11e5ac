/** What a version after the first says of itself: its own date, which directions it amends, and from when they can be in force as it has them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { make, validate } from '../../src/spine.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless } from '../roots.ts';
import { inForceFrom, issued, revised } from '../years.ts';

const own = (name: string): string => `directions/2030-31/${name}`;
const access = own('01-access.yaml');
const support = own('03-support.yaml');

async function textOf(
  root: Workspace,
  document = 'directions',
  to = 'combined',
  as: 'draft' | 'amended' = 'draft',
): Promise<string> {
  const { outputs = [], diagnostics } = await make(root, {
    year: '2030-31',
    as,
    document,
    to: [to],
    formats: ['text'],
  });
  return new TextDecoder().decode(outputs[0]?.bytes) || diagnostics.map(({ message }) => message).join('\n');
}

/** The facts of a direction that say from when it is in force. */
function force(text: string, number: string): string {
  const [, own = ''] = new RegExp(`\n${number.replace('.', '\\.')} [^\n|]* · [^]*?In force: ([^\n]*)`).exec(text) ?? [];
  return own;
}

const reworded = (text: string): string => text.replace('must publish its', 'must print its');
const waived = (text: string): string =>
  text.replace('    lead: Head of Nursing\n', (line) => `${line}    waive: [${exception}]\n`);
const exception = '{ rule: amended-before-decided, because: The Board decided that it reaches back. }';

let first: Workspace = faultless();
beforeAll(async () => {
  first = await issued(faultless());
});

describe('a direction that is amended', () => {
  test('is not said to be in force from before that was decided, without a finding', () => {
    // A figure that was to be confirmed by then is a finding of its own.
    const settled = { [own('budgets.yaml')]: (text: string) => text.replace('"2030-04-25"', '"2030-10-25"') };
    const open = revised(first, '2030-09-12', { ...settled, [access]: reworded });
    const { diagnostics } = validate(open, {});
    expect(diagnostics.map(({ message, at }) => `${at.file}:${at.start.line} ${message}`)).toEqual([
      `${access}:13 Direction 1.1 is amended by version 2, which was decided on 12 September 2030, and is said to be in force from 1 April 2030.`,
    ]);
    expect(
      validate(changed(open, { [access]: inForceFrom('1.1', '2030-09-12') }), {}).diagnostics.map(({ rule }) => rule),
    ).toEqual([]);
    const reaches = validate(changed(open, { [access]: waived }), {});
    expect([reaches.diagnostics, reaches.waived.map(({ because }) => because)]).toEqual([
      [],
      ['The Board decided that it reaches back.'],
    ]);
  });

  test('is not told, as issued and as amended, of what only a file that cannot be taken in no longer says', () => {
    const broken = {
      [own('deadlines.yaml')]: (text: string) => text.replace(/by: "?(20\d\d)-(\d\d)-(\d\d)"?/, 'by: $3.$2.$1'),
    };
    const settled = { [own('budgets.yaml')]: (text: string) => text.replace('"2030-04-25"', '"2030-10-25"') };
    for (const root of [changed(first, broken), revised(first, '2030-09-12', { ...settled, ...broken })])
      expect(validate(root, {}).diagnostics.map(({ rule }) => rule)).toEqual(['malformed-value']);
  });

  test('may have a figure to be confirmed on a day to come, and none on one that has passed', () => {
    const late = validate(revised(first, '2030-09-12', {}), {}).diagnostics;
    expect(late.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'advice: The figure of NHS Example is still indicative, though it was to be confirmed on 25 April 2030 and version 2 is of 12 September 2030.',
    ]);
    expect(validate(revised(first, '2030-04-12', {}), {}).diagnostics).toEqual([]);
  });

  test('has no other sum that was decided on the day of the one before', () => {
    const budgets = (from: string, to: string): readonly string[] =>
      validate(
        revised(first, '2030-04-12', { [own('budgets.yaml')]: (text) => text.replaceAll(from, to) }),
        {},
      ).diagnostics.map(({ severity, message, at }) => `${severity}: ${at.start.line}: ${message}`);
    expect(budgets('"£2,000,000"', '"£2,100,000"')).toEqual([
      'advice: 5: The payment to Example Council was £2,000,000 in version 1 and is £2,100,000; both are said to have been decided on 21 February 2030.',
    ]);
    expect(budgets('"£3,000,000"', '"£3,100,000"')).toEqual([]);
    expect(
      budgets(
        '"£2,000,000", status: agreed, decided: "2030-02-21"',
        '"£2,000,000", status: agreed, decided: "2030-04-11"',
      ),
    ).toEqual([]);
  });

  test('nor is one that is new, and one that stays as it was may be', () => {
    const open = revised(first, '2030-09-12', {
      [access]: (text) => `${text}${text.slice(text.indexOf('  - number: "1.2"')).replaceAll('1.2', '1.3')}`,
    });
    expect(validate(open, {}).diagnostics.map(({ message }) => message)).toContain(
      'Direction 1.3 is new in version 2, which was decided on 12 September 2030, and is said to be in force from 1 April 2030.',
    );
  });

  test('nor is one that is new, or has another date, due before its decision; one that was due before is as it was', () => {
    const due = (root: Workspace): readonly string[] =>
      validate(root, {}).diagnostics.flatMap(({ rule, message }) => (rule === 'due-before-decided' ? [message] : []));
    const added = (text: string): string =>
      `${text}${text.slice(text.indexOf('  - number: "3.2"')).replaceAll('3.2', '3.3').replace('september-2030', 'june-2030')}`;
    expect(due(revised(first, '2030-09-12', { [support]: added }))).toEqual([
      'Direction 3.3 is to be carried out by 30 June 2030 as version 2 has it, which was decided on 12 September 2030.',
    ]);
    // 3.1 is due on 30 June too, and is reworded here.
    const words = (text: string): string => text.replace('must offer a', 'must now offer a');
    expect(due(revised(first, '2030-09-12', { [support]: words }))).toEqual([]);
  });

  test('says by which version and decision, also in the versions after; the summary does not date its words back', async () => {
    const open = revised(first, '2030-09-12', { [access]: (text) => waived(reworded(text)) });
    const text = await textOf(open);
    expect(force(text, '1.1')).toBe(
      'from 1 April 2030; amended by version 2, decided by the Board on 12 September 2030; to be reviewed on 1 December 2030',
    );
    expect(force(text, '1.2')).toBe('from 1 April 2030; to be reviewed on 1 December 2030');
    expect(text).not.toContain('take effect on 1 April 2030');
    // What is for the other body alone is as it was.
    expect(await textOf(open, 'directions', 'example-council')).toContain('take effect on 1 April 2030');

    const second = await issued(open, '2030-09-20');
    const third = revised(second, '2030-11-14', {
      [access]: (words) => inForceFrom('1.2', '2030-11-14')(words.replace('opening hours', 'hours')),
    });
    const later = await textOf(third);
    expect(force(later, '1.1')).toContain('amended by version 2, decided by the Board on 12 September 2030');
    expect(force(later, '1.2')).toMatch(
      /^from 14 November 2030; amended by version 3, decided by the Board on 14 November 2030;/,
    );
  });
});

describe('a version after the first', () => {
  test('bears the day of its own decision, unless the pack has been given a later one', async () => {
    const open = revised(first, '2030-09-12', {});
    expect(await textOf(open)).toMatch(/Date +12 September 2030\n/);
    const dated = changed(open, {
      [own('pack.yaml')]: (text) => text.replace('dated: "2030-03-14"', 'dated: "2030-09-19"'),
    });
    expect(await textOf(dated)).toMatch(/Date +19 September 2030\n/);
    const late = changed(dated, {
      [own('pack.yaml')]: (text) => text.replace('Report 5.2"', 'Report 5.2", issued: "2030-09-15", by: Chief Officer'),
    });
    const outOfOrder = (root: Workspace): readonly string[] =>
      validate(root, {})
        .diagnostics.filter(({ rule }) => rule === 'dates-out-of-order')
        .map(({ message }) => message);
    expect(outOfOrder(dated)).toEqual([]);
    expect(outOfOrder(late)).toEqual([
      'The issue of version 2 (15 September 2030) is before the date of the pack (19 September 2030).',
    ]);
  });

  test('has its note printed as the other texts are, with its facts and without marks; one that stands for nothing is found', async () => {
    const noting = (note: string): Workspace =>
      changed(revised(first, '2030-04-12', {}), {
        [own('pack.yaml')]: (text) => text.replace('Report 5.2"', `Report 5.2", note: "${note}"`),
      });
    const sentence = '**{nhs-example}** receives {payment:nhs-example}, see [the report](https://ijb.example/5.2).';
    const open = noting(sentence);
    expect(await textOf(open)).toContain(
      '\nNHS Example receives £3,000,000, see the report <https://ijb.example/5.2>.\n',
    );
    expect(validate(open, {}).diagnostics).toEqual([]);
    expect(validate(noting('For {nhs-exampel}.'), {}).diagnostics.map(({ rule, help }) => [rule, help])).toEqual([
      ['unknown-placeholder', 'Did you mean {nhs-example}?'],
    ]);
  });

  test('has a letter that says which directions of the body it amends, gives newly and gives no longer', async () => {
    const root = revised(first, '2030-09-12', {
      [access]: (text) =>
        inForceFrom('1.1', '2030-09-12')(reworded(text)) +
        '  - number: "1.3"\n    to: [nhs-example]\n    deadline: new-year\n    functions: [nhs-adults-1]\n    aims: [aim-1]\n    effective: "2030-10-01"\n    review: "2030-12-01"\n    measures: ["Share of wards that have one: 100% (annual report).", "Days until it is named: 30 (annual report)."]\n    lead: Head of Nursing\n    text: "{nhs-example} must name a carers’ lead in each ward, by {deadline}"\n',
      [support]: (text) =>
        inForceFrom(
          '3.1',
          '2030-09-12',
        )(
          text
            .replace('to: [nhs-example]', 'to: [example-council]')
            .replace('functions: [nhs-children-1]', 'functions: [council-3]')
            .replace('{nhs-example} must offer', '{example-council} must offer'),
        ),
      [own('04-local-services.yaml')]: undefined,
      [own('pack.yaml')]: (text) => text.replace('withdrawn: ["1.9"]', 'withdrawn: ["1.9", "4.1"]'),
    });
    expect(await textOf(root, 'letter', 'nhs-example')).toContain(
      [
        'They are version 2, and amend version 1. For NHS Example:',
        '',
        '• Amended: Direction 1.1',
        '• Newly given: Direction 1.3',
        '• No longer given: Direction 3.1',
        '',
        'The pack shows under “What version 2 amends” how each thing was given before',
      ].join('\n'),
    );
    expect(await textOf(root, 'letter', 'example-council')).toContain(
      '• Newly given: Direction 3.1\n• No longer given: Direction 4.1\n',
    );
    const rowsOf = async (number: string): Promise<readonly string[]> =>
      (await textOf(root)).split('\n').filter((line) => line.startsWith(`Direction ${number}: `));
    expect(await rowsOf('4.1')).toEqual([expect.stringMatching(/^Direction 4\.1: words {2,}\S.* {2,}Withdrawn$/)]);
    expect(await rowsOf('1.3')).toEqual([
      expect.stringMatching(
        /^Direction 1\.3: words {2,}Not there {2,}NHS Example must name a carers’ lead in each ward, by 31 January 2031\. Group: 1; Given to: NHS Example; Deadline: 31 January 2031; .*; Measures: Share of wards that have one: 100% \(annual report\); Days until it is named: 30 \(annual report\); Lead: Head of Nursing$/,
      ),
    ]);
  });

  const toHealth = (text: string): string =>
    text
      .replaceAll(/to: \[(?:nhs-example, )?example-council\]/g, 'to: [nhs-example]')
      .replaceAll(/^ *mode: .*\n/gm, '')
      .replaceAll('{example-council}', '{nhs-example}')
      .replaceAll(/, council-\d/g, '')
      .replaceAll(/council-\d/g, 'nhs-adults-1');
  const inGroups = ['01-access.yaml', '02-resources.yaml', '03-support.yaml', '04-local-services.yaml'].map(own);
  const allToHealth = Object.fromEntries(inGroups.map((file) => [file, toHealth]));

  test('that takes back the last direction to a body has a letter that says so, and speaks of no pack', async () => {
    const open = revised(first, '2030-09-12', allToHealth);
    const text = await textOf(open, 'letter', 'example-council');
    expect(text).toContain(
      [
        'In version 2 of its Directions for 2030-31, which it is preparing, Example Integration Joint Board gives no direction to Example Council any longer. That version does not bind yet. The Board approved the first version on 14 March 2030 (Report 5.1, 14 March 2030). It decided on version 2 on 12 September 2030 (Report 5.2).',
        'For Example Council:',
        '• No longer given: Directions 1.2, 2.1, 3.2 and 4.1',
        'Until version 2 is issued, version 1 binds.',
        'The money for Example Council in 2030-31:',
        '• Payment to Example Council: £2,000,000. Agreed, decided on 21 February 2030.',
        'Please confirm that Example Council has received this letter.',
        'Yours faithfully',
      ].join('\n\n'),
    );
  });

  const waive = ['directions-on-one-function', 'function-without-direction'];
  const waiving = (text: string): string =>
    `${text}waive: [${waive.map((rule) => `{ rule: ${rule}, because: The Board decided so. }`).join(', ')}]\n`;
  const cut = { [own('budgets.yaml')]: (text: string) => text.replaceAll('£2,000,000', '£1,900,000') };
  const withheld = async (root: Workspace): Promise<readonly string[]> => {
    const asked = { year: '2030-31', as: 'draft', document: 'letter', to: ['example-council'] } as const;
    return (await make(root, asked)).withheld ?? [];
  };
  const none = 'No letter to Example Council: no direction of 2030-31 is given to it.';

  test('has no letter to a body that was directed nothing before either', async () => {
    const before = await issued(changed(faultless(), { ...allToHealth, [own('pack.yaml')]: waiving }));
    expect(await withheld(revised(before, '2030-09-12', { [access]: reworded }))).toEqual([none]);
    expect(await withheld(revised(before, '2030-09-12', cut))).toEqual([none]);
  });

  test('has a letter to a body whose last direction an earlier one took back, where it moves its money', async () => {
    const second = revised(first, '2030-09-12', { ...allToHealth, [own('pack.yaml')]: waiving });
    const before = await issued(second, '2030-09-20');
    expect(await withheld(revised(before, '2030-10-10', { [access]: reworded }))).toEqual([none]);
    const anew = Object.fromEntries(
      inGroups.map((name) => [name, (text: string) => text.replace(/must(?=.*"$)/gm, 'must now')]),
    );
    expect(await textOf(revised(before, '2030-10-10', { ...cut, ...anew }), 'letter', 'example-council')).toContain(
      'Payment to Example Council: it was £2,000,000 (agreed), and is £1,900,000 (agreed)',
    );
    expect(await textOf(revised(before, '2030-10-10', cut), 'letter', 'example-council')).toContain(
      [
        'It decided on version 3 on 10 October 2030 (Report 5.2).',
        'Until version 3 is issued, version 2 binds.',
        'The money for Example Council in 2030-31:',
        '• Payment to Example Council: £1,900,000. Agreed, decided on 21 February 2030.',
        'What has changed in the money since version 2:',
        '• Payment to Example Council: it was £2,000,000 (agreed), and is £1,900,000 (agreed)\n• One line of the funding appendix is not as it was',
        'Please confirm that Example Council has received this letter.',
      ].join('\n\n'),
    );
  });

  test('says on its page and in the appendix of changes what the introduction says of a figure, before and now', async () => {
    const told = await issued(
      changed(faultless(), {
        [own('pack.yaml')]: (text) => text.replace('{payment:nhs-example} to {nhs-example}', '{statement:nhs-example}'),
      }),
    );
    const open = revised(told, '2030-09-12', {
      [own('budgets.yaml')]: (text) =>
        text.replace(
          'status: indicative, source: "Finance Committee, 7 March 2030", confirm-by: "2030-04-25"',
          'status: agreed, decided: "2030-09-12"',
        ),
    });
    for (const document of ['directions', 'changes']) {
      const row = (await textOf(open, document)).split('\n').find((line) => line.startsWith('The pack: introduction'));
      expect(row).toMatch(
        /£3,000,000 is indicative\..* {2,}.*£3,000,000 was formally accepted by the .*12 September 2030/,
      );
      expect(row).not.toContain('{');
    }
  });

  test('has a letter that says which number a direction had before', async () => {
    const renumbered = (text: string): string =>
      inForceFrom('3.4', '2030-09-12')(text.replace('number: "3.2"', 'number: "3.4"'));
    const root = revised(first, '2030-09-12', { [support]: renumbered });
    const words = await textOf(root, 'letter', 'example-council');
    expect(words).toContain('For Example Council:\n\n• Amended: Direction 3.4, before Direction 3.2\n\nThe pack');
  });

  test('has one row for money that is new or no longer there, with all that belongs to it', async () => {
    const open = revised(first, '2030-09-12', {
      [own('budgets.yaml')]: (text) =>
        text
          .replace(
            'set-asides:',
            '  - { recipient: nhs-example, amount: "£50,000", status: offered, source: Reserves }\n$&',
          )
          .replace(/ {2}- (\{ )?id: general-medicine.*\n/, ''),
    });
    const [page = ''] = /What version 2 amends\n=[^]*?\n=/.exec(await textOf(open)) ?? [];
    const rows = page.split('\n').filter((line) => /^(Payment|Line)/.test(line));
    expect(rows.map((line) => line.split(/ {2,}/))).toEqual([
      ['Payment to NHS Example (Reserves): amount', 'Not there', '£50,000. Status: Offered; Source: Reserves'],
      [
        'Line “General medicine”: amount',
        '£1,000,000. Account: Amount set aside by NHS Example; Last year: £950,000; Use: Care in hospital; Functions: NHS adults 2',
        'Not there',
      ],
    ]);
  });

  test('calls a second payment that is taken back by where it came from, wherever it says so', async () => {
    const reserves = '  - { recipient: nhs-example, amount: "£100,000", source: Reserves, status: agreed }\n';
    const two = changed(faultless(), {
      [own('budgets.yaml')]: (text) =>
        text
          .replace('amount: "£3,000,000", status', 'amount: "£2,900,000", status')
          .replace('set-asides:', `${reserves}$&`),
    });
    const open = revised(await issued(two), '2030-09-12', {
      [own('budgets.yaml')]: (text) => text.replace(reserves, '').replace('£2,900,000', '£3,000,000'),
    });
    expect(await textOf(open, 'letter', 'nhs-example')).toContain(
      '• Payment to NHS Example (Finance Committee, 7 March 2030): it was £2,900,000 (indicative), and is £3,000,000 (indicative)\n' +
        '• Payment to NHS Example (Reserves): it was £100,000 (agreed), and is not there\n',
    );
    expect(await textOf(open, 'funding', 'nhs-example')).toMatch(/^Payment to NHS Example \(Reserves\) +£100,000 /m);
    expect(await textOf(open, 'directions')).toMatch(
      /^Payment to NHS Example \(Reserves\): amount +£100,000\. Status: Agreed; Source: Reserves +Not there$/m,
    );
  });

  test('asks in its letter for no answer by a day before its own decision, and says what money it moved', async () => {
    const letter = 'letter: { answer-by: "2030-04-20" }\n';
    const asking = await issued(
      changed(faultless(), { [own('pack.yaml')]: (text) => text.replace('plan:', `${letter}plan:`) }),
    );
    const open = revised(asking, '2030-09-12', {
      [own('budgets.yaml')]: (text) =>
        text
          .replace('£3,000,000", status: indicative', '£3,100,000", status: offered')
          .replace('£3,000,000", use', '£3,100,000", use'),
    });
    expect(
      validate(open, {}).diagnostics.flatMap(({ rule, message }) => (rule === 'answer-day-passed' ? [message] : [])),
    ).toEqual(['The letter asks for an answer by 20 April 2030, before the day of version 2 (12 September 2030).']);
    const words = await textOf(open, 'letter', 'nhs-example');
    expect(words).not.toContain('20 April 2030');
    for (const part of [
      'The Board approved the first version on 14 March 2030 (Report 5.1, 14 March 2030). It decided on version 2 on 12 September 2030',
      'as it was given in version 1. Until version 2 is issued, version 1 binds.',
      'The day by which an answer is needed is to be confirmed.',
      'What has changed in the money since version 1:\n\n• Payment to NHS Example: it was £3,000,000 (indicative), and is £3,100,000 (offered)\n• One line',
    ])
      expect(words).toContain(part);
    expect(await textOf(open, 'letter', 'example-council')).not.toContain('has changed in the money');
    const confirmed = revised(asking, '2030-09-12', {
      [own('budgets.yaml')]: (text) =>
        text
          .replace('status: indicative, source', 'status: agreed, decided: "2030-04-25", source')
          .replace(' confirm-by: "2030-04-25",', ''),
    });
    expect(await textOf(confirmed, 'letter', 'nhs-example')).toContain(
      'version 1:\n\n• Payment to NHS Example: it was £3,000,000 (indicative), and is £3,000,000 (agreed)\n\n',
    );
    const part = revised(asking, '2030-09-12', {
      [own('budgets.yaml')]: (text) => text.replace('specified: "£1,000,000"', 'specified: "£900,000"'),
    });
    expect(await textOf(part, 'letter', 'nhs-example')).toContain(
      'version 1:\n\n• Part of the amount set aside by NHS Example that may be used: it was £1,000,000, and is £900,000\n\n',
    );
    const reserves = (text: string): string =>
      text.replace(
        'set-asides:',
        '  - { recipient: nhs-example, amount: "£50,000", status: offered, source: Reserves }\n$&',
      );
    const several = revised(asking, '2030-09-12', { [own('budgets.yaml')]: reserves });
    expect(await textOf(several, 'letter', 'nhs-example')).toContain(
      'version 1:\n\n• Payment to NHS Example (Reserves): it was not there, and is £50,000 (offered)\n\n',
    );
    expect(await textOf(several, 'funding', 'nhs-example')).toMatch(
      /\nPayment to NHS Example \(Reserves\) +Not there +n\/a +£50,000\n/,
    );
    expect(await textOf(confirmed, 'funding', 'nhs-example')).not.toContain('What the Board’s decision');
    expect(await textOf(open, 'funding', 'nhs-example')).toContain('What the Board’s decision');
    const given = changed(open, {
      [own('pack.yaml')]: (text) => text.replace('Report 5.2"', 'Report 5.2", issued: "2030-09-15", by: Chief Officer'),
    });
    const sent = await textOf(given, 'letter', 'nhs-example', 'amended');
    expect(sent).toContain('gives NHS Example the enclosed Directions');
    expect(sent).not.toContain('Until version 2');
    const later = changed(open, { [own('pack.yaml')]: (text) => text.replace('2030-04-20', '2030-10-20') });
    expect(await textOf(later, 'letter', 'nhs-example')).toContain('Please confirm by 20 October 2030');
  });

  test('says on its cover when the first was approved, too', async () => {
    expect(await textOf(revised(first, '2030-09-12', {}))).toMatch(
      /Approved by the Board +12 September 2030, Report 5.2\nFirst version approved +14 March 2030, Report 5.1/,
    );
    expect(await textOf(first)).not.toContain('First version');
  });

  test('that moves money alone amends no direction, and its letter says so; the first says nothing of it', async () => {
    const letter = await textOf(revised(first, '2030-09-12', {}), 'letter', 'nhs-example');
    expect(letter).toContain(
      'They are version 2, and amend version 1. Each direction for NHS Example stays as it was given in version 1.',
    );
    expect(letter).toContain('12 September 2030\n===');
    expect(await textOf(first, 'letter', 'nhs-example')).not.toContain('version');
  });
});
