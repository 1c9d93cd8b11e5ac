/** A Doc with pictures of every kind, for the writers' tests. */
import type { Block, Doc } from '../../src/doc/doc.ts';
import type { Drawing, Picture } from '../../src/doc/picture.ts';
import { readPng } from '../../src/read/pictures/png.ts';
import { readSvg } from '../../src/read/pictures/svg.ts';
import { png } from '../png.ts';
import { docOf, item, sentence, text } from './docs.ts';

export function drawing(inside: string, box = '0 0 48 48'): Drawing {
  return readSvg(new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inside}</svg>`));
}

export const heart: Picture = {
  alternative: 'A heart & a “tick”',
  height: 34,
  image: drawing(
    '<g fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><path d="M24 42 7.6 25.4C3 20 8 8 24 12.2 40 8 45 20 40.4 25.4Z"/></g><circle cx="24" cy="24" r="5" fill="currentColor"/>',
  ),
};

/** Two colours of its own on a broad ground, with a hole and a part beyond the ground. */
export const logo: Picture = {
  alternative: 'Sample Health and Social Care',
  height: 48,
  image: drawing(
    '<path fill="#0b4f5c" fill-rule="evenodd" d="M-9 0H48V48H-9ZM12 12H36V36H12Z"/><rect x="56" y="12" width="88" height="24" rx="4" fill="#8a3a2a"/>',
    '0 0 150 48',
  ),
};

export const ornament: Picture = { height: 20, image: drawing('<rect width="48" height="48" fill="#dddddd"/>') };

const corners = [255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0, 20, 20, 20, 255];

/** Four pixels: red, half a green, no blue, black. */
export const seeThrough: Picture = {
  alternative: 'Four colours',
  height: 40,
  image: readPng(
    png({ width: 2, height: 2, depth: 8, colour: 6, rows: [0, ...corners.slice(0, 8), 0, ...corners.slice(8)] }),
  ),
};

const solid: Picture = {
  alternative: 'One colour',
  height: 36,
  image: readPng(png({ width: 2, height: 1, depth: 8, colour: 2, rows: [0, 200, 30, 30, 200, 30, 30] })),
};

function band(number: string, icon: Picture | undefined, lines: number): readonly Block[] {
  return [
    {
      kind: 'band',
      ...(icon && { icon }),
      id: `group-${number}`,
      number,
      title: [text(`Outcome number ${number}`)],
      statement: [text(sentence(lines))],
      tone: Number(number) - 1,
    },
    { kind: 'list', role: 'clauses', items: [1, 2].map((at) => item(`${number}.${at}`, sentence(2 + at))) },
  ];
}

/** Nine bands over several pages: with drawings, pixels, decoration, and none. */
export function picturesDoc(front: Picture | undefined = logo): Doc {
  const icons = [heart, seeThrough, undefined, ornament, solid, heart, heart, seeThrough, logo];
  const doc = docOf(
    { kind: 'contents', heading: 'Contents', id: 'contents' },
    { kind: 'page-break' },
    ...icons.flatMap((icon, index) => band(String(index + 1), icon, 1 + (index % 3))),
  );
  return { ...doc, cover: { ...doc.cover, ...(front && { logo: front }) } };
}
