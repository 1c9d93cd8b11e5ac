import { describe, expect, test } from 'vitest';
import type { Colour, Theme } from '../../../src/doc/theme.ts';
import { Cache } from '../../../src/read/cache.ts';
import { readYear } from '../../../src/read/read-year.ts';
import { contrast, lightenedFor, mix } from '../../../src/doc/colour.ts';
import type { Palette } from '../../../src/write/html/style/palette.ts';
import { darkPalette, lightPalette } from '../../../src/write/html/style/palette.ts';
import { midlothian } from '../../roots.ts';

const theme = readYear(midlothian(), '2023-24', new Cache(), ['house']).themes.get('house')?.theme;

/** Words and what they stand on, as the style sheet puts them together. */
function pairs({
  paper,
  ink,
  muted,
  accent,
  link,
  panel,
  cover,
  onCover,
  bar,
  onBar,
  bands,
}: Palette): readonly (readonly [string, Colour, Colour])[] {
  return [
    ['words', ink, paper],
    ['small words', muted, paper],
    ['headings', accent, paper],
    ['links', link, paper],
    ['heading of the contents', accent, panel],
    ['entries of the contents', link, panel],
    ['notes', muted, panel],
    ['links in notes', link, panel],
    ['the cover', onCover, cover],
    ['the bar', onBar, bar],
    ...bands.flatMap(({ strong, tint }, tone) => [
      [`title of band ${tone}`, strong, tint] as const,
      [`statement of band ${tone}`, ink, tint] as const,
      [`link in band ${tone}`, link, tint] as const,
    ]),
  ];
}

const other: Theme | undefined = theme && {
  ...theme,
  colour: { ...theme.colour, ink: '#000000', muted: '#595959', accent: '#7b0000', link: '#0000c0' },
  bands: [
    { strong: '#000000', tint: '#ffffff' },
    { strong: '#7a5c00', tint: '#fffbe6' },
  ],
};

describe.each([
  ['the house theme', theme],
  ['a theme of blacks and reds', other],
])('%s', (_, looks) => {
  const [light, dark] = looks ? [lightPalette(looks), darkPalette(looks)] : [];

  test.each(['by day', 'by night'])('%s every word has a contrast of 4.5 or more', (time) => {
    const palette = time === 'by day' ? light : dark;
    const faint = (palette ? pairs(palette) : []).filter(([, words, ground]) => contrast(words, ground) < 4.5);
    expect(palette && pairs(palette).length).toBeGreaterThan(10);
    expect(faint).toEqual([]);
  });

  test('the night is dark', () => {
    expect(dark && contrast(dark.paper, '#000000')).toBeLessThan(1.5);
  });
});

describe('colours', () => {
  // The examples of WCAG: black on white, and the grey that is just enough on white.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#767676', '#ffffff', 4.54],
    ['#ffffff', '#ffffff', 1],
    ['#0000ff', '#ffffff', 8.59],
  ])('%s on %s: %d', (one, two, ratio) => {
    expect(contrast(one, two)).toBeCloseTo(ratio, 2);
    expect(contrast(two, one)).toBeCloseTo(ratio, 2);
  });

  test('are mixed by shares', () => {
    expect([mix('#000000', '#ffffff', 0), mix('#000000', '#ffffff', 0.5), mix('#102030', '#ffffff', 1)]).toEqual([
      '#000000',
      '#808080',
      '#ffffff',
    ]);
  });

  test('are lightened no more than needed, and to white where nothing helps', () => {
    expect(lightenedFor('#ffeeaa', '#000000', 4.5)).toBe('#ffeeaa');
    expect(lightenedFor('#0b4f5c', '#ffffff', 4.5)).toBe('#ffffff');
  });
});
