/** What counts as one text changed by the words that were exchanged, and what does not. */
import { expect, test } from 'vitest';
import { differsInOneText } from '../../src/edit/one-text.ts';

const before = { title: 'One two three', lines: ['a', 'b'] };

test.each([
  ['one exchange', 'One 2 three', [{ was: 'two', is: '2' }], true],
  [
    'two exchanges in one text',
    '1 two 3',
    [
      { was: 'One', is: '1' },
      { was: 'three', is: '3' },
    ],
    true,
  ],
  [
    'two exchanges of which one did not come through',
    '1 two three',
    [
      { was: 'One', is: '1' },
      { was: 'three', is: '3' },
    ],
    false,
  ],
  ['more than was exchanged', 'One 2 four', [{ was: 'two', is: '2' }], false],
  ['as many characters somewhere else as well', '1ne 2wo three', [{ was: 'O', is: '1' }], false],
  ['nothing', 'One two three', [{ was: 'two', is: '2' }], false],
] as const)('%s', (_, title, exchanges, expected) => {
  expect(differsInOneText(before, { ...before, title }, exchanges)).toBe(expected);
});

test('two values are never one', () => {
  const exchanges = [
    { was: 'One', is: '1' },
    { was: 'a', is: '2' },
  ];
  expect(differsInOneText(before, { title: '1 two three', lines: ['2', 'b'] }, exchanges)).toBe(false);
});

test('neither is another number of items or another key', () => {
  expect(differsInOneText(before, { ...before, lines: ['a'] }, [{ was: 'b', is: '' }])).toBe(false);
  expect(differsInOneText(before, { name: before.title, lines: before.lines }, [{ was: 'title', is: 'name' }])).toBe(
    false,
  );
});
