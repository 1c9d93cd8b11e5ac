/** Docs that try every writer: too long, too deep, too wide, and words that mean something in HTML. */
import { heading, labelOf, list, note, para, text } from '../../src/doc/build.ts';
import type { Block, Doc, Inline, List, Table } from '../../src/doc/doc.ts';
import { sampleDoc } from '../sample-doc.ts';
import { letters, sentence, signs, word } from './texts.ts';

const words = sentence;

function nested(depth: number, role: List['role']): List {
  const own = para([text(`Level ${depth} of a very deep list`)], 'lead');
  return list(role, [
    {
      label: role === 'bulleted' ? '•' : role === 'lettered' ? labelOf(role, depth) : `${depth}.`,
      blocks: depth === 1 ? [own] : [own, nested(depth - 1, role)],
    },
  ]);
}

function longTable(rows: number): Table {
  return {
    kind: 'table',
    caption: 'Table <9>: "Everything" & more',
    description: 'Many rows, & a <hostile> "description".',
    columns: ['Line', 'Use', '2030-31', '2031-32', '2032-33', 'Total'].map((column, index) => ({
      heading: column,
      width: 1 / 6,
      align: index > 1 ? 'right' : 'left',
    })),
    rows: Array.from({ length: rows }, (_, index) => ({
      role: index % 50 === 49 ? 'subtotal' : 'item',
      cells: [
        `Service ${index + 1}`,
        index % 3 === 0 ? '' : 'Care at home',
        '£1,234,567',
        '£2,345,678',
        '£3,456,789',
        '£999,999,999',
      ].map((cell, at) => ({ content: cell === '' ? [] : [text(cell)], ...(at > 1 && { value: 1 }) })),
    })),
  };
}

/** Every nesting of strong words, emphasis, links and line breaks there is, around the same words. */
function nestings(within: readonly ('strong' | 'emph' | 'link')[], said: string): readonly Inline[] {
  const inner = within.map((kind): Inline => {
    const content = nestings(
      within.filter((other) => other !== kind),
      said,
    );
    return kind === 'link' ? { kind, target: 'https://example.org/?a="1"&b=<2>#c', content } : { kind, content };
  });
  return [text(said), { kind: 'break' }, ...inner];
}

function wide(columns: number): Table {
  return {
    kind: 'table',
    caption: `Many columns {{ ${signs} ${letters} ${word}`,
    description: 'Cells narrower than what is in them.',
    columns: Array.from({ length: columns }, (_, index) => ({
      heading: index === 1 ? word : index === 2 ? sentence.repeat(4) : `Column ${index}`,
      width: 1 / columns,
      align: index % 2 ? 'right' : 'left',
    })),
    rows: Array.from({ length: 12 }, (_, row) => ({
      role: row === 11 ? 'total' : row % 5 === 4 ? 'subtotal' : 'item',
      cells: Array.from({ length: columns }, (_, index) =>
        index % 2
          ? { content: [text(row % 2 ? '−£90,071,992,547,409.91' : word)], value: -9007199254740991 }
          : {
              content:
                row === 3 && index === 2
                  ? nestings(['strong', 'emph', 'link'], sentence)
                  : row === 4
                    ? []
                    : [text(index === 0 ? `Row ${row} ${signs}` : '1')],
            },
      ),
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
  para([
    text(
      'Gàidhlig: Bòrd Co-aonachaidh; Polski: zażółć gęślą jaźń; a\u0301 combined, soft\u00adhyphen, non\u00a0breaking, \u201cquotes\u201d',
    ),
  ]),
  para([
    { kind: 'link', target: 'javascript:alert(1)', content: [text('no script')] },
    text(' and '),
    { kind: 'link', target: '#nowhere', content: [text('no place')] },
    text(' and '),
    { kind: 'link', target: 'https://example.org/?a=1&b="<2>"', content: [text('a good link')] },
  ]),
  para([...nestings(['strong', 'emph', 'link'], `${signs} `), ...nestings(['link', 'strong', 'emph'], word)]),
  para([
    { kind: 'link', target: 'mailto:a b@example.org?subject="x"&body=<y>', content: [text('mail')] },
    text(' '),
    { kind: 'link', target: 'https://example.org/Gàidhlig/ü?q=ż', content: [text('letters in an address')] },
  ]),
  nested(60, 'numbered'),
  nested(60, 'lettered'),
  nested(30, 'bulleted'),
  nested(60, 'clauses'),
  nested(12, 'aims'),
  wide(7),
  heading(3, 'long', `${letters} ${sentence.repeat(30)} ${word}`),
  {
    kind: 'band',
    id: 'group-11',
    number: '11',
    title: [text('After the last tone')],
    statement: [text('The colours go round.')],
    tone: 13,
  },
  list('clauses', [
    {
      label: '11.100.2000',
      id: 'direction-11.100.2000',
      blocks: [
        para([text('A very long number.')]),
        para([text('A second paragraph.')]),
        list('lettered', [{ label: 'zz)', blocks: [para([text('A second label.')])] }]),
      ],
    },
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
  cover: {
    ...sampleDoc.cover,
    organisation: 'Board "A" & B <x>',
    facts: [{ label: '<Status>', value: '"Draft" & more' }],
  },
  blocks,
};
