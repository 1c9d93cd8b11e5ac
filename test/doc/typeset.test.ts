/** What stands on one line, and which marks are set round; ⍽ is a no-break space. */
import { expect, test } from 'vitest';
import { plain } from '../../src/doc/build.ts';
import type { Doc, Inline } from '../../src/doc/doc.ts';
import { typeset } from '../../src/doc/typeset.ts';
import { textOf } from '../../src/write/text/to-text.ts';
import { docOf } from '../write/docs.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paraOf = (...content: readonly Inline[]): Doc => typeset(docOf({ kind: 'para', role: 'body', content }));

function contentOf({ blocks: [block] }: Doc): readonly Inline[] {
  if (block?.kind !== 'para') throw new Error('no paragraph');
  return block.content;
}

const set = (...content: readonly Inline[]): string => plain(contentOf(paraOf(...content))).replaceAll('\u00a0', '⍽');

test.each([
  ['by January 2024 services', 'by January⍽2024 services'],
  ['on 5th of April 2023 formally', 'on 5th⍽of⍽April⍽2023 formally'],
  ['before 30 June the Council', 'before 30⍽June the Council'],
  ['under section 26 and sections 27 to 28 thereof', 'under section⍽26 and sections⍽27 to 28 thereof'],
  ['see Direction 1.2, Appendix 1 and Outcome 4 afterwards', 'see Direction⍽1.2, Appendix⍽1 and Outcome⍽4 afterwards'],
  ['the Act 2014 requires', 'the Act⍽2014 requires'],
  ['within 12 months of £5 million or 3 per cent yearly', 'within 12⍽months of £5⍽million or 3⍽per cent yearly'],
  ['given to NHS Lothian itself', 'given to NHS⍽Lothian itself'],
  ['in 2024 Marching bands and 5 Mayors', 'in 2024 Marching bands and 5 Mayors'],
  ['what the services intend to do', 'what the services intend to⍽do'],
  ['to do', 'to do'],
  ['what they intend to spend everywhere', 'what they intend to spend everywhere'],
])('%s', (typed, expected) => expect(set(text(typed))).toBe(expected));

test.each([
  ["adopting a 'request for…", 'adopting a ‘request for…'],
  ["the '90s were…", 'the ’90s were…'],
  ["called \"the ''plan''\".", 'called “the ‘‘plan’’”.'],
  ['one @ a time, <b>"said"</b> @', 'one @ a time, <b>“said”</b> @'],
  ["'tis and rock 'n' roll and 'em", '’tis and rock ’n’ roll and ’em'],
  ['a pipe of 5" and "a quarter of 10"', 'a pipe of 5" and “a quarter of 10”'],
  ["the Board's and carers' needs", 'the Board’s and carers’ needs'],
  ['called "home first" by staff', 'called “home first” by staff'],
  ["called 'home first' by staff", 'called ‘home first’ by staff'],
  ['("quoted \'inside\' it") indeed', '(“quoted ‘inside’ it”) indeed'],
  ["since the '90s the Board's own", 'since the ’90s the Board’s own'],
  [
    "write to o'neill@example.org or www.example.org/a'b\"c today",
    "write to o'neill@example.org or www.example.org/a'b\"c today",
  ],
])('%s', (typed, expected) => expect(set(text(typed)).replaceAll('⍽', ' ')).toBe(expected));

test('neither ends at a link or at words that stand out', () => {
  const link: Inline = { kind: 'link', target: '#direction-1.2', content: [text('1.2')] };
  const strong: Inline = { kind: 'strong', content: [text('Board')] };
  expect(set(text('as Directions '), link, text(" and the '"), strong, text("' say"))).toBe(
    'as Directions⍽1.2 and the ‘Board’⍽say',
  );
});

test('plain text, whose lines are as long as their paragraphs, has plain spaces', () => {
  expect(textOf(paraOf(text("the Board's answer by January 2024")))).toContain('the Board’s answer by January 2024');
});
