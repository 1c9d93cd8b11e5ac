/** Plain text: the sample as a golden file, and what the sample lacks. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/doc/doc.ts';
import { textOf, toText } from '../../../src/write/text/to-text.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { cells, docOf, item, para, tableOf } from '../docs.ts';
import { looks } from '../looks.ts';

const cover = textOf(docOf());

function bodyOf(...blocks: readonly Block[]): string {
  return textOf(docOf(...blocks))
    .slice(cover.length)
    .trim();
}

test('The sample reads as its golden file.', async () => {
  expect(new TextDecoder().decode(await toText(sampleDoc, looks))).toBe(
    readFileSync('test/write/text/sample.txt', 'utf8'),
  );
});

test('Labels hang: all lines of an item stand under its words.', () => {
  const inner: Block = { kind: 'list', role: 'lettered', items: [{ label: 'a)', blocks: [para('inner')] }] };
  const list: Block = {
    kind: 'list',
    role: 'clauses',
    items: [item('1.1', 'one'), { label: '1.10', blocks: [para('two', 'lead'), inner, para('three')] }],
  };
  expect(bodyOf(list)).toBe('1.1  one\n1.10 two\n     a) inner\n     three');
});

test('Columns are as wide as their widest cell, characters counted once, with a rule above totals.', () => {
  const table = tableOf([
    { role: 'item', cells: cells('Café', '£1') },
    { role: 'subtotal', cells: cells('', '£10,000') },
    { role: 'total', cells: cells('Total', '£10,001') },
  ]);
  expect(bodyOf(table)).toBe(
    [
      'Table 1: Uses',
      '',
      'Use     Amount',
      '--------------',
      'Café        £1',
      '--------------',
      '       £10,000',
      '--------------',
      'Total  £10,001',
    ].join('\n'),
  );
});

test('No line has spaces at its end, and blocks are one blank line apart.', async () => {
  const lines = new TextDecoder().decode(await toText(sampleDoc, looks)).split('\n');
  expect(lines.filter((line) => / $/.test(line))).toEqual([]);
  expect(lines.join('\n')).not.toContain('\n\n\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.at(-2)).not.toBe('');
});
