/** What a reader changed in a text as it was printed, taken over into the text as it is typed: its marks stay. */
import { expect, test } from 'vitest';
import type { Origin } from '../../src/diagnostic.ts';
import type { Inline } from '../../src/doc/doc.ts';
import { printable } from '../../src/doc/characters.ts';
import { paras } from '../../src/documents/markup.ts';
import { labelBefore, reworded } from '../../src/edit/reworded.ts';
import fc from '../properties.ts';

const facts = new Map([
  ['year', '2030-31'],
  ['ijb', 'Example IJB'],
  ['deadline', 'January 2031'],
]);

/** One line, of which a place is told by its offsets. */
const origin: Origin = {
  file: 'x.yaml',
  span: () => expect.fail(),
  key: () => expect.fail(),
  at: () => expect.fail(),
  part: (_path, from, to) => ({
    file: 'x.yaml',
    start: { line: 1, column: from + 1 },
    end: { line: 1, column: to + 1 },
  }),
};

const words = (content: readonly Inline[]): string =>
  content
    .map((one) => {
      if ('text' in one) return one.text;
      return 'content' in one ? words(one.content) : ' ';
    })
    .join('');

const printed = (text: string): string =>
  printable(
    paras(text, facts)
      .map(({ content }) => words(content))
      .join(''),
  );

const link = '[access criteria](https://ijb.example/a_b)';

const marks = 'it has marks that would be read otherwise there';
const border = 'emphasis or a link begins or ends there';
const fact = 'a fact is printed there that the data says';

test.each([
  [`print its ${link}`, 'print', 'publish', `publish its ${link}`],
  [`print its ${link}`, 'access', 'new', 'print its [new criteria](https://ijb.example/a_b)'],
  ['print *its* access_list', 'its', 'their', 'print *their* access_list'],
  [
    String.raw`print C:\!a \*, 3*4 and 12 * 4 \[lists]`,
    'print',
    'publish',
    String.raw`publish C:\!a \*, 3*4 and 12 * 4 \[lists]`,
  ],
  ['print **its** list of {year}', 'list', 'lists', 'print **its** lists of {year}'],
  [`print its ${link}`, 'its access', 'a', 'print a [criteria](https://ijb.example/a_b)'],
  ['print *its* access list', 'its access', 'a', 'print *a* list'],
  ['print *its*, and all', 'its', 'their', 'print *their*, and all'],
  ['print its list (*lists*), and all', 'lists', 'all lists', 'print its list (*all lists*), and all'],
  ['print the list for {year}.', '2030-31.', '2030-31, and lists.', 'print the list for {year}, and lists.'],
  [
    'see [a list](https://ijb.example/a_(old)) first',
    'list',
    'plan',
    'see [a plan](https://ijb.example/a_(old)) first',
  ],
  ['see [a list](<https://ijb.example/a b>) first', 'list', 'plan', 'see [a plan](<https://ijb.example/a b>) first'],
  ['see [a list]( https://ijb.example ) first', 'first', 'now', 'see [a list]( https://ijb.example ) now'],
  ['see [a list](https://ijb.example "of it") first', 'first', 'now', 'see [a list](https://ijb.example "of it") now'],
  ['see [[a] list](https://ijb.example) first', 'list', 'plan', 'see [[a] plan](https://ijb.example) first'],
  ['5* hotels, *all* of them', 'them', 'those', '5* hotels, *all* of those'],
  ['an A*/B and *.* list', 'list', 'plan', 'an A*/B and *.* plan'],
  ['the main\u00adland list', 'mainland', 'island', 'the island list'],
  ['a list of hotels', 'hotels', '5* hotels', 'a list of 5* hotels'],
  ['a list of *hotels*', 'a', '*a', '*a list of *hotels*'],
  ['a list of hotels', 'hotels', '*all* hotels', String.raw`a list of \*all\* hotels`],
  ['a list of hotels', 'list of hotels', '5* list of *all* hotels', String.raw`a 5* list of \*all\* hotels`],
  ['a list of hotels', 'list', '[short] list', 'a [short] list of hotels'],
  ['a list of hotels', 'list', String.raw`C:\list`, String.raw`a C:\list of hotels`],
  ['a list of hotels', 'list', '{list}', 'words in braces are facts in the files'],
  ['print *its*, and all', 'its,', 'lists', border],
  ['print *its* list', 'its ', '', border],
  ['see [a list](https://ijb.example)', 'a list', '', marks],
  ['print the list for {year}.', '2030-31', '2031-32', fact],
  ['print the list for {ijb}.', 'Example IJB', 'Example other IJB', fact],
  ['print it by {deadline}', 'by', 'by 31', fact],
  ['print it by {deadline}', 'it by', 'it by the 31st of', fact],
  ['print it by mid {deadline}', 'mid', '15th', fact],
  ['print it by {deadline}', 'by', 'in 12 copies by', 'print it in 12 copies by {deadline}'],
  ['print it by {deadline}', 'by', 'by the end of', 'print it by the end of {deadline}'],
  ['print it by 31 January 2031', '31', '30', 'print it by 30 January 2031'],
  ['print for {ijb}', 'for', 'for 31', 'print for 31 {ijb}'],
  [
    'see [](https://ijb.example) first',
    'https://ijb.example',
    'it',
    'the address of a link without words is printed there',
  ],
  ['a list  \nof hotels', 'list of hotels', 'list', 'a line ends there by hand'],
])('%s: %s → %s', (text, from, to, expected) => {
  const before = printed(text);
  expect(before).toContain(from);
  expect(labelBefore({ text, role: 'direction' }, facts, before)).toBeDefined();
  const after = before.replace(from, () => to);
  const rewording = reworded({ text, origin, path: [], role: 'direction' }, facts, before, after);
  if (rewording && 'because' in rewording) {
    expect(rewording.because).toBe(expected);
    return;
  }
  expect(applied(text, rewording)).toBe(expected);
});

