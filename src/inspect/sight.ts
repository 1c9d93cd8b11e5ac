/** Whether the letters of a Word file are seen: hidden, of the colour of what lies behind them, or too small, they are not; and what sets them off the page. */
import { contrast } from '../doc/colour.ts';
import { attribute } from '../ooxml/read-xml.ts';
import type { Tag, Words } from '../ooxml/xml-step.ts';
import { everywhere, isOn, learn, lowest, partOf, type Look, type Looks } from './look.ts';

/** What looked otherwise before a change that is tracked. */
const before = /^[rp]PrChange$|^tcPrChange$|^trPrChange$/;

/** A table, and how far it has been read. */
interface Table extends Look {
  row: number;
  cell: number;
  /** Which parts of its style it takes. */
  shown?: Tag;
  readonly shape: Shape | undefined;
}

/** How many cells each row of a table has. */
type Shape = readonly number[];

/** Of the tables of a part, in the order in which they begin. */
export function shapesOf(steps: Iterable<Tag | Words>): readonly Shape[] {
  const [all, open]: [number[][], number[][]] = [[], []];
  for (const step of steps) {
    if (step.kind === 'close' && step.name === 'tbl') open.pop();
    if (step.kind !== 'open') continue;
    if (step.name === 'tbl') all.push(open[open.push([]) - 1] ?? []);
    else grow(open.at(-1), step.name);
  }
  return all;
}

function grow(rows: number[] | undefined, name: string): void {
  if (name === 'tr') rows?.push(0);
  else if (name === 'tc') rows?.push((rows.pop() ?? 0) + 1);
}

/** The letters of such a font are other signs: the £ of Symbol is a ≤. */
export const inSigns = 'in a font of signs';

/** Follows a part from tag to tag. */
export class Sight {
  readonly #looks: Looks;
  readonly #shapes: readonly Shape[];
  /** How many tables have begun. */
  #begun = 0;
  readonly #paragraphs: Look[] = [];
  readonly #cells: Look[] = [];
  readonly #rows: Look[] = [];
  readonly #tables: Table[] = [];
  #run: Look = {};
  /** Whose looks are being said: those of a paragraph, whose mark has one too, of a cell, of a row, of a table, or of a run. */
  #of: 'pPr' | 'tcPr' | 'trPr' | 'tblPr' | undefined;
  #wasOtherwise = false;

  constructor(looks: Looks, shapes: readonly Shape[]) {
    this.#looks = looks;
    this.#shapes = shapes;
  }

