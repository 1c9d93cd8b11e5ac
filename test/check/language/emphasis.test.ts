/** Marks of emphasis without a partner, held against the reader that packs are made with. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpairedMarks } from '../../../src/check/language/emphasis.ts';
import type { Inline } from '../../../src/doc/doc.ts';
import { paras } from '../../../src/documents/markup.ts';

const asterisks = (content: readonly Inline[]): number =>
  content.reduce((count, one) => {
    if ('text' in one) return count + one.text.split('*').length - 1;
    return 'content' in one ? count + asterisks(one.content) : count;
  }, 0);

test('as many are left as are printed', () => {
  const words = fc.array(fc.constantFrom('*', '**', '***', 'a', ' ', '.', '{'), { maxLength: 12 });
  fc.assert(
    fc.property(words, (parts) => {
      const text = `x ${parts.join('')} x`;
      // Those between letters, and those of “*.*”, are meant.
      fc.pre(!/[a-z]\*+[a-z]|\*\.\*/.test(text));
      const left = unpairedMarks(text).reduce((count, one) => count + one.left, 0);
      expect(left).toBe(paras(text, new Map()).reduce((count, { content }) => count + asterisks(content), 0));
    }),
    { numRuns: 2000 },
  );
});
