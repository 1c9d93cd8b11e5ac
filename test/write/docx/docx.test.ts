/** The Word file says what the Doc says, is sound and accessible, and is the same file every time. */
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { Block, Doc } from '../../../src/doc/doc.ts';
import { docItems } from '../../inspect/doc.ts';
import { readDocx } from '../../inspect/docx/read-docx.ts';
import { toDocx } from '../../../src/write/docx/to-docx.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { docOf, para, text } from '../docs.ts';
import { looks, theme } from '../looks.ts';

const bytes = await toDocx(sampleDoc, looks);
const facts = readDocx(bytes);

async function partOf(doc: Doc, path: string): Promise<string> {
  const part = unzipSync(await toDocx(doc, looks))[path];
  return part === undefined ? '' : strFromU8(part);
}

async function factsOf(...blocks: readonly Block[]) {
  return readDocx(await toDocx(docOf(...blocks), looks));
}

test('The words are those of the Doc, in order, with the labels that Word computes.', () => {
  expect(facts.items).toEqual(docItems(sampleDoc, layOut(sampleDoc, looks).pageOf));
});

test('The properties come from the Doc.', () => {
  const { title, subject, author, language, date } = sampleDoc;
  expect(facts).toMatchObject({
    title,
    subject,
    author,
    language,
    textLanguage: language,
    created: `${date}T00:00:00Z`,
    modified: `${date}T00:00:00Z`,
  });
});

test('Header and footer stand on all pages but the cover, and page numbers are fields with results.', () => {
  expect(facts.headers).toEqual([sampleDoc.header, '']);
  expect(facts.footers).toEqual([`${sampleDoc.footer} Page 2 of ${layOut(sampleDoc, looks).pageCount}`, '']);
});

test('Pairs of letters are kerned in every style but those of sums, whose figures all have one width.', async () => {
  const styles = await partOf(sampleDoc, 'word/styles.xml');
  const [defaults = ''] = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles) ?? [];
  expect(defaults).toContain('<w:kern w:val="1"/>');
  const plain = [...styles.matchAll(/w:styleId="(\w+)"(?:(?!<\/w:style>).)*<w:kern w:val="0"\/>(.{33})/g)];
  expect(plain.map(([, id]) => id)).toContain('TableTextRight');
  expect(plain.every(([, id, then]) => id?.endsWith('Right') && then === '<w14:numSpacing w14:val="tabular"')).toBe(
    true,
  );
});

describe('The contents list', () => {
  it('has the page numbers of the layout and links to bookmarks', () => {
    const { pageOf } = layOut(sampleDoc, looks);
    const ids = ['introduction', 'group-1', 'group-10', 'functions-nhs', 'functions-nhs-adults', 'appendix-1'];
    expect(facts.contents.map(({ page }) => page)).toEqual(ids.map((id) => pageOf.get(id)));
    for (const { anchor } of facts.contents) expect(facts.bookmarks).toContain(anchor);
  });

  it('is a contents list to Word and never asks to be updated', async () => {
    expect(facts.asksToUpdate).toBe(false);
    expect(await partOf(sampleDoc, 'word/document.xml')).toContain('<w:docPartGallery w:val="Table of Contents"/>');
  });
});

describe('Accessibility', () => {
  test('The file has a title and a language.', () => {
    expect(facts.title).not.toBe('');
    expect(facts.language).toBe('en-GB');
  });

  test('Every table has one header row, a caption, a description and no merged cells.', () => {
    expect(facts.tables).toEqual([
      {
        caption: 'Table 1: Payments by recipient, 2030-31',
        description: 'One row for each recipient with its payment, and the total.',
        headRows: 1,
        merged: false,
      },
    ]);
  });

  test('Heading levels never skip.', () => {
    const levels = facts.items.flatMap(({ role }) => (role.startsWith('heading') ? [Number(role.slice(-1))] : []));
    expect(levels.length).toBeGreaterThan(5);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  test('Lines of words grow with letters that a reader enlarges: no style of words has an exact height.', async () => {
    const styles = await partOf(sampleDoc, 'word/styles.xml');
    const exact = [...styles.matchAll(/w:styleId="(\w+)"(?:(?!<\/w:style>).)*w:lineRule="exact"/g)].map(([, id]) => id);
    expect(exact.sort()).toEqual(['BandIcon', 'CoverLogo', 'CoverOrnament', 'TableBar', 'TableEnd']);
    expect(styles).toMatch(/w:pPrDefault><w:pPr><w:spacing[^>]*w:lineRule="atLeast"/);
    expect(styles).toMatch(
      /w:styleId="Direction">(?:(?!<\/w:style>).)*<w:ind w:left="900"(?: w:right="0")? w:hanging="900"\/>/,
    );
  });

  test('The gallery offers what people write with, and nothing else.', async () => {
    const styles = await partOf(sampleDoc, 'word/styles.xml');
    const offered = [...styles.matchAll(/<w:style w:type="paragraph"(?:(?!<\/w:style>).)*<w:qFormat\/>/g)].map(
      ([style]) => /w:name w:val="([^"]*)"/.exec(style)?.[1],
    );
    expect(offered.filter((name) => !/^Group \d+$/.test(name ?? ''))).toEqual([
      'Normal',
      'Title',
      'heading 1',
      'heading 2',
      'heading 3',
      'Body Text',
      'Note',
      'Direction',
      'Direction Lead',
      'Direction Text',
      'Direction Text Lead',
      'Aim',
      'List Bullet',
      'List Number',
      'Direction Facts',
      'caption',
      'Table Note',
    ]);
  });

  test('The mark is decoration: it is in no text and has an empty description.', async () => {
    expect(facts.items.map((item) => item.text)).not.toContain('DRAFT');
    expect(await partOf(sampleDoc, 'word/header1.xml')).toMatch(/<v:shape id="PowerPlusWaterMarkObject1"[^>]* alt=""/);
    const { mark: _, ...unmarked } = sampleDoc;
    expect(await partOf(unmarked, 'word/header1.xml')).not.toContain('v:shape');
  });
});

