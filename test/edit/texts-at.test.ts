/** Many fixes at once are proved by the letters that come and go. */
import { expect, test } from 'vitest';
import { TextsAt } from '../../src/edit/one-text.ts';
import { parse } from '../../src/source/parse.ts';

test('other letters are never taken for those that were to come', () => {
  const source = parse('a.yaml', new TextEncoder().encode('title: one\n'));
  const texts = new TextsAt(source, ({ column }) => column - 1);
  const edits = [{ from: 7, to: 10, was: 'one', text: 'add' }];
  expect(texts.haveOnly(edits, { title: 'one' }, { title: 'add' })).toBe(true);
  // Their codes squared come to the same.
  expect(texts.haveOnly(edits, { title: 'one' }, { title: 'bbe' })).toBe(false);
});
