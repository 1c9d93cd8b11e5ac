/** Docs that try every writer: too long, too deep, too wide, and words that mean something in HTML. */
import { heading, list, note, para, text } from '../../../src/doc/build.ts';
import type { Block, Doc, List, Table } from '../../../src/doc/doc.ts';
import { sampleDoc } from '../../sample-doc.ts';

const words = 'the Board must ensure that services are planned with the people who use them, ';

function nested(depth: number, role: List['role']): List {
  const own = para([text(`Level ${depth} of a very deep list`)], 'lead');
  return list(role, [{ label: role === 'bulleted' ? '•' : `${depth}.`, blocks: depth === 1 ? [own] : [own, nested(depth - 1, role)] }]);
}

function longTable(rows: number): Table {
  return {
    kind: 'table',
    caption: 'Table <9>: "Everything" & more',
    description: 'Many rows, & a <hostile> "description".',
    columns: ['Line', 'Use', '2030-31', '2031-32', '2032-33', 'Total'].map((column, index) => ({ heading: column, width: 1 / 6, align: index > 1 ? 'right' : 'left' })),
    rows: Array.from({ length: rows }, (_, index) => ({
      role: index % 50 === 49 ? 'subtotal' : 'item',
      cells: [`Service ${index + 1}`, index % 3 === 0 ? '' : 'Care at home', '£1,234,567', '£2,345,678', '£3,456,789', '£999,999,999'].map((cell, at) => ({ content: cell === '' ? [] : [text(cell)], ...(at > 1 && { value: 1 }) })),
    })),
  };
}

const blocks: readonly Block[] = [
  { kind: 'contents', heading: 'Contents & "more"', id: 'contents' },
  { kind: 'page-break' },
  heading(1, 'main', 'A place that is called like the main part'),
  heading(2, 'table-caption', '<script>alert("1")</script> & </style>'),
  heading(2, 'mark', 'Unlisted places & names'),
  para([text(words.repeat(500).trim())]),
  para([text(`A word of 300 letters: ${'Pneumonoultramicroscopic'.repeat(13).slice(0, 300)}`)]),
  para([text('Gàidhlig: Bòrd Co-aonachaidh; Polski: zażółć gęślą jaźń; a\u0301 combined, soft\u00adhyphen, non\u00a0breaking, \u201cquotes\u201d')]),
  para([{ kind: 'link', target: 'javascript:alert(1)', content: [text('no script')] }, text(' and '), { kind: 'link', target: '#nowhere', content: [text('no place')] }, text(' and '), { kind: 'link', target: 'https://example.org/?a=1&b="<2>"', content: [text('a good link')] }]),
  nested(60, 'numbered'),
  nested(30, 'bulleted'),
  { kind: 'band', id: 'group-11', number: '11', title: [text('After the last tone')], statement: [text('The colours go round.')], tone: 13 },
  list('clauses', [
    { label: '11.100.2000', id: 'direction-11.100.2000', blocks: [para([text('A very long number.')]), para([text('A second paragraph.')]), list('lettered', [{ label: 'zz)', blocks: [para([text('A second label.')])] }])] },
    { label: '11.2', id: 'direction-11.100.2000', blocks: [para([text('The same anchor again.')])] },
  ]),
  note('A note & its <brackets>.'),
  longTable(300),
  { ...longTable(1), rows: [] },
];

/** Every string at its worst; the mark and header must not end the style sheet either. */
export const hostileDoc: Doc = {
  ...sampleDoc,
  title: 'A "title" & <its> troubles',
  subject: '"Quoted" & <bracketed>',
  author: 'Board "A" & B <x>',
  header: 'Head"er\\ </style><b> & more',
  footer: 'Foot"er </style> & more',
  mark: 'DRAFT "2" </style>',
  cover: { ...sampleDoc.cover, organisation: 'Board "A" & B <x>', facts: [{ label: '<Status>', value: '"Draft" & more' }] },
  blocks,
};
