/** The texts of figures and lines, which are printed as they were typed. */
import { expect, test } from 'vitest';
import { changed, example, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

test('hold no markup and no facts', () => {
  const { diagnostics } = validate(
    changed(example(), {
      'directions/2030-31/budgets.yaml': (text) =>
        text
          .replace('use: Doctors in training.', 'use: "Doctors in **training**, in {year}."')
          .replace(
            'note: The Board asked',
            'note: The Board, see { Year } and [its plan](https://plan.example), asked',
          ),
    }),
    { years: ['2030-31'] },
  );
  const found = diagnostics.filter(({ rule }) => rule === 'markup-out-of-place');
  expect(found.map(({ message, related = [] }) => [message.split(' would')[0], related.length])).toEqual([
    ['“{ Year }”', 1],
    ['“**training**”', 1],
  ]);
});

const report = 'reports/2030-03-14-directions.yaml';

test.each([
  ['the powers', 'ijb.yaml', /^powers: (.*)$/m, 'powers: "$1 {year}"'],
  ['the contact', 'ijb.yaml', /^ {2}address: (.*)$/m, '  address: "$1 {year}"'],
  ['the name of the plan', 'plans/2030-33.yaml', /^name: (.*)$/m, 'name: "$1 {year}"'],
  ['the name of the scheme', 'scheme.yaml', /^name: (.*)$/m, 'name: "$1 {year}"'],
  ['the minute of the approval', '2030-31/pack.yaml', /"(Report 5\.1, 14 March 2030)"/, '"$1 {year}"'],
  ['who issues it', '2030-31/pack.yaml', /by: (Chief Officer)/, 'by: "$1 {year}"'],
  ['who signs the letter', '2030-31/pack.yaml', /^plan:/m, 'letter: { signed: "Head {year}" }\nplan:'],
  ['the title of a report', report, /^title: (.*)$/m, 'title: $1 {year}'],
  ['the item of a report', report, /^item: "(.*)"$/m, 'item: "$1 {year}"'],
  ['an appendix of a report', report, /title: (Directions 2030-31)/, 'title: "$1 {year}"'],
  ['the label of one', report, /label: (Appendix 1)/, 'label: "$1 {year}"'],
  [
    'a group of the money',
    '2030-31/budgets.yaml',
    /^allocations:/m,
    'groups: [{ id: g, title: "G {year}" }]\nallocations:',
  ],
])('nor does %s', (_, file, from, to) => {
  const workspace = changed(faultless(), {
    [`directions/${file}`]: (before) => {
      expect(before).toMatch(from);
      return before.replace(from, to);
    },
  });
  const { diagnostics } = validate(workspace, {});
  expect(
    diagnostics.flatMap(({ rule, message, at }) =>
      rule === 'markup-out-of-place' ? [[message.split(' would')[0], at.file, at.start.column > 1]] : [],
    ),
  ).toEqual([['“{year}”', `directions/${file}`, true]]);
});

test('what is no fact in the title of a report is found once, where it stands', () => {
  const { diagnostics } = validate(
    changed(faultless(), {
      [`directions/${report}`]: (text) =>
        text.replace('title: Dir', 'title: "{yaer} Dir').replace('for the year', 'for the year"'),
    }),
    {},
  );
  expect(diagnostics.map(({ rule, at: { start } }) => [rule, start.line, start.column])).toEqual([
    ['markup-out-of-place', 3, 9],
  ]);
});

test('may have stars that refer to each other', () => {
  const use = '"Doctors*, nurses* and **others** in training (*agreed, **offered)."';
  const { diagnostics } = validate(
    changed(example(), {
      'directions/2030-31/budgets.yaml': (text) => text.replace('use: Doctors in training.', `use: ${use}`),
    }),
    { years: ['2030-31'] },
  );
  const found = diagnostics.filter(({ rule }) => rule === 'markup-out-of-place');
  expect(found.map(({ message, related = [] }) => [message.split(' would')[0], related.length])).toEqual([
    ['“**others**”', 0],
  ]);
});

test('nor do the titles of a pack and of its appendix', () => {
  const titled = (text: string): string => text.replace(/^title: .*/m, 'title: Money of {year}');
  const files = ['directions/2030-31/pack.yaml', 'directions/2030-31/budgets.yaml'];
  const workspace = changed(example(), Object.fromEntries(files.map((file) => [file, titled])));
  const found = validate(workspace, { years: ['2030-31'] }).diagnostics.filter(
    ({ rule }) => rule === 'markup-out-of-place',
  );
  expect(found.map(({ message }) => message.split(' would')[0])).toEqual(['“{year}”', '“{year}”']);
});

test.each([
  [
    'an address with brackets',
    '[see](https://plan.example/Plan_(2030))',
    'markup-out-of-place “[see](https://plan.example/Plan_(2030))” would be printed as it stands: a text such as this has no markup and no facts.',
    'Write the words alone.',
  ],
  [
    'half a fact',
    'for {year',
    'unpaired-brace “{year” would be printed, braces and all.',
    'Take the brace out: the texts of figures and lines have no facts.',
  ],
])('nor %s', (_, words, said, help) => {
  const { diagnostics } = validate(
    changed(example(), {
      'directions/2030-31/budgets.yaml': (text) =>
        text.replace('use: Doctors in training.', `use: "Doctors in training ${words}."`),
    }),
    { years: ['2030-31'] },
  );
  const found = diagnostics.filter(({ rule }) => /^(?:markup-out|unpaired)/.test(rule));
  expect(found.map((one) => [`${one.rule} ${one.message}`, one.help])).toEqual([[said, help]]);
});
