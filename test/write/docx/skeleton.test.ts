/** The parts of a Word file that are written beforehand are what docx makes, and have the page and the font of the theme. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, run by hand after another version of docx
import { skeletonText } from '../../make-skeleton.js';
import { filled } from '../../../src/write/docx/skeleton.ts';
import { looks } from '../looks.ts';

test('the skeleton is what docx makes', () => {
  const file = new URL('../../../src/write/docx/skeleton.generated.js', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(skeletonText());
});

test('page and font are those of the theme, and nothing is left open', () => {
  const theme = { ...looks.theme, font: { ...looks.theme.font, word: 'Black & White' } };
  const parts = filled(theme, {
    styles: '',
    body: '',
    relationships: '',
    numbering: '',
    headers: { default: '', first: '' },
    footers: { default: '', first: '' },
    contentTypes: '',
    fonts: undefined,
  });
  expect(parts.get('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(parts.get('word/theme/theme1.xml')?.match(/typeface="Black &amp; White"/g)).toHaveLength(2);
  for (const xml of parts.values()) expect(xml).not.toMatch(/\{[a-z]+\}|77000\d/);
});
