/** What a reader changed in a text as it was printed, taken over into the text as it is typed: its marks stay. */
import { expect, test } from 'vitest';
import type { Origin } from '../../src/diagnostic.ts';
import type { Inline } from '../../src/doc/doc.ts';
import { paras } from '../../src/documents/markup.ts';
import { isPrinted, reworded } from '../../src/edit/reworded.ts';

const facts = new Map([['year', '2030-31']]);

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
  paras(text, facts)
    .map(({ content }) => words(content))
    .join('');

const link = '[access criteria](https://ijb.example/a_b)';

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
  ['print *its*, and all', 'its,', 'lists', undefined],
])('%s: %s → %s', (text, from, to, expected) => {
  const before = printed(text);
  expect(before).toContain(from);
  expect(isPrinted({ text }, facts, before)).toBe(true);
  const rewording = reworded({ text, origin, path: [], role: 'direction' }, facts, before, before.replace(from, to));
  if (expected === undefined) {
    expect(rewording).toEqual({ because: 'emphasis or a link begins or ends there' });
    return;
  }
  const edits = rewording && 'edits' in rewording ? rewording.edits : [];
  expect(
    edits.reduceRight(
      (all, { at, text: come }) => all.slice(0, at.start.column - 1) + come + all.slice(at.end.column - 1),
      text,
    ),
  ).toBe(expected);
});
