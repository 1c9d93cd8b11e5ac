/** What a spreadsheet shows of a number: the kinds of number formats (ISO/IEC 29500-1, 18.8.30 and 18.8.31), and the words that the plain ones make. */

/**
 * `number` is any that shows all of the number as it is, in figures, perhaps with signs and words around them; `date` has at least a
 * month and a year. What is `other` (times, fractions, powers, thousands left out, conditions) shows something else than its number.
 */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'number' | 'percent'; readonly shows: readonly Shown[] }
  | { readonly kind: 'date'; readonly hasDay: boolean }
  | { readonly kind: 'other'; readonly name: string };

/** How numbers are shown: by the first of a format positive ones, by the second negative ones, by the third nought. */
interface Shown {
  /** Signs and words before and behind the figures. */
  readonly before: string;
  readonly behind: string;
  /** Absent where there are words alone, or nothing. Without a number of decimals there are as many as General has. */
  readonly figures?: { readonly decimals?: number; readonly commas: boolean };
}

export const general: NumberFormat = { kind: 'general' };

/** The formats that have a number and no code of their own in a file. */
const builtIn = new Map(
  Object.entries({
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    5: '£#,##0',
    6: '£#,##0',
    7: '£#,##0.00',
    8: '£#,##0.00',
    9: '0%',
    10: '0.00%',
    11: '0.00E+00',
    12: '# ?/?',
    13: '# ??/??',
    14: 'dd/mm/yyyy',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm AM/PM',
    19: 'h:mm:ss AM/PM',
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'dd/mm/yyyy',
    37: '#,##0',
    38: '#,##0',
    39: '#,##0.00',
    40: '#,##0.00',
    41: '#,##0',
    42: '£#,##0',
    43: '#,##0.00',
    44: '£#,##0.00',
    45: 'mm:ss',
    46: '[h]:mm:ss',
    47: 'mm:ss.0',
    48: '##0.0E+0',
  }),
);

/** Excel takes no longer code. */
const longest = 255;

/** How a cell shows what it holds. */
export interface CellFormat {
  readonly number: NumberFormat;
  /** The words before and behind a text. */
  readonly text: readonly [before: string, behind: string];
}

/** @param id of the format @param codes of those that the file defines, by their ids */
export function cellFormat(id: string, codes: ReadonlyMap<string, string>): CellFormat {
  const code = codes.get(id) ?? builtIn.get(id) ?? 'General';
  return { number: formatOf(code), text: aroundText(code) };
}

