/** What the appendices say: the example board's in full, the real one's two sums, and the sentences that follow from a status. */
import { describe, expect, test } from 'vitest';
import { audiencesOf, contextOf, documents } from '../../src/documents/index.ts';
import { make } from '../../src/spine.ts';
import { judge } from '../../src/judge.ts';
import { fundingStatuses } from '../../src/model/budget.ts';
import { Cache } from '../../src/read/cache.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { toText } from '../../src/write/text/to-text.ts';
import { changed, example, midlothian } from '../roots.ts';

function textOf(
  workspace: Workspace,
  year: string,
  to = 'combined',
  document: 'funding' | 'directions' = 'funding',
): string {
  const { pack, wording, looks, diagnostics } = judge(workspace, year, new Cache(), {
    themes: ['house'],
    wants: { needs: new Set(), toWrite: false },
  });
  expect(diagnostics.filter((one) => one.severity === 'error').map((one) => one.message)).toEqual([]);
  const audience = audiencesOf(pack).find((one) => one.id === to);
  const composed = documents.find(({ name }) => name === document);
  if (!wording || !looks || !audience || !composed) throw new Error('The root is broken');
  return new TextDecoder().decode(toText(composed.compose(contextOf(pack, wording, audience)), looks) as Uint8Array);
}

const budgets = 'directions/2030-31/budgets.yaml';

