/** Work on both sides: lines come, go and move in the spreadsheet, the same workbook is imported again, and what an officer has changed meanwhile is kept. */
import { describe, expect, test } from 'vitest';
import { changed, example, faultless, midlothian } from '../roots.ts';
import type { Imported } from '../../src/edit/funding/funding-change.ts';
import { Desk, differences, textOf, withImport } from './desk.ts';

const year = '2030-31';
const path = `directions/${year}/budgets.yaml`;
const root = example();
const before = textOf(root, year);
const desk = (): Promise<Desk> => Desk.exported(root, year);
const officer = (from: string, to: string, workspace = root) => {
  expect(textOf(workspace, year)).toContain(from);
  return changed(workspace, { [path]: (text) => text.replace(from, to) });
};

const said = ({ problems }: Imported): readonly string[] =>
  problems.map(({ cell = '', message }) => `${cell} ${message}`.trim());
const diff = (result: Imported, old = before): readonly string[] => {
  expect([said(result), result.conflicts]).toEqual([[], []]);
  return differences(old, result.text ?? '');
};

describe('a sheet that was copied', () => {
  test('is one finding, which names both', async () => {
    expect(said((await desk()).copySheet('NHS Specimen').importInto(root, year))).toEqual([
      "'NHS Specimen (2)'!A6 The sheet “NHS Specimen (2)” has the same 44 ids as the sheet “NHS Specimen”: one looks like a copy of the other.",
    ]);
  });

  test('also where a line was added to one of them since', async () => {
    const copied = (await desk()).copySheet('NHS Specimen');
    const found = copied.insert('allied-health', { id: 'new-team', money: 'Payment', label: 'New team', amount: 5 });
    expect(said(found.importInto(root, year))).toEqual([expect.stringContaining('looks like a copy of the other')]);
  });
});

