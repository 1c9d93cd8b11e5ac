/** Facts in every format: the same labels and words in the same order, as a list that assistive technology knows, in styles of their own. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { facts, list } from '../../src/doc/build.ts';
import type { Block, Fact, Item } from '../../src/doc/doc.ts';
import { docItems } from '../inspect/doc.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readHtml } from '../inspect/html/read-html.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { toDocx } from '../../src/write/docx/to-docx.ts';
import { toHtml } from '../../src/write/html/to-html.ts';
import { layOut } from '../../src/write/layout/lay-out.ts';
import { toPdf, writePdf } from '../../src/write/pdf/to-pdf.ts';
import { textOf } from '../../src/write/text/to-text.ts';
import { docOf, para, sentence, text } from './docs.ts';
import { looks } from './looks.ts';

const items: readonly Fact[] = [
  { label: 'Function', content: [text('Health visiting (NHS, under 18, 1)')] },
  {
    label: 'Money',
    content: [text('£3,000,000 Community nursing (payment), '), { kind: 'strong', content: [text('Appendix 1')] }],
  },
  { label: 'Measure', content: [text(`Share of carers who had a health review: ${sentence(2)}`)] },
  { label: 'In force, review', content: [text('From 1 April 2030; the Board reviews it on 1 December 2030')] },
];

function direction(number: string, ...blocks: Item['blocks']): Item {
  return { label: number, id: `direction-${number}`, blocks };
}

const below = direction('3.1', para('NHS Example must offer a health review.'), facts(items, 'direction'));
const between = direction('3.2', para('Example Council'), facts(items, 'direction'), para('It must give a plan.'));
const above = direction('3.3', facts(items.slice(0, 2), 'direction'), para('It must close.'));
const blocks: readonly Block[] = [
  list('clauses', [below, between, above]),
  list('bulleted', [{ label: '•', blocks: [para('A point'), facts(items.slice(0, 1))] }]),
  facts(items),
  para('Between.'),
  facts(items, 'quiet'),
  facts([{ label: 'A label that needs more than half of the width of the text all alone', content: [text('Words')] }]),
  para('After them.'),
];
const doc = docOf(...blocks);
const words = docItems(doc);

describe('the words are the same, in the same order', () => {
  test('in PDF, as a list of labels and bodies, all of it tagged', async () => {
    const read = readPdf(await toPdf(doc, looks));
    expect(read.items).toEqual(words);
    expect([read.untagged, read.orphans]).toEqual([0, []]);
    const raw = new TextDecoder('latin1').decode(writePdf(docOf(facts(items)), looks, false));
    expect(['L', 'LI', 'Lbl', 'LBody'].map((tag) => raw.split(`/S /${tag}\n`).length - 1)).toEqual([1, 4, 4, 4]);
  });

  test('in Word, in styles of their own, their labels never counted by Word', async () => {
    const bytes = await toDocx(doc, looks);
    expect(readDocx(bytes).items).toEqual(words);
    expect(readDocx(bytes).faults).toEqual([]);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    for (const style of ['Facts', 'DirectionFacts', 'QuietFacts'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(xml).toContain('<w:rStyle w:val="DirectionFactsLabel"/></w:rPr><w:t>Function</w:t>');
  });

  test('on the web page, as terms and descriptions', async () => {
    const read = readHtml(await toHtml(doc, looks));
    expect(read.faults).toEqual([]);
    expect(read.items.filter(({ text }) => text !== '')).toEqual(words);
  });

  test('in text, each on a line, below the words of its item', () => {
    const lines = textOf(doc).split('\n');
    const at = lines.findIndex((line) => line.startsWith('3.1'));
    expect(lines.slice(at, at + 3)).toEqual([
      '3.1 NHS Example must offer a health review.',
      '    Function: Health visiting (NHS, under 18, 1)',
      '    Money: £3,000,000 Community nursing (payment), Appendix 1',
    ]);
  });
});

describe('facts stand with what they belong to', () => {
  test.each([
    ['below its words', below],
    ['above its words', between],
  ])('%s, on one page, wherever the direction comes to stand', async (_, item) => {
    for (let lines = 20; lines < 40; lines++) {
      const { pages } = layOut(docOf(para(sentence(lines)), list('clauses', [item])), looks);
      const pagesOf = pages.filter(({ parts }) =>
        parts.some(
          (part) => part.kind === 'paragraph' && part.paragraph.left > 0 && part.paragraph.shade === undefined,
        ),
      );
      // The cover has facts of its own.
      expect(pagesOf).toHaveLength(2);
    }
  });

  test('in Word each paragraph but the last is kept with the next', async () => {
    const xml = strFromU8(
      unzipSync(await toDocx(docOf(list('clauses', [between])), looks))['word/document.xml'] ?? new Uint8Array(),
    );
    const kept = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="(Direction\w*)"\/>(<w:keepNext\/>)?/g)];
    expect(kept.map(([, style, keep]) => [style, keep !== undefined])).toEqual([
      ['DirectionLead', false],
      ['DirectionFacts', true],
      ['DirectionFacts', true],
      ['DirectionFacts', true],
      ['DirectionFacts', true],
      ['DirectionText', false],
    ]);
    // What somebody types into Word below them in these styles stands as they do.
    expect(xml).not.toMatch(/<w:pStyle w:val="Direction\w*"\/>(?:(?!<\/w:pPr>).)*<w:ind /);
  });

  test('smaller than the words they stand with, one column of labels', () => {
    const flow = layOut(docOf(list('clauses', [below])), looks).flow.filter((item) => item.kind === 'paragraph');
    const set = flow.filter(({ role }) => role === 'direction-fact');
    const clause = flow.find(({ role }) => role === 'clause-lead');
    expect(new Set(set.map(({ left }) => left)).size).toBe(1);
    expect(set[0]?.style.size).toBeLessThan(clause?.style.size ?? 0);
    expect((set[0]?.left ?? 0) - (set[0]?.hang ?? 0)).toBe(clause?.left);
  });
});
