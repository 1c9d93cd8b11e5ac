/** What the pack of Directions says of itself, of whom it binds, by when, and of earlier directions: word for word, as a reader gets it. */
import { describe, expect, test } from 'vitest';
import { make, show } from '../../src/make.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, example, faultless, midlothian } from '../roots.ts';

/** The words of a pack, with every run of white space as one space. */
async function said(workspace: Workspace, year: string, to = 'combined', as?: 'draft' | 'issued'): Promise<string> {
  const { text = '', diagnostics } = await show(workspace, { year, stage: 'text', to, ...(as && { as }) });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return text.replace(/\s+/g, ' ');
}

type Change = (text: string) => string;
const group = (number: string, change: Change) => ({
  [[...faultless().files.keys()].find((path) => path.includes(`2030-31/0${number}-`)) ?? '']: change,
});
const pack = (change: Change) => ({ 'directions/2030-31/pack.yaml': change });
const to =
  (from: string, into: string): Change =>
  (text) => {
    expect(text).toContain(from);
    return text.replaceAll(from, into);
  };

describe('what becomes of earlier directions', () => {
  test('is one table, in the order of their numbers, in every pack', async () => {
    for (const whom of ['combined', 'nhs-example', 'example-council']) {
      const words = await said(faultless(), '2030-31', whom);
      expect(words).toContain(
        'These Directions supersede the Directions for 2029-30, except those that the table shows as varied or continued.',
      );
      const rows = ['2029-30/1.1 Superseded 1.1 NHS Example', '2029-30/3.2 Varied 3.2', '2029-30/3.3 Revoked 3.1'];
      const places = rows.map((row) => words.indexOf(row));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(places).not.toContain(-1);
    }
  });

  test.each([
    [
      'varies',
      'These Directions vary the Directions for 2029-30. An earlier direction that is not named here stays in force',
    ],
    [
      'continues',
      'The Directions for 2029-30 continue in force. An earlier direction that is not named here stays in force',
    ],
  ])('%s is said of the whole', async (effect, words) => {
    const root = changed(
      faultless(),
      pack(to('effect: supersedes }', `effect: ${effect}, note: "What {ijb} says of them." }`)),
    );
    expect(await said(root, '2030-31', 'combined', 'draft')).toContain(words);
    expect(await said(root, '2030-31', 'combined', 'draft')).toContain('What Example IJB says of them.');
  });

  test('tells numbers that are withdrawn, and gaps', async () => {
    expect(await said(faultless(), '2030-31')).toContain(
      'Number 1.9 is withdrawn: no direction has it, and none will have it again.',
    );
    const gap = changed(faultless(), group('4', to('"4.1"', '"4.3"')));
    expect(await said(gap, '2030-31', 'combined', 'draft')).toContain('Numbers 4.1 and 4.2 are not used.');
  });

  test('is said to be not recorded, once, where nothing is', async () => {
    const words = await said(midlothian(), '2023-24');
    expect(words.split('what becomes of the Directions of earlier years')).toHaveLength(2);
    expect(words).not.toContain('What becomes of earlier Directions');
  });
});

