/** How letters, paragraphs, tables and their styles look in a Word file, as far as it decides whether they are seen. */
import { attribute } from '../ooxml/read-xml.ts';
import type { Tag, Words } from '../ooxml/xml-step.ts';
import { colourOf, drawnColour, themed, type Palette } from './palette.ts';

/** What a run, a paragraph, a row, a cell, a table or a style says of it. */
export interface Look {
  isHidden?: boolean;
  isTiny?: boolean;
  isStruck?: boolean;
  /** By two lines. */
  isStruckTwice?: boolean;
  /** As it is written: `superscript`, `subscript` or `baseline`. */
  level?: string;
  /** How far above its line, in half points; below it, where negative. */
  raised?: number;
  isInCapitals?: boolean;
  isInSmallCapitals?: boolean;
  /** Of a font whose letters are other signs. */
  isOfSigns?: boolean;
  /** As `#rrggbb`; `auto` is black or white, whichever can be read. */
  letters?: string;
  /** What letters are filled with goes before their colour: `none`, or a colour. */
  poured?: string | undefined;
  isPouring?: boolean;
  /** What a pen marked lies over what a shade fills. */
  marked?: string;
  filled?: string;
  /** How high lines are, in twips; they grow with what is in them where the rule is `atLeast`. */
  line?: number;
  rule?: string | undefined;
  /** What sets it off the page, as it is written. */
  away?: string;
  style?: string;
  isRow?: boolean;
  /** How many rows or columns of a table look alike, in turn with as many others. */
  rowBand?: number;
  columnBand?: number;
}

/** By the ids of styles, each with what it is based on, and by those of the parts of tables; '' is that of a paragraph without one, and `everywhere` what nothing else says. */
export interface Looks {
  readonly styles: ReadonlyMap<string, Look>;
  readonly palette: Palette;
}

/** @param page its colour, where it has one */
export function looksOf(steps: Iterable<Tag | Words>, palette: Palette, page?: string): Looks {
  const styles = new Styles({ ...(page !== undefined && { filled: page }) }, palette);
  for (const step of steps) if (step.kind !== 'words') styles.see(step);
  return { styles: styles.looks(), palette };
}

/** The part of a file that has its styles, from tag to tag. */
class Styles {
  readonly #defaults: Look;
  readonly #palette: Palette;
  readonly #own = new Map<string, Look>();
  readonly #bases = new Map<string, string>();
  #look: Look;
  #style = '';
  #usual = '';

  constructor(defaults: Look, palette: Palette) {
    [this.#defaults, this.#look] = [defaults, defaults];
    this.#palette = palette;
  }

  see(step: Tag): void {
    if (step.kind === 'close') learn(step, this.#look, this.#palette);
    else if (step.name === 'style') this.#begin(step);
    else if (step.name === 'tblStylePr') this.#named(partOf(this.#style, attribute(step, 'w:type') ?? ''));
    else if (step.name === 'basedOn') this.#base(attribute(step, 'w:val') ?? '');
    else learn(step, this.#look, this.#palette);
  }

  #begin(step: Tag): void {
    this.#style = attribute(step, 'w:styleId') ?? '';
    this.#named(this.#style);
    if (isOn(attribute(step, 'w:default') ?? '0') && attribute(step, 'w:type') === 'paragraph')
      this.#usual = this.#style;
  }

  #named(style: string): void {
    this.#look = {};
    this.#own.set(style, this.#look);
  }

  #base(base: string): void {
    this.#bases.set(this.#style, base);
    for (const part of parts) this.#bases.set(partOf(this.#style, part), partOf(base, part));
  }

