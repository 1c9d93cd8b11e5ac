/** Money as boards have it: published rounded, determined by a method, named in a sentence. */
import { describe, expect, test } from 'vitest';
import { audiencesOf, contextOf } from '../../src/documents/index.ts';
import { funding } from '../../src/documents/funding.ts';
import type { Context } from '../../src/documents/context.ts';
import type { Budget } from '../../src/model/budget.ts';
import { recordsOf } from '../../src/model/funding-record.ts';
import { variationsBetween } from '../../src/model/variation.ts';
import { judge } from '../../src/judge.ts';
import type { Status } from '../../src/model/status.ts';
import { issueOf } from '../../src/model/pack.ts';
import { factsOf } from '../../src/model/placeholder.ts';
import { changes, explainFunding } from '../../src/spine.ts';
import { Cache } from '../../src/read/cache.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { textOf } from '../../src/write/text/to-text.ts';
import { changed, example, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const year = '2030-31';
const budgets = `directions/${year}/budgets.yaml`;
const cache = new Cache();

function judged(workspace: Workspace, as?: Status) {
  return judge(workspace, year, cache, { as, themes: ['house'], wants: { needs: new Set(), toWrite: false } });
}

function appendix(workspace: Workspace, more: Partial<Context> = {}): string {
  const { pack, wording } = judged(workspace);
  const [audience] = audiencesOf(pack);
  if (!wording || !audience) throw new Error('The board is broken');
  return textOf(funding.compose({ ...contextOf(pack, wording, audience), ...more })).replace(/\s+/g, ' ');
}

const rules = (workspace: Workspace, as?: Status): readonly string[] =>
  judged(workspace, as).diagnostics.map((one) => one.rule);

test('tables count in whole millions of pounds where the budget says so', () => {
  const text = appendix(changed(example(), { [budgets]: (words) => words.replace('unit: £000', 'unit: whole £m') }));
  expect(text).toMatch(/Where the money goes, 2030-31 \(£m\).* Payment to Specimen Council .*?\b58 59 2\.4%/);
});

test('what a decision moves in-year stands in a table: as issued, the variation, as revised', () => {
  const before = judged(example()).pack;
  const moved = changed(example(), {
    [budgets]: (words) =>
      words
        .replace('amount: £2,467,512.40', 'amount: £2,567,512.40')
        .replace('amount: £80,935,909.46', 'amount: £81,035,909.46')
        .replace(/ {2}- id: community-hospitals\n(?: {4}.*\n)+/, ''),
    [`directions/${year}/pack.yaml`]: (words) =>
      `${words}\namendments:\n  - { date: "2030-09-19", reference: Report 5.2 }\n`,
  });
  const { budget } = judged(moved).pack;
  if (!before.budget || !budget) throw new Error('The board is broken');
  const text = appendix(moved, { varied: variationsBetween(before.budget, budget) });
  expect(text).toContain('What the Board’s decision of 19 September 2030 (Report 5.2) moves (£000)');
  expect(text).toMatch(
    /Money Version 1 Variation Revised .*Payment to NHS Specimen 80,936 100 81,036 .*NHS Specimen: Allied health professionals in the community 2,468 100 2,568 .*NHS Specimen: Community hospitals 6,184 n\/a Not there/,
  );
  expect(appendix(example())).not.toContain('Variation');
});

describe('several payments to one body are the same ones in another order', () => {
  const payments = {
    main: '{ recipient: nhs-example, amount: "£90,000,000", status: agreed, decided: "2030-03-14" }',
    more: '{ recipient: nhs-example, amount: "£91,000,000", status: agreed, decided: "2030-09-12" }',
    reserves: '{ recipient: nhs-example, amount: "£3,000,000", status: indicative, confirm-by: "2030-04-25" }',
    fewer: '{ recipient: nhs-example, amount: "£2,000,000", status: indicative, confirm-by: "2030-04-25" }',
    late: '{ recipient: nhs-example, amount: "£4,000,000", status: agreed, decided: "2030-09-12" }',
  };
  const budgetOf = (...names: readonly (keyof typeof payments)[]): Budget => {
    const { budget } = judged(
      changed(faultless(), {
        [budgets]: `title: Money\npayments:\n${names.map((name) => `  - ${payments[name]}\n`).join('')}allocations: tbc\n`,
      }),
    ).pack;
    if (!budget) throw new Error('The board is broken');
    return budget;
  };

  test.each<[string, Budget, readonly string[]]>([
    ['as they were', budgetOf('reserves', 'main'), []],
    ['one with another sum', budgetOf('fewer', 'main'), ['300000000 → 200000000']],
    ['one with another sum and day', budgetOf('reserves', 'more'), ['9000000000 → 9100000000']],
    ['one alone', budgetOf('reserves'), ['9000000000 → none']],
    [
      'where they stood, and both alike another',
      budgetOf('more', 'late'),
      ['9000000000 → 9100000000', '300000000 → 400000000'],
    ],
  ])('%s', (_, after, moved) => {
    const found = variationsBetween(budgetOf('main', 'reserves'), after);
    expect(found.map(({ issued = 'none', revised = 'none' }) => `${issued} → ${revised}`)).toEqual(moved);
  });
});

describe('figures that were published rounded', () => {
  /** Lines of £613m, and a payment of £612m. */
  const published = (extra: string): Workspace =>
    changed(faultless(), {
      [budgets]: `title: Money
unit: £m
${extra}payments:
  - { recipient: nhs-example, amount: "£612,000,000", status: agreed, decided: "2030-03-14" }
  - { recipient: example-council, amount: "£10,000,000", status: agreed, decided: "2030-03-14" }
allocations:
${[66, 97, 81, 68, 115, 114, 72].map((amount, index) => `  - { id: line-${index}, label: Service ${index}, recipient: nhs-example, source: payment, amount: "£${amount},000,000", use: Care. }`).join('\n')}
  - { id: council, label: Care, recipient: example-council, source: payment, amount: "£10,000,000", use: Care. }
`,
    });

  test('do not add up, which no draft is stopped by', () => {
    const workspace = published('');
    expect(rules(workspace)).toContain('allocations-differ-from-total');
    expect([judged(workspace, 'draft').stopped, judged(workspace, 'approved').stopped]).toEqual([false, true]);
    expect(appendix(workspace)).toMatch(/−1.0/);
  });

  test('are what they are where the budget says so: in a sentence, without an invented line', () => {
    const workspace = published('rounded-to: "£1,000,000"\n');
    expect(rules(workspace)).not.toContain('allocations-differ-from-total');
    const text = appendix(workspace);
    expect(text).toContain('The figures were published rounded to £1,000,000, so lines may not add up to their total.');
    expect(text).not.toMatch(/[Nn]ot yet allocated|beyond/);
    expect(explainFunding(workspace, year, cache).sums?.[1]).toMatchObject({ total: 61_200_000_000 });
  });

  test('but not beyond what rounding explains', () => {
    const workspace = changed(published('rounded-to: "£1,000,000"\n'), {
      [budgets]: (text) => text.replace('£72,000,000', '£76,500,000'),
    });
    expect(rules(workspace)).toContain('allocations-differ-from-total');
  });
});

test('several payments that their lines do not add up to are not told as one', () => {
  const second = '  - { recipient: specimen-council, amount: "£5,000", status: agreed, source: Reserves }\nset-asides:';
  const workspace = changed(example(), { [budgets]: (text) => text.replace('set-asides:', second) });
  const [said] = validate(workspace, {}).diagnostics.filter(({ rule }) => rule === 'allocations-differ-from-total');
  expect(said?.message).toBe(
    'The 2 payments to Specimen Council come to £59,194,286.50, and their lines add up to £59,189,286.50: £5,000 is in no line.',
  );
});

test('a payment by a method is a sentence below the table, and can be issued', () => {
  const method =
    'Actual cost of the ring-fenced grant, paid quarterly in arrears on the return of the section 95 officer.';
  const workspace = changed(example(), {
    [budgets]: (text) => text.replace(/amount: £59,189,286.50\n/, `method: ${method}\n`),
  });
  const text = appendix(workspace);
  expect(text).toContain(`How the payment is determined: ${method}`);
  expect(text.match(/Payment to Specimen Council 57,792 By a method n\/a/g)).toHaveLength(2);
  expect(text).toMatch(/n\/a: no fair comparison, since .*? a payment is determined by a method\./);
  expect(text).not.toMatch(/£0\b/);
  const stops = (root: Workspace): readonly string[] =>
    judged(root, 'issued')
      .diagnostics.filter((one) => one.at.file === budgets)
      .map((one) => one.rule);
  expect(stops(workspace).filter((rule) => !stops(example()).includes(rule))).toEqual([]);
});

describe('what is not known is in no total, change or share', () => {
  const council = 'Payment to Specimen Council';
  const edit = {
    payment: (words: string) => words.replace('£59,189,286.50', 'tbc'),
    method: (words: string) => words.replace('amount: £59,189,286.50', 'method: Actual cost.'),
    second: (words: string) =>
      words.replace(
        'payments:\n',
        'payments:\n  - { recipient: specimen-council, method: Cost., previous: £0, status: agreed, decided: "2030-03-14" }\n',
      ),
    lines: (words: string) => words.replace(/amount: .*(?=(\n(?! {2}-).*)*\n {4}use: Care homes)/, 'amount: tbc'),
  };
  test.each<readonly [string, readonly ((words: string) => string)[], string]>([
    ['a payment, of known lines', [edit.payment], 'To be confirmed'],
    ['a payment and a line of it', [edit.payment, edit.lines], 'To be confirmed'],
    ['a payment by a method, of known lines', [edit.method], 'By a method'],
    ['a payment by a method, and a line of it', [edit.method, edit.lines], 'By a method'],
    ['a payment by a method beside a sum for the same body', [edit.second], 'By a method'],
  ])('%s', (_, edits, said) => {
    const text = appendix(changed(example(), { [budgets]: (words) => edits.reduce((all, one) => one(all), words) }));
    expect(text.match(new RegExp(`${council} [\\d,]+ ${said} n/a`, 'g'))).toHaveLength(2);
    expect(text).not.toMatch(new RegExp(`${council} [\\d,]+ [\\d,]+ |comes to|−100`));
    expect(text).toContain(` Total payments 137,092 ${said} n/a `);
    expect(text).toContain(` All payments and set aside 158,479 ${said} n/a `);
    expect(text).toMatch(new RegExp(` Total ${said} 21,998 ${said} n/a `));
  });
});

test('a method that ends in a full stop is followed by no second one', () => {
  const method = (words: string) => words.replace('amount: £59,189,286.50', 'method: Within last year’s budget.');
  const { pack, wording } = judged(changed(example(), { [budgets]: method }));
  const [audience] = audiencesOf(pack);
  if (!wording || !audience) throw new Error('The board is broken');
  const { say } = contextOf(pack, wording, audience);
  const facts = { money: 'Payment', amount: 'Within last year’s budget.', status: 'Agreed' };
  expect(say('summary.money-line', facts)).toBe('Payment: Within last year’s budget. Agreed.');
  expect(say('direction.line', { label: 'Care, day etc.', amount: '£5' })).toBe('Care, day etc, £5');
});

test.each([['nil', '£0', / comes to £162\.1 million in 2030-31, £[\d.]+ million more than in 2029-30\./]])(
  'where last year’s figures were %s, the appendix says how much more there is, without a per cent',
  (_, was, words) => {
    const root = changed(example(), { [budgets]: (text) => text.replace(/previous: .*/g, `previous: ${was}`) });
    expect(appendix(root)).toMatch(words);
  },
);

test('a draft with what is left of an issue was issued by nobody', () => {
  const left = changed(faultless(), {
    [`directions/${year}/pack.yaml`]: (text) => text.replace('status: issued', 'status: draft'),
  });
  const { pack } = judged(left);
  expect([pack.status, pack.issue === undefined, issueOf(pack)]).toEqual(['draft', false, undefined]);
});

test('the amount of a line is a fact that any text may use', () => {
  const workspace = changed(example(), {
    [budgets]: (text) =>
      text.replace('note: The other boards bill in May.', 'note: "Of {allocation:allied-health} in all."'),
    'directions/2030-31/pack.yaml': (text) =>
      text.replace(/^introduction:\n/m, 'introduction:\n  - "Nursing has {allocation:district-nursing}."\n'),
  });
  expect(rules(workspace)).not.toContain('unknown-placeholder');
});

test('a line whose amount is to be confirmed does not stop a draft that speaks of it', () => {
  const workspace = changed(example(), {
    [budgets]: (text) => text.replace('amount: £2,391,448.20', 'amount: tbc'),
    'directions/2030-31/pack.yaml': (text) =>
      text.replace(/^introduction:\n/m, 'introduction:\n  - "Nursing has {allocation:district-nursing}."\n'),
  });
  expect(rules(workspace)).toContain('allocation-without-amount');
  expect(rules(workspace)).not.toContain('unknown-placeholder');
});

test('a second payment, from reserves, stands beside the first: in the sum that a text says, and in what has changed', () => {
  const reserves = changed(faultless(), {
    [budgets]: (text) =>
      text.replace(
        'set-asides:',
        '  - { recipient: nhs-example, amount: "£250,000.50", status: agreed, source: Reserves for winter }\nset-asides:',
      ),
  });
  expect(factsOf(judged(reserves).pack).get('payment:nhs-example')).toBe('£3,250,000.50');
  const [before, after] = [faultless(), reserves].map((workspace) => ({ workspace, year }));
  if (!before || !after) return;
  expect(changes(before, after, 'money').changes?.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'added Payment to NHS Example (Reserves for winter)',
  ]);
});