describe('what a body must do', () => {
  test('is in its pack a table by date, with whom, and what becomes of earlier ones', async () => {
    const words = await said(faultless(), '2030-31', 'nhs-example');
    expect(words).toContain('What NHS Example must do ====');
    const [, table = ''] = words.split('Directions given to NHS Example, by date');
    expect(table.slice(0, 600)).toMatch(
      /3\.1 .* 30 June 2030 No other body Revokes 2029-30\/3\.3 1\.1 .* September 2030 No other body Supersedes 2029-30\/1\.1 2\.1 .* Continuing Example Council, each for itself Supersedes 2029-30\/2\.1/,
    );
    expect(words).toContain('NHS Example must comply with every direction that is given to it (section 27(4)');
    expect(words).toContain('These Directions take effect on 1 April 2030 and stay in force until they are varied');
    expect(words).toContain('Only the text of each direction binds.');
    expect(words).toContain('Payment to NHS Example: £3,000,000. Indicative, to be confirmed on 25 April 2030.');
    expect(words).not.toContain('What is not recorded');
  });

  test('has a title where there is one, and else the first words of its text', async () => {
    const titled = changed(
      faultless(),
      group('1', to('  - number: "1.1"\n', '  - number: "1.1"\n    title: Criteria of {nhs-example}\n')),
    );
    expect(await said(titled, '2030-31', 'nhs-example')).toContain('1.1 Criteria of NHS Example September 2030');
    expect(await said(faultless(), '2030-31', 'nhs-example')).toContain('1.1 must publish its access criteria');
  });

  test.each([
    ['joint', 'Example Council, jointly'],
    ['split', 'Example Council, divided as the text says'],
    ['each', 'Example Council, each for itself'],
  ])('says how two share it: %s', async (mode, words) => {
    const shared = (text: string): string => text.replace('mode: each', `mode: ${mode}`).replace('must each', 'must');
    expect(await said(changed(faultless(), group('2', shared)), '2030-31', 'nhs-example')).toContain(words);
  });

  test('says of one direction what it lacks as one says it of one', async () => {
    const lacking = changed(faultless(), {
      'directions/2030-31/01-access.yaml': (text) => text.replace('    effective: "2030-04-01"\n', ''),
    });
    const words = await said(lacking, '2030-31', 'nhs-example');
    expect(words).toContain('These Directions do not say: • from when Direction 1.1 is in force.');
  });

  test('names what the record lacks, once, and does not invent it', async () => {
    const words = await said(midlothian(), '2023-24', 'nhs-lothian');
    expect(words).toContain('16 of the 21 Directions name no recipient.');
    expect(words).toContain('In law, NHS Lothian is Lothian Health Board.');
    expect(words).toContain('10 Delegated Functions: text without a numbered direction Not recorded');
    for (const once of [
      'which of the delegated functions each numbered direction relates to',
      'by when Directions 8.1, 8.2, 9.1 and 9.2 must be carried out',
      'from when the Directions are in force',
    ])
      expect(words.split(once)).toHaveLength(2);
    expect(words).toContain('which body must carry out Directions 1.1, 1.2, 2.1');
    expect(words).toContain('what the money is to be used for.');
    expect(words).not.toContain('How it is to be used');
    expect(words).toContain('how the bodies share Directions 4.1, 5.1, 5.2, 8.1 and 8.2');
    expect(words).toContain('Once these Directions are issued, NHS Lothian must comply');
    expect(words).not.toContain('take effect on');
  });

  test('is in the combined pack one table a body', async () => {
    const words = await said(faultless(), '2030-31');
    expect(words).toContain('Directions given to NHS Example, by date');
    expect(words).toContain('Directions given to Example Council, by date');
    expect(words).not.toContain('name no recipient');
  });
});

describe('the schedule of delegated functions', () => {
  test('has for each a label, its provision and the directions that relate to it', async () => {
    const words = await said(faultless(), '2030-31', 'nhs-example');
    expect(words).toMatch(/NHS adults 2:? 2\. General medicine provided in a hospital\. \(set aside; Direction 1\.1\)/);
    expect(words).toContain(
      'The functions delegated by NHS Example are listed in the Schedule of delegated functions.',
    );
    expect(words).not.toContain('Care at home. (core');
  });

  test('stands behind the directions, which follow the text of their group', async () => {
    const words = await said(example(), '2030-31');
    expect(words.indexOf('2.1 NHS Specimen and Specimen Council must each report')).toBeLessThan(
      words.indexOf('Schedule of delegated functions ===='),
    );
    expect(words).toContain('All of them are covered by 2 Use of resources.');
  });

  test('is cited by the label that its list has', async () => {
    const root = changed(faultless(), {
      'directions/scheme.yaml': to('- id: nhs-children\n', '- id: nhs-children\n        label: Children’s health\n'),
    });
    expect(await said(root, '2030-31')).toMatch(/Children’s health 1:? 1\. Health visiting/);
  });
});

describe('what a pack says of itself', () => {
  test('is for whom it is before it is issued, and given to them then', async () => {
    expect(await said(faultless(), '2030-31', 'nhs-example', 'issued')).toContain('Given to NHS Example');
    const draft = await said(faultless(), '2030-31', 'nhs-example', 'draft');
    expect(draft).toContain('For NHS Example');
    expect(draft).not.toContain('Given to NHS Example');
    expect(draft).toContain('Directions DRAFT · 2030-31 for NHS Example =====');
  });

  test('speaks of directions without a recipient only where there is one', async () => {
    const words = 'A direction that names no recipient is in every pack.';
    expect(await said(faultless(), '2030-31', 'nhs-example')).not.toContain(words);
    expect(await said(midlothian(), '2023-24', 'nhs-lothian')).toContain(words);
  });

  test('leaves out a group with nothing for the recipient, and says so once, at its end', async () => {
    const words = await said(faultless(), '2030-31', 'nhs-example');
    expect(words.split('4 Local services')).toHaveLength(2);
    expect(words).toContain('4 Local services has no direction that is given to NHS Example.');
    expect(words).toContain('Directions 1.2, 3.2 and 4.1 are given to Example Council only.');
    expect(words).toContain('“What this pack leaves out” lists the rest.');
  });

  test('says that it has all the Directions only where it has', async () => {
    expect(await said(midlothian(), '2023-24', 'nhs-lothian')).toContain('It has all the Directions.');
    expect(await said(faultless(), '2030-31', 'nhs-example')).not.toContain('It has all the Directions.');
  });

  test('names bodies so that an “and” in a name cannot be misread', async () => {
    const root = changed(faultless(), {
      'directions/ijb.yaml': to('name: NHS Example\n', 'name: NHS Firth and Forth\n'),
    });
    expect(await said(root, '2030-31')).toContain('Given to NHS Firth and Forth, and Example Council');
  });
});

