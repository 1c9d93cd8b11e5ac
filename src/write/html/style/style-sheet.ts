/** The style sheet of a page: the theme's colours and sizes as custom properties, then rules that know only those. */
import { labelParts } from '../../../doc/build.ts';
import type { Doc } from '../../../doc/doc.ts';
import type { Style, Theme } from '../../../doc/theme.ts';
import { blockRules } from './blocks.ts';
import { frameRules } from './frame.ts';
import { darkPalette, lightPalette, type Palette } from './palette.ts';
import { printRules } from './print.ts';

/** Lines of CSS. Paper is always printed with the light colours. */
export function styleSheet(doc: Doc, theme: Theme): readonly string[] {
  const light = lightPalette(theme);
  return [
    ':root {',
    ...indented([`--font: ${fonts(theme)};`, ...sizes(theme), ...colours(light)]),
    '}',
    '@media screen and (prefers-color-scheme: dark) {',
    ...indented([':root {', ...indented(colours(darkPalette(theme))), '}', ...ownGround(light)]),
    '}',
    ...theme.bands.map((_, tone) => `.tone-${tone} { --strong: var(--strong-${tone}); --tint: var(--tint-${tone}); }`),
    ...linesOf(frameRules),
    ...linesOf(blockRules),
    ...linesOf(printRules),
    ...pageRules(doc, theme),
  ];
}

/** A picture with colours of its own was made for light paper, and keeps some after dark. */
function ownGround({ accent, bands }: Palette): readonly string[] {
  return [
    `.picture.own { box-sizing: content-box; padding: 0.3em; background: #ffffff; border-radius: 4px; }`,
    `.logo > .picture.own { color: ${accent}; }`,
    ...bands.map(({ strong }, tone) => `.band.tone-${tone} > .picture.own { color: ${strong}; }`),
  ];
}

function fonts({ font }: Theme): string {
  return (
    [...new Set([font.word, 'Arial', 'Helvetica'])]
      .map((name) => (/^[A-Za-z]+$/.test(name) ? name : quoted(name)))
      .join(', ') + ', sans-serif'
  );
}

/** Sizes are shares of the body's size, and that of the reader's own setting, which 12 points stand for. Lines are a little wider than on paper. */
function sizes({ text }: Theme): readonly string[] {
  const scale = (name: string, { size, line }: Style): readonly string[] => [
    `--${name}: ${round(size / text.body.size)}rem;`,
    `--${name}-line: ${round(line / size)};`,
  ];
  const { heading1, heading2, heading3, table, title, subtitle, masthead } = text;
  return [
    `--base: ${round((text.body.size / 12) * 100)}%;`,
    `--print: ${text.body.size}pt;`,
    `--line: ${round(Math.min(text.body.line / text.body.size + 0.16, Math.max(1.6, text.body.line / text.body.size)))};`,
    `--small: ${round(Math.max(0.875, text.small.size / text.body.size))}rem;`,
    ...Object.entries({ heading1, heading2, heading3, table, title, subtitle, masthead }).flatMap(([name, style]) =>
      scale(name, style),
    ),
  ];
}

function colours({ bands, onCover, onBar, ...plain }: Palette): readonly string[] {
  return [
    ...Object.entries({ ...plain, 'on-cover': onCover, 'on-bar': onBar }).map(
      ([name, colour]) => `--${name}: ${colour};`,
    ),
    ...bands.map(({ strong, tint }, tone) => `--strong-${tone}: ${strong}; --tint-${tone}: ${tint};`),
  ];
}

/** What a page label counts, in CSS. */
const counters = new Map([
  ['{page}', 'counter(page)'],
  ['{pages}', 'counter(pages)'],
]);

/** A4 with the theme's margins; header, footer and page number stand in the margins of every page but the first. */
function pageRules({ header, footer, pageLabel, mark }: Doc, { page, text, colour }: Theme): readonly string[] {
  const { top, right, bottom, left } = page.margin;
  const looks = `font: ${text.small.size}pt var(--font); color: ${colour.muted}`;
  const box = (place: string, content: string, more = ''): string =>
    `  @${place} { content: ${content}; ${looks};${more} }`;
  const label = labelParts(pageLabel).map((part) => counters.get(part) ?? quoted(part));
  const bare = ['top-left', 'bottom-left', 'bottom-right'].map((place) => `@${place} { content: none; }`).join(' ');
  return [
    '@page {',
    `  size: ${page.width}pt ${page.height}pt;`,
    `  margin: ${top}pt ${right}pt ${bottom}pt ${left}pt;`,
    box('top-left', quoted(header)),
    box('bottom-left', quoted(footer)),
    // Where the words on the left are long, they take a second line, and the number none.
    box('bottom-right', label.join(' '), ' padding-left: 1em; white-space: nowrap;'),
    '}',
    `@page :first { ${bare} }`,
    // A fixed box is printed on every page; its alternative text is empty, for the words stand in the bar.
    ...(mark === undefined || colour.mark === undefined
      ? []
      : [`@media print { body::before { content: ${quoted(mark)} / ""; } }`]),
  ];
}

/** A CSS string; `<` is written as its number so that no words can end the style element. */
function quoted(words: string): string {
  return `"${words.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function linesOf(rules: string): readonly string[] {
  return rules.trim().split('\n');
}
