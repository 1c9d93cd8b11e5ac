/** Hostile texts come through every writer: all words, in order, in sound files, within the page. */
import { describe, expect, test } from 'vitest';
import { make, show, validate } from '../../src/spine.ts';
import { plain, text } from '../../src/doc/build.ts';
import { printable } from '../../src/doc/characters.ts';
import { asTyped } from '../../src/doc/typeset.ts';
import type { Block, Cell, Doc, Row } from '../../src/doc/doc.ts';
import { docItems } from '../inspect/doc.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readHtml } from '../inspect/html/read-html.ts';
import type { ReadItem } from '../inspect/item.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { squeezed } from '../inspect/words.ts';
import { toDocx } from '../../src/write/docx/to-docx.ts';
import { toHtml } from '../../src/write/html/to-html.ts';
import { geometryOf } from '../../src/flow/geometry.ts';
import { layOut } from '../../src/write/layout/lay-out.ts';
import { writePdf } from '../../src/write/pdf/to-pdf.ts';
import { textOf } from '../../src/write/text/to-text.ts';
import { looks, theme } from '../write/looks.ts';
import { misplaced, paintedIn } from '../write/pdf/painted.ts';
import { hostileDoc } from './doc.ts';
import { hostile, small } from './root.ts';
import { letters, marks, sentence, signs, word } from './texts.ts';

const { text: area } = geometryOf(theme);
const workspace = hostile(small);
const year = '2030-31';

/** Page numbers belong to pages. */
function unpaged(items: readonly ReadItem[]): readonly ReadItem[] {
  return items
    .map(({ role, text }) => ({ role, text: role === 'contents' ? text.replace(/ \d+$/, '') : text }))
    .filter(({ role, text }) => text !== '' || role === 'cell');
}

/** What is first missing when words are looked for in order. */
function firstMissing(words: readonly string[], within: readonly string[]): string | undefined {
  let from = 0;
  for (const [index, one] of words.entries()) {
    const found = within.indexOf(one, from);
    if (found < 0) return `“${one}” after “${words.slice(Math.max(0, index - 5), index).join(' ')}”`;
    from = found + 1;
  }
  return undefined;
}

/** Plain text has the target of a link behind its words. */
function unlinked(doc: Doc): Doc {
  return JSON.parse(JSON.stringify(doc), (_, value: { readonly kind?: string }) =>
    value?.kind === 'link' ? { ...value, kind: 'strong' } : value,
  ) as Doc;
}

async function docOf(to: string): Promise<Doc> {
  return JSON.parse((await show(workspace, { year, stage: 'doc', to })).text ?? '') as Doc;
}