test('Word finds nothing to stumble over.', () => {
  expect(facts.faults).toEqual([]);
});

describe('Styles', () => {
  const stylesOf = async (...blocks: readonly Block[]): Promise<readonly string[]> => {
    const xml = await partOf(docOf(...blocks), 'word/document.xml');
    return [...xml.matchAll(/<w:pStyle w:val="((?:Heading|Group|List)[^"]*)"/g)].map(([, style = '']) => style);
  };

  test('A group’s heading is in the style of its colour and nothing else, and a renewed contents list has it.', async () => {
    const xml = await partOf(sampleDoc, 'word/document.xml');
    expect(xml).toContain('<w:pPr><w:pStyle w:val="Group1"/></w:pPr>');
    expect(xml).toContain('Group 1,1,Group 2,1,');
    const styles = await partOf(sampleDoc, 'word/styles.xml');
    const [band] = theme.bands;
    expect(/w:styleId="Group1".*?<\/w:style>/.exec(styles)?.[0]).toContain(band?.strong.slice(1).toUpperCase());
  });

  test('What the contents list leaves out is in styles that Word leaves out when it renews it.', async () => {
    const heading = (level: 1 | 2, id: string, others = {}): Block => ({
      kind: 'heading',
      level,
      id,
      content: [text(id)],
      ...others,
    });
    expect(
      await stylesOf(
        heading(1, 'before'),
        { kind: 'contents', heading: 'Contents', id: 'contents' },
        heading(1, 'listed'),
        heading(2, 'kept-out', { listed: false }),
      ),
    ).toEqual(['Heading1Unlisted', 'Heading1', 'Heading2Unlisted']);
  });

  test('Lists are in Word’s own styles, whose numbering a new paragraph has too; what Word cannot count is in none of them.', async () => {
    const list = (role: 'bulleted' | 'numbered', ...labels: readonly string[]): Block => ({
      kind: 'list',
      role,
      items: labels.map((label) => ({ label, blocks: [para('One.'), para('More.')] })),
    });
    expect(await stylesOf(list('bulleted', '•'), list('numbered', '1.'), list('numbered', '1.', '3.'))).toEqual(
      ['ListBullet', 'ListNumber', 'ListParagraph', 'ListParagraph'].flatMap((style) => [style, 'ListContinue']),
    );
    const styles = await partOf(sampleDoc, 'word/styles.xml');
    expect(/w:styleId="ListBullet".*?<\/w:style>/.exec(styles)?.[0]).toContain('<w:numPr>');
  });

  test('A row that no page holds may be divided: Word and LibreOffice would cut off its end.', async () => {
    const cell = (words: string) => ({ content: [text(words)] });
    const table: Block = {
      kind: 'table',
      caption: 'Table',
      description: 'Table.',
      columns: [
        { heading: 'Service', align: 'left', width: 1 },
        { heading: 'Use', align: 'left', width: 9 },
      ],
      rows: ['short', 'word '.repeat(900), 'short'].map((use) => ({ role: 'item', cells: [cell('Care'), cell(use)] })),
    };
    const xml = await partOf(docOf(table), 'word/document.xml');
    expect(xml.match(/<w:tr>/g)).toHaveLength(4);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  });

  test('Words that are tied stay so where they find room, and are parted where they do not: no year breaks in two.', async () => {
    const day = '23\u00a0September\u00a02023.';
    const tied = async (columns: number): Promise<number> => {
      const table: Block = {
        kind: 'table',
        caption: 'Table',
        description: 'Table.',
        columns: Array.from({ length: columns }, () => ({ heading: 'Day', align: 'left', width: 1 })),
        rows: [{ role: 'item', cells: Array.from({ length: columns }, () => ({ content: [text(day)] })) }],
      };
      const xml = await partOf(docOf(table), 'word/document.xml');
      return xml.split(day).length - 1;
    };
    expect([await tied(2), await tied(9)]).toEqual([2, 0]);
  });
});