describe('a line', () => {
  const second =
    '  - recipient: nhs-specimen\n    amount: £5\n    status: indicative\n    confirm-by: "2030-04-30"\nset-asides:';

  test('typed among others gets an id from its name, their group, and its place behind the one above', async () => {
    const sheet = (await desk()).insert('allied-health', {
      label: 'Care & repair’s team',
      amount: 1200.5,
      use: 'Small repairs.',
    });
    const result = sheet.importInto(root, year);
    expect(diff(result)).toEqual([
      '+  - id: care-and-repairs-team',
      '+    label: Care & repair’s team',
      '+    amount: £1,200.50',
      '+    use: Small repairs.',
    ]);
    const lines = result.text?.split('\n') ?? [];
    const at = lines.indexOf('  - id: care-and-repairs-team');
    expect([lines[at - 1], lines.slice(at + 2, at + 5), lines[at + 7]]).toEqual([
      '    outcome: outcome-2',
      ['    recipient: nhs-specimen', '    source: payment', '    group: core'],
      '  - id: community-hospitals',
    ]);
    expect(result.added.map(({ id, above }) => [id, above])).toEqual([['care-and-repairs-team', 'allied-health']]);
  });

  test.each([
    ['that of its payment', root, 'Indicative', 'Indicative', undefined],
    ['that of its payment from now on', root, 'Agreed', 'Agreed', undefined],
    ['that its payment had until now', root, 'Agreed', 'Indicative', 'indicative'],
    ['that of one of several payments', officer('set-asides:', second), 'Agreed', 'Agreed', 'agreed'],
    ['that of the least settled of several', officer('set-asides:', second), 'Agreed', 'Indicative', undefined],
  ])('that is new has the status that stands in its cell: %s', async (_, workspace, ofPayment, status, own) => {
    const sheet = await Desk.exported(workspace, year);
    sheet.type('payment:nhs-specimen', { status: ofPayment });
    sheet.insert('allied-health', { label: 'New team', amount: 5, status });
    const { added, problems } = sheet.importInto(workspace, year);
    expect([problems, added.map(({ fields }) => fields.status)]).toEqual([[], [own]]);
  });

  test('whose name is taken gets another id, and a new group is written before the lines', async () => {
    const sheet = (await desk()).insert('allied-health', {
      label: 'Allied Health',
      amount: 'TBC',
      group: 'Prevention',
    });
    const found = diff(sheet.importInto(root, year));
    expect(found).toEqual([
      '+  - { id: prevention, title: Prevention }',
      '+  - id: allied-health-2',
      '+    label: Allied Health',
      '+    group: prevention',
    ]);
  });

  test('whose row is deleted goes with all it says, and nothing else does', async () => {
    const result = (await desk()).delete('community-hospitals').importInto(root, year);
    expect(result.removed.map(({ id, amount }) => [id, amount])).toEqual([['community-hospitals', 618_449_300]]);
    const item = /\n {2}- id: community-hospitals\n(?: {4}.*\n)+/.exec(before)?.[0] ?? '';
    expect(result.text).toBe(before.replace(item, '\n'));
  });

  test('whose group is called like another stays in its own', async () => {
    const alike = changed(root, { [path]: (text) => text.replace('title: Hosted services', 'title: Core services') });
    const result = (await Desk.exported(alike, year)).importInto(alike, year);
    expect([said(result), result.changes]).toEqual([[], []]);
  });

  test.each(['tbc', 46082, 'see note 3'])('whose id was typed over is not taken for a new one: %s', async (id) => {
    const sheet = (await desk()).type('district-nursing', { id });
    expect(said(sheet.importInto(root, year))).toEqual([
      `'NHS Specimen'!A8 This row has another id, “${id}”: it was “district-nursing”.`,
    ]);
  });

  test('that is the last of its money and whose id was typed over is told at its cell', async () => {
    const alone = faultless();
    const sheet = (await Desk.exported(alone, year)).type('social-care', { id: 45000 });
    expect(said(sheet.importInto(alone, year))).toEqual(["'Example Council'!A6 The row of “social-care” is missing."]);
  });

  const day = { value: 45000, format: { kind: 'date', hasDay: true } } as const;
  test.each<[Parameters<Desk['type']>[1]['label'], string]>([
    [45000, '45000'],
    [day, '15 March 2023'],
    [{ value: '45000', isUntyped: true }, '45000'],
  ])('whose name was typed over by a number or a day is not called so', async (label, shown) => {
    const result = (await desk()).type('allied-health', { label }).importInto(root, year);
    expect([said(result), result.changes]).toEqual([[`'NHS Specimen'!D6 Here stands “${shown}”, and no name.`], []]);
  });

  test('moves to another group, or to another body’s sheet', async () => {
    const sheet = (await desk())
      .type('allied-health', { group: 'Hosted services' })
      .move('community-hospitals', 'day-services');
    expect(
      sheet.importInto(root, year).changes.map(({ id, field, before: old, after }) => [id, field, old, after]),
    ).toEqual([
      ['allied-health', 'group', 'core', 'hosted'],
      ['community-hospitals', 'recipient', 'nhs-specimen', 'specimen-council'],
      ['community-hospitals', 'status', undefined, 'indicative'],
    ]);
  });

  test.each([
    ['as the money is that it left', 'Indicative', ['indicative']],
    ['as the money is that it comes to', 'Agreed', []],
    ['as neither is', 'Final', ['final']],
    ['none', undefined, []],
  ])('moved to other money has the status that stands in its cell: %s', async (_, status, own) => {
    const result = (await desk()).type('prescribing', { money: 'Set aside', status }).importInto(root, year);
    expect([said(result), result.changes.map(({ after }) => after)]).toEqual([[], ['set-aside', ...own]]);
  });

  test('that is moved, deleted or has another status itself does not follow its payment', async () => {
    const result = (await desk())
      .type('payment:specimen-council', { status: 'Agreed' })
      .move('older-people', 'cardiology')
      .delete('home-care')
      .type('assessment', { status: 'Final' })
      .importInto(root, year);
    const all = [...before.matchAll(/id: (\S+)\n.*\n {4}recipient: specimen-council\n(?!(?: {4}.*\n)* {4}status:)/g)];
    const apart = ['older-people', 'home-care', 'assessment'];
    expect(result.following.map(({ lines }) => lines)).toEqual([
      all.map(([, id = '']) => id).filter((id) => !apart.includes(id)),
    ]);
  });

  test('is given other directions, functions and another outcome by their numbers and ids', async () => {
    const sheet = (await desk())
      .type('allied-health', { directions: '1.1;2.1', functions: 'NHS-adults-1', outcome: 3 })
      .type('district-nursing', { directions: undefined, functions: 'nhs-adults-3, nhs-adults-1', outcome: undefined })
      .insert('community-hospitals', { label: 'New team', amount: 5, directions: 2.1, functions: 'nhs-adults-1' });
    const result = sheet.importInto(root, year);
    expect(diff(result).slice(0, 4)).toEqual([
      '+  - id: new-team',
      '+    label: New team',
      '+    amount: £5',
      '+    functions: [nhs-adults-3, nhs-adults-1]',
    ]);
    expect(result.text).toContain('    amount: £5\n    functions: [nhs-adults-1]\n    directions: ["2.1"]\n');
    expect(result.changes.map(({ id, field, before: old, after }) => [id, field, old, after])).toEqual([
      ['allied-health', 'directions', '1.1', '1.1, 2.1'],
      ['allied-health', 'functions', undefined, 'nhs-adults-1'],
      ['allied-health', 'outcome', 'outcome-2', 'outcome-3'],
      ['district-nursing', 'directions', '1.1, 2.1', undefined],
      ['district-nursing', 'functions', 'nhs-adults-1', 'nhs-adults-3, nhs-adults-1'],
      ['district-nursing', 'outcome', 'outcome-2', undefined],
    ]);
  });

  describe('with directions 2.1 and 2.10', () => {
    const both = changed(root, {
      'directions/2030-31/02-resources.yaml': (text) => text.replaceAll('number: "2.1"', 'number: "2.10"'),
      'directions/2030-31/01-access.yaml': (text) => text.replaceAll('number: "1.1"', 'number: "2.1"'),
      [path]: (text) => text.replaceAll('"2.1"', '"2.10"').replaceAll('"1.1"', '"2.1"'),
    });
    const doubtful = 'L8 “2.1” may be direction 2.1 or direction 2.10';

    test.each<[string, Parameters<Desk['type']>[1], string]>([
      ['a list in a cell of words', { directions: '2.10, 2.1' }, '2.10, 2.1'],
      ['a list of CSV', { directions: { value: '2.10, 2.1', isUntyped: true } }, '2.10, 2.1'],
      ['one in a cell of words', { directions: '2.10' }, '2.10'],
      ['one with its nought in CSV', { directions: { value: '2.10', isUntyped: true } }, '2.10'],
      ['a number', { directions: 2.1 }, doubtful],
      ['a number that was one in CSV', { directions: { value: '2.1', isUntyped: true } }, doubtful],
    ])('%s', async (_, cells, expected) => {
      const result = (await Desk.exported(both, year)).type('district-nursing', cells).importInto(both, year);
      const found = result.changes.flatMap(({ field, after }) => (field === 'directions' ? [String(after)] : []));
      expect([...said(result), ...found].join()).toContain(expected);
    });

    test('in a CSV file that has a 2.10 elsewhere, 2.1 is what it says, but where 2.10 stood', async () => {
      const csv = (value: string) => ({ directions: { value, isUntyped: true as const } });
      const sheet = (await Desk.exported(both, year)).type('allied-health', csv('2.10'));
      const result = sheet.type('district-nursing', csv('2.1')).importInto(both, year);
      expect([said(result), result.changes.map(({ after }) => after)]).toEqual([[], ['2.10', '2.1']]);
      const other = sheet.type('community-hospitals', csv('2.1')).importInto(both, year);
      expect(said(other)).toEqual([expect.stringContaining('“2.1” may be direction 2.1 or direction 2.10')]);
    });
  });

  test.each(['1.10', '1.100', '01.1'])('is not given direction 1.1 by %s, which there is not', async (typed) => {
    const decimals = typed.length - 2;
    const shown = {
      kind: 'number',
      shows: [{ before: '', behind: '', figures: { commas: false, decimals } }],
    } as const;
    const cells = [
      { value: typed, isUntyped: true as const },
      typed,
      ...(typed.startsWith('1') ? [{ value: 1.1, format: shown }] : []),
    ];
    for (const directions of cells) {
      const result = (await desk()).type('allied-health', { directions }).importInto(root, year);
      expect([said(result), result.changes]).toEqual([[`'NHS Specimen'!L6 There is no direction “${typed}”.`], []]);
    }
  });

  test.each([
    ['', '    directions: ["2.1"]\n'],
    [' # those of March', '    directions: # those of March\n      ["2.1"]\n'],
  ])('whose list stands in lines of its own gets it on one%s', async (comment, expected) => {
    const listed = officer('    directions: ["1.1"]\n', `    directions:${comment}\n      - "1.1"\n`);
    const sheet = (await Desk.exported(listed, year)).type('allied-health', { directions: '2.1' });
    const { text = '' } = sheet.importInto(listed, year);
    expect(text).toBe(before.replace('    directions: ["1.1"]\n', expected));
  });

  test.each<[string, (sheet: Desk) => Desk, string]>([
    [
      'a direction that is none',
      (sheet) => sheet.type('allied-health', { directions: '1.1, 9.9' }),
      "'NHS Specimen'!L6 There is no direction “9.9”.",
    ],
    [
      'a day made of a number',
      (sheet) => sheet.type('allied-health', { directions: { value: 47484, format: { kind: 'date', hasDay: true } } }),
      "'NHS Specimen'!L6 Here stands the day “1 January 2030”.",
    ],
    [
      'a function that is none',
      (sheet) => sheet.type('allied-health', { functions: 'nursing' }),
      "'NHS Specimen'!M6 There is no function “nursing”.",
    ],
    [
      'an outcome that is none',
      (sheet) => sheet.type('allied-health', { outcome: 'ten' }),
      "'NHS Specimen'!N6 There is no outcome “ten”.",
    ],
    [
      'a total of one’s own',
      (sheet) => sheet.insert('allied-health', { label: 'Total so far', amount: 5 }),
      'looks like a total of your own',
    ],
    [
      'a formula',
      (sheet) => sheet.insert('allied-health', { label: 'Sum', amount: { value: 5, isFormula: true } }),
      'a formula in a row without an id',
    ],
    ['no name', (sheet) => sheet.insert('allied-health', { amount: 5 }), "'NHS Specimen'!D7 The cell is empty."],
    [
      'no amount',
      (sheet) => sheet.insert('allied-health', { label: 'New', use: 'Words.' }),
      "'NHS Specimen'!F7 The cell is empty.",
    ],
    [
      'an id that is none',
      (sheet) => sheet.insert('allied-health', { id: 'New line', label: 'New', amount: 5 }),
      'cannot have such an id',
    ],
    [
      'a group nearly named',
      (sheet) => sheet.insert('allied-health', { label: 'New', amount: 5, group: 'Core sevices' }),
      'There is no group “Core sevices”.',
    ],
    [
      'a line below all totals',
      (sheet) => sheet.insert('total:set-aside:nhs-specimen', { label: 'New', amount: 5 }),
      'nobody can tell whose money it is',
    ],
    ['all lines of a payment', (sheet) => sheet.deleteSheet('Specimen Council'), 'The rows of “older-people”, '],
  ])('is refused where it may be something else: %s', async (_, change, expected) => {
    const result = change(await desk()).importInto(root, year);
    expect(said(result).join('\n')).toContain(expected);
    expect(result.text).toBeUndefined();
  });
});