  see(step: Tag): void {
    const isOpen = step.kind === 'open';
    if (before.test(step.name)) this.#wasOtherwise = isOpen;
    if (this.#wasOtherwise) return;
    if (step.name === 'p' && step.prefix === 'w') nest(this.#paragraphs, isOpen, {});
    else if (step.name === 'tc') nest(this.#cells, isOpen, {});
    else if (step.name === 'tr') nest(this.#rows, isOpen, { isRow: true });
    else if (step.name === 'tbl') nest(this.#tables, isOpen, { row: -1, cell: -1, shape: this.#shapes[this.#begun] });
    else if (step.name === 'r' && /^[wm]$/.test(step.prefix)) this.#run = {};
    else if (step.name === 'pPr' || step.name === 'tcPr' || step.name === 'trPr' || step.name === 'tblPr')
      this.#of = isOpen ? step.name : undefined;
    else this.#learn(step);
    if (isOpen) this.#count(step.name);
  }

  get #isUnseen(): boolean {
    if (this.#rows.some(({ isHidden }) => isHidden)) return true;
    const said = this.#said();
    const { letters = 'auto' } = said('letters');
    const { poured = letters } = said('poured');
    const behind = said('marked').marked ?? said('filled').filled ?? '#ffffff';
    const isFaint = poured === 'none' || (poured !== 'auto' && contrast(poured, behind) < least);
    const { line = lowest } = said('line');
    const isFlat = line < lowest && said('rule').rule !== 'atLeast';
    return isFaint || isFlat || said('isHidden').isHidden === true || said('isTiny').isTiny === true;
  }

  /** What the letters do not say themselves, and words mean by it. */
  get looks(): readonly string[] {
    if (this.#isUnseen) return ['not shown'];
    const said = this.#said();
    const isStruck = said('isStruck').isStruck === true || said('isStruckTwice').isStruckTwice === true;
    const { level = 'baseline' } = said('level');
    const { raised = 0 } = said('raised');
    return [
      ...(isStruck ? ['struck through'] : []),
      ...(level === 'baseline' ? [] : [level]),
      ...(raised === 0 ? [] : [raised > 0 ? 'raised' : 'lowered']),
      ...(said('isInCapitals').isInCapitals || said('isInSmallCapitals').isInSmallCapitals ? ['in capitals'] : []),
      ...(said('isOfSigns').isOfSigns ? [inSigns] : []),
    ];
  }

  /** What sets the letters off the page, as it is written. */
  get away(): string | undefined {
    return this.#said()('away').away;
  }

  /** Who says something first. */
  #said(): (key: keyof Look) => Look {
    const paragraph = this.#paragraphs.at(-1);
    const looks = [
      this.#run,
      this.#styled(this.#run),
      paragraph,
      this.#styled(paragraph ?? {}, ''),
      this.#cells.at(-1),
      ...this.#table(),
      this.#looks.styles.get(everywhere),
    ];
    return (key) => looks.find((look) => look?.[key] !== undefined) ?? {};
  }

  /** The parts of a table that its style has looks for. */
  #table(): readonly (Look | undefined)[] {
    const table = this.#tables.at(-1);
    if (!table) return [];
    const { styles } = this.#looks;
    const { style = '' } = table;
    const own = styles.get(style);
    return [table, ...partsOf(table, own).map((part) => styles.get(partOf(style, part))), own];
  }

  #count(name: string): void {
    if (name === 'tbl') this.#begun++;
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'tr') [table.row, table.cell] = [table.row + 1, -1];
    else if (name === 'tc') table.cell++;
  }

  #styled({ style }: Look, without?: string): Look | undefined {
    const id = style ?? without;
    return id === undefined ? undefined : this.#looks.styles.get(id);
  }

  #learn(step: Tag): void {
    const own = {
      pPr: this.#paragraphs.at(-1),
      tcPr: this.#cells.at(-1),
      trPr: this.#rows.at(-1),
      tblPr: this.#tables.at(-1),
    };
    const look = this.#of ? own[this.#of] : this.#run;
    const table = this.#tables.at(-1);
    if (table && this.#of === 'tblPr' && step.name === 'tblLook') table.shown ??= step;
    if (look && (!this.#of || heeded[this.#of].test(step.name))) learn(step, look, this.#looks.palette);
  }
}

/** What counts of each: the mark of a paragraph may be hidden where its words are not. */
const heeded = {
  pPr: /^(?:shd|pStyle|spacing|ind|framePr)$/,
  tcPr: /^shd$/,
  trPr: /^(?:hidden|trHeight)$/,
  tblPr: /^(?:tblStyle|tblInd|tblpPr)$/,
};

/** The parts that a cell belongs to, which goes before which. */
function partsOf({ row, cell, shown, shape = [] }: Table, style: Look = {}): readonly string[] {
  const hasHead = shows(shown, 'firstRow', 0x20);
  const hasSide = shows(shown, 'firstColumn', 0x80);
  const isTop = hasHead && row === 0;
  const isFirst = hasSide && cell === 0;
  const isBottom = !isTop && shows(shown, 'lastRow', 0x40) && row === shape.length - 1;
  const isLast = !isFirst && shows(shown, 'lastColumn', 0x100) && cell === (shape[row] ?? 0) - 1;
  const band = (at: number, size = 1): number => (Math.floor(at / Math.max(size, 1)) % 2) + 1;
  const edges = [
    ['nwCell', isTop && isFirst],
    ['neCell', isTop && isLast],
    ['swCell', isBottom && isFirst],
    ['seCell', isBottom && isLast],
    ['firstRow', isTop],
    ['lastRow', isBottom],
    ['firstCol', isFirst],
    ['lastCol', isLast],
    [`band${band(row - Number(hasHead), style.rowBand)}Horz`, !isTop && !isBottom && !shows(shown, 'noHBand', 0x200)],
    [
      `band${band(cell - Number(hasSide), style.columnBand)}Vert`,
      !isFirst && !isLast && !shows(shown, 'noVBand', 0x400),
    ],
  ] as const;
  return [...edges.flatMap(([part, isOne]) => (isOne ? [part] : [])), 'wholeTable'];
}

/** Whether a table takes a part of its style, which it says by a name or in a number. */
function shows(shown: Tag | undefined, name: string, bit: number): boolean {
  const named = shown && attribute(shown, `w:${name}`);
  if (named !== undefined) return isOn(named);
  return shown !== undefined && (parseInt(attribute(shown, 'w:val') ?? '0', 16) & bit) !== 0;
}

/** Light grey on white: nobody reads it on paper. */
const least = 1.35;

function nest<Kind>(looks: Kind[], isOpen: boolean, look: Kind): void {
  if (isOpen) looks.push(look);
  else looks.pop();
}
