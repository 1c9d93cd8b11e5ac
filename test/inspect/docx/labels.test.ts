/** The labels that Word would compute. */
import { expect, test } from 'vitest';
import { Labels } from './labels.ts';
import { parseXml } from './xml.ts';

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = parseXml(
  '<w:numbering>' +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%2.%3')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3">${level(0, 'lowerLetter', '%1.', 25)}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>' +
    '</w:numbering>',
);

const cases: readonly (readonly [string, readonly (readonly [string, number])[], readonly string[]])[] = [
  [
    'a list counts',
    [
      ['1', 0],
      ['1', 0],
      ['1', 0],
    ],
    ['1.', '2.', '3.'],
  ],
  [
    'a deeper level starts again after a higher one',
    [
      ['1', 0],
      ['1', 1],
      ['1', 1],
      ['1', 0],
      ['1', 1],
    ],
    ['1.', 'a)', 'b)', '2.', 'a)'],
  ],
  [
    'a level can show those above',
    [
      ['1', 0],
      ['1', 1],
      ['1', 2],
    ],
    ['1.', 'a)', '1.a.1'],
  ],
  [
    'two lists of one definition go on counting',
    [
      ['1', 0],
      ['2', 0],
    ],
    ['1.', '2.'],
  ],
  [
    'a list with its own start restarts',
    [
      ['1', 0],
      ['3', 0],
      ['3', 0],
    ],
    ['1.', '7.', '8.'],
  ],
  [
    'bullets do not count',
    [
      ['4', 0],
      ['4', 0],
    ],
    ['•', '•'],
  ],
  [
    'letters double after z',
    [
      ['5', 0],
      ['5', 0],
      ['5', 0],
      ['5', 0],
    ],
    ['y.', 'z.', 'aa.', 'bb.'],
  ],
];

test.each(cases)('%s', (_, steps, expected) => {
  const labels = new Labels(numbering);
  expect(steps.map(([list, at]) => labels.next(list, at))).toEqual(expected);
});

test('A list that numbering.xml lacks is not known.', () => {
  const labels = new Labels(numbering);
  expect([labels.knows('1'), labels.knows('9')]).toEqual([true, false]);
});
