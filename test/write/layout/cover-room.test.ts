/** A cover is one page whatever stands on it; a cover that is a head stands above the body's first words. */
import { expect, test } from 'vitest';
import type { Cover, Doc } from '../../../src/doc/doc.ts';
import type { Looks } from '../../../src/write/format.ts';
import { layOut } from '../../../src/write/layout/lay-out.ts';
import { sampleDoc } from '../../sample-doc.ts';
import { docOf, heading, para, sentence, text } from '../docs.ts';
import { accessible, looks } from '../looks.ts';

/** What an issued paper's cover has at most: five facts, and a contact. */
const issued: Partial<Cover> = {
  facts: ['Status', 'Date', 'Approved', 'Issued', 'Made under'].map((label) => ({
    label,
    value:
      'By the Chief Officer on 14 March 2030, under sections 26 to 28 of the Public Bodies (Joint Working) (Scotland) Act 2014',
  })),
  notes: [[text(`To ask for this document in another format or language, contact ${sentence(2)}`)]],
};

function covered(cover: Partial<Cover>): Doc {
  const doc = docOf(heading(1, 'Body'), para('Body.'));
  return { ...doc, cover: { ...sampleDoc.cover, ...issued, ...cover } };
}

const themes: readonly (readonly [string, Looks])[] = [
  ['the house', looks],
  ['accessible reading', accessible],
];
const titles = ['Directions', 'Funding allocation', 'Strategic Directions for health and social care', sentence(3)];

test.each(themes.flatMap(([theme, own]) => titles.map((title) => [title, theme, own] as const)))(
  'a cover with the title “%s” is one page in the theme of %s',
  (title, _, own) => {
    const { pageCount, pageOf } = layOut(covered({ title }), own);
    expect([pageCount, pageOf.get('body')]).toEqual([2, 2]);
  },
);

test('a cover that has room is as its theme has it', () => {
  expect(layOut(covered({ facts: [], title: 'Directions' }), looks).looks).toBe(looks);
});

test.each(themes)('a cover that is a head has the body below it, in %s', (_, own) => {
  const { pages, pageOf } = layOut(
    covered({ form: 'head', title: 'Funding allocation', facts: issued.facts?.slice(0, 3) ?? [] }),
    own,
  );
  expect([pages.length, pageOf.get('body')]).toEqual([1, 1]);
});
