/** What a spreadsheet shows of a number: the kinds of number formats (ISO/IEC 29500-1, 18.8.30 and 18.8.31), and the words that the plain ones make. */

/**
 * `number` is any that shows all of the number as it is, in figures and perhaps with a currency; `date` has at least a month
 * and a year. What is `other` (times, fractions, powers, thousands left out, conditions) shows something else than its number.
 */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'number' | 'percent'; readonly decimals: number; readonly commas: boolean; readonly sign: string }
  | { readonly kind: 'date'; readonly hasDay: boolean }
  | { readonly kind: 'other'; readonly name: string };

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

/** @param id of the format @param codes of those that the file defines, by their ids */
export function numberFormat(id: string, codes: ReadonlyMap<string, string>): NumberFormat {
  return formatOf(codes.get(id) ?? builtIn.get(id) ?? 'General');
}

function formatOf(code: string): NumberFormat {
  if (code.length > longest) return { kind: 'other', name: 'a format that is too long' };
  // Of positive numbers, of negative ones, of zero and of text: the first says what kind all are.
  const [section = ''] = code.split(';');
  if (/^(?:\[[^[\]]*\])*(?:general|standard|@)$/i.test(section.trim())) return general;
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return { kind: 'other', name: 'a duration' };
  if (/\[[<>=]/.test(code)) return { kind: 'other', name: 'a format with conditions' };
  const sign = /\[\$([^\]-]*)/.exec(section)?.[1] ?? /[£€$¥]/.exec(section)?.[0] ?? '';
  const bare = section.replace(/"[^"]*"|\[[^[\]]*\]|[\\_*]./g, '');
  return lettersIn(bare) ?? figuresIn(bare, sign);
}

/** Of days and times. */
function lettersIn(bare: string): NumberFormat | undefined {
  if (/e[+-]/i.test(bare)) return { kind: 'other', name: 'a power of ten' };
  if (!/[dmyhseg]/i.test(bare)) return undefined;
  if (/[hs]|am\/pm|a\/p/i.test(bare) && !/[dy]/i.test(bare)) return { kind: 'other', name: 'a time' };
  const [hasDay, hasMonth, hasYear] = [/d/i, /m/i, /[ye]/i].map((letter) => letter.test(bare));
  return hasMonth && hasYear
    ? { kind: 'date', hasDay: hasDay === true }
    : { kind: 'other', name: 'a date without its year' };
}

function figuresIn(bare: string, sign: string): NumberFormat {
  if (bare.includes('/')) return { kind: 'other', name: 'a fraction' };
  if (/[0#?],+(?:[^0#?,]|$)/.test(bare)) return { kind: 'other', name: 'a sum in thousands or millions' };
  const figures = /[0#?][0#?,]*(?:\.([0#?]*))?/.exec(bare);
  if (!figures) return { kind: 'other', name: 'a format that shows no figures' };
  return {
    kind: bare.includes('%') ? 'percent' : 'number',
    decimals: figures[1]?.length ?? 0,
    commas: figures[0].includes(','),
    sign,
  };
}

/** The number as the cell shows it, `£5,000.00` or `5%`; undefined of dates and of what is `other`. */
export function shownNumber(value: number, format: NumberFormat): string | undefined {
  if (format.kind === 'general') return generalNumber(value);
  if (format.kind !== 'number' && format.kind !== 'percent') return undefined;
  const [whole = '', rest] = Math.abs(format.kind === 'percent' ? value * 100 : value)
    .toFixed(Math.min(format.decimals, 20))
    .split('.');
  const grouped = format.commas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const end = format.kind === 'percent' ? '%' : '';
  return `${value < 0 ? '-' : ''}${format.sign}${grouped}${rest === undefined ? '' : `.${rest}`}${end}`;
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
