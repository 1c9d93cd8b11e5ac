/** The authors' light markup: how much of it a text may have, and that lines and paragraphs cost what they are long. */
import { expect, test } from 'vitest';
import { paras } from '../../src/documents/markup.ts';
import { make, validate } from '../../src/spine.ts';
import { isLinear } from '../growth.ts';
import { changed, faultless } from '../roots.ts';

const facts = new Map();

test.each([
  ['one\ntwo', ['one two']],
  ['one \n  *two*\t\nthree', ['one ', '*two', ' three']],
  ['one  \ntwo', ['one', '/', 'two']],
  ['one\\\ntwo', ['one', '/', 'two']],
  ['one\t  \n\\*two', ['one *two']],
  ['the folder C:\\!x, \\_ and \\\\server', ['the folder C:\\!x, \\_ and \\\\server']],
  ['_A_ and __B__ of file_name_1', ['_A_ and __B__ of file_name_1']],
  ['\\*a\\*, \\[b\\] and \\\\*', ['*a*, [b] and \\*']],
  ['one\n \t\n\n  two\n\nthree', ['one', '¶', 'two', '¶', 'three']],
])('%j', (words, expected) => {
  const said = paras(words, facts).flatMap(({ content }, index) => [
    ...(index === 0 ? [] : ['¶']),
    ...content.map((one) => {
      if (one.kind === 'text') return one.text;
      if (one.kind === 'emph') return `*${one.content.map((inner) => ('text' in inner ? inner.text : '')).join('')}`;
      return '/';
    }),
  ]);
  expect(said).toEqual(expected);
});

test('a link without words is printed by its address', () => {
  const [said] = paras('See [](https://plan.example/a).', facts);
  expect(said?.content).toEqual([
    { kind: 'text', text: 'See ' },
    {
      kind: 'link',
      target: 'https://plan.example/a',
      content: [{ kind: 'text', text: 'https://plan.example/a' }],
    },
    { kind: 'text', text: '.' },
  ]);
});

test.each([
  ['Staff use *.* for all files.', 'Staff use *.* for all files.'],
  ['Staff use *all*.', 'Staff use all.'],
])('%j is printed %j', (words, printed) => {
  const said = paras(words, facts)[0]?.content.map((one) => {
    if (one.kind === 'text') return one.text;
    return 'content' in one ? one.content.map((inner) => ('text' in inner ? inner.text : '')).join('') : '';
  });
  expect(said?.join('')).toBe(printed);
});

test('an address may have facts of its own', () => {
  const [said] = paras('[plan](https://plan.example/{year})', new Map([['year', '2030-31']]));
  expect(said?.content).toMatchObject([{ kind: 'link', target: 'https://plan.example/2030-31' }]);
});

test.each([
  ['lines', '*a\n', ' b'],
  ['lines of Windows that were folded', '*a\n', '\n'],
  ['paragraphs', 'a*\n\n', 'b\n\n'],
  ['spaces', '*a', ' '],
  ['spaces at the ends of lines', '*a', '          \n'],
  ['backslashes and brackets that mean nothing here', 'a', '<!`{}#'],
])('%s are read in step with their number', (_, begin, each) => {
  expect(isLinear((times) => () => paras(begin + each.repeat(20_000 * times), facts))).toBe(true);
});

/** The faultless board with a text. */
const saying = (text: string): ReturnType<typeof faultless> =>
  changed(faultless(), {
    'directions/2030-31/pack.yaml': (file) =>
      file.replace('The Board plans care with the people who use it.', () => JSON.stringify(text)),
  });

test.each([
  ['emphasis in emphasis', '*a '.repeat(7000) + 'b* '.repeat(7000), 14_000],
  ['emphasis that never ends', '*a'.repeat(20_000), 20_000],
  ['marks in one run', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, 40_000],
  ['brackets', '['.repeat(10_000) + 'a]'.repeat(10_000), 20_000],
  ['links that never end', '[a]('.repeat(20_000), 40_000],
  ['backslashes', '\\'.repeat(40_000), 40_000],
  ['lines broken by hand', 'a  \n'.repeat(10_000), 10_000],
])('%s: more than anybody writes is refused, in a sentence, before anything is built', async (_, text, count) => {
  const workspace = saying(text);
  const start = process.cpuUsage();
  const { diagnostics, outputs } = await make(workspace, { year: '2030-31', to: ['combined'], formats: ['html'] });
  expect(outputs).toBeUndefined();
  expect(
    diagnostics.filter(({ rule }) => rule === 'too-much-markup').map(({ at, message }) => [at.file, message]),
  ).toEqual([
    [
      'directions/2030-31/pack.yaml',
      `The text has ${count} marks of emphasis and links (* [ ] \\); it must have at most 500.`,
    ],
  ]);
  expect(process.cpuUsage(start).user).toBeLessThan(4_000_000);
});

test('as much as a text may have is printed, however it is nested', async () => {
  for (const text of [
    '*a '.repeat(250) + 'b* '.repeat(250),
    `${'*'.repeat(250)}a${'*'.repeat(250)}`,
    '[a'.repeat(250) + ']'.repeat(250),
  ]) {
    const workspace = saying(text);
    expect(validate(workspace, {}).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const start = process.cpuUsage();
    const { outputs } = await make(workspace, {
      year: '2030-31',
      to: ['combined'],
      formats: ['html', 'pdf', 'docx', 'text'],
    });
    expect(outputs).toHaveLength(4);
    expect(process.cpuUsage(start).user).toBeLessThan(12_000_000);
  }
}, 120_000);
