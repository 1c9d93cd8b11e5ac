/** The reader sees what is wrong in a file: each fault is put into a sound one by changing bytes of the same length. */
import { expect, test } from 'vitest';
import type { PdfFacts } from './pdf-facts.ts';
import { readPdf } from './read-pdf.ts';
import { writePdf } from '../../../src/write/pdf/to-pdf.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { looks } from '../../write/looks.ts';

const sound = Buffer.from(writePdf(sampleDoc, looks, false)).toString('latin1');

function changed(from: string | RegExp, to: string): PdfFacts {
  const broken = sound.replace(from, to);
  expect(broken).not.toBe(sound);
  expect(broken).toHaveLength(sound.length);
  return readPdf(Buffer.from(broken, 'latin1'));
}

test('a sound file has no faults', () => {
  expect(readPdf(Buffer.from(sound, 'latin1'))).toMatchObject({
    faults: [],
    untagged: 0,
    orphans: [],
    title: sampleDoc.title,
  });
});

test('words outside of all tags', () => {
  expect(changed('/MCID 0', '/XXXX 0').untagged).toBeGreaterThan(0);
});

test('artifacts that are none', () => {
  expect(changed('/Artifact <<', '/Artefact <<').untagged).toBeGreaterThan(0);
});

test('marked content that the tree does not hold', () => {
  expect(changed('/MCID 2', '/MCID 9').orphans).toEqual(['1:9']);
});

test('a header cell without scope', () => {
  expect(changed('/Scope /Column', '/Scape /Column').scopes).toContain('');
});

test('a link without description', () => {
  expect(changed('/Contents (group 1)', '/Cantents (group 1)').links.map(({ contents }) => contents)).toContain('');
});

test('a heading that became a paragraph', () => {
  expect(changed('/S /H2', '/S /P ').headingLevels).toEqual([1, 1, 1, 1, 3, 1]);
});

test('a font that is not embedded', () => {
  expect(changed('/FontFile2', '/FantFile2').fonts.some(({ embedded }) => !embedded)).toBe(true);
});

test('something else than a PDF', () => {
  expect(() => readPdf(Buffer.from('PK'))).toThrow('no cross-reference table');
});