test('nothing in the hostile root stops a draft', () => {
  expect(validate(workspace, {}).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every authored text is in the pack as it was written', async () => {
  // Straight marks are set round.
  const said = squeezed(
    asTyped(
      docItems(await docOf('combined'))
        .map(({ text }) => text)
        .join(' '),
    ),
  );
  for (const words of [signs, marks, letters, word, sentence.repeat(70)])
    expect(said).toContain(squeezed(asTyped(printable(words))));
});

const docs: readonly (readonly [string, () => Promise<Doc>])[] = [
  ['of every block', () => Promise.resolve(hostileDoc)],
  ...['combined', 'nhs-example', 'example-council'].map((to) => [`of the root, ${to}`, () => docOf(to)] as const),
];

/** As plain text has it: without bars, and what stands below a cell on a line of its own. */
function inPlainText(doc: Doc): Doc {
  const blocks = doc.blocks.map((block): Block => {
    if (block.kind !== 'table') return block;
    const columns = block.columns.map((one) => (one.align === 'bars' ? { ...one, heading: '' } : one));
    return { ...block, columns, rows: block.rows.flatMap(linesOf) };
  });
  return { ...doc, blocks };
}

function linesOf(row: Row): readonly Row[] {
  const below = row.cells.flatMap((cell): Cell[] =>
    cell.below && cell.content.length > 0 ? [{ content: [text(`(${plain(cell.below)})`)] }] : [],
  );
  const cells = row.cells.map(
    ({ below: apart, ...cell }): Cell => (cell.content.length > 0 || !apart ? cell : { ...cell, content: apart }),
  );
  return [{ ...row, cells }, ...below.map((cell): Row => ({ ...row, cells: [cell] }))];
}

describe.each(docs)('the hostile document %s', async (_, made) => {
  const doc = await made();
  const pdf = writePdf(doc, looks);
  const facts = readPdf(pdf);
  const word = readDocx(await toDocx(doc, looks));
  const html = readHtml(await toHtml(doc, looks));
  const items = docItems(doc, layOut(doc, looks).pageOf);
  const seen = items.filter(({ role, text }) => text !== '' || role === 'cell');

  test('the PDF says it all, in order', () => {
    expect(facts.items.filter(({ role, text }) => text !== '' || role === 'cell')).toEqual(seen);
  });

  test('Word says it all, in order', () => {
    expect(word.items).toEqual(seen);
  });

  test('the web page says it all, in order', () => {
    expect(unpaged(html.items)).toEqual(unpaged(items));
  });

  test('the plain text says it all, in order', () => {
    // The text puts a colon behind the label of a fact.
    const words = (text: string): readonly string[] => text.split(/:?\s+|:$/).filter(Boolean);
    // Plain text has neither pictures nor bars, so that their alternatives and headings are left out.
    const said = unpaged(docItems(inPlainText(doc))).filter(({ role }) => role !== 'picture');
    expect(
      firstMissing(
        said.flatMap(({ text }) => words(text)),
        words(textOf(unlinked(doc))),
      ),
    ).toBeUndefined();
  });

  test('everything in the PDF is tagged, and every link stands on its page', () => {
    expect(facts).toMatchObject({ untagged: 0, orphans: [], displaysTitle: true });
    for (const link of facts.links)
      expect([link.words, link.treePage, link.contents.length > 0]).toEqual([link.words, link.page, true]);
    expect(
      facts.links.flatMap(({ target }) =>
        target.startsWith('#') && !facts.destinations.has(target.slice(1)) ? [target] : [],
      ),
    ).toEqual([]);
    expect(facts.links.filter(({ target }) => !/^[#\x21-\x7e]*$/.test(target))).toEqual([]);
    expect(facts.scopes).not.toContain('');
    facts.headingLevels.forEach((level, index) =>
      expect(level).toBeLessThanOrEqual((facts.headingLevels[index - 1] ?? 0) + 1),
    );
  });

  test('Word and the web page are sound', () => {
    expect([word.faults, html.faults]).toEqual([[], []]);
  });

  test('no words leave the text area of a page, or stand over other words', () => {
    const painted = paintedIn(pdf);
    expect(painted.length).toBeGreaterThan(1000);
    expect(misplaced(painted, area)).toEqual([]);
  });
});

test('the appendices of the money are made, and none runs off the page', async () => {
  const { outputs = [] } = await make(workspace, { document: 'funding', year });
  expect(outputs.map(({ name }) => name.replace(/.*(?=\.)/, ''))).toEqual([
    '.docx',
    '.pdf',
    '.xlsx',
    '.csv',
    '.docx',
    '.pdf',
    '.xlsx',
    '.csv',
    '.docx',
    '.pdf',
    '.xlsx',
    '.csv',
  ]);
  for (const { name, bytes } of outputs.filter((one) => one.name.endsWith('.pdf')))
    expect([name, misplaced(paintedIn(bytes), area)]).toEqual([name, []]);
});

test('the same bytes again', async () => {
  const request = { year, to: ['combined'], formats: ['docx', 'pdf', 'html'] };
  const [one, other] = [await make(workspace, request), await make(hostile(small), request)];
  expect(one.outputs?.length).toBe(3);
  expect(
    one.outputs?.map(({ bytes }, index) => Buffer.compare(bytes, other.outputs?.[index]?.bytes ?? new Uint8Array())),
  ).toEqual([0, 0, 0]);
});
