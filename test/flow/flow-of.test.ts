/** What stays with what follows it: nothing that announces is left behind at the foot of a page. */
import { expect, test } from 'vitest';
import { heading, list } from '../../src/doc/build.ts';
import type { Block } from '../../src/doc/doc.ts';
import { staysWithNext } from '../../src/flow/flow.ts';
import { flowOf } from '../../src/flow/flow-of.ts';
import { cells, docOf, para, tableOf } from '../write/docs.ts';
import { looks } from '../write/looks.ts';

const above: Block = heading(1, 'above', 'Above');
const below: Block = list('bulleted', [{ label: '•', blocks: [para('point')] }]);
const breaks: Block = { kind: 'page-break' };

test.each<[string, readonly Block[], boolean]>([
  ['one paragraph between a heading and a list', [above, para('said'), below], true],
  ['between two headings', [above, para('said'), heading(2, 'next', 'Next')], true],
  ['the second of two', [above, para('first'), para('said'), below], false],
  ['one that more follow', [above, para('said'), para('more')], false],
  ['below a list', [above, below, para('said'), below], false],
  ['before a page’s end', [above, para('said'), breaks, below], false],
  ['the last of all', [above, para('said')], false],
])('%s', (_name, blocks, stays) => {
  const said = flowOf(docOf(...blocks), looks.theme).flatMap((item) =>
    item.kind === 'paragraph' && item.content.some((one) => one.kind === 'text' && one.text === 'said') ? [item] : [],
  );
  expect(said.map(({ keepNext }) => keepNext === true)).toEqual([stays]);
});

test.each([
  ['points of a line stay with their neighbours at both ends of the list', 'point', [true, false, true, false]],
  ['longer ones may stand alone on a page', 'point '.repeat(20), [false, false, false, false]],
])('%s', (_name, words, stays) => {
  const points = list(
    'bulleted',
    stays.map(() => ({ label: '•', blocks: [para(words.trim())] })),
  );
  const said = flowOf(docOf(points), looks.theme).flatMap((item) =>
    item.kind === 'paragraph' && item.role === 'list-bullet' ? [item] : [],
  );
  expect(said.map(({ keepNext }) => keepNext)).toEqual(stays);
});

test.each([
  ['the first and the last row but one of a table stay with their neighbours', 'row', [true, false, true, false]],
  ['high ones may stand alone on a page', 'row '.repeat(25), [false, false, false, false]],
])('%s', (_name, words, stays) => {
  const table = tableOf(stays.map(() => ({ role: 'item', cells: cells(words) })));
  expect(stays.map((_, index) => staysWithNext(table, index))).toEqual(stays);
});