describe('the example board', () => {
  test('has the whole appendix, word for word', async () => {
    await expect(textOf(example(), '2030-31')).toMatchFileSnapshot('../example/funding-2030-31.txt');
  });

  test('opens with how much there is, how much more than last year, and what of it is not settled', () => {
    expect(textOf(example(), '2030-31')).toContain(
      'The money that goes with these Directions comes to £162.1 million in 2030-31, £3.6 million (2.3%) more than in 2029-30. ' +
        '£80.9 million of it is indicative, to be confirmed on 3 April 2030; £1.3 million of that is not yet allocated or confirmed. ' +
        '£59.2 million of it is offered but not accepted by the Board.\n',
    );
  });

  test.each([
    ['offered-not-accepted', 'is offered but not accepted by the Board'],
    ['acceptance-not-recorded', 'is offered, and the record does not say whether the Board accepted it'],
    ['offered', 'is offered and not yet accepted by the Board'],
  ])('names in its first sentences what is %s, of both bodies and of one', (status, words) => {
    const root = changed(example(), {
      [budgets]: (text) => text.replace('status: offered-not-accepted', `status: ${status}`),
    });
    expect(textOf(root, '2030-31')).toContain(` or confirmed. £59.2 million of it ${words}.\n`);
    expect(textOf(root, '2030-31', 'specimen-council')).toContain(`(2.4%) more than in 2029-30. All of it ${words}.\n`);
    expect(textOf(root, '2030-31', 'nhs-specimen')).not.toContain('accepted');
  });

  test('of money that is agreed names the lines that are not, and of money that is not, no line twice', () => {
    const agreed = changed(example(), {
      [budgets]: (text) => text.replace('status: offered-not-accepted', 'status: agreed'),
    });
    expect(textOf(agreed, '2030-31')).toMatch(
      /or confirmed\. £188,449 of it is offered, and the record does not say whether the Board accepted it\. £412,449 of it is offered but not accepted by the Board\.\n/,
    );
  });

  test('adds what no line takes up to what is indicative only where the one is no part of the other', () => {
    const settled = changed(example(), {
      [budgets]: (text) =>
        text.replace(/status: indicative(\n.*)\n {4}confirm-by: .*/, 'status: agreed$1\n    decided: "2030-03-14"'),
    });
    expect(textOf(settled, '2030-31')).toContain(
      '£1.0 million of it is indicative, and £1.3 million of it is not yet allocated or confirmed.',
    );
  });

  test('says no more in its first sentences than is known', () => {
    const unknown = changed(example(), {
      [budgets]: (text) =>
        text
          .replace('    previous: £57,792,449\n', '')
          .replace(/previous: £[\d,.]+\n {4}use: Care homes/, 'use: Care homes'),
    });
    const text = textOf(unknown, '2030-31');
    expect(text).toContain('comes to £162.1 million in 2030-31. £80.9 million');
    expect(text).toMatch(/^Payment to Specimen Council +n\/a +59,189 +n\/a$/m);
    expect(text).toContain('since last year’s figure is not known');
  });

  test('says a status once for an account, and marks the lines that have another', () => {
    const text = textOf(example(), '2030-31');
    expect(text.match(/Indicative, to be confirmed on 3 April 2030/g)).toHaveLength(1);
    expect(text.match(/Status: indicative, unless a line says otherwise\./g)).toHaveLength(1);
    for (const status of ['offered', 'offered (acceptance by the Board not recorded)', 'revised', 'final', 'agreed'])
      expect(text).toContain(` Status: ${status}.)`);
    expect(text).not.toContain(' Status: indicative.)');
  });

  test('says of what is agreed no day on which it is to be confirmed', () => {
    const agreed = changed(example(), {
      [budgets]: (text) => text.replace('status: indicative', 'status: agreed\n    decided: "2030-04-03"'),
    });
    expect(textOf(agreed, '2030-31')).toMatch(/Agreed, decided on 3 April 2030[.)]/);
    expect(textOf(agreed, '2030-31')).not.toContain('to be confirmed on 3 April');
  });

  test('hides no sum behind a group that comes to nothing', () => {
    expect(textOf(example(), '2030-31')).toMatch(
      /Family health services +0 +0 +n\/a\n +\(Made up of 10,277 and −10,277\.\)/,
    );
  });

  test('gives no two rows of a table one name', () => {
    for (const table of textOf(
      changed(example(), { [budgets]: (text) => text.replaceAll(/^ {4}group: .*\n/gm, '') }),
      '2030-31',
    )
      .split(/^(?=Table \d)/m)
      .slice(1)
      .slice(0, 2)) {
      const names = table.split('\n').flatMap((line) => /^ *([^\d(-][^\d]*?)  +[\d−]/.exec(line)?.[1] ?? []);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  test('says that figures may not sum exactly when they do not', () => {
    const rounding = 'Figures may not sum because of rounding.';
    expect(textOf(example(), '2030-31')).toContain(rounding);
    const exact = changed(example(), {
      [budgets]: (text) => text.replace('unit: £000', 'unit: £').replaceAll(/(\d)\.\d\d$/gm, '$1'),
    });
    const even = changed(exact, {
      [budgets]: (text) => text.replace(/allocations:[^]*/, 'allocations: tbc\n').replaceAll(/^ +previous:.*\n/gm, ''),
    });
    expect(textOf(even, '2030-31')).not.toContain(rounding);
  });

  test('shows the same sums in pounds, thousands and millions, rounded from the stored ones', () => {
    const shown = (unit: string): string =>
      textOf(changed(example(), { [budgets]: (text) => text.replace('unit: £000', `unit: ${unit}`) }), '2030-31');
    expect(shown('£')).toMatch(/All payments and set aside +£158,479,068 +£162,123,585 +2\.3%$/m);
    expect(shown('£000')).toMatch(/All payments and set aside +158,479 +162,124 +2\.3%$/m);
    expect(shown('£m')).toMatch(/All payments and set aside +158\.5 +162\.1 +2\.3%$/m);
  });

  test.each([
    ['all', (text: string) => text, { drawn: true, told: true }],
    [
      'only payments',
      (text: string) =>
        text.replace(/(set-asides:[^]*?amount: ).*/, '$1tbc').replace(/allocations:[^]*/, 'allocations: tbc\n'),
      { drawn: true, told: false },
    ],
    [
      'one alone, which is to no scale',
      (text: string) =>
        text
          .replaceAll(/amount: .*/g, 'amount: tbc')
          .replace('amount: tbc', 'amount: "£1,000"')
          .replace(/allocations:[^]*/, 'allocations: tbc\n'),
      { drawn: false, told: false },
    ],
    [
      'none',
      (text: string) => text.replace(/allocations:[^]*/, 'allocations: tbc\n').replaceAll(/amount: .*/g, 'amount: tbc'),
      { drawn: false, told: false },
    ],
  ])(
    'draws to scale what is known, and tells filled bars from hollow ones where there are both: %s',
    async (_, change, { drawn, told }) => {
      const root = changed(example(), { [budgets]: change });
      const { outputs } = await make(root, {
        year: '2030-31',
        document: 'funding',
        formats: ['html'],
        to: ['combined'],
        as: 'draft',
      });
      const html = new TextDecoder().decode(outputs?.[0]?.bytes);
      expect(html).toContain('Where the money goes');
      expect([html.includes('To scale'), html.includes('Filled bars')]).toEqual([drawn, told]);
    },
  );

  test('what rounding explains is no money without an outcome', () => {
    const more = (all: string): string =>
      all.replace('unit: £000', 'unit: £000\nrounded-to: £1,000').replace('amount: £9,211,449', 'amount: £9,215,949');
    const off = textOf(changed(example(), { [budgets]: more }), '2030-31', 'specimen-council');
    expect(off).not.toContain('No outcome named');
    expect(off).toMatch(/\nTotal +59,189 +100.0%\n\nFigures may not sum because of rounding\./);
  });

  test('gives a recipient its own money only', () => {
    const council = textOf(example(), '2030-31', 'specimen-council');
    expect(council).toContain('Justice social work');
    expect(council).not.toMatch(/District nursing|set aside/i);
  });

  const onlyHealth = changed(example(), {
    [budgets]: (all) => {
      const health = all.slice(all.indexOf('  # Confirmed by'), all.indexOf('groups:'));
      return `title: Funding\npayments:\n${health}allocations: tbc\n`;
    },
    'directions/2030-31/pack.yaml': (all) => all.replace('      - "{statement:specimen-council}"\n', ''),
  });

  test('of a body that is given no money says so, and has no table without a row', () => {
    const council = textOf(onlyHealth, '2030-31', 'specimen-council');
    expect(council).toContain('No payment to Specimen Council and no amount set aside is recorded.\n');
    expect(council).not.toMatch(/Table 1|How the money is to be used/);
  });

  test.each([
    ['specified: £21,998,389', 'specified: £20,000,000'],
    ['specified: £21,998,389', 'specified: £0'],
  ])('explains “Not directed” only where a row has it: %s, %s', (was, is) => {
    const part = changed(onlyHealth, { [budgets]: (all) => all.replace(was, is) });
    const words = textOf(part, '2030-31');
    expect(words).toContain(`Of it, ${is.slice('specified: '.length)} is to be used.`);
    expect(words).not.toMatch(/not directed/i);
  });

  test('a method stands in place of an amount, and its totals say so', () => {
    const text = textOf(
      changed(example(), {
        [budgets]: (all) => all.replace('amount: £59,189,286.50', 'method: Actual cost, paid quarterly.'),
      }),
      '2030-31',
    );
    expect(text).toContain('How the payment is determined: Actual cost, paid quarterly.');
    expect(text).toMatch(/\nTotal payments +137,092 +By a method +n\/a\n/);
    expect(text.slice(0, text.indexOf('Table 2'))).not.toContain('comes to');
    expect(text).toContain(
      'Of the payments and amounts set aside that go with these Directions in 2030-31, £102.9 million is known so far. £80.9 million of it is indicative',
    );
  });

  test('says how much is known so far while a payment is to be confirmed, and nothing while none is known', () => {
    const open = (all: string): string => all.replace('amount: £80,935,909.46', 'amount: tbc');
    const nhs = textOf(changed(example(), { [budgets]: open }), '2030-31', 'nhs-specimen');
    expect(nhs).toContain('Of what is paid to or set aside by NHS Specimen in 2030-31, £22.0 million is known so far.');
    const more = '  - { recipient: specimen-council, amount: tbc, status: offered, source: Reserves }\nset-asides:';
    const partly = changed(example(), { [budgets]: (all) => all.replace('set-asides:', more) });
    expect(textOf(partly, '2030-31', 'specimen-council')).toContain(
      '2030-31, £59.2 million is known so far. All of it is offered but not accepted by the Board.',
    );
    const council = changed(example(), { [budgets]: (all) => all.replace('amount: £59,189,286.50', 'amount: tbc') });
    expect(textOf(council, '2030-31', 'specimen-council')).not.toMatch(/known so far|comes to/);
  });
});

describe('the real 2023-24 appendix', () => {
  const text = textOf(midlothian(), '2023-24');

  test('has the two sums, their status and the computed total', () => {
    expect(text).toMatch(/Payment to NHS Lothian +£94,970,000\n +\(Indicative, to be confirmed on 5 April 2023\)/);
    expect(text).toMatch(
      /Payment to Midlothian Council +£56,593,000\n +\(Offered \(acceptance by the Board not recorded\), considered by the Board on 16 March 2023\)/,
    );
    expect(text).toMatch(/Total payments +£151,563,000/);
    expect(text).toContain(
      'comes to £151.6 million in 2023-24. £95.0 million of it is indicative, to be confirmed on 5 April 2023. £56.6 million of it is offered, and the record does not say whether the Board accepted it.',
    );
  });

  test('invents no line, and says so in one sentence', () => {
    expect(text).toMatch(/How the money is to be used is to be confirmed\.\n$/);
    expect(text.slice(text.indexOf('Appendix 1')).match(/to be confirmed\./gi)).toHaveLength(1);
  });

  test('comes in four formats for each of three', async () => {
    const { outputs = [] } = await make(midlothian(), { document: 'funding', year: '2023-24' });
    expect(outputs.map(({ name }) => name).sort()).toEqual(
      ['', '-midlothian-council', '-nhs-lothian']
        .flatMap((end) =>
          ['csv', 'docx', 'pdf', 'xlsx'].map((format) => `midlothian-ijb-funding-2023-24${end}.${format}`),
        )
        .sort(),
    );
  });
});

describe('a sentence follows from the status', () => {
  const sentences: Readonly<Record<(typeof fundingStatuses)[number], string>> = {
    offered:
      'was considered by the Specimen IJB at its meeting on 14 March 2030 and has not yet been decided on. When it will be confirmed is not recorded.',
    'acceptance-not-recorded':
      'was considered by the Specimen IJB at its meeting on 14 March 2030. The record does not say whether it was accepted.',
    'offered-not-accepted': 'was not formally accepted by the Specimen IJB at its meeting on 14 March 2030.',
    indicative: 'is indicative. When it will be confirmed is not recorded.',
    agreed: 'was formally accepted by the Specimen IJB at its meeting on 14 March 2030.',
    revised: 'is a revised figure.',
    final: 'is final.',
  };
  test.each(fundingStatuses)('%s', (status) => {
    const workspace = changed(example(), {
      [budgets]: (text) => text.replace('status: offered-not-accepted', `status: ${status}`),
    });
    const text = textOf(workspace, '2030-31', 'combined', 'directions');
    expect(text).toContain(`a) Specimen Council’s budget offer of £59,189,286.50`);
    expect(text.split('\n').find((line) => line.startsWith('a) '))).toContain(sentences[status]);
  });

  const considered = '    considered: "2030-03-14"\n';
  test.each([
    ['offered', '', 'has not yet been considered by the Specimen IJB.'],
    [
      'offered',
      `${considered}    confirm-by: "2030-05-01"\n`,
      'was considered by the Specimen IJB at its meeting on 14 March 2030 and has not yet been decided on. It is to be confirmed on 1 May 2030.',
    ],
    [
      'agreed',
      `${considered}    decided: "2030-04-25"\n`,
      'was formally accepted by the Specimen IJB, as decided on 25 April 2030.',
    ],
    [
      'agreed',
      `${considered}    decided: "2030-03-14"\n`,
      'was formally accepted by the Specimen IJB at its meeting on 14 March 2030.',
    ],
    [
      'offered-not-accepted',
      `${considered}    decided: "2030-04-25"\n`,
      'was not formally accepted by the Specimen IJB, as decided on 25 April 2030. These Directions are based on it all the same.',
    ],
    ['revised', `${considered}    decided: "2030-04-25"\n`, 'is a revised figure, as decided on 25 April 2030.'],
  ])('and, of one that is %s, from its days: %j', (status, days, expected) => {
    const workspace = changed(example(), {
      [budgets]: (text) =>
        text.replace('status: offered-not-accepted', `status: ${status}`).replace(considered, () => days),
    });
    const text = textOf(workspace, '2030-31', 'combined', 'directions');
    expect(text.split('\n').find((line) => line.startsWith('a) '))).toContain(expected);
  });

  test('and a method within it has no full stop', () => {
    const method = changed(example(), {
      [budgets]: (text) => text.replace('amount: £59,189,286.50', 'method: By the schedule of rates.'),
    });
    expect(textOf(method, '2030-31', 'combined', 'directions')).toContain(
      'budget offer of a sum to be determined (By the schedule of rates)',
    );
  });
});
