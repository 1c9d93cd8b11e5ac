/** Each fault that the reader can report is put into a sound file, by changing bytes to as many others, and is reported. */
import { describe, expect, test } from 'vitest';
import type { Doc } from '../../../src/doc/doc.ts';
import { readPdf } from './read-pdf.ts';
import { writePdf } from '../../../src/write/pdf/to-pdf.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { looks } from '../../write/looks.ts';
import { heart } from '../../write/pictures-doc.ts';

const doc: Doc = {
  ...sampleDoc,
  title: 'Health & Wellbeing <draft> “2030” "x"',
  blocks: [
    ...sampleDoc.blocks,
    {
      kind: 'band',
      id: 'drawn',
      number: '11',
      title: [{ kind: 'text', text: 'Drawn' }],
      statement: [{ kind: 'text', text: 'With a drawing.' }],
      tone: 0,
      icon: { ...heart, alternative: 'A heart.' },
    },
  ],
};
const sound = Buffer.from(
  writePdf(doc, looks, false, [{ path: 'directions/ijb.yaml', bytes: new TextEncoder().encode('id: sample-ijb\n') }]),
).toString('latin1');

const faultsOf = (file: string): readonly string[] => readPdf(Buffer.from(file, 'latin1')).faults;

/** The file with a change that keeps every byte's place. */
function changed(from: string | RegExp, to: string | ((found: string) => string)): string {
  const file = sound.replace(from, (found) => {
    const put = typeof to === 'string' ? to : to(found);
    return put.padEnd(found.length);
  });
  expect(file).toHaveLength(sound.length);
  expect(file).not.toBe(sound);
  return file;
}

const digits = (found: string): string => found.replace(/\d+(?= 0 R)/, (number) => '1'.padStart(number.length, '0'));

test('a sound file has none', () => {
  expect(faultsOf(sound)).toEqual([]);
});

