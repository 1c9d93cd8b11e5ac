/** The list of characters a pack can print is made from the four embedded faces; `npx vitest run test/doc -u` renews it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFace } from '../../src/write/layout/truetype.ts';

const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'].map((face) => {
  return openFace(readFileSync(`templates/fonts/Arimo-${face}.ttf`), face);
});

test('the coverage is that of the fonts', async () => {
  const [first, ...others] = faces;
  const shared = (first?.codePoints() ?? []).filter((code) => others.every((face) => face.glyph(code) !== 0));
  await expect(file(ranges(shared))).toMatchFileSnapshot('../../src/doc/coverage.ts');
});

function ranges(codes: readonly number[]): number[][] {
  const all: number[][] = [];
  for (const code of codes) {
    const last = all.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else all.push([code, code]);
  }
  return all;
}

function file(pairs: readonly number[][]): string {
  const hex = (code: number) => `0x${code.toString(16)}`;
  let lines = '';
  for (let at = 0; at < pairs.length; at += 9) lines += `  ${pairs.slice(at, at + 9).map((pair) => pair.map(hex).join(', ')).join(', ')},\n`;
  return [
    '/** What the four faces of the embedded font all have a glyph for: the first and last code point of each range. Made by test/doc/coverage.test.ts. */',
    'export const coverage: readonly number[] = [',
    `${lines}];\n`,
  ].join('\n');
}