  looks(): Looks['styles'] {
    return new Map([
      ...[...this.#own.keys(), ...this.#bases.keys()].map((style) => [style, this.#whole(style)] as const),
      ['', this.#whole(this.#usual)],
      [everywhere, this.#defaults],
    ]);
  }

  #whole(style: string, below: readonly string[] = []): Look {
    const base = this.#bases.get(style);
    const isBased = base !== undefined && !below.includes(base) && below.length < deepest;
    return { ...(isBased && this.#whole(base, [...below, style])), ...this.#own.get(style) };
  }
}

/** No id of a style. */
export const everywhere = '\0';

const parts = [
  ...['nwCell', 'neCell', 'swCell', 'seCell', 'firstRow', 'lastRow', 'firstCol', 'lastCol'],
  ...['band1Horz', 'band2Horz', 'band1Vert', 'band2Vert', 'wholeTable'],
];

/** The look that a style of tables has for some of their rows or columns. */
export function partOf(style: string, part: string): string {
  return `${style}\0${part}`;
}

/** Word itself goes no further. */
const deepest = 10;

/** Whether a style has any look for a part of tables. */
export function hasParts({ styles }: Looks): boolean {
  return [...styles].some(([key, look]) => key.indexOf('\0') > 0 && Object.keys(look).length > 0);
}

export function learn(step: Tag, look: Look, palette: Palette): void {
  if (step.name === 'textFill') look.isPouring = step.kind === 'open';
  else if (step.kind === 'close') return;
  else if (look.isPouring) pour(step, look, palette);
  else if (!learnPlace(step, look))
    Object.assign(look, ofLetters.get(step.name)?.(attribute(step, 'w:val') ?? '', step, palette));
}

/** What a tag says of letters and of what they stand in, by its name. */
const ofLetters = new Map<string, (value: string, step: Tag, palette: Palette) => Look>([
  ['vanish', (value) => ({ isHidden: isOn(value) })],
  ['strike', (value) => ({ isStruck: isOn(value) })],
  ['dstrike', (value) => ({ isStruckTwice: isOn(value) })],
  ['rFonts', (_, step) => ofSigns(attribute(step, 'w:ascii'))],
  ['caps', (value) => ({ isInCapitals: isOn(value) })],
  ['smallCaps', (value) => ({ isInSmallCapitals: isOn(value) })],
  ['vertAlign', (level) => ({ level })],
  ['sz', (value) => ({ isTiny: Number(value) <= tiny.halfPoints })],
  ['w', (value) => ({ isTiny: parseInt(value, 10) <= tiny.perCentOfWidth })],
  // Word goes by the name in the theme.
  ['color', (value, step, palette) => ({ letters: themed(step, 'themeColor', palette) ?? colourOf(value) ?? 'auto' })],
  ['highlight', (value) => given('marked', pens.get(value))],
  ['shd', (value, step, palette) => given('filled', shadeOf(step, value === 'solid', palette))],
  ['tblStyleRowBandSize', (value) => ({ rowBand: Number(value) })],
  ['tblStyleColBandSize', (value) => ({ columnBand: Number(value) })],
  ['rStyle', (style) => ({ style })],
  ['pStyle', (style) => ({ style })],
  ['tblStyle', (style) => ({ style })],
]);

/** Nothing where there is no colour: what was said before stays. */
function given(key: 'marked' | 'filled', colour: string | undefined): Look {
  return colour === undefined ? {} : { [key]: colour };
}

/** @param font none where it is not said */
export function ofSigns(font: string | undefined): Look {
  return font === undefined ? {} : { isOfSigns: /^(?:Symbol|Wingdings|Webdings)\b/i.test(font) };
}

function shadeOf(step: Tag, isSolid: boolean, palette: Palette): string | undefined {
  const fill = attribute(step, isSolid ? 'w:color' : 'w:fill') ?? 'auto';
  return themed(step, isSolid ? 'themeColor' : 'themeFill', palette) ?? colourOf(fill);
}

/** Where it stands, and in how much room. */
function learnPlace(step: Tag, look: Look): boolean {
  const number = (name: string): number => twipsOf(attribute(step, `w:${name}`) ?? '0');
  const away = (least: number, most: number, ...where: readonly number[]): void => {
    const attributes = [...step.attributes].map(([name, value]) => ` ${name}="${value}"`);
    if (where.some((place) => place < least || place > most)) look.away = `${step.name}${attributes.join('')}`;
  };
  switch (step.name) {
    case 'spacing':
      if (number('line') !== 0) look.line = number('line');
      look.rule = attribute(step, 'w:lineRule') ?? look.rule;
      break;
    case 'trPr':
      look.isRow = true;
      break;
    case 'hidden':
      // A style of this name outside rows is one that Word does not list.
      if (look.isRow) look.isHidden = isOn(attribute(step, 'w:val') ?? '');
      break;
    case 'trHeight':
      if (attribute(step, 'w:hRule') === 'exact') look.isHidden = number('val') < lowest;
      break;
    case 'ind': {
      const left = number('left') + number('start');
      away(-farthest, across, left, left + number('firstLine') - number('hanging'), number('right') + number('end'));
      break;
    }
    case 'tblInd':
      away(-farthest, across, number('w'));
      break;
    case 'framePr':
    case 'tblpPr':
      away(-farthest, across, number('x'), number('tblpX'));
      away(-farthest, down, number('y'), number('tblpY'));
      break;
    case 'position':
      // In half points.
      away(-highest, highest, number('val') * 10);
      look.raised = number('val');
      break;
    default:
      return false;
  }
  return true;
}

/** In twips, as are most lengths: in a line or row so low no letters are seen. */
export const lowest = 60;
/** Nothing has to stand so far before where it would, or behind it: a page is hardly wider or longer. */
const farthest = 5_000;
const across = 10_000;
const down = 16_838;
const highest = 2_000;

/** A length without a unit is one of twips. */
function twipsOf(written: string): number {
  const [, length = '', unit = ''] = /^(-?[\d.]+)(pt|in|cm|mm)?$/.exec(written) ?? [];
  return Number(length) * (twipsIn.get(unit) ?? 1);
}

const twipsIn: ReadonlyMap<string, number> = new Map([
  ['pt', 20],
  ['in', 1440],
  ['cm', 567],
  ['mm', 56.7],
]);

/** What letters are filled with: the last colour of several, unless it is hardly there. */
function pour(step: Tag, look: Look, palette: Palette): void {
  const value = attribute(step, 'w14:val') ?? '';
  if (step.name === 'noFill' || (step.name === 'alpha' && Number(value) >= nearlyGone)) look.poured = 'none';
  else if (step.name === 'srgbClr') look.poured = colourOf(value) ?? 'auto';
  else if (step.name === 'schemeClr') look.poured = drawnColour(value, palette);
}

/** In thousandths of a per cent: here, unlike in drawings, how far one sees through. */
const nearlyGone = 90_000;

const tiny = { halfPoints: 4, perCentOfWidth: 10 };

/** ISO/IEC 29500-1, 17.18.40 */
const pens: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['blue', '#0000ff'],
  ['cyan', '#00ffff'],
  ['darkBlue', '#000080'],
  ['darkCyan', '#008080'],
  ['darkGray', '#808080'],
  ['darkGreen', '#008000'],
  ['darkMagenta', '#800080'],
  ['darkRed', '#800000'],
  ['darkYellow', '#808000'],
  ['green', '#00ff00'],
  ['lightGray', '#c0c0c0'],
  ['magenta', '#ff00ff'],
  ['red', '#ff0000'],
  ['white', '#ffffff'],
  ['yellow', '#ffff00'],
]);

export function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}
