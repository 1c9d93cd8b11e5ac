/** Next year's folder, made from last year's: what stays, what is emptied, what is refused; and what validate then says. And the first files of a board. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as spine from '../../src/spine.ts';
import { filesIn, folderAsInstalled, type Heard, type } from './stage.ts';

/** The board of a root of ours, in a folder of its own. */
function boardOf(root: string): {
  readonly run: (...words: string[]) => Promise<Heard>;
  readonly at: (name: string) => string;
} {
  const folder = folderAsInstalled();
  fs.cpSync(path.join(root, 'directions'), path.join(folder, 'root/directions'), { recursive: true });
  return {
    run: (...words) => type(folder, words, { spine }),
    at: (name) => path.join(folder, 'root/directions', name),
  };
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');

describe.each([
  ['.', '2023-24', '2024-25'],
  ['test/root', '2030-31', '2031-32'],
  ['test/example', '2030-31', '2031-32'],
  ['test/three-years', '2025-26', '2026-27'],
])('%s', (root, from, to) => {
  test('its year after next is a draft that can be built, and nothing that was decided is in it', async () => {
    const { run, at } = boardOf(root);
    const before = filesIn(at(from));
    // What was reported of last year is of last year.
    const { 'progress.yaml': _, ...carried } = before;
    const heard = await run('new', to, '--from', from);
    expect(heard).toEqual({
      code: 0,
      out: Object.keys(carried)
        .map((name) => `directions/${to}/${name}\n`)
        .join(''),
      err: `Made ${to} from ${from}. What is to be filled in: directions validate ${to}\n`,
    });
    expect(filesIn(at(from))).toEqual(before);
    const made = Object.values(filesIn(at(to))).join('\n');
    expect(made).toContain(`year: ${to}\ntitle:`);
    expect(made).toContain('status: draft\n');
    expect(made).not.toMatch(/^(?:approval|issue|amendments|dated|earlier|waive):/m);
    expect(made).not.toMatch(/(?:^ *|[{,] )(?:effective|review|decided|considered|offered|confirm-by|specified):/m);
    expect(made.match(/amount: (?!"?tbc)\S+/)).toBeNull();
    const numbers = [...made.matchAll(/- number: ("[^"]+")/g)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(2);
    for (const number of numbers)
      expect(made).toContain(`changes: [{ effect: continues, year: ${from}, number: ${number} }]`);
    // Comments stay.
    for (const [comment] of Object.values(carried)
      .join('\n')
      .matchAll(/^ *#.*$/gm))
      expect(made).toContain(comment);

    const found = await run('validate', to);
    expect([found.code, found.out]).toEqual([0, expect.stringContaining('[figure-without-amount]')]);
    expect(found.out).toContain('[deadline-without-date]');
    expect(found.out).not.toMatch(
      /previous-differs|figures-of-last-year|direction-not-accounted-for|earlier-direction/,
    );
    expect((await run('build', to, '--to', 'combined', '--format', 'text')).code).toBe(0);
    const approved = await run('validate', to, '--as', 'issued');
    expect([approved.code, approved.out]).toEqual([1, expect.stringContaining('[approval-not-recorded]')]);
  });
});

test('the figures of last year stand beside those to be filled in, and the names of dates move on', async () => {
  const { run, at } = boardOf('test/root');
  await run('new', '2031-32', '--from', '2030-31');
  expect(read(at('2031-32/budgets.yaml'))).toContain(
    '{ recipient: nhs-example, amount: "tbc", previous: "£3,000,000", status: indicative }',
  );
  expect(read(at('2031-32/budgets.yaml'))).toContain(
    'source: set-aside, amount: "tbc", use: Care in hospital., functions: [nhs-adults-2], previous: "£1,000,000" }',
  );
  expect(read(at('2031-32/deadlines.yaml'))).toContain('{ id: june-2031, by: "tbc" }');
  expect(read(at('2031-32/01-access.yaml'))).toContain('deadline: september-2031');
  const text = await run('show', '2031-32', '--stage', 'text');
  expect(text.out.replaceAll(/\s+/g, ' ')).toContain(
    'NHS Example must publish its access criteria, by (date undecided).',
  );
  expect(text.out).toContain('(amount unknown) to NHS Example');
});

test('a method by which a payment is determined stays, and is to be confirmed', async () => {
  const { run, at } = boardOf('test/root');
  const file = at('2030-31/budgets.yaml');
  fs.writeFileSync(file, read(file).replace('amount: "£3,000,000"', 'method: "Actual cost, paid quarterly."'));
  const pack = at('2030-31/pack.yaml');
  fs.writeFileSync(pack, read(pack).replace('{payment:nhs-example} to {nhs-example}', '{statement:nhs-example}'));
  await run('new', '2031-32', '--from', '2030-31');
  expect(read(at('2031-32/budgets.yaml'))).toContain(
    '{ recipient: nhs-example, method: "Actual cost, paid quarterly.", status: indicative }',
  );
  const { code, out } = await run('validate', '2031-32');
  expect([code, out]).toEqual([0, expect.stringContaining('The figure of NHS Example is indicative')]);
});

test.each([
  ['letter: { answer-by: "2030-04-30", signed: Chief Officer }', 'letter: { signed: Chief Officer }'],
  ['letter: { answer-by: "2030-04-30" }', undefined],
])('the day for an answer to last year’s letter is not asked for again: %s', async (letter, left) => {
  const { run, at } = boardOf('test/root');
  fs.appendFileSync(at('2030-31/pack.yaml'), `${letter}\n`);
  expect((await run('new', '2031-32', '--from', '2030-31')).code).toBe(0);
  expect(/^letter:.*$/m.exec(read(at('2031-32/pack.yaml')))?.[0]).toBe(left);
});

test('a line of money that was nil comes along, and validate asks whether it has ended', async () => {
  const { run, at } = boardOf('test/three-years');
  fs.appendFileSync(
    at('2025-26/budgets.yaml'),
    '  - { id: winter, label: Winter beds, recipient: nhs-sample, source: payment, amount: "£0", previous: "£50,000", use: Beds in winter., functions: [nhs-1] }\n',
  );
  await run('new', '2026-27', '--from', '2025-26');
  const found = (await run('validate', '2026-27', '--rule', 'allocation-without-amount')).out.replace(/\s+/g, ' ');
  expect(found.match(/has no amount yet|where it has ended, take the line out/g)).toEqual([
    ...Array<string>(3).fill('has no amount yet'),
    'where it has ended, take the line out',
  ]);
});

test('another plan takes along the aims that it has', async () => {
  const { run, at } = boardOf('test/three-years');
  fs.writeFileSync(
    at('plans/2026-30.yaml'),
    'name: Strategic Plan 2026-30\naims:\n  - { id: aim-1, number: "1", text: Prevent ill health. }\n',
  );
  expect((await run('new', '2026-27', '--from', '2025-26', '--plan', '2026-30')).code).toBe(0);
  expect(read(at('2026-27/pack.yaml'))).toContain('plan: 2026-30');
  expect(read(at('2026-27/01-health.yaml'))).toContain('aims: [aim-1]');
  expect(read(at('2026-27/02-carers.yaml'))).not.toContain('aims:');
  expect((await run('validate', '2026-27')).code).toBe(0);
});

test('--dry-run shows what would differ from last year’s files and writes nothing', async () => {
  const { run, at } = boardOf('test/root');
  const before = filesIn(at('.'));
  const heard = await run('new', '2031-32', '--from', '2030-31', '--dry-run');
  expect([heard.code, heard.err]).toEqual([0, '7 files would be made in directions/2031-32. Nothing was written.\n']);
  expect(heard.out).toContain('-status: issued\n');
  expect(heard.out).toContain('+status: draft\n');
  expect(filesIn(at('.'))).toEqual(before);
});

test('from a version it is what was issued, whatever was changed since', async () => {
  const { run, at } = boardOf('test/root');
  expect((await run('issue', '2030-31', '--yes')).code).toBe(0);
  fs.writeFileSync(
    at('2030-31/01-access.yaml'),
    read(at('2030-31/01-access.yaml')).replace('must publish', 'must print'),
  );
  expect((await run('new', '2031-32', '--from', '2030-31@1')).code).toBe(0);
  expect(read(at('2031-32/01-access.yaml'))).toContain('must publish');
});

test.each([
  [['2030-31', '--from', '2030-31'], 'There are Directions for 2030-31 already'],
  [['2031-32', '--from', '2029-30'], 'There are no Directions for "2029-30".'],
  [['2031-32', '--from', '2030-31@4'], 'There is no version 4 of 2030-31.'],
  [['2031-32'], 'For example: directions new 2031-32 --from 2030-31'],
  [['2031-32', '--from', '2030'], 'Type: directions new 2031-32 --from 2030-31\n'],
  [['2031-32', '--from', 'directions/2030-31/'], 'Type: directions new 2031-32 --from 2030-31\n'],
  [['2031/32', '--from', '2030-31'], 'Type: directions new 2031-32 --from 2030-31\n'],
  [['2031/32', '--from', '2030-31'], 'Did you mean 2031-32?'],
  [['2031-33', '--from', '2030-31'], '“2031-33” is no financial year'],
  [['next', '--from', '2030-31'], '“next” is no financial year'],
  [['2029-30', '--from', '2030-31'], '2029-30 is not later than 2030-31.'],
  [['2031-32', '--from', '2030-31', '--plan', '2031-41'], 'There are: 2030-33.'],
  [[], 'Which year is to be made?'],
])('new %s is refused', async (words, message) => {
  const { run, at } = boardOf('test/root');
  const before = filesIn(at('.'));
  const heard = await run('new', ...words);
  expect([heard.code, heard.out]).toEqual([2, '']);
  expect(heard.err).toContain(message);
  expect(filesIn(at('.'))).toEqual(before);
});

test('a year in error is no beginning, and an empty folder is not written into', async () => {
  const { run, at } = boardOf('test/root');
  fs.mkdirSync(at('2031-32'));
  expect((await run('new', '2031-32', '--from', '2030-31')).err).toContain('There are Directions for 2031-32 already');
  fs.writeFileSync(at('2030-31/deadlines.yaml'), 'deadlines: [');
  const heard = await run('new', '2032-33', '--from', '2030-31');
  expect([heard.code, heard.err]).toEqual([2, expect.stringContaining('directions validate 2030-31')]);
});

describe('the first files of a board', () => {
  const names = [
    '--board',
    'Firth Integration Joint Board',
    '--health-board',
    'NHS Firth',
    '--council',
    'Firth Council',
  ];

  /** What the schema of some of the files is called. */
  const titles: Readonly<Record<string, RegExp>> = {
    ijb: /board/i,
    budgets: /money|budget|fund/i,
    deadlines: /deadline/i,
    wellbeing: /group/i,
  };

  /** An empty folder beside a root. */
  function emptyFolder(): ReturnType<typeof boardOf> & { readonly folder: string } {
    const board = boardOf('test/root');
    const folder = path.join(board.at('.'), '../../firth');
    fs.mkdirSync(folder);
    return { ...board, folder };
  }

  test('are a draft that can be built, and what only the board can write is found in them', async () => {
    const { run, folder } = emptyFolder();
    const heard = await run('new', '2026-27', ...names, '--council', 'City of Ardchraig Council', '--root', folder);
    const made = Object.keys(filesIn(folder));
    expect(heard).toEqual({
      code: 0,
      out: expect.stringContaining('directions/2026-27/pack.yaml\n') as unknown,
      err: 'Made the first files of Firth Integration Joint Board. What is to be filled in: directions --root <folder>/firth validate 2026-27\n',
    });
    expect(heard.out.trim().split('\n').sort()).toEqual(made.sort());
    const found = await run('validate', '2026-27', '--root', folder, '--format', 'json');
    const rules = new Map<string, number>();
    for (const { rule, severity } of JSON.parse(found.out) as { rule: string; severity: string }[]) {
      if (severity !== 'advice') rules.set(rule, (rules.get(rule) ?? 0) + 1);
    }
    expect([found.code, Object.fromEntries(rules)]).toEqual([
      0,
      {
        // Every mark in the files: the names of plan and scheme, an aim, and of each of three bodies a function, a measure, a lead and what it must do.
        'placeholder-left-in': Object.entries(filesIn(folder))
          .map(([name, text]) => (name.endsWith('.yaml') ? text : ''))
          .join('')
          .match(/\[insert /g)?.length,
        'figure-without-amount': 4,
        'funding-without-lines': 1,
        'deadline-without-date': 1,
        'earlier-pack-not-mentioned': 1,
        'function-without-provision': 1,
      },
    ]);
    expect(rules.get('placeholder-left-in')).toBe(3 + 3 * 4);
    expect((await run('build', '2026-27', '--root', folder)).code).toBe(0);
    expect(Object.keys(filesIn(path.join(folder, 'out/2026-27'))).sort()).toEqual(
      [
        ...['', '-city-of-ardchraig-council', '-firth-council', '-nhs-firth'].flatMap((audience) =>
          ['docx', 'pdf'].map((format) => `firth-ijb-directions-2026-27${audience}.${format}`),
        ),
        'manifest.json',
      ].sort(),
    );
    const { out } = await run('show', '2026-27', '--stage', 'text', '--root', folder);
    expect(out).toContain('NHS Firth must [insert what it is to do], by (date undecided).');
    expect((await run('new', '2027-28', '--from', '2026-27', '--root', folder)).code).toBe(0);
  });

  test.each([
    [['Argyll, Bute and St Mary’s Council'], ['Health board', 'Council']],
    [
      ['Argyll, Bute and St Mary’s Council', 'Comhairle nan Eilean Siar'],
      ['Health board', 'Argyll, Bute and St Mary’s', 'Comhairle nan Eilean Siar'],
    ],
  ])('cite the functions of bodies with long names by labels that are no ids: %s', async (councils, labels) => {
    const { run, folder } = emptyFolder();
    const board = [
      '--board',
      'Siar Integration Joint Board',
      '--health-board',
      'Greater Glasgow and Clyde Health Board',
    ];
    expect((await run('new', '2026-27', ...board, '--council', ...councils, '--root', folder)).code).toBe(0);
    const { out } = await run('show', '2026-27', '--stage', 'text', '--root', folder);
    for (const label of labels) expect(out).toContain(`\n${label} 1: 1. [insert the first function of `);
  });

  test('have the national outcomes in the words of the regulations', async () => {
    const { run, folder } = emptyFolder();
    await run('new', '2026-27', ...names, '--root', folder);
    const outcomes = (file: string): unknown => parse(read(file)) as unknown;
    expect(outcomes(path.join(folder, 'directions/outcomes.yaml'))).toEqual(outcomes('directions/outcomes.yaml'));
  });

  test('lead editors to schemas of their own, which propose what the board has', async () => {
    const { run, folder } = emptyFolder();
    expect((await run('new', '2026-27', ...names, '--root', folder)).code).toBe(0);
    const files = Object.entries(filesIn(folder)).filter(([name]) => name.endsWith('.yaml'));
    expect(files).toHaveLength(8);
    for (const [name, text] of files) {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? 'none';
      const { title } = JSON.parse(read(path.join(path.dirname(path.join(folder, name)), schema))) as { title: string };
      const kind = /(\w+)\.yaml$/.exec(name)?.[1] ?? '';
      expect([name, title]).toEqual([name, expect.stringMatching(titles[kind] ?? /./) as unknown]);
    }
    expect(read(path.join(folder, 'directions/schemas/group.schema.json'))).toContain('"label": "firth-council"');
    expect((await run('schema', '--write', '--root', folder)).out).toBe('');
    expect((await run('validate', '2026-27', '--root', folder)).code).toBe(0);
  });

  test('are shown with --dry-run, and not written', async () => {
    const { run, folder } = emptyFolder();
    const heard = await run('new', '2026-27', ...names, '--root', folder, '--dry-run');
    expect([heard.code, heard.err]).toEqual([0, '20 files would be made. Nothing was written.\n']);
    expect(heard.out).toContain('--- directions/ijb.yaml\n');
    expect(heard.out).toContain('name: "NHS Firth"\n');
    expect(filesIn(folder)).toEqual({});
  });

  test.each([
    [['2026-27', '--board', 'Firth IJB'], '--health-board, --council are missing.'],
    [[...names], 'the year is missing.'],
    [['2026-27', '--council', 'Firth Council'], '--board, --health-board are missing.'],
    [
      ['2026-27', '--board', 'Firth', 'and', 'Forth', 'Joint', 'Board'],
      'What stands behind --board has spaces, and no quotation marks.\nhelp: Type: directions new 2026-27 --board "Firth and Forth Joint Board" --root ',
    ],
    [
      ['2026-27', ...names, '--council', 'Ochil', 'Council', 'Forth', 'Council'],
      '--council "Firth Council" "Ochil Council" "Forth Council"',
    ],
    [
      ['2026-27', '--board', 'A B', '--council', 'A B', '--health-board', 'NHS', 'Forth', 'Vale'],
      'What stands behind --health-board has spaces, and no quotation marks.\nhelp: Put each name in quotation marks: --health-board "NHS Forth Vale"',
    ],
    [['2026-28', ...names], '“2026-28” is no financial year'],
    [['2026-27', ...names, '--from', '2025-26'], 'Leave out --from.'],
    [['2026-27', ...names, '--plan', '2026-30'], 'Leave out --plan.'],
    [['2026-27', ...names, '--council', 'Firth  Council!'], 'differ too little: Firth Council, Firth Council!.'],
    [['2026-27', ...names, '--council', 'Ελλάς'], 'No letter of “Ελλάς” can stand in the name of a file.'],
    [['2026-27', ...names, '--council', 'Combined'], '“combined” is the name of the pack for all'],
    [['2026-27', ...names, '--council', 'A'.repeat(70)], 'A board cannot begin with these names.'],
  ])('new %s is refused', async (words, message) => {
    const { run, folder } = emptyFolder();
    const heard = await run('new', ...words, '--root', folder);
    expect([heard.code, heard.out]).toEqual([2, '']);
    expect(heard.err).toContain(message);
    expect(filesIn(folder)).toEqual({});
  });

  test('are not written where a board is, nor below it unless the folder is named', async () => {
    const { run, at } = boardOf('test/root');
    const before = filesIn(at('.'));
    for (const words of [[], ['--root', '.'], ['--root', path.join(at('.'), '..')]]) {
      const heard = await run('new', '2026-27', ...names, ...words);
      expect([words, heard.code, heard.err]).toEqual([
        words,
        2,
        expect.stringContaining('already, and they stay as they are.'),
      ]);
    }
    expect(filesIn(at('.'))).toEqual(before);
    const heard = await run('new', '2026-27', ...names, '--root', 'not-there');
    expect(heard.err).toContain('There is no folder not-there.');
  });
});