describe('of a payment and another from reserves', () => {
  const both = changed(example(), {
    [budgets]: (text) =>
      text.replace(
        'set-asides:',
        '  - { recipient: nhs-specimen, amount: "£500,000", status: agreed, decided: "2030-03-14", source: General reserve }\nset-asides:',
      ),
  });

  test('each says how settled it is and where it comes from, and only the one that is indicative counts as such', () => {
    const text = appendix(both);
    expect(text).toContain(
      '80,936 (Finance and Resources Committee, February 2030): Indicative, to be confirmed on 3 April 2030; 500 (General reserve): Agreed, decided on 14 March 2030',
    );
    expect(text).toContain('£80.9 million of it is indicative, to be confirmed on 3 April 2030');
  });

  test('the table of lines has the status of each, and an export for a line that says nothing that of the less settled', () => {
    expect(appendix(both)).toContain(
      'Payment to NHS Specimen n/a 81,436 n/a Status: 80,936 (Finance and Resources Committee, February 2030): indicative; 500 (General reserve): agreed, unless a line says otherwise.',
    );
    // Of the lines one says that it is indicative, which not all of the money is.
    expect(appendix(both)).toContain('Treatment and recovery. Outcome 7. Status: indicative.');
    const settled = changed(both, {
      [budgets]: (text) =>
        text.replace('status: indicative\n    source: Finance', 'status: agreed\n    source: Finance'),
    });
    const inherited = (workspace: Workspace) =>
      recordsOf(judged(workspace).pack.budget as Budget).find(({ id }) => id === 'district-nursing')?.inherited;
    expect([inherited(both), inherited(settled)]).toEqual([{ status: 'indicative' }, { status: 'agreed' }]);
  });
});