describe('the same workbook again', () => {
  test('changes nothing that it has changed already, and adds no line twice', async () => {
    const sheet = (await desk())
      .type('allied-health', { amount: 2467512.41 })
      .insert('allied-health', { label: 'New team', amount: 5 })
      .delete('community-hospitals');
    const once = withImport(root, year, sheet.importInto(root, year));
    const again = sheet.importInto(once, year);
    expect([said(again), again.changes, again.added, again.removed, again.text]).toEqual([
      [],
      [],
      [],
      [],
      textOf(once, year),
    ]);
    const more = sheet.type('district-nursing', { note: 'Counted twice.' }).importInto(once, year);
    expect(diff(more, textOf(once, year))).toEqual(['+    note: Counted twice.']);
  });

  test('keeps what an officer has changed, added and deleted since', async () => {
    const sheet = (await desk()).type('allied-health', { amount: 2467512.41 });
    const item = /\n {2}- id: district-nursing\n(?: {4}.*\n)+/.exec(before)?.[0] ?? '';
    let now = officer('previous: £2,391,448.20', 'previous: £2,391,448.21 # corrected');
    now = officer(
      item,
      '\n  - { id: out-of-hours, label: Out of hours, recipient: nhs-specimen, source: payment, amount: £5 }\n',
      now,
    );
    const result = sheet.importInto(now, year);
    expect(diff(result, textOf(now, year))).toEqual(['-    amount: £2,467,512.40', '+    amount: £2,467,512.41']);
  });

  test.each<[string, (sheet: Desk) => Desk, () => ReturnType<typeof officer>, readonly unknown[]]>([
    [
      'a sum',
      (sheet) => sheet.type('allied-health', { amount: 2467512.41 }),
      () => officer('£2,467,512.40', '£2,467,512.42'),
      ['allied-health', 'amount', 246_751_240, 246_751_241, 246_751_242],
    ],
    [
      'words that one side took away',
      (sheet) => sheet.type('allied-health', { use: undefined }),
      () => officer('use: Physiotherapy, occupational therapy and podiatry outside hospital.', 'use: Physiotherapy.'),
      [
        'allied-health',
        'use',
        'Physiotherapy, occupational therapy and podiatry outside hospital.',
        undefined,
        'Physiotherapy.',
      ],
    ],
    [
      'a group',
      (sheet) => sheet.type('allied-health', { group: 'Hosted services' }),
      () => officer('group: core', 'group: support'),
      ['allied-health', 'group', 'core', 'hosted', 'support'],
    ],
    [
      'a line deleted in the spreadsheet',
      (sheet) => sheet.delete('allied-health'),
      () => officer('£2,467,512.40', '£2,467,512.42'),
      ['allied-health', undefined, 246_751_240, 'deleted', 246_751_242],
    ],
    [
      'a line deleted in budgets.yaml',
      (sheet) => sheet.type('allied-health', { amount: 2467512.41 }),
      () => officer(/ {2}- id: allied-health\n(?: {4}.*\n)+/.exec(before)?.[0] ?? '?', ''),
      ['allied-health', 'amount', 246_751_240, 246_751_241, 'deleted'],
    ],
  ])('says so where both have changed %s, with all three values', async (_, change, edit, expected) => {
    const result = change(await desk()).importInto(edit(), year);
    expect(said(result)).toEqual([]);
    expect(result.conflicts.map((one) => [one.id, one.field, one.exported, one.spreadsheet, one.budgets])).toEqual([
      expected,
    ]);
    expect(result.text).toBeUndefined();
  });

  test('goes on from what it said when it was imported last: changes, deletions and what was typed without an id', async () => {
    const sheet = (await desk())
      .type('allied-health', { amount: 2467512.41, group: 'Prevention' })
      .insert('allied-health', { label: 'New team', amount: 5 })
      .insert('allied-health', { label: 'Second team', amount: 6 })
      .delete('community-hospitals');
    const first = sheet.importInto(root, year);
    const once = withImport(root, year, first);
    const now = officer(
      'amount: £2,467,512.41',
      'amount: £2,467,512.43',
      officer('label: New team', 'label: The new team', once),
    );
    const unchanged = sheet.importInto(now, year, first.said);
    expect([diff(unchanged, textOf(now, year)), unchanged.kept.map(({ id, field }) => [id, field])]).toEqual([
      [],
      [
        ['allied-health', 'amount'],
        ['new-team', 'label'],
      ],
    ]);
    sheet
      .typeBehind('allied-health', 'Second team', { amount: 7 })
      .typeBehind('allied-health', 'New team', { note: 'Since May.' });
    const second = sheet.importInto(now, year, first.said);
    expect(diff(second, textOf(now, year))).toEqual(['-    amount: £6', '+    amount: £7', '+    note: Since May.']);
    const twice = withImport(now, year, second);
    const third = sheet.deleteBehind('allied-health', 'Second team').importInto(twice, year, second.said, first.said);
    expect([third.removed.map(({ id }) => id), diff(third, textOf(twice, year)).at(-1)]).toEqual([
      ['second-team'],
      '-    amount: £7',
    ]);
  });

  test('and its totals may leave in their place the lines that it has given another group', async () => {
    const total = 'subtotal:payment:nhs-specimen:core';
    const sheet = (await desk())
      .type('allied-health', { group: 'Prevention', note: 'A' })
      .type(total, { amount: 66_719_521.46 });
    const first = sheet.importInto(root, year);
    const again = sheet.importInto(withImport(root, year, first), year, first.said);
    expect([said(first), said(again), again.changes]).toEqual([[], [], []]);
    const wrong = sheet.type(total, { amount: 5 });
    expect(said(wrong.importInto(withImport(root, year, first), year, first.said))).toEqual([
      expect.stringMatching(/^'NHS Specimen'!F19 The total says £5, and its rows add up to /),
    ]);
  });

  test('which says again what was exported puts it back, and says so; another copy of the export does not', async () => {
    const sheet = (await desk()).type('allied-health', { amount: 2467512.41, note: 'A' });
    const first = sheet.importInto(root, year);
    const once = withImport(root, year, first);
    const back = sheet.type('allied-health', { amount: 2467512.4 }).importInto(once, year, first.said);
    expect([diff(back, textOf(once, year)), back.putBack.map(({ id, field }) => [id, field])]).toEqual([
      ['-    amount: £2,467,512.41', '+    amount: £2,467,512.40'],
      [['allied-health', 'amount']],
    ]);
    const other = (await desk()).type('district-nursing', { note: 'B' }).importInto(once, year, first.said);
    expect([diff(other, textOf(once, year)), other.kept.map(({ id, field }) => [id, field])]).toEqual([
      ['+    note: B'],
      [
        ['allied-health', 'amount'],
        ['allied-health', 'note'],
      ],
    ]);
  });

  test('is no conflict where both have done the same', async () => {
    const now = officer('£2,467,512.40', '£2,467,512.41');
    const result = (await desk()).type('allied-health', { amount: 2467512.41 }).importInto(now, year);
    expect([said(result), result.conflicts, result.changes]).toEqual([[], [], []]);
  });

  test('needs its hidden sheet once budgets.yaml has changed', async () => {
    const now = officer('£2,467,512.40', '£2,467,512.41');
    const result = (await desk()).deleteSheet('As exported').importInto(now, year);
    expect(said(result)).toEqual([expect.stringContaining('the hidden sheet is gone that held what they were')]);
    const unchanged = (await desk()).deleteSheet('As exported').importInto(root, year);
    expect([said(unchanged), unchanged.changes]).toEqual([[], []]);
  });
});

