/** The PDF says what the Doc says, in its order, and keeps what PDF/UA-1 and PDF/A ask for. */
import zlib from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { Doc } from '../../../src/doc/doc.ts';
import { docItems } from '../../inspect/doc.ts';
import { readPdf } from '../../inspect/pdf/read-pdf.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { writePdf } from '../../../src/write/pdf/to-pdf.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { cells, docOf, heading, item, para, sentence, tableOf, text } from '../docs.ts';
import { looks } from '../looks.ts';

const linked: Doc = docOf(
  heading(1, 'Part one'),
  {
    kind: 'para',
    role: 'body',
    content: [
      text(sentence(3)),
      { kind: 'link', target: 'https://example.org/a(b)', content: [text(sentence(2))] },
      text(' after.'),
    ],
  },
  ...Array.from({ length: 20 }, () => para(sentence(2))),
  { kind: 'para', role: 'body', content: [{ kind: 'link', target: '#part-one', content: [text(sentence(12))] }] },
  {
    kind: 'list',
    role: 'clauses',
    items: [item('1.1', sentence(60)), item('1.2', 'No\u00a0break, non\u2011break, Ünïcödé & <Ελληνικά>.')],
  },
  tableOf([
    ...Array.from({ length: 60 }, (_, row) => ({ role: 'item' as const, cells: cells(sentence((row % 5) + 1), '£1') })),
    { role: 'total', cells: [{ content: [text('Total')] }, { content: [] }] },
  ]),
  tableOf([{ role: 'item', cells: cells(sentence(200), '£1') }]),
);

const docs: [string, Doc][] = [
  ['the sample', sampleDoc],
  ['a long document with links over pages', linked],
  ['an empty document', docOf()],
  [
    'a document without mark, lead and facts',
    { ...sampleDoc, cover: { masthead: 'A', organisation: 'B', title: 'C', subtitle: 'D', facts: [], notes: [] } },
  ],
];

const read = new Map(docs.map(([name, doc]) => [name, readPdf(writePdf(doc, looks))]));
const factsOf = (name: string) => read.get(name) ?? readPdf(new Uint8Array());

test.each(docs)('%s: the same words in the same order as the Doc, contents with their pages', (name, doc) => {
  expect(factsOf(name).items).toEqual(docItems(doc, layOut(doc, looks).pageOf));
});

test.each(docs)('%s: has no fault', (name) => {
  expect(factsOf(name).faults).toEqual([]);
});

test.each(docs)('%s: everything drawn is tagged or an artifact, and every tag is in the tree', (name) => {
  expect(factsOf(name)).toMatchObject({ untagged: 0, orphans: [] });
});

test.each(docs)('%s: links are described, and stand on the page that the tree says', (name) => {
  for (const link of factsOf(name).links) {
    expect(link.contents).not.toBe('');
    expect(link.page).toBeGreaterThan(0);
    expect(link.treePage).toBe(link.page);
    if (link.target.startsWith('#')) expect([...factsOf(name).destinations.keys()]).toContain(link.target.slice(1));
  }
});

test.each(docs)('%s: heading levels never skip, header cells have a scope, fonts are embedded and readable', (name) => {
  const { headingLevels, scopes, fonts } = factsOf(name);
  headingLevels.forEach((level, index) => expect(level - (headingLevels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  for (const scope of scopes) expect(scope).toMatch(/^(Row|Column)$/);
  for (const font of fonts) expect(font).toMatchObject({ embedded: true, unicode: true });
});

test('the file says what it is', () => {
  const facts = factsOf('the sample');
  expect(facts).toMatchObject({ title: sampleDoc.title, language: 'en-GB', displaysTitle: true, pageCount: 4 });
  expect(facts.metadata).toContain('Health &#38; Wellbeing');
  expect(facts.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(facts.metadata).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(facts.types).toEqual(
    expect.arrayContaining([
      'Document',
      'Sect',
      'TOC',
      'TOCI',
      'Reference',
      'Link',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'Caption',
      'THead',
      'TBody',
      'TR',
      'TH',
      'TD',
      'Remark',
    ]),
  );
});

test('bookmarks name every heading and band, on its page', () => {
  const { bookmarks } = factsOf('the sample');
  const { pageOf } = layOut(sampleDoc, looks);
  expect(bookmarks.map(({ level, title, page }) => `${level} ${title} ${page}`)).toEqual([
    `1 Contents ${pageOf.get('contents')}`,
    `1 Introduction ${pageOf.get('introduction')}`,
    `1 1 Health & Wellbeing ${pageOf.get('group-1')}`,
    `1 Delegated Functions ${pageOf.get('group-10')}`,
    `2 Services delegated to the IJB from NHS Sample ${pageOf.get('functions-nhs')}`,
    `3 Provision for people over the age of 18 ${pageOf.get('functions-nhs-adults')}`,
    `1 Appendix 1: Funding Allocation ${pageOf.get('appendix-1')}`,
  ]);
});

test('the mark is drawn on every page but the cover, and no letter of it is text', () => {
  const drawn = Buffer.from(writePdf(sampleDoc, looks, false)).toString('latin1');
  const marks = [...drawn.matchAll(/\/Subtype \/Watermark>> BDC([^]*?)EMC/g)].map(([, operators = '']) => operators);
  expect(marks).toHaveLength(3);
  for (const operators of marks) {
    expect(operators).toMatch(/ m .* c .* h .*f /);
    expect(operators).not.toMatch(/\bT[jJ]\b/);
  }
  expect(factsOf('the sample').artifacts.flat()).not.toContain('DRAFT');
});

test('all pages but the cover have header, footer and page number', () => {
  const { artifacts } = factsOf('the sample');
  artifacts.forEach((words, index) => {
    expect(words.join('|').includes(sampleDoc.header)).toBe(index > 0);
    expect(words.join('|').includes(`Page ${index + 1} of 4`)).toBe(index > 0);
  });
});

test('a character without a glyph is refused, never left blank', () => {
  expect(() => writePdf(docOf(para('A tick ✓')), looks)).toThrow('U+2713');
});

test('another font in templates/fonts is embedded under its own name', () => {
  const files = new Map([...looks.files].map(([path, bytes]) => [path.replace('Arimo', 'House'), bytes]));
  const { fonts, items } = readPdf(
    writePdf(sampleDoc, { theme: { ...looks.theme, font: { ...looks.theme.font, pdf: 'House' } }, files }),
  );
  expect(fonts.map(({ name }) => name.replace(/^.*\+/, '')).sort()).toEqual([
    'House-Bold',
    'House-Italic',
    'House-Regular',
  ]);
  expect(items).toEqual(factsOf('the sample').items);
});

test('the same bytes, whatever was written before and wherever the clock stands', () => {
  const first = Buffer.from(writePdf(sampleDoc, looks));
  writePdf(linked, looks);
  const { TZ } = process.env;
  try {
    process.env.TZ = 'Asia/Tokyo';
    expect(first.equals(writePdf(sampleDoc, looks))).toBe(true);
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
});

test('its streams are packed by none of Node’s own, whose bytes are others on another machine', () => {
  const packed = vi.spyOn(zlib, 'deflateSync').mockImplementation(() => {
    throw new Error('packed by this machine’s zlib');
  });
  try {
    const bytes = writePdf(sampleDoc, looks);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Filter /FlateDecode');
    expect(() => zlib.deflateSync('x')).toThrow('packed by');
  } finally {
    packed.mockRestore();
  }
});