describe('Lists', () => {
  const labelled = (role: 'numbered' | 'lettered' | 'bulleted' | 'clauses', ...labels: readonly string[]): Block => ({
    kind: 'list',
    role,
    items: labels.map((label) => ({ label, blocks: [para(`Item ${label}`)] })),
  });
  const lists: readonly (readonly [string, boolean, Block])[] = [
    ['numbers', true, labelled('numbered', '1.', '2.', '3.')],
    ['letters with a bracket', true, labelled('lettered', 'a)', 'b)')],
    [
      'letters past z',
      true,
      labelled('lettered', ...[...'abcdefghijklmnopqrstuvwxyz', 'aa', 'bb'].map((letter) => `${letter}.`)),
    ],
    ['bullets', true, labelled('bulleted', '•', '•')],
    ['a later start', true, labelled('numbered', '4.', '5.')],
    ['a gap, which Word cannot count', false, labelled('numbered', '1.', '3.')],
    ['mixed labels', false, labelled('lettered', 'a)', 'b.')],
    ['clauses, which are never counted', false, labelled('clauses', '1.1', '1.2')],
  ];
  test.each(lists)('Labels come out as given: %s.', async (_, counted, list) => {
    const doc = docOf(list, para('Between.'), list);
    expect(readDocx(await toDocx(doc, looks)).items).toEqual(docItems(doc));
    const numbering = await partOf(doc, 'word/numbering.xml');
    // The styles of bulleted and numbered lists have one each besides.
    expect(numbering.match(/<w:num /g)?.length ?? 0).toBe(counted ? 4 : 2);
  });

  test('Nested lists and further paragraphs of an item keep their order.', async () => {
    const inner: Block = {
      kind: 'list',
      role: 'lettered',
      items: ['a)', 'b)'].map((label) => ({ label, blocks: [para(label)] })),
    };
    const items = ['1.', '2.'].map((label) => ({ label, blocks: [para('First.', 'lead'), inner, para('Last.')] }));
    const doc = docOf({ kind: 'list', role: 'numbered', items });
    expect(readDocx(await toDocx(doc, looks)).items).toEqual(docItems(doc));
  });
});

test('Bookmarks have names that Word takes: short, plain, no two alike.', async () => {
  const ids = ['1.1', 'a-1', 'a.1', 'A_1', 'è', 'x'.repeat(50), `${'x'.repeat(50)}y`, 'a_1_2', 'a-1-2'];
  const { bookmarks } = await factsOf(
    ...ids.map((id): Block => ({ kind: 'heading', level: 1, id, content: [text(`Heading ${id.slice(0, 9)}`)] })),
  );
  expect(bookmarks).toHaveLength(ids.length);
  expect(new Set(bookmarks.map((name) => name.toLowerCase())).size).toBe(ids.length);
  for (const name of bookmarks) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
});

describe('Links', () => {
  test('A target outside has one relationship, as a URL with its characters escaped.', async () => {
    const link: Block = {
      kind: 'para',
      role: 'body',
      content: [{ kind: 'link', target: 'https://example.org/?a=1&b="2"', content: [text('the page')] }],
    };
    const relationships = await partOf(docOf(link, link), 'word/_rels/document.xml.rels');
    expect(
      relationships.match(/Target="https:\/\/example.org\/\?a=1&amp;b=%222%22" TargetMode="External"/g),
    ).toHaveLength(1);
  });

  test('A link to an anchor goes to its bookmark.', async () => {
    expect(await partOf(sampleDoc, 'word/document.xml')).toContain('<w:hyperlink w:anchor="group_1" w:history="1">');
  });
});

describe('Pages', () => {
  test('The first block after the cover and after a page break begins a page.', async () => {
    const xml = await partOf(
      docOf(para('One.'), para('Two.'), { kind: 'page-break' }, para('Three.')),
      'word/document.xml',
    );
    const paragraphs = xml.split('<w:p>').filter((paragraph) => /One|Two|Three/.test(paragraph));
    expect(paragraphs.map((paragraph) => paragraph.includes('<w:pageBreakBefore/>'))).toEqual([true, false, true]);
  });

  test('The page has the size and margins of the theme.', async () => {
    const { margin } = theme.page;
    const xml = await partOf(sampleDoc, 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toContain(`<w:pgMar w:top="${Math.round(margin.top * 20)}" w:right="${Math.round(margin.right * 20)}"`);
    expect(xml).toContain('<w:titlePg/>');
  });

  test('Every line height has its rule.', async () => {
    const xml = (await partOf(sampleDoc, 'word/styles.xml')) + (await partOf(sampleDoc, 'word/document.xml'));
    const lines = xml.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [];
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/w:lineRule="(?:exact|atLeast)"/);
  });
});

describe('The same Doc gives the same bytes', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(['Asia/Tokyo', 'America/Los_Angeles', 'Europe/London'])(
    'in the time zone %s, after another document',
    async (other) => {
      await toDocx(docOf(para('Another.')), looks);
      process.env['TZ'] = other;
      expect(Buffer.from(await toDocx(sampleDoc, looks)).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  it('with the time and language that nobody can set', () => {
    const files = unzipSync(bytes);
    expect(Object.keys(files).slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    for (const path in files)
      expect(strFromU8(files[path] ?? new Uint8Array()), path).not.toMatch(/202[5-9]-\d\d-\d\dT/);
  });
});
