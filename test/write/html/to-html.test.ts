import fc from '../../properties.ts';
import { describe, expect, test } from 'vitest';
import { heading, list, note, para, text } from '../../../src/doc/build.ts';
import { printable, unprintable } from '../../../src/doc/characters.ts';
import type { Block, Doc } from '../../../src/doc/doc.ts';
import { readHtml } from '../../inspect/html/read-html.ts';
import { squeezed } from '../../inspect/words.ts';
import { Cache } from '../../../src/read/cache.ts';
import { readYear } from '../../../src/read/read-year.ts';
import type { Looks } from '../../../src/write/format.ts';
import { toHtml } from '../../../src/write/html/to-html.ts';
import { midlothian } from '../../roots.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { hostileDoc } from '../../hostile/doc.ts';
import { itemsOf } from './items-of.ts';

const looks = looksOf();

function looksOf(): Looks {
  const theme = readYear(midlothian(), '2023-24', new Cache(), ['house']).themes.get('house')?.theme;
  if (!theme) throw new Error('The theme cannot be read.');
  return { theme, files: new Map() };
}

async function page(doc: Doc): Promise<Uint8Array> {
  return toHtml(doc, looks);
}

/** The style sheet follows the theme, which a designer may change on any day. */
test('the sample is the page that people have looked at', async () => {
  const source = new TextDecoder().decode(await page(sampleDoc));
  await expect(source.replace(/<style>.*<\/style>/s, '<style></style>')).toMatchFileSnapshot('sample.html');
});

test('on paper the heads of a table stand over a row, the contents on one page, and the page number on one line', async () => {
  const source = new TextDecoder().decode(await page(sampleDoc));
  expect(source).toMatch(/@media print \{[^@]*caption, thead, \.group \{ break-after: avoid; \}/);
  expect(source).toMatch(/@media print \{[^@]*\.contents, [^{]*\{ break-inside: avoid; \}/);
  expect(source).toMatch(/@bottom-right \{ content: "Page [^}]*white-space: nowrap; \}/);
});

describe.each([
  ['sample', sampleDoc],
  ['hostile', hostileDoc],
] as const)('the %s page', async (_, doc) => {
  const facts = readHtml(await page(doc));

  test('says what the Doc says, in its order', () => {
    expect(facts.items).toEqual(itemsOf(doc));
  });

  test('has no fault', () => {
    expect(facts.faults).toEqual([]);
  });

  test('says who it is', () => {
    const { title, subject: description, author, date, language } = doc;
    expect(facts).toMatchObject({ title, description, author, date, language });
  });

  test('has its landmarks in order, and a link that skips to the main part', () => {
    expect(facts.landmarks).toEqual(['aside', 'header', 'nav', 'main', 'footer']);
    expect(facts.skipsTo?.slice(1)).toBe(
      facts.ids.find((id) => id.startsWith('main') && !doc.blocks.some((block) => 'id' in block && block.id === id)),
    );
  });

  test('says in words that it is a draft', () => {
    expect(facts.bar).toBe(`${doc.mark} ${doc.header}`);
    expect(facts.footer).toBe(doc.footer);
  });

  test('describes its tables to those who cannot see them', () => {
    expect(facts.tables).toEqual(
      doc.blocks.flatMap((block) =>
        block.kind === 'table'
          ? [{ caption: squeezed(printable(block.caption)), description: squeezed(printable(block.description)) }]
          : [],
      ),
    );
  });
});

test('each direction has its anchor and its own address', async () => {
  const { ids, links } = readHtml(await page(sampleDoc));
  for (const number of ['1.1', '1.2', '1.10']) {
    expect(ids).toContain(`direction-${number}`);
    expect(links).toContain(`#direction-${number}`);
  }
});

test('links lead to what is there, and never to a script', async () => {
  const { links } = readHtml(await page(hostileDoc));
  expect(links).toContain('https://example.org/?a=1&b=%22%3C2%3E%22');
  expect(links.filter((link) => link.includes('script') || link === '#nowhere')).toEqual([]);
});

test('an issued page has no bar and no mark', async () => {
  const { mark: _, ...issued } = sampleDoc;
  const { bar, landmarks, styleSheet } = readHtml(await page(issued));
  expect([bar, landmarks]).toEqual(['', ['header', 'nav', 'main', 'footer']]);
  expect(styleSheet).not.toContain('DRAFT');
});

test('contents that do not open the document stand where they are', async () => {
  const [contents, ...rest] = sampleDoc.blocks;
  const doc = { ...sampleDoc, blocks: [para([text('First.')]), ...(contents ? [contents] : []), ...rest] };
  const { items, landmarks } = readHtml(await page(doc));
  expect(items).toEqual(itemsOf(doc));
  expect(landmarks).toEqual(['aside', 'header', 'main', 'nav', 'footer']);
});

describe('for any words that can be printed', () => {
  const words = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('&', '<', '>', '"', "'", '\\', '{page}', '</style>', '-->', '&amp;', ' ', '\u00a0', '\u00ad'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
      maxLength: 12,
    })
    .filter((one) => one.trim() !== '' && unprintable(one, () => true).length === 0);

  test('the page is sound and says them', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, async (one, other, third) => {
        const blocks: readonly Block[] = [
          heading(1, 'a', one),
          list('clauses', [
            {
              label: other.trim(),
              id: `direction-${other}`.replace(/\s/g, ''),
              blocks: [para([text(third), { kind: 'strong', content: [text(one)] }])],
            },
          ]),
          {
            kind: 'table',
            caption: third,
            description: one,
            columns: [{ heading: one, width: 1, align: 'left' }],
            rows: [{ role: 'item', cells: [{ content: [text(other)] }] }],
          },
          note(other),
        ];
        const doc: Doc = {
          ...sampleDoc,
          header: one,
          edition: 'Draft, not dated, fingerprint bcdfghjk',
          fingerprint: 'bcdfghjk',
          footer: other,
          mark: third,
          pageLabel: `${one}{page}${other}`,
          blocks,
        };
        const facts = readHtml(await page(doc));
        const seen = (item: { text: string }): boolean => item.text !== '';
        expect(facts.items.filter(seen)).toEqual(itemsOf(doc).filter(seen));
        expect(facts.faults.filter((fault) => !/no words|no caption|is empty/.test(fault))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
