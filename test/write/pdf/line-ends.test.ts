/** Where the lines of every PDF end, in both themes: what is read as one stands on one line, as PDF.js extracts it; and no paragraph ends in a line of one short word. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { make, show } from '../../../src/spine.ts';
import type { Doc } from '../../../src/doc/doc.ts';
import { typeset } from '../../../src/doc/typeset.ts';
import type { Workspace } from '../../../src/source/workspace.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { example, faultless, midlothian } from '../../roots.ts';
import { accessible, looks } from '../looks.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const parted: Readonly<Record<string, RegExp>> = {
  'a day from its month': new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\n(?:${months})\\b.*`, 'gu'),
  'a month from its year': new RegExp(`\\b(?:${months})\\n(?:19|20)\\d\\d\\b(?!-).*`, 'gu'),
  'a name from its number': /\b(?:[Ss]ections?|Directions?|Outcomes?|Aim|Appendix|Table)\n\d(?!\d{3}-).*/gu,
  'an Act from its year': /\bAct\n(?:19|20)\d\d.*/gu,
  'a number from its unit': /\d\n(?:million|per cent|%).*/gu,
  'a year from the next': /\b20\d\d-\n\d\d\b.*/gu,
};

function partedIn(text: string): readonly string[] {
  return Object.entries(parted).flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(([found]) => `${what}: ${found.replace('\n', ' | ')}`),
  );
}

/** The lines of its pages, as they are extracted. */
async function linesOf(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str.trim() + (item.hasEOL ? '\n' : ' ') : '')).join(''));
  }
  await loading.destroy();
  return pages.join('\n\n').replace(/ *\n */g, '\n');
}

/** Of paragraphs of several lines: the last, where it is one word of few letters and could have had company. */
function shortEnds(doc: Doc, own = looks): readonly string[] {
  return layOut(typeset(doc), own).pages.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      if (part.kind !== 'paragraph' || !part.last || part.lines.length < 2) return [];
      const words = part.lines.map(({ segments }) =>
        segments
          .map(({ text }) => text)
          .join('')
          .trim(),
      );
      const [before = '', end = ''] = words.slice(-2);
      const company = before.split(' ').at(-1) ?? '';
      const isShort = !end.includes(' ') && end.replace(/[^\p{L}\p{N}]/gu, '').length <= 5;
      return isShort && company.length + end.length < 22 ? [`${company} | ${end}`] : [];
    }),
  );
}

test('what is parted is seen', () => {
  const text = 'by 31\nJanuary\n2031 under section\n26 of the Act\n2014 with £1.3\nmillion of 2029-\n30';
  expect(partedIn(text).map((found) => found.replace(/:.*/, ''))).toEqual(Object.keys(parted));
});

describe.each<[string, () => Workspace, string]>([
  ['Midlothian', midlothian, '2023-24'],
  ['the example board', example, '2030-31'],
  ['the faultless board', faultless, '2030-31'],
])('%s', (_, root, year) => {
  test.each([undefined, 'accessible-reading'])('theme %s', async (theme) => {
    const asked = { year, formats: ['pdf'], source: false, ...(theme !== undefined && { theme }) } as const;
    for (const document of ['directions', 'funding']) {
      const { outputs = [] } = await make(root(), { ...asked, document });
      expect(outputs).toHaveLength(3);
      for (const { bytes } of outputs) expect(partedIn(await linesOf(bytes))).toEqual([]);
    }
    const doc = JSON.parse((await show(root(), { year, stage: 'doc' })).text ?? '') as Doc;
    expect(shortEnds(doc, theme === undefined ? looks : { ...looks, ...accessible, files: looks.files })).toEqual([]);
  });
});