describe('of a direction to one body alone', () => {
  const root = changed(faultless(), {
    'directions/2030-31/01-access.yaml': (text) =>
      text.slice(0, text.indexOf('  - number: "1.1"')) + text.slice(text.indexOf('  - number: "1.2"')),
    'directions/2030-31/02-resources.yaml': undefined,
    'directions/2030-31/03-support.yaml': undefined,
    'directions/2030-31/04-local-services.yaml': undefined,
  });

  test('the combined pack names that body alone', async () => {
    const words = await said(root, '2030-31', 'combined', 'draft');
    expect(words).toContain('For Example Council Status');
    expect(words).toContain('What Example Council must do');
    expect(words).not.toContain('What NHS Example must do');
  });

  test('its pack says where the other’s functions are listed', async () => {
    expect(await said(root, '2030-31', 'example-council', 'draft')).toContain(
      'The functions delegated by NHS Example are listed in the combined pack.',
    );
  });
});

describe('the facts of a direction', () => {
  test('stand with its number and below its text, in order', async () => {
    const words = await said(faultless(), '2030-31', 'nhs-example');
    expect(words).toContain(
      '3.1 NHS Example · by 30 June 2030 NHS Example must offer a health review to each carer of a young child, by 30 June 2030. ' +
        'Function: Health visiting (NHS children 1) ' +
        'Measure: Share of carers of young children who had a health review: 90% (annual report). ' +
        'Earlier direction: Revokes 2029-30/3.3 In force: from 1 April 2030; to be reviewed on 1 December 2030 ' +
        'Lead and aim: Head of Health Visiting; Aim 1',
    );
    expect(words).toContain('2.1 NHS Example and Example Council, each for itself · continuing NHS Example and');
  });

  test('have the lines of money that name it, and lead to them', async () => {
    const named = changed(faultless(), {
      'directions/2030-31/budgets.yaml': to('id: social-care,', 'id: social-care, directions: ["3.2"],'),
    });
    expect(await said(named, '2030-31')).toContain(
      'Money: Payment to Example Council: Social care, £2,000,000. Appendix 1',
    );
    expect(await said(named, '2030-31', 'nhs-example')).not.toContain('Money: Payment to Example Council');
  });

  test('say how settled money is that is not agreed, once for all lines and at each that is otherwise', async () => {
    const money = (status: string, line: string): Promise<string> =>
      said(
        changed(faultless(), {
          'directions/2030-31/budgets.yaml': (text) =>
            text
              .replace('"£2,000,000", status: agreed', `"£2,000,000", status: ${status}`)
              .replace('amount: "£2,000,000", use', 'amount: "£1,500,000", directions: ["3.2"], use')
              .concat(
                `  - { id: carers, label: Carers, recipient: example-council, source: payment, amount: "£500,000", use: Plans., directions: ["3.2"]${line} }\n`,
              ),
        }),
        '2030-31',
        'combined',
        'draft',
      );
    const council = 'Money: Payment to Example Council';
    expect(await money('offered-not-accepted', '')).toContain(
      `${council}, offered but not accepted by the Board: Social care, £1,500,000; Carers, £500,000. Appendix 1`,
    );
    expect(await money('indicative', ', status: agreed')).toContain(
      `${council}, indicative: Social care, £1,500,000; Carers, £500,000, agreed. Appendix 1`,
    );
    expect(await money('agreed', ', status: indicative')).toContain(
      `${council}: Social care, £1,500,000; Carers, £500,000, indicative. Appendix 1`,
    );
    expect(await money('agreed', ', status: final')).toContain(
      `${council}: Social care, £1,500,000; Carers, £500,000. A`,
    );
  });

  test('say of a sum that other directions are carried out with too that it is the same', async () => {
    const lines = (count: number): string =>
      Array.from(
        { length: count },
        (_, index) =>
          `  - { id: plan-${index}, label: Plan ${index}, recipient: example-council, source: payment, amount: "£1,000", use: Plans., directions: ["3.2"] }\n`,
      ).join('');
    const shared = (count: number, to = '["3.2", "4.1"]'): Promise<string> =>
      said(
        changed(faultless(), {
          'directions/2030-31/budgets.yaml': (text) =>
            text.replace('id: social-care,', `id: social-care, directions: ${to},`).concat(lines(count)),
        }),
        '2030-31',
        'example-council',
        'draft',
      );
    const money = 'Money: Payment to Example Council:';
    const one = await shared(1);
    expect(one).toContain(
      `${money} Social care, £2,000,000 (the same sum as in Direction 4.1); Plan 0, £1,000. Appendix 1`,
    );
    expect(one).toContain(`${money} Social care, £2,000,000 (the same sum as in Direction 3.2). Appendix 1`);
    expect(await shared(1, '["2.1", "3.2", "4.1"]')).toContain(
      `${money} Social care, £2,000,000 (the same sum as in Directions 2.1 and 4.1); Plan 0`,
    );
    expect(await shared(4)).toContain(
      `${money} 5 lines, £2,004,000 (some of it the same money as in Direction 4.1). Appendix 1`,
    );
  });

  test('print nothing where they are not recorded', async () => {
    const words = await said(midlothian(), '2023-24');
    expect(words).toContain('9.1 Maximise opportunities');
    for (const label of ['Function: ', 'Measure: ', 'In force: ', 'Lead: ']) expect(words).not.toContain(label);
  });

  test('have the words of an aim where the pack does not show the aims', async () => {
    const hidden = changed(faultless(), pack(to('  - show: aims\n', '')));
    expect(await said(hidden, '2030-31')).toContain('Head of Nursing; Aim 1: Help people to stay well.');
  });
});