describe('several payments to one body', () => {
  const main = /  - recipient: specimen-council\n(?: {4}.*\n)+/.exec(before)?.[0] ?? '';
  const reserve = '  - recipient: specimen-council\n    amount: £500,000\n    status: agreed\n    source: Reserves\n';
  const [alone, both] = [root, officer('set-asides:', `${reserve}set-asides:`)];
  const without = (text: string): string => text.replace(reserve, '');
  const first = (text: string): string => without(text).replace(main, reserve + main);

  test.each<[string, typeof root, (text: string) => string, boolean]>([
    ['they are as they were', both, (text) => text, true],
    ['they have another order', both, first, true],
    ['another order, and another amount of one', both, (text) => first(text).replace('£59,189,', '£59,188,'), true],
    ['another order, and another amount of the other', both, (text) => first(text).replace('£500,', '£501,'), true],
    ['one was added behind', alone, (text) => text.replace('set-asides:', `${reserve}set-asides:`), true],
    ['one was added before', alone, first, true],
    ['the second was taken out', both, without, true],
    ['the first was taken out', both, (text) => text.replace(main, ''), false],
  ])('what is typed in the row of one is its own: %s', async (_, exported, edit, isThere) => {
    const now = changed(exported, { [path]: edit });
    // In the summary the day of the decision stands in the column that lines have for their notes.
    const sheet = (await Desk.exported(exported, year)).type('payment:specimen-council', { note: '20 March 2030' });
    const { text = '', conflicts } = sheet.importInto(now, year);
    if (!isThere) expect(conflicts.map(({ budgets }) => budgets)).toEqual(['deleted']);
    else expect(text).toContain('source: Council budget, 21 February 2030\n    decided: "2030-03-20"\n');
  });
});

