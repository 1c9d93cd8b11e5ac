/** The colours that a Word file calls by names: those of its theme, under the names that its settings give them. */
import { mix } from '../doc/colour.ts';
import { attribute } from '../ooxml/read-xml.ts';
import type { Tag, Words } from '../ooxml/xml-step.ts';

/** `#rrggbb`, by the names of ISO/IEC 29500-1, 17.18.97: `text1`, `accent2`. */
export type Palette = ReadonlyMap<string, string>;

/** What most call them, which a file may say otherwise. */
const usually: readonly (readonly [name: string, short: string, usual: string])[] = [
  ['text1', 't1', 'dark1'],
  ['text2', 't2', 'dark2'],
  ['background1', 'bg1', 'light1'],
  ['background2', 'bg2', 'light2'],
];

/** As the theme and drawings write them. */
const names: ReadonlyMap<string, string> = new Map([
  ['dk1', 'dark1'],
  ['dk2', 'dark2'],
  ['lt1', 'light1'],
  ['lt2', 'light2'],
  ['tx1', 'text1'],
  ['tx2', 'text2'],
  ['bg1', 'background1'],
  ['bg2', 'background2'],
  ['hlink', 'hyperlink'],
  ['folHlink', 'followedHyperlink'],
  ...['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map((name) => [name, name] as const),
]);

/** @param mapping the tag of the settings that gives colours of the theme other names */
export function paletteOf(theme: Iterable<Tag | Words>, mapping: Tag | undefined): Palette {
  const found = coloursOf(theme);
  for (const [name, short, usual] of usually) {
    const colour = found.get((mapping && attribute(mapping, `w:${short}`)) ?? usual);
    if (colour !== undefined) found.set(name, colour);
  }
  return found;
}

function coloursOf(theme: Iterable<Tag | Words>): Map<string, string> {
  // White is what nearly all themes have for their first light colour, and so is it where there is none.
  const found = new Map([['light1', '#ffffff']]);
  let name: string | undefined;
  for (const step of theme) {
    if (step.kind === 'words') continue;
    // Further schemes are only there to be chosen.
    if (step.name === 'clrScheme' && step.kind === 'close') break;
    if (step.kind === 'close') continue;
    const colour = colourIn(step);
    if (colour !== undefined && name !== undefined) found.set(name, colour);
    name = names.get(step.name);
  }
  return found;
}

/** What the system has for its windows is what nearly all have. */
function colourIn(step: Tag): string | undefined {
  const value = attribute(step, 'val') ?? '';
  if (step.name === 'srgbClr') return colourOf(value);
  if (step.name !== 'sysClr') return undefined;
  const system = { window: '#ffffff', windowText: '#000000' }[value];
  return system ?? colourOf(attribute(step, 'lastClr') ?? '');
}

/** A colour by its name in a drawing. */
export function drawnColour(name: string, palette: Palette): string | undefined {
  return palette.get(names.get(name) ?? name);
}

/** A colour that a tag calls by a name, lighter or darker where it says so: `themeFill`, `themeFillTint`. */
export function themed(step: Tag, name: 'themeColor' | 'themeFill', palette: Palette): string | undefined {
  const colour = palette.get(attribute(step, `w:${name}`) ?? '');
  if (colour === undefined) return undefined;
  const stem = name.replace('Color', '');
  const share = (end: string): number => parseInt(attribute(step, `w:${stem}${end}`) ?? 'ff', 16) / 255;
  return mix('#000000', mix('#ffffff', colour, share('Tint')), share('Shade'));
}

export function colourOf(value: string): string | undefined {
  return /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : undefined;
}
