/** Changed words in Markdown, read back by the reference parser of CommonMark: the words that went and came are struck and bold, no others. */

import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { inMarkdown, wordsOf } from '../../src/cli/changes.ts';
import fc from '../properties.ts';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

function textOf(node: Node | ReturnType<typeof fromMarkdown>): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

function strongIn(node: Node | ReturnType<typeof fromMarkdown>): readonly string[] {
  if (node.type === 'strong') return [textOf(node)];
  return 'children' in node ? node.children.flatMap(strongIn) : [];
}

const plainly = (words: string): string => words.replace(/\s+/g, ' ').trim();

interface Read {
  readonly come: readonly string[];
  readonly gone: readonly string[];
  readonly now: string;
  readonly was: string;
}

/** What is read as bold, and as struck, which is GitHub’s and follows the same rules of what stands beside a mark. */
function read(before: string, after: string): Read {
  const said = `- ${wordsOf(before, after, inMarkdown.marks, inMarkdown.plain)}`;
  const exchanged = said.replace(/(?<!\\)(?:\*\*|~~)/g, (mark) => (mark === '~~' ? '**' : '~~'));
  const [come, gone] = [fromMarkdown(said), fromMarkdown(exchanged)];
  const without = (node: ReturnType<typeof fromMarkdown>): string => plainly(textOf(node).replace(/~~.*?~~/g, ''));
  return { come: strongIn(come), gone: strongIn(gone), now: without(come), was: without(gone) };
}

test.each([
  [
    'at their ends',
    'The Board must publish its access criteria by June.',
    'The Board must now publish its criteria by June.',
    ['now'],
    ['access'],
  ],
  [
    'before a stop',
    'NHS Example must publish its access criteria.',
    'NHS Example must publish its access criteria (all).',
    ['criteria (all).'],
    ['criteria.'],
  ],
  [
    'in brackets',
    'The Board plans care (with the people) who use it.',
    'The Board plans care with the people (all) who use it.',
    ['with', 'people', '(all)'],
    ['(with', 'people)'],
  ],
  [
    'with signs of its own',
    'NHS Example must publish its 5*6 &amp; [criteria].',
    'NHS Example must publish its 5*7 &amp; [criteria].',
    ['5*7'],
    ['5*6'],
  ],
])('changed words %s', (_, before, after, come, gone) => {
  expect(read(before, after)).toEqual({ come, gone, now: after, was: before });
});

test('any words', () => {
  const text = fc
    .array(fc.constantFrom('care', 'a', 'must', '.', ',', '(', ')', '“', '”', '—', '_', '£5', ' ', ' ', ' '), {
      minLength: 40,
      maxLength: 60,
    })
    .map((all) => plainly(all.join('')));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { now, was } = read(before, after);
      expect([now, was]).toEqual([after, before]);
    }),
    { numRuns: 50 },
  );
});
