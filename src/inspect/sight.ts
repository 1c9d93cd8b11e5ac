/** Whether the letters of a Word file are seen: hidden, of the colour of what lies behind them, or too small, they are not. */
import { contrast } from '../doc/colour.ts';
import { attribute } from '../ooxml/read-xml.ts';
import type { Tag, Words } from '../ooxml/xml-step.ts';

/** What a run, a paragraph, a row, a cell or a style says of it. */
interface Look {
  isHidden?: boolean;
  isTiny?: boolean;
  /** As `#rrggbb`; `auto` is black or white, whichever can be read. */
  letters?: string;
  /** What a pen marked lies over what a shade fills. */
  marked?: string;
  filled?: string;
  style?: string;
}

/** By the ids of styles, each with what it is based on; '' is that of a paragraph without one, and `everywhere` what nothing else says. */
export type Looks = ReadonlyMap<string, Look>;

export function looksOf(steps: Iterable<Tag | Words>): Looks {
  const own = new Map<string, Look>();
  const bases = new Map<string, string>();
  const defaults: Look = {};
  let [look, id, usual] = [defaults, '', ''];
  for (const step of steps) {
    if (step.kind !== 'open') continue;
    if (step.name === 'style') {
      [look, id] = [{}, attribute(step, 'w:styleId') ?? ''];
      own.set(id, look);
      if (isOn(attribute(step, 'w:default') ?? '0') && attribute(step, 'w:type') === 'paragraph') usual = id;
    } else if (step.name === 'basedOn') bases.set(id, attribute(step, 'w:val') ?? '');
    else learn(step, look);
  }
  const whole = (style: string, below: readonly string[] = []): Look => {
    const base = bases.get(style);
    const isBased = base !== undefined && !below.includes(base) && below.length < deepest;
    return { ...(isBased && whole(base, [...below, style])), ...own.get(style) };
  };
  return new Map([
    ...[...own.keys()].map((style) => [style, whole(style)] as const),
    ['', whole(usual)],
    [everywhere, defaults],
  ]);
}

/** No id of a style. */
const everywhere = '\0';

/** Word itself goes no further. */
const deepest = 10;

/** What looked otherwise before a change that is tracked. */
const before = /^[rp]PrChange$|^tcPrChange$|^trPrChange$/;

/** Follows a part from tag to tag. */
export class Sight {
  readonly #styles: Looks;
  readonly #paragraphs: Look[] = [];
  readonly #cells: Look[] = [];
  readonly #rows: Look[] = [];
  #run: Look = {};
  /** Whose looks are being said: those of a paragraph, whose mark has one too, of a cell, of a row, or of a run. */
  #of: 'pPr' | 'tcPr' | 'trPr' | undefined;
  #wasOtherwise = false;

  constructor(styles: Looks) {
    this.#styles = styles;
  }

  see(step: Tag): void {
    const isOpen = step.kind === 'open';
    if (before.test(step.name)) this.#wasOtherwise = isOpen;
    if (this.#wasOtherwise) return;
    if (step.name === 'p' && step.prefix === 'w') nest(this.#paragraphs, isOpen);
    else if (step.name === 'tc') nest(this.#cells, isOpen);
    else if (step.name === 'tr') nest(this.#rows, isOpen);
    else if (step.name === 'r' && step.prefix === 'w') this.#run = {};
    else if (step.name === 'pPr' || step.name === 'tcPr' || step.name === 'trPr')
      this.#of = isOpen ? step.name : undefined;
    else if (isOpen) this.#learn(step);
  }

  get isUnseen(): boolean {
    if (this.#rows.some(({ isHidden }) => isHidden)) return true;
    const paragraph = this.#paragraphs.at(-1);
    const looks = [
      this.#run,
      this.#styled(this.#run),
      paragraph,
      this.#styled(paragraph ?? {}, ''),
      this.#cells.at(-1),
      this.#styles.get(everywhere),
    ];
    const said = (key: keyof Look): Look => looks.find((look) => look?.[key] !== undefined) ?? {};
    const { letters = 'auto' } = said('letters');
    const behind = said('marked').marked ?? said('filled').filled ?? '#ffffff';
    const isFaint = letters !== 'auto' && contrast(letters, behind) < least;
    return isFaint || said('isHidden').isHidden === true || said('isTiny').isTiny === true;
  }

  #styled({ style }: Look, without?: string): Look | undefined {
    const id = style ?? without;
    return id === undefined ? undefined : this.#styles.get(id);
  }

  #learn(step: Tag): void {
    const own = { pPr: this.#paragraphs.at(-1), tcPr: this.#cells.at(-1), trPr: this.#rows.at(-1) };
    const look = this.#of ? own[this.#of] : this.#run;
    // A style of this name is one that Word does not list.
    if (look && this.#of === 'trPr' && step.name === 'hidden') look.isHidden = isOn(attribute(step, 'w:val') ?? '');
    // The mark of a paragraph may be hidden where its words are not.
    else if (look && (!this.#of || step.name === 'shd' || step.name === 'pStyle')) learn(step, look);
  }
}

/** Light grey on white: nobody reads it on paper. */
const least = 1.35;

function nest(looks: Look[], isOpen: boolean): void {
  if (isOpen) looks.push({});
  else looks.pop();
}

function learn(step: Tag, look: Look): void {
  const value = attribute(step, 'w:val') ?? '';
  switch (step.name) {
    case 'vanish':
      look.isHidden = isOn(value);
      break;
    case 'sz':
      look.isTiny = Number(value) <= tiny.halfPoints;
      break;
    case 'w':
      look.isTiny = parseInt(value, 10) <= tiny.perCentOfWidth;
      break;
    case 'color':
      // Word goes by the name in the theme; the two that are white in nearly all are.
      look.letters = /^(?:background1|light1)$/.test(attribute(step, 'w:themeColor') ?? '')
        ? '#ffffff'
        : (colourOf(value) ?? 'auto');
      break;
    case 'highlight':
      if (pens.has(value)) look.marked = pens.get(value) ?? '#ffffff';
      break;
    case 'shd': {
      const fill = colourOf(attribute(step, value === 'solid' ? 'w:color' : 'w:fill') ?? 'auto');
      if (fill) look.filled = fill;
      break;
    }
    case 'rStyle':
    case 'pStyle':
      look.style = value;
  }
}

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

function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}

function colourOf(value: string): string | undefined {
  return /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : undefined;
}