function applied(text: string, rewording: ReturnType<typeof reworded>): string {
  const edits = rewording && 'edits' in rewording ? rewording.edits : [];
  return edits.reduceRight(
    (all, { at, text: come }) => all.slice(0, at.start.column - 1) + come + all.slice(at.end.column - 1),
    text,
  );
}

const word = fc.constantFrom('care', 'plans', 'it’s', '5%', 'café', '“list”', 'a_b', 'x');
/** What stands between words that have no marks. */
const other = fc.constantFrom(
  ...[
    '*care*',
    '**its *own* list**',
    '[a *plan*](https://ijb.example/a_(b))',
    '[a](<https://ijb.example/a b>)',
    '[a]( mailto:a@ijb.example )',
  ],
  ...[
    '[](https://ijb.example)',
    '5*',
    '(*)',
    '*',
    '3*4',
    '*.*',
    'A*/B',
    '[sic]',
    '[a][b]',
    String.raw`\*`,
    String.raw`\[`,
    String.raw`C:\new`,
    '\\',
    '{year}',
    '{unknown}',
  ],
  ...[
    'care  \nplans',
    'care\\\nplans',
    'care \n plans',
    'care\n\nplans',
    'main\u00adland',
    'ﬁnd',
    'cafe\u0301',
    'care   plans',
    '&amp;',
    '<5%',
    '_a_',
    '**',
    '](',
    '![',
  ],
);

test('any text is found as it is printed, and a word between others is taken over as it was changed, marks and all', () => {
  const changes = fc.constantFrom(
    'care',
    '5*',
    '*all*',
    '[sic]',
    '[a](b)',
    String.raw`C:\x`,
    String.raw`\*`,
    'it’s',
    '**',
  );
  fc.assert(
    fc.property(
      fc.array(other, { maxLength: 5 }),
      fc.array(other, { maxLength: 5 }),
      word,
      changes,
      (one, two, from, to) => {
        const text = [...one, 'before', from, 'after', ...two].join(' ');
        const all = paras(text, facts).map(({ content }) => printable(words(content)).replace(/\s+/g, ' ').trim());
        for (const before of all.filter((each) => each !== ''))
          expect(labelBefore({ text, role: 'direction' }, facts, before), before).toBeDefined();
        const before = all.find((each) => each.includes(`before ${from} after`)) ?? '';
        const after = before.replace(`before ${from} after`, () => `before ${to} after`);
        const authored = { text, origin, path: [], role: 'direction' } as const;
        expect(reworded(authored, facts, before, before)).toEqual({ edits: [] });
        const changed = applied(text, reworded(authored, facts, before, after));
        const now = paras(changed, facts).map(({ content }) => printable(words(content)).replace(/\s+/g, ' ').trim());
        expect(now).toEqual(all.map((each) => (each === before ? after : each)));
      },
    ),
    { numRuns: 150 },
  );
});

test('a heading is printed as it stands: it takes marks that mean nothing, and no backslashes', () => {
  const heading = { text: 'Support for carers', origin, path: [], role: 'heading' } as const;
  const after = (words: string): ReturnType<typeof reworded> => reworded(heading, facts, heading.text, words);
  expect(after('Support for 2 * 3 carers')).toMatchObject({
    edits: [{ text: expect.stringContaining('2 * 3') as string }],
  });
  expect(after('Support for *all* carers')).toEqual({ because: 'a heading has no marks' });
});