test('a year of which no line is known has rows to type them in, and they come out as a person would write them', async () => {
  const own = '2023-24';
  const real = midlothian();
  const sheet = await Desk.exported(real, own);
  expect(sheet.sheetNames).toEqual(['Summary', 'NHS Lothian', 'Midlothian Council', 'As exported']);
  sheet.fillIn('Midlothian Council', {
    label: 'Older people',
    amount: 14400000,
    use: 'Care at home and in care homes.',
  });
  sheet.fillIn('NHS Lothian', {
    label: 'District nursing',
    amount: 3200000,
    group: 'Core services',
    note: 'First of two.',
  });
  sheet.fillIn('NHS Lothian', { label: 'Prescribing', amount: 'To be confirmed', group: 'Core services' });
  const result = sheet.importInto(real, own);
  expect([said(result), result.unread]).toEqual([[], []]);
  expect(result.text).toBe(
    textOf(real, own).replace(
      'allocations: tbc\n',
      `groups:
  - id: core-services
    title: Core services
allocations:
  - id: district-nursing
    label: District nursing
    recipient: nhs-lothian
    source: payment
    group: core-services
    amount: £3,200,000
    note: First of two.
  - id: prescribing
    label: Prescribing
    recipient: nhs-lothian
    source: payment
    group: core-services
    amount: tbc
  - id: older-people
    label: Older people
    recipient: midlothian-council
    source: payment
    amount: £14,400,000
    use: Care at home and in care homes.
`,
    ),
  );
  const again = sheet.importInto(withImport(real, own, result), own);
  expect([said(again), again.changes, again.added]).toEqual([[], [], []]);
});
