/** For any words in any blocks: the PDF has them all, in order. */
import fc from '../../properties.ts';
import { expect, test } from 'vitest';
import { unprintable } from '../../../src/doc/characters.ts';
import type { Block, Facts, Inline, Item, List, Para } from '../../../src/doc/doc.ts';
import { facts as factsOf } from '../../../src/doc/build.ts';
import { docItems } from '../../inspect/doc.ts';
import { readPdf } from '../../inspect/pdf/read-pdf.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { writePdf } from '../../../src/write/pdf/to-pdf.ts';
import { docOf } from '../docs.ts';
import { looks } from '../looks.ts';

const words = fc
  .array(
    fc.string({
      unit: fc.constantFrom('a', 'W', 'é', '£', '-', '—', 'ш', '(', '\\', ')', 'e\u0301', '\u00ad', '\u00a0', '&', '<'),
      minLength: 1,
      maxLength: 120,
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) => list.join(' '))
  .filter((text) => unprintable(text, () => true).length === 0 && text.replace(/[\s\u00ad]/g, '') !== '');

const inline = (depth: number): fc.Arbitrary<Inline> =>
  fc.oneof(
    { weight: 4, arbitrary: words.map((text): Inline => ({ kind: 'text', text })) },
    { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
    ...(depth === 0
      ? []
      : [
          { weight: 1, arbitrary: content(depth - 1).map((inner): Inline => ({ kind: 'strong', content: inner })) },
          { weight: 1, arbitrary: content(depth - 1).map((inner): Inline => ({ kind: 'emph', content: inner })) },
        ]),
    ...(depth < 2
      ? []
      : [
          {
            weight: 1,
            // A link of signs alone has no description, which is for whoever writes it to mend.
            arbitrary: content(0).map(
              (inner): Inline => ({
                kind: 'link',
                target: 'https://example.org/',
                content: [{ kind: 'text', text: 'a' }, ...inner],
              }),
            ),
          },
        ]),
  );

const content = (depth: number): fc.Arbitrary<Inline[]> =>
  fc
    .tuple(words, fc.array(inline(depth), { maxLength: 4 }))
    .map(([first, rest]) => [{ kind: 'text', text: first }, ...rest]);

const para: fc.Arbitrary<Para> = fc.record({
  kind: fc.constant('para'),
  role: fc.constantFrom('body', 'lead'),
  content: content(2),
});

const facts = (...roles: readonly Facts['role'][]): fc.Arbitrary<Facts> =>
  fc
    .tuple(
      fc.constantFrom(...roles),
      fc.array(fc.record({ label: fc.constantFrom('To', 'Under', 'By & by', 'Costs (£)'), content: content(2) }), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([role, items]) => factsOf(items, role));

const list = (depth: number): fc.Arbitrary<List> =>
  fc.record({
    kind: fc.constant('list'),
    role: fc.constantFrom('clauses', 'aims', 'numbered', 'lettered', 'bulleted'),
    items: fc.array(item(depth), { minLength: 1, maxLength: 5 }),
  });

const item = (depth: number): fc.Arbitrary<Item> =>
  fc.record({
    label: fc.constantFrom('•', '1.1', 'Aim 6', '10.10', 'xviii.'),
    blocks: fc
      .tuple(
        para,
        fc.array(fc.oneof(para, facts('direction'), ...(depth === 0 ? [] : [list(depth - 1)])), { maxLength: 3 }),
      )
      .map(([first, rest]): Item['blocks'] => [first, ...rest]),
  });

const row = fc.record({
  role: fc.constantFrom('item', 'subtotal', 'total'),
  cells: fc
    .tuple(content(1), fc.oneof(content(2), fc.constant([])))
    .map((cells) => cells.map((inner) => ({ content: inner }))),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  para,
  facts(undefined, 'quiet'),
  list(2),
  content(1).map((inner): Block => ({ kind: 'note', content: inner })),
  fc.constant<Block>({ kind: 'page-break' }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constant(1 as const),
    id: fc.constant('a'),
    content: content(1),
  }),
  fc.record({
    kind: fc.constant('band' as const),
    id: fc.constant('b'),
    number: fc.constant('7'),
    title: content(0),
    statement: content(1),
    tone: fc.nat(20),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: words,
    description: words,
    columns: fc.constant([
      { heading: 'One', width: 0.3, align: 'left' as const },
      { heading: 'Two', align: 'right' as const },
    ]),
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  }),
);

test('every word of the Doc is in the PDF, in order, tagged', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const doc = docOf({ kind: 'contents', heading: 'Contents', id: 'contents' }, ...blocks);
      const facts = readPdf(writePdf(doc, looks));
      expect(facts.items).toEqual(docItems(doc, layOut(doc, looks).pageOf));
      expect(facts.faults).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
