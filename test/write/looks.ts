/** The real theme and fonts, for the writers' tests. */
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { Theme } from '../../src/doc/theme.ts';
import type { Looks } from '../../src/write/format.ts';

export const theme = parse(readFileSync('templates/theme.yaml', 'utf8')) as Theme;
const accessibleTheme = parse(readFileSync('templates/themes/accessible-reading.yaml', 'utf8')) as Theme;

const fonts = readdirSync('templates/fonts').filter((name) => name.endsWith('.ttf'));

export const looks: Looks & { readonly files: ReadonlyMap<string, Uint8Array> } = {
  theme,
  files: new Map(fonts.map((name) => [`fonts/${name}`, readFileSync(`templates/fonts/${name}`)])),
};

/** Larger letters, in a font that Word files and web pages carry with them. */
export const accessible: Looks = { theme: accessibleTheme, files: looks.files };
