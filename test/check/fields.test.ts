/** Short texts beside the prose that are printed, on the cover or in a letter: what was left for later is found there too. */
import { expect, test } from 'vitest';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const [pack, board, money, access] = [
  '2030-31/pack.yaml',
  'ijb.yaml',
  '2030-31/budgets.yaml',
  '2030-31/01-access.yaml',
];

test.each([
  [pack, 'title: Directions', 'title: Directions [insert name]', '3:19 “[insert name]”'],
  [pack, 'status: issued', 'status: issued\nletter: { signed: TBC }', '5:19 “TBC”'],
  [money, 'title: Funding allocation', 'title: TBC', '2:8 “TBC”'],
  [board, 'name: Example IJB, Planning team', 'name: TBC', '18:9 “TBC”'],
  [board, 'telephone: 01632 960000', 'telephone: TBC', '20:14 “TBC”'],
  [board, 'address: 1 Example Street, Exampleton', 'address: XX', '21:12 “XX”'],
  [access, 'lead: Head of Nursing', 'lead: tba', '16:11 “tba”'],
  [access, 'lead: Head of Nursing', 'lead: Error! Bookmark not defined.', '16:11 “Error! Bookmark not defined”'],
  [access, 'lead: Head of Nursing', 'lead: "?"', '16:12 “?”'],
  [board, 'name: Example Health and Social Care\n', 'name: "[insert name]"\n', '7:10 “[insert name]”'],
  [board, 'short-name: Example HSCP', 'short-name: TBC', '8:15 “TBC”'],
  ['glossary.yaml', 'long: National Health Service', 'long: TBC', '5:25 “TBC”'],
  ['outcomes.yaml', /text: Resources.*/, 'text: TBC', '13:11 “TBC”'],
  [access, /measures: .*/, 'measures: [n/a]', '15:16 “n/a”'],
])('in %s: %s → %s', (file, from, to, said) => {
  expect(found(file, from, to)).toEqual([`placeholder-left-in ${said} was left in the text.`]);
});

test('an abbreviation may stand for what is to be confirmed', () => {
  const workspace = changed(faultless(), {
    'directions/glossary.yaml': (text) => text.replace('acts:', '  - { short: TBC, long: to be confirmed }\nacts:'),
  });
  expect(validate(workspace, {}).diagnostics).toEqual([]);
});

test.each([
  [board, 'name: NHS Example', 'name: NHS  Example', 'stray-space 12:14'],
  [board, '    name: NHS Example', '    name: "NHS\\n\\nExample"', 'stray-space 12:15'],
  [pack, 'title: Directions', 'title: "Directions\\n\\nof it"', 'stray-space 3:19'],
  [access, 'title: Health and wellbeing', 'title: |-\n  Health\n\n  and wellbeing', 'stray-space 4:9'],
  [money, 'use: Nursing at home.', 'use: "Nursing\\n\\nat home."', 'stray-space 10:132'],
  ['2030-31/01-access.yaml', 'lead: Head of Nursing', 'lead: Head of Nursing;', 'doubled-punctuation 16:26'],
  ['2030-31/01-access.yaml', 'title: Health and wellbeing', 'title: Health,', 'doubled-punctuation 3:14'],
  [board, '    name: NHS Example', '    name: NHS Example..', 'doubled-punctuation 12:22'],
  ['glossary.yaml', 'long: Integration Joint Board', 'long: Integration Joint Board..', 'doubled-punctuation 3:48'],
  ['glossary.yaml', 'long: National', 'long: "**National**', 'markup-out-of-place 5:26'],
  [board, 'planning@ijb.example', 'mailto:planning@ijb.example', 'malformed-value 19:10'],
  [board, 'planning@ijb.example', 'planning@ijb.example.', 'malformed-value 19:10'],
  [
    'glossary.yaml',
    '{ short: IJB, long: Integration Joint Board }',
    '{ short: IJB, long: Integration Joint Board }\n  - { short: IJB, long: Integrated Board }',
    'id-used-twice 4:14',
  ],
  [board, 'planning@ijb.example', '<planning@ijb.example>', 'malformed-value 19:10'],
])('a name or an address that would be printed amiss, in %s: %s → %s', (file, from, to, said) => {
  const workspace = changed(faultless(), {
    [`directions/${file}`]: (text) => text.replace(from, to).replace(/(\*\* Health Service) }/, '$1" }'),
  });
  const { diagnostics } = validate(workspace, {});
  expect(diagnostics.map(({ at, rule }) => `${rule} ${at.start.line}:${at.start.column}`)).toEqual([said]);
});

test.each([
  [board, '    name: NHS Example', '    name: >\n      NHS Example'],
  [board, 'short-name: Example IJB', 'short-name: >\n  Example IJB'],
  [board, '    name: NHS Example', '    name: "NHS Example "'],
])('the line break or the space at the end is no part of what is printed, in %s: %s', (file, from, to) => {
  const files = changed(faultless(), { [`directions/${file}`]: (text) => text.replace(from, to) });
  expect(validate(files, {}).diagnostics).toEqual([]);
});

test.each([
  ['lead: Head of Nursing', 'lead: "Head of Nursing, {nhs-exampel}"', '16:29 {nhs-exampel}'],
  [/measures: .*/, 'measures: ["Share: 100% by {deadlien}."]', '15:32 {deadlien}'],
  ['    lead:', '    title: "{yaer}"\n    lead:', '16:13 {yaer}'],
])('a fact that is none in %s → %s', (from, to, said) => {
  expect(found(access, from, to)).toEqual([`unknown-placeholder ${said} stands for nothing.`]);
});

test('and one that is a fact, the direction’s own deadline', () => {
  expect(found(access, /measures: .*/, 'measures: ["Share in {year}: 100% (annual report, by {deadline})."]')).toEqual(
    [],
  );
});

function found(file: string, from: string | RegExp, to: string): readonly string[] {
  const { diagnostics } = validate(
    changed(faultless(), { [`directions/${file}`]: (text) => text.replace(from, to) }),
    {},
  );
  return diagnostics.map(({ at, rule, message }) => `${rule} ${at.start.line}:${at.start.column} ${message}`);
}
