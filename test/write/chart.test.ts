/** A chart in every format: a figure that says in words what it shows, with the same words around it everywhere. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Block, Doc } from '../../src/doc/doc.ts';
import { docItems } from '../inspect/doc.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readHtml } from '../inspect/html/read-html.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { toDocx } from '../../src/write/docx/to-docx.ts';
import { toHtml } from '../../src/write/html/to-html.ts';
import { barsOf } from '../../src/write/layout/chart.ts';
import { toPdf, writePdf } from '../../src/write/pdf/to-pdf.ts';
import { sampleDoc } from '../sample-doc.ts';
import { looks } from './looks.ts';

const chart: Extract<Block, { kind: 'chart' }> = {
  kind: 'chart',
  caption: 'Figure 1: Where the “money” goes (£000)',
  description: 'Bars, one for each: Core & hosted 66,720; Efficiencies −1,150.',
  bars: [
    { label: 'Core & hosted', value: 66720, words: '66,720' },
    { label: 'Efficiencies', value: -1150, words: '−1,150' },
    { label: 'Nothing', value: 0, words: '0' },
  ],
};
const doc: Doc = {
  ...sampleDoc,
  blocks: [...sampleDoc.blocks, chart, { kind: 'para', role: 'body', content: [{ kind: 'text', text: 'After it.' }] }],
};

test('bars are to scale, and negative ones end where the others begin', () => {
  const [core, less, nothing] = barsOf(chart, 1000);
  expect((core?.length ?? 0) / (less?.length ?? 1)).toBeCloseTo(66720 / 1150);
  expect((less?.x ?? 0) + (less?.length ?? 0)).toBeCloseTo(core?.x ?? 0);
  expect([nothing?.length, less?.isNegative, core?.isNegative]).toEqual([0, true, false]);
});

test('in PDF it is one tagged figure with its words as alternative text', async () => {
  const facts = readPdf(await toPdf(doc, looks));
  expect(facts.types).toContain('Figure');
  expect([facts.untagged, facts.orphans]).toEqual([0, []]);
  expect(facts.items.slice(-3)).toEqual([
    { role: 'caption', text: chart.caption },
    { role: 'picture', text: chart.description },
    { role: 'paragraph', text: 'After it.' },
  ]);
  expect(new TextDecoder('latin1').decode(writePdf(doc, looks, false))).toMatch(
    /\/S \/Figure[^]{0,200}\/Alt|\/Alt[^]{0,400}\/S \/Figure/,
  );
});

test('in Word it is a chart of its own with its words as alternative text', async () => {
  const bytes = await toDocx(doc, looks);
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
    'descr="Bars, one for each: Core &amp; hosted 66,720; Efficiencies −1,150."',
  );
  expect(strFromU8(parts['word/charts/chart1.xml'] ?? new Uint8Array())).toContain(
    '<c:pt idx="1"><c:v>-1150</c:v></c:pt>',
  );
  expect(readDocx(bytes).items.slice(-3)).toEqual(docItems(doc).slice(-3));
});

test('on the web page bars begin where their track begins, and negative ones end where the others begin', async () => {
  const html = new TextDecoder().decode(await toHtml(doc, looks));
  const bars = [...html.matchAll(/class="bar(?: less)?" style="margin-left: ([\d.]+)%; width: ([\d.]+)%"/g)];
  const [core, less] = bars.map(([, left, width]) => ({ left: Number(left), width: Number(width) }));
  expect(less?.left).toBe(0);
  expect(less?.width).toBeCloseTo(core?.left ?? 0, 1);
  expect((core?.left ?? 0) + (core?.width ?? 0)).toBeLessThan(100);
  const without = { ...doc, blocks: [{ ...chart, bars: chart.bars.filter(({ value }) => value >= 0) }] };
  expect(new TextDecoder().decode(await toHtml(without, looks))).toContain(
    'class="bar" style="margin-left: 0%; width: ',
  );
});

test('on the web page it is a drawing with a label', async () => {
  const html = new TextDecoder().decode(await toHtml(doc, looks));
  expect(html).toContain('role="img" aria-label="Bars, one for each: Core &amp; hosted 66,720; Efficiencies −1,150."');
  expect(readHtml(new TextEncoder().encode(html)).faults).toEqual([]);
});
