/** What is read quickly is read as `saxes` reads it, and what is left to `saxes` goes on where the quick reader stopped. */
import fc from '../properties.ts';
import { expect, test } from 'vitest';
import { quickSteps } from '../../src/ooxml/quick-xml.ts';
import { NotXml, slowSteps, walk } from '../../src/ooxml/read-xml.ts';

function told(steps: Iterable<unknown>): readonly unknown[] {
  const all: unknown[] = [];
  try {
    for (const step of steps) all.push(step);
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    return [error.at, error.message, error.hasDocumentType];
  }
  return all;
}

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '<x:b c="1"/>',
      '<c d="&lt;2" x:d="3" >',
      '</c>',
      '<c d="1" d="2">',
      "<b c='1'/>",
    ),
    fc.constantFrom(
      'words',
      ' ',
      '\n',
      '\r\n',
      '\t',
      '&amp;',
      '&quot;',
      '&#65;',
      '&b;',
      '&',
      '>',
      ']]>',
      'ü',
      '\ud83d\ude00',
      '\u0001',
    ),
    fc.constantFrom(
      '<!-- a -->',
      '<?b c?>',
      '<![CDATA[<a>]]>',
      '<!DOCTYPE a>',
      '<',
      '"',
      '<b c="1\n2"/>',
      '<b c="]]>"/>',
      '</a >',
    ),
  ),
  { maxLength: 12 },
);
const head = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  '<?xml version="1.1"?>',
);

test('any text has the same steps, read quickly or not, and is refused at the same place', () => {
  fc.assert(
    fc.property(head, pieces, fc.boolean(), (first, rest, isWrapped) => {
      const xml = first + (isWrapped ? `<a>${rest.join('')}</a>` : rest.join(''));
      expect(told(walk(xml))).toEqual(told(slowSteps(xml)));
    }),
    { numRuns: 3000 },
  );
});

test('what workbooks consist of is read to its end without saxes', () => {
  const row =
    '<row r="1" ht="15.5"><c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c><c r="B1"><v>1</v></c></row>\n';
  const quick = quickSteps(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet>${row.repeat(3)}</worksheet>\n`,
  );
  let next = quick.next();
  while (next.done !== true) next = quick.next();
  expect(next.value).toBe(true);
});
