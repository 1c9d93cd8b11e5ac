/** What the reader finds in Word files that were damaged on purpose. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import { parseXml } from './xml.ts';
import { toDocx } from '../../../src/write/docx/to-docx.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { looks } from '../../write/looks.ts';
import { picturesDoc } from '../../write/pictures-doc.ts';

const sound = unzipSync(await toDocx(sampleDoc, looks));
const pictured = unzipSync(await toDocx(picturesDoc(), looks));

/** The sample with the first occurrence of some words in a part replaced. */
function damaged(path: string, from: string, to: string) {
  const part = strFromU8(sound[path] ?? new Uint8Array());
  if (!part.includes(from)) throw new Error(`${path} has no ${from}`);
  return readDocx(zipSync({ ...sound, [path]: strToU8(part.replace(from, to)) }));
}

const document = 'word/document.xml';

describe('Faults', () => {
  it.each([
    [
      'a bookmark name that is there twice',
      document,
      'w:name="aim_1"',
      'w:name="Aim_2"',
      'The bookmark aim_2 is there twice.',
    ],
    [
      'a link to nowhere',
      document,
      'w:anchor="group_1"',
      'w:anchor="group_11"',
      'A link goes to group_11, which is no bookmark.',
    ],
    [
      'a style that is not defined',
      document,
      '<w:pStyle w:val="BodyText"/>',
      '<w:pStyle w:val="Body"/>',
      'The style Body is not defined.',
    ],
    [
      'a list that is not defined',
      document,
      '<w:numId w:val="3"/>',
      '<w:numId w:val="77"/>',
      'The list 77 is not defined.',
    ],
    [
      'a cell without a paragraph',
      document,
      '<w:p><w:pPr><w:pStyle w:val="TableTotal"/></w:pPr></w:p></w:tc>',
      '</w:tc>',
      'A table cell has no paragraph.',
    ],
  ])('%s', (_, path, from, to, fault) => {
    expect(damaged(path, from, to).faults).toEqual([fault]);
  });

  it.each([
    [
      'a picture without words',
      'descr="One colour"',
      'descr=""',
      'A picture has no alternative text and is not marked as decoration.',
    ],
    [
      'decoration without its mark',
      '<adec:decorative ',
      '<adec:other ',
      'A picture has no alternative text and is not marked as decoration.',
    ],
    ['a floating picture', '<wp:inline ', '<wp:anchor ', 'A picture floats: it is not in line with the text.'],
    ['two drawings of one number', '<wp:docPr id="2"', '<wp:docPr id="1"', 'The drawing 1 is there twice.'],
  ])('%s', (_, from, to, fault) => {
    const document = strFromU8(pictured['word/document.xml'] ?? new Uint8Array());
    const close = to.startsWith('<wp:anchor') ? document.replace('</wp:inline>', '</wp:anchor>') : document;
    expect(document).toContain(from);
    expect(readDocx(zipSync({ ...pictured, 'word/document.xml': strToU8(close.replace(from, to)) })).faults).toEqual([
      fault,
    ]);
  });

  it('none in a sound file', () => {
    expect(readDocx(zipSync(sound)).faults).toEqual([]);
    expect(readDocx(zipSync(pictured)).faults).toEqual([]);
  });
});

describe('Facts', () => {
  test('Merged cells and missing header rows are seen.', () => {
    expect(damaged(document, '<w:tcW ', '<w:gridSpan w:val="2"/><w:tcW ').tables).toMatchObject([{ merged: true }]);
    expect(damaged(document, '<w:tblHeader/>', '').tables).toMatchObject([{ headRows: 0 }]);
  });

  test('A field that would ask to be updated is seen.', () => {
    expect(damaged(document, 'w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"').asksToUpdate).toBe(true);
    expect(damaged('word/settings.xml', '<w:compat>', '<w:updateFields/><w:compat>').asksToUpdate).toBe(true);
  });

  test('A changed word, label or role changes the items.', () => {
    const { items } = readDocx(zipSync(sound));
    const differing = (path: string, from: string, to: string) =>
      damaged(path, from, to).items.filter((item, index) => JSON.stringify(item) !== JSON.stringify(items[index]));
    expect(differing(document, 'Offered', 'Agreed')).toEqual([{ role: 'cell', text: 'Agreed' }]);
    expect(differing(document, '<w:t>1.2</w:t>', '<w:t>1.3</w:t>')).toEqual([{ role: 'label', text: '1.3' }]);
    expect(differing('word/numbering.xml', '<w:numFmt w:val="lowerLetter"/>', '<w:numFmt w:val="decimal"/>')).toEqual([
      { role: 'label', text: '1)' },
      { role: 'label', text: '2)' },
    ]);
    expect(differing('word/styles.xml', '<w:outlineLvl w:val="2"/>', '<w:outlineLvl w:val="1"/>')).toEqual([
      { role: 'heading2', text: 'Provision for people over the age of 18' },
    ]);
  });

  test('A file without a document is refused.', () => {
    expect(() => readDocx(zipSync({ 'other.txt': strToU8('x') }))).toThrow('no body');
    expect(() => readDocx(strToU8('not a zip'))).toThrow();
  });
});

describe('XML', () => {
  it('gives names, attributes, children and text', () => {
    const xml = parseXml('<?xml version="1.0"?><!-- note --><a x="1 &amp; 2"><b/><c>&lt;d&gt; &#163;&#xA3;</c></a>');
    expect(xml).toEqual({
      name: 'a',
      attributes: { x: '1 & 2' },
      text: '',
      children: [
        { name: 'b', attributes: {}, children: [], text: '' },
        { name: 'c', attributes: {}, children: [], text: '<d> ££' },
      ],
    });
  });

  it.each(['<a><b></a>', '<a>', '', '</a>'])('refuses %j', (xml) => {
    expect(() => parseXml(xml)).toThrow();
  });
});
