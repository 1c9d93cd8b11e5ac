/** The lists of characters that the built-in fonts have are made from their four faces; `npx vitest run test/doc -u` renews them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFace } from '../../src/write/layout/truetype.ts';

const families = readdirSync('templates/fonts')
  .flatMap((name) => /^(.+)-Regular\.ttf$/.exec(name)?.[1] ?? [])
  .sort();

test('the coverage is that of the fonts', async () => {
  expect(families).toContain('Arimo');
  await expect(file(families.map((family) => [family, ranges(shared(family))] as const))).toMatchFileSnapshot(
    '../../src/doc/coverage.ts',
  );
});

function shared(family: string): readonly number[] {
  const [first, ...others] = ['Regular', 'Bold', 'Italic', 'BoldItalic'].map((face) =>
    openFace(readFileSync(`templates/fonts/${family}-${face}.ttf`), face),
  );
  return (first?.characters() ?? [])
    .map(([code]) => code)
    .filter((code) => others.every((face) => face.glyph(code) !== 0));
}

function ranges(codes: readonly number[]): number[][] {
  const all: number[][] = [];
  for (const code of codes) {
    const last = all.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else all.push([code, code]);
  }
  return all;
}

function file(fonts: readonly (readonly [family: string, pairs: readonly number[][]])[]): string {
  return [
    '/** What the four faces of each built-in font all have a glyph for: the first and last code point of each range. Made by test/doc/coverage.test.ts. */',
    'export const coverage: Readonly<Record<string, readonly number[]>> = {',
    ...fonts.map(([family, pairs]) => `  ${family}: [\n${lines(pairs)}  ],`),
    '};\n',
  ].join('\n');
}

function lines(pairs: readonly number[][]): string {
  const hex = (code: number) => `0x${code.toString(16)}`;
  let all = '';
  for (let at = 0; at < pairs.length; at += 9)
    all += `    ${pairs
      .slice(at, at + 9)
      .map((pair) => pair.map(hex).join(', '))
      .join(', ')},\n`;
  return all;
}
