import { describe, expect, test } from 'vitest';
import { make, show } from '../../../src/spine.ts';
import type { Doc } from '../../../src/doc/doc.ts';
import { readDocx } from '../../inspect/docx/read-docx.ts';
import { readHtml } from '../../inspect/html/read-html.ts';
import type { ReadItem } from '../../inspect/item.ts';
import { faultless, midlothian } from '../../roots.ts';
import { itemsOf } from './items-of.ts';

/** Page numbers are Word's alone. */
const unpaged = (items: readonly ReadItem[]): readonly ReadItem[] =>
  items.map(({ role, text }) => ({ role, text: role === 'contents' ? text.replace(/ \d+$/, '') : text }));

describe.each([
  ['the real 2023-24 packs', midlothian(), '2023-24', ['midlothian-council', 'nhs-lothian']],
  ['the faultless packs', faultless(), '2030-31', ['example-council', 'nhs-example']],
])('%s', async (_, workspace, year, recipients) => {
  const { outputs = [] } = await make(workspace, { year, formats: ['docx', 'html'], beside: [] });
  const bytesOf = (to: string, extension: string): Uint8Array =>
    outputs.find(({ name }) => name.endsWith(`${year}${to === 'combined' ? '' : `-${to}`}.${extension}`))?.bytes ??
    new Uint8Array();

  describe.each(['combined', ...recipients])('%s', async (to) => {
    const facts = readHtml(bytesOf(to, 'html'));
    const doc = JSON.parse((await show(workspace, { year, stage: 'doc', to })).text ?? '') as Doc;

    test('the page says what the Doc says, in its order', () => {
      expect(facts.items).toEqual(itemsOf(doc));
    });

    test('the page says what Word says', () => {
      expect(facts.items).toEqual(unpaged(readDocx(bytesOf(to, 'docx')).items));
    });

    test('the page has no fault', () => {
      expect(facts.faults).toEqual([]);
    });

    test('every direction has its address', () => {
      const numbers = facts.items
        .filter(({ role, text }) => role === 'label' && /^\d+\.\d+$/.test(text))
        .map(({ text }) => `#direction-${text}`);
      expect(numbers.length).toBeGreaterThan(1);
      expect(facts.links).toEqual(expect.arrayContaining(numbers));
      expect(facts.ids).toEqual(expect.arrayContaining(numbers.map((target) => target.slice(1))));
    });
  });
});