describe('what is made', () => {
  const root = changed(faultless(), {
    ...group(
      '1',
      (text) => text.slice(0, text.indexOf('  - number: "1.1"')) + text.slice(text.indexOf('  - number: "1.2"')),
    ),
    'directions/2030-31/02-resources.yaml': undefined,
    'directions/2030-31/03-support.yaml': undefined,
    'directions/2030-31/04-local-services.yaml': undefined,
  });

  test('is no pack for a body that is directed nothing, and the reason', async () => {
    const { outputs = [], withheld } = await make(root, { year: '2030-31', as: 'draft', formats: ['text'] });
    expect(outputs.map(({ name }) => name)).toEqual([
      'example-ijb-directions-2030-31.txt',
      'example-ijb-directions-2030-31-example-council.txt',
    ]);
    expect(withheld).toEqual(['No pack for NHS Example: no direction of 2030-31 is given to it.']);
  });

  test('is no letter to it, which would have nothing to go with', async () => {
    const request = { year: '2030-31', document: 'letter', as: 'draft', formats: ['text'] } as const;
    const { outputs = [], withheld } = await make(root, request);
    expect(outputs.map(({ name }) => name)).toEqual(['example-ijb-letter-2030-31-example-council.txt']);
    expect(withheld).toContain('No letter to NHS Example: no direction of 2030-31 is given to it.');
  });

  test('is the funding appendix of both all the same', async () => {
    const { outputs = [] } = await make(root, { year: '2030-31', document: 'funding', as: 'draft', formats: ['text'] });
    expect(outputs).toHaveLength(3);
  });
});

describe('a pack explains the words that it has, and no others', () => {
  test.each([
    ['nhs-example', 'Hosted: provided by one partnership for others. Set aside: in large hospitals.'],
    ['nhs-example', 'Varied: stays in force as the new direction changes it. Revoked: ended. Superseded: replaced by'],
    ['nhs-example', 'Not directed: these Directions do not say how it is to be used.'],
    ['nhs-example', 'A date without a day is counted to the end of its month. This is a summary.'],
    ['nhs-example', 'General medicine £950,000 £1,000,000 5.3% Set aside, not directed'],
    ['nhs-example', ' Payment and amount set aside n/a £4,200,000'],
    ['nhs-example', 'Respite provision (Council 2)'],
    ['combined', ' All payments and set aside n/a £6,200,000'],
  ])('%s: %s', async (whom, words) => {
    expect(await said(faultless(), '2030-31', whom)).toContain(words);
  });

  test.each(['Hosted:', 'Set aside:', 'Continued:', 'Not directed', 'Offered:', 'Revised:'])(
    'example-council has no “%s”',
    async (word) => {
      expect(await said(faultless(), '2030-31', 'example-council')).not.toContain(word);
    },
  );

  test('functions that its own schedule does not list are in words, also among many', async () => {
    expect(await said(example(), '2030-31', 'nhs-specimen')).toContain(
      'NHS adults 5; NHS adults 6; Day services (Council 1); Social work services for adults and older people (Council 2); ',
    );
    expect(await said(example(), '2030-31', 'combined')).toContain('NHS adults 6, Council 1, Council 2, Council 3');
  });

  test('what is offered and what is revised', async () => {
    const words = await said(example(), '2030-31', 'nhs-specimen');
    expect(words).toContain('Offered: not yet agreed by the Board. Revised: in place of an earlier figure.');
  });
});
