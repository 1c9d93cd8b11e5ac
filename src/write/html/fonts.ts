/** Fonts that a page carries with it, each with only the letters that stand in the page. */
import type { Looks } from '../format.ts';
import { facesOf } from '../layout/faces.ts';
import { webFontOf } from '../layout/subset.ts';
import type { Lines } from './markup.ts';

/** None where the theme trusts readers' machines to have its font. Slanted letters are carried only where the page has some. */
export function fontRules(content: Lines, looks: Looks): Lines {
  const { font } = looks.theme;
  if (font.embed !== true) return [];
  const faces = facesOf(looks);
  const characters = new Set([...content.join('')].map((character) => character.codePointAt(0) ?? 0));
  const slanted = content.some((line) => line.includes('<em>'));
  return (['Regular', 'Bold', ...(slanted ? (['Italic', 'BoldItalic'] as const) : [])] as const).map((name) => {
    const source = `data:font/ttf;base64,${Buffer.from(webFontOf(faces[name], characters)).toString('base64')}`;
    return `@font-face { font-family: "${font.word.replace(/["\\<\n]/g, '')}"; font-weight: ${name.startsWith('Bold') ? 700 : 400}; font-style: ${name.endsWith('Italic') ? 'italic' : 'normal'}; src: url(${source}) format("truetype"); }`;
  });
}