test('of a line without an amount beside a method it is said what to do, and an exception lets it be issued', () => {
  const open = (waive = ''): Workspace =>
    changed(faultless(), {
      'directions/2030-31/budgets.yaml': (text) =>
        text
          .replace('amount: "£2,000,000", status: agreed', 'method: The cost as it falls due., status: agreed')
          .replace('source: payment, amount: "£2,000,000"', 'source: payment, amount: tbc'),
      'directions/2030-31/pack.yaml': (text) =>
        `${text.replace('{payment:example-council} to', 'What it costs, to')}${waive}`,
    });
  const found = (workspace: Workspace): readonly string[] =>
    validate(workspace, {}).diagnostics.map(({ rule, help = '' }) => `${rule}: ${help}`);
  expect(found(open())).toEqual([
    'allocation-without-amount: Write its amount. Where the method of the payment determines it too, write an exception under “waive:” in pack.yaml that says so.',
  ]);
  const waive = 'waive: [{ rule: allocation-without-amount, because: The method determines it. }]\n';
  expect(found(open(waive))).toEqual([]);
});

test('a board whose money is all set aside has no payments', () => {
  const none = changed(example(), {
    [budgets]: (text) => text.replace(/^payments:\n[^]*?(?=^set-asides:)/m, 'payments: []\n'),
  });
  expect(rules(none)).not.toContain('empty-value');
});