describe.each<[string, string | RegExp, string | ((found: string) => string), string | RegExp]>([
  // The tree
  [
    'a tree that does not begin with a Document',
    '/S /Document',
    '/S /Sect',
    'The tree does not begin with one Document.',
  ],
  [
    'a type that nobody knows',
    '/S /TBody',
    '/S /TFoot',
    'The type TFoot is neither standard nor mapped to one that is.',
  ],
  [
    'a type of our own without its role',
    '/Remark /P',
    '/Ramark /P',
    'The type Remark is neither standard nor mapped to one that is.',
  ],
  ['an item outside of a list', '/S /L\n', '/S /P\n', 'A LI stands in a P.'],
  ['an item without a label', '/S /Lbl', '/S /P', 'A LI holds P LBody.'],
  ['an item without a body', '/S /LBody', '/S /P', 'A LI holds Lbl P.'],
  ['a list with something else in it', '/S /LI', '/S /P', /^A L holds (LI )*P( LI)*\.$/],
  ['a table without caption', '/S /Caption', '/S /P', 'A Table holds P THead TBody.'],
  ['a table without head', '/S /THead', '/S /TBody', 'A Table holds Caption TBody TBody.'],
  ['a row outside of all', '/S /TBody', '/S /P', 'A TR stands in a P.'],
  ['a header cell without scope', '/Scope /Column', '/Scape /Column', /^The head of a table is .*none/],
  ['a head of data cells', '/S /TH', '/S /TD', /^The head of a table is .*TD/],
  [
    'a row without header',
    /\/S \/TH(?=\n\/P \d+ 0 R\n\/A <<\n\/O \/Table\n\/Scope \/Row)/,
    '/S /TD',
    'A row of a table is TD TD TD.',
  ],
  [
    'a row that lacks a cell',
    /\/S \/TR\n\/P \d+ 0 R\n\/K \[\d+ 0 R \d+ 0 R \d+ 0 R\](?![^]*\/S \/TR\n)/,
    (found) => found.replace(/\d+ 0 R\]$/, ']'),
    'A row of a table has 2 cells, its head 3.',
  ],
  ['a contents list without entries', '/S /TOCI', '/S /P', /^A TOC holds (TOCI )*P( TOCI)*\.$/],
  ['an entry without reference', '/S /Reference', '/S /P', 'A TOCI holds P.'],
  ['a figure without alternative text', '/Alt (A heart.)', '/Alt (        )', 'A Figure has no alternative text.'],
  ['a figure without bounding box', '/BBox', '/BBux', 'A Figure has no bounding box.'],
  ['a heading that skips a level', '/S /H2', '/S /P', 'A heading of level 3 follows one of level 1.'],
  ['a document that begins with a low heading', '/S /H1', '/S /H2', 'A heading of level 2 follows no heading.'],
  [
    'an element with nothing in it',
    /\/S \/H1\n\/P \d+ 0 R\n\/K/,
    (found) => found.replace('/K', '/X'),
    'A H1 is empty.',
  ],
  // Pages
  [
    'painting outside of all tags',
    '/MCID 0',
    '/XXXX 0',
    /^Page 1: \d+ painting operators are neither content nor artifact\.$/,
  ],
  [
    'artifacts that are none',
    '/Artifact <<',
    '/Artefact <<',
    /^Page 1: \d+ painting operators are neither content nor artifact\.$/,
  ],
  ['an artifact without type', '/Type /Pagination', '/Tipe /Pagination', 'Page 2: 1 artifacts have no type.'],
  ['content inside content', 'EMC', '', /^Page 1: \d+ pieces of marked content stand inside another, or do not end\.$/],
  ['content that the tree does not hold', '/MCID 2', '/MCID 9', 'Page 1: the tree does not hold the content 9.'],
  ['content that no page has', '/MCID 2', '/MCID 9', 'The tree holds the content 1:2, which is on no page.'],
  ['content held twice', '/K [1]', '/K [0]', 'The content 1:0 is held twice.'],
  [
    'a parent tree that leads elsewhere',
    /(?<=\/Nums \[\n\s+0 \[)\d+ 0 R/,
    digits,
    'Page 1: the parent tree does not lead from the content 0 to its element.',
  ],
  [
    'links in another order than the words',
    '/Tabs /S',
    '/Tabs /R',
    'Page 1: its annotations are not in the order of the structure.',
  ],
  // Links
  [
    'a link without description',
    '/Contents (formats@example.org)',
    '/Contents ( )',
    'Page 1: a link has no description.',
  ],
  [
    'a link that leads nowhere',
    /\/D \(group-1\)/,
    '/D (group-2)',
    'Page 2: the link “1 Health & Wellbeing, page 3” leads nowhere.',
  ],
  ['an annotation that is no link', '/Subtype /Link', '/Subtype /Text', 'Page 1: an annotation is a Text.'],
  [
    'an annotation that the tree does not hold',
    '/Type /OBJR',
    '/Type /OBJX',
    'Page 1: the link “formats@example.org” is in no Link of the tree.',
  ],
  ['a Link without its annotation', '/Type /OBJR', '/Type /OBJX', 'A Link has no annotation.'],
  [
    'an annotation in another element',
    '/S /Link',
    '/S /Span',
    'Page 1: the link “formats@example.org” is in no Link of the tree.',
  ],
  [
    'an annotation of another page',
    /(?<=\/Type \/OBJR\n\/Obj \d+ 0 R\n)\/Pg \d+ 0 R/,
    (found) => `/Pg ${/\/Type \/Pages[^]*?\/Kids \[\d+ 0 R (\d+ 0 R)/.exec(sound)?.[1] ?? found}`,
    'Page 1: the link “formats@example.org” stands on page 2 by the tree.',
  ],
  [
    'a link that is not found in the parent tree',
    /\/StructParent 1\b/,
    '/StructParant 1',
    'Page 1: the parent tree does not lead from the link “formats@example.org” to its element.',
  ],
  // The file
  ['no language', '/Lang (en-GB)', '/Lang ()', 'The document has no language.'],
  [
    'a window without the title',
    '/DisplayDocTitle true',
    '/DisplayDocTitle null',
    'The window does not show the title.',
  ],
  [
    'a file that is not tagged by its own account',
    '/Marked true',
    '/Marked null',
    'The file does not say that it is tagged.',
  ],
  ['no page labels', '/PageLabels', '/PageLobels', 'The pages have no labels.'],
  ['a font that is not embedded', '/FontFile2', '/FontFile9', /^The font \S+ is not embedded\.$/],
  [
    'a font without characters',
    '/ToUnicode',
    '/TuUnicode',
    /^The font \S+ does not say which characters its glyphs are\.$/,
  ],
  ['a glyph without character', /(?<=begincmap[^]*<0000> <[0-9a-f]+> )\[/, '!', 'A glyph stands for no character.'],
  [
    'a bookmark with other words',
    '/Title (Introduction)',
    '/Title (Introducti0n)',
    'The heading “1 Introduction” has the bookmark “1 Introducti0n”.',
  ],
  [
    'metadata with another title',
    'Health &#38; Wellbeing',
    'Health &#38; Wellbein9',
    /^The title in the metadata is “Health & Wellbein9 /,
  ],
  [
    'metadata with a bare ampersand',
    'Health &#38; Wellbeing',
    'Health &#38, Wellbeing',
    'The metadata have a bare ampersand.',
  ],
  ['metadata that are no XML', '</dc:title>', '</dc:titel>', 'The metadata are no XML.'],
  ['metadata that claim another part', '<pdfaid:part>3', '<pdfaid:part>2', 'The metadata claim 2 A 1, not 3 A 1.'],
  [
    'metadata that claim no accessibility',
    '<pdfuaid:part>1',
    '<pdfuaid:part>0',
    'The metadata claim 3 A 0, not 3 A 1.',
  ],
  ['an attachment of another size', '/Size 15', '/Size 16', 'The attachment ijb.yaml gives a wrong size.'],
  [
    'an attachment that belongs to nothing',
    '/AF [',
    '/XF [',
    'The attachment ijb.yaml does not belong to the document.',
  ],
])('%s', (_, from, to, fault) => {
  test('is reported', () => {
    const faults = faultsOf(changed(from, to));
    expect(
      faults.filter((one) => (typeof fault === 'string' ? one === fault : fault.test(one))),
      faults.join('\n'),
    ).not.toEqual([]);
  });
});

test('no title', () => {
  expect(faultsOf(Buffer.from(writePdf({ ...doc, title: ' ' }, looks, false)).toString('latin1'))).toContain(
    'The document has no title.',
  );
});