function formatOf(code: string): NumberFormat {
  if (code.length > longest) return { kind: 'other', name: 'a format that is too long' };
  const all = sectionsIn(code);
  // The last may be that of texts.
  const sections = all.at(-1)?.some(({ code: own }) => own === '@') ? all.slice(0, -1) : all;
  const [first] = sections;
  if (!first || (first.length === 1 && bareOf(first) === 'General')) return general;
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return { kind: 'other', name: 'a duration' };
  if (/\[[<>=]/.test(code)) return { kind: 'other', name: 'a format with conditions' };
  return lettersIn(first) ?? figuresIn(sections);
}

/** A piece of a format: what it says of the number, and what a cell shows that says so already. Words in quotes have no code. */
interface Piece {
  readonly code: string;
  readonly words: string;
}
type Section = readonly Piece[];

const pieceAt = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|(?:[_*].|\[[^[\]]*\])|(general|standard)|(.)/gisu;

/** Of positive numbers, of negative ones, of nought and of texts, without colours and what only leaves room. */
function sectionsIn(code: string): readonly Section[] {
  const sections: Piece[][] = [[]];
  for (const [, quoted, escaped, currency, whole, own = ''] of code.matchAll(pieceAt)) {
    const words = quoted ?? escaped ?? currency ?? '';
    if (own === ';') sections.push([]);
    else if (whole !== undefined) sections.at(-1)?.push({ code: 'General', words: '' });
    else if (own !== '') sections.at(-1)?.push({ code: own, words: /[0#?.,@]/.test(own) ? '' : own });
    else if (words !== '') sections.at(-1)?.push({ code: '', words });
  }
  return sections;
}

function bareOf(pieces: Section): string {
  return pieces.map(({ code }) => code).join('');
}

function wordsOf(pieces: Section): string {
  return pieces.map(({ words }) => words).join('');
}

/** From the first to the last of the pieces with such a code, and what stands before and behind. */
function parted(pieces: Section, code: RegExp): readonly [before: Section, within: Section, behind: Section] {
  const places = pieces.flatMap((piece, place) => (code.test(piece.code) ? [place] : []));
  const [from, to] = [places[0] ?? pieces.length, (places.at(-1) ?? pieces.length) + 1];
  return [pieces.slice(0, from), pieces.slice(from, to), pieces.slice(to)];
}

function aroundText(code: string): CellFormat['text'] {
  const last = code.includes('@') && code.length <= longest ? (sectionsIn(code).at(-1) ?? []) : [];
  const [before, within, behind] = parted(last, /^@$/);
  return within.length > 0 ? [wordsOf(before), wordsOf(behind)] : ['', ''];
}

/** Of days and times. */
function lettersIn(section: Section): NumberFormat | undefined {
  const bare = bareOf(section).replaceAll('General', '');
  if (/e[+-]/i.test(bare)) return { kind: 'other', name: 'a power of ten' };
  if (!/[dmyhseg]/i.test(bare)) return undefined;
  if (/[hs]|am\/pm|a\/p/i.test(bare) && !/[dy]/i.test(bare)) return { kind: 'other', name: 'a time' };
  const [hasDay, hasMonth, hasYear] = [/d/i, /m/i, /[ye]/i].map((letter) => letter.test(bare));
  const [before, , behind] = parted(section, /[a-z]/i);
  if (/[a-z]/i.test(wordsOf([...before, ...behind]))) return { kind: 'other', name: 'a date with words around it' };
  return hasMonth && hasYear
    ? { kind: 'date', hasDay: hasDay === true }
    : { kind: 'other', name: 'a date without its year' };
}

function figuresIn(sections: readonly Section[]): NumberFormat {
  const found = sections.map((section, index) => shownBy(section, index === 2));
  const other = found.find((one) => typeof one === 'string');
  if (other !== undefined) return { kind: 'other', name: other };
  const shows = found.filter((one) => typeof one !== 'string');
  if (!shows[0]?.figures) return { kind: 'other', name: 'a format that shows no figures' };
  const [isPercent, ...rest] = sections.flatMap((section, index) =>
    shows[index]?.figures ? [section.some(({ code }) => code === '%')] : [],
  );
  return rest.some((one) => one !== isPercent)
    ? { kind: 'other', name: 'a percentage or a number' }
    : { kind: isPercent ? 'percent' : 'number', shows };
}

/** Or the name of what is something else than its number. */
function shownBy(section: Section, isNought: boolean): Shown | string {
  const [before, within, behind] = parted(section, /^(?:[0#?.,]|General)$/);
  const bare = bareOf(section);
  if (bare.includes('/')) return 'a fraction';
  if (/[0#?],+(?:[^0#?,]|$)/.test(bare)) return 'a sum without its thousands or millions';
  if (wordsOf(within).trim() !== '') return 'a number with signs between its figures';
  const figures = bareOf(within);
  // Of nought only the figures are shown that always are.
  const isShown = (isNought ? /0|General/ : /[0#?]|General/).test(figures);
  const decimals = figures.split('.')[1]?.replace(/[^0#?]/g, '').length ?? 0;
  return {
    before: wordsOf(before),
    behind: wordsOf(behind),
    ...(isShown && { figures: { commas: figures.includes(','), ...(figures !== 'General' && { decimals }) } }),
  };
}

/** What shows a number of its sign; where that is nothing but a dash, as accounts have it for nought, or a colour, it is shown as others are. */
function shownAs(value: number, shows: readonly Shown[]): { readonly own: Shown; readonly hasSign: boolean } {
  const [positive = { before: '', behind: '' }] = shows;
  const own = shows[value === 0 ? 2 : Number(value < 0)];
  if (!own || !(own.figures || /\p{L}/u.test(own.before + own.behind))) return { own: positive, hasSign: false };
  return { own, hasSign: /[-−–(\p{L}]/u.test(besides(own)) };
}

/** Other words and signs than those of pounds, which all sums are in. */
function besides({ before, behind }: Shown): string {
  return `${before} ${behind}`.replace(/£|\bGBP\b|[\s+]/g, '');
}

/** The number as the cell shows it, `£5,000.00` or `5 of 12 teams`; undefined of dates and of what is `other`. */
export function shownNumber(value: number, format: NumberFormat): string | undefined {
  if (format.kind === 'general') return generalNumber(value);
  if (format.kind !== 'number' && format.kind !== 'percent') return undefined;
  const { own, hasSign } = shownAs(value, format.shows);
  const figures = own.figures ? inFigures(Math.abs(format.kind === 'percent' ? value * 100 : value), own.figures) : '';
  return `${value < 0 && !hasSign ? '-' : ''}${own.before}${figures}${own.behind}`;
}

function inFigures(size: number, { decimals, commas }: NonNullable<Shown['figures']>): string {
  if (decimals === undefined) return generalNumber(size);
  const [whole = '', rest] = size.toFixed(Math.min(decimals, 20)).split('.');
  const grouped = commas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${grouped}${rest === undefined ? '' : `.${rest}`}`;
}

/** Whether a cell shows of a sum what is neither pounds nor the sign that it has: `£1,310k` of 1310, `€5` of 5, or `(5)` of 5. */
export function isShownOtherwise(value: number, format: NumberFormat): boolean {
  if (format.kind !== 'number') return false;
  const { own } = shownAs(value, format.shows);
  const others = besides(own);
  return (own === format.shows[1] ? others.replace(/[-−–()]/g, '') : others) !== '';
}

/** With eleven figures and marks at most, as General shows it in a cell that is wide enough. */
export function generalNumber(value: number): string {
  const size = Math.abs(value);
  const whole = Math.floor(size).toString().length;
  if (size >= 1e11) return powerOfTen(value);
  const decimals = whole >= 10 ? 0 : 10 - whole;
  return Number(value.toFixed(decimals)).toString();
}

function powerOfTen(value: number): string {
  const [figures = '', power = ''] = value.toExponential(5).split('e+');
  return `${Number(figures)}E+${power.padStart(2, '0')}`;
}
