/** Whether the letters of a Word file are seen: hidden by their look or by a style, or white where nothing is shaded, they are not. */
import { attribute } from '../ooxml/read-xml.ts';
import type { Tag, Words } from '../ooxml/xml-step.ts';

/** What a run, a paragraph, a cell or a style says of it. */
interface Look {
  isHidden?: boolean;
  isWhite?: boolean;
  isShaded?: boolean;
  style?: string;
}

/** By the ids of styles. */
export type Looks = ReadonlyMap<string, Look>;

export function looksOf(steps: Iterable<Tag | Words>): Looks {
  const looks = new Map<string, Look>();
  let look: Look = {};
  for (const step of steps) {
    if (step.kind !== 'open') continue;
    if (step.name === 'style') {
      look = {};
      looks.set(attribute(step, 'w:styleId') ?? '', look);
    } else learn(step, look);
  }
  return looks;
}

/** What looked otherwise before a change that is tracked. */
const before = /^[rp]PrChange$|^tcPrChange$/;

/** Follows a part from tag to tag. */
export class Sight {
  readonly #styles: Looks;
  readonly #paragraphs: Look[] = [];
  readonly #cells: Look[] = [];
  #run: Look = {};
  /** Whose looks are being said: those of a paragraph, whose mark has one too, of a cell, or of a run. */
  #of: 'pPr' | 'tcPr' | undefined;
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
    else if (step.name === 'r' && step.prefix === 'w') this.#run = {};
    else if (step.name === 'pPr' || step.name === 'tcPr') this.#of = isOpen ? step.name : undefined;
    else if (isOpen) this.#learn(step);
  }

  get isUnseen(): boolean {
    const paragraph = this.#paragraphs.at(-1);
    const looks = [this.#run, this.#styled(this.#run), paragraph, this.#styled(paragraph), this.#cells.at(-1)];
    const isShaded = looks.some((look) => look?.isShaded);
    const isHidden = looks.find((look) => look?.isHidden !== undefined)?.isHidden ?? false;
    return isHidden || (!isShaded && (looks.find((look) => look?.isWhite !== undefined)?.isWhite ?? false));
  }

  #styled(look: Look | undefined): Look | undefined {
    return look?.style === undefined ? undefined : this.#styles.get(look.style);
  }

  #learn(step: Tag): void {
    const own = { pPr: this.#paragraphs.at(-1), tcPr: this.#cells.at(-1) };
    const look = this.#of ? own[this.#of] : this.#run;
    // The mark of a paragraph may be hidden where its words are not.
    if (look && (!this.#of || step.name === 'shd' || step.name === 'pStyle')) learn(step, look);
  }
}

function nest(looks: Look[], isOpen: boolean): void {
  if (isOpen) looks.push({});
  else looks.pop();
}

function learn(step: Tag, look: Look): void {
  const value = attribute(step, 'w:val') ?? '';
  if (step.name === 'vanish') look.isHidden = !/^(?:0|false|off)$/.test(value);
  else if (step.name === 'color') look.isWhite = isWhite(value);
  else if (step.name === 'highlight') look.isShaded = value !== 'none' && value !== 'white';
  else if (step.name === 'shd') look.isShaded ||= isShade(attribute(step, 'w:fill') ?? 'auto');
  else if (step.name === 'rStyle' || step.name === 'pStyle') look.style = value;
}

/** Or so nearly that nobody reads it on paper. */
function isWhite(colour: string): boolean {
  return /^(?:[ef][0-9a-f]){3}$/i.test(colour);
}

function isShade(fill: string): boolean {
  return /^[0-9a-f]{6}$/i.test(fill) && !isWhite(fill);
}
