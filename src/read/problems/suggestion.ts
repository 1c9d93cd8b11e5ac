/** What somebody probably meant who wrote a date, a sum, a year or an id in another way than the files do. */
import { monthNamed } from '../../model/iso-date.ts';
import type { SchemaNode } from './schema-error.ts';

/** No id is longer, and one made of a sentence helps nobody. */
const longestId = 60;

/** A spelling that the schema's pattern takes; undefined when there is no evident one. */
export function suggestion(written: string, { pattern }: SchemaNode): string | undefined {
  if (pattern === undefined) return undefined;
  const text = written.trim().replace(/[‐‑‒–—−]/g, '-');
  const candidates = pattern.includes('£')
    ? [text.toLowerCase(), ...only(amounts(text))]
    : [text, date(text), year(text), id(text)];
  return candidates.find((one): one is string => one !== undefined && one !== written && isLegal(one, { pattern }));
}

/** Whether the schema's pattern takes the text. */
export function isLegal(text: string, { pattern }: Pick<SchemaNode, 'pattern'>): boolean {
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}

/** The sums that may be meant where the commas do not part thousands: `£40,00,000`, `£1,50`; undefined when there is no doubt. */
export function severalAmounts(written: string, { pattern = '' }: SchemaNode): readonly string[] | undefined {
  const sums = pattern.includes('£') ? amounts(written.trim().replace(/[‐‑‒–—−]/g, '-')) : [];
  return sums.length > 1 ? sums : undefined;
}

/** Several ids run together where a list has one in each place: `a-b c-d`, `a and b`, `a; b`. */
export function severalIds(written: string, schema: SchemaNode): readonly string[] | undefined {
  const parts = written.split(/\s*[,;&+/]\s*|\s+and\s+|\s+/);
  const isOne = !/[,;&+/]|\band\b/.test(written) && !parts.every((part) => part.includes('-'));
  return parts.length < 2 || isOne || !parts.every((part) => isLegal(part, schema)) ? undefined : parts;
}

/** `31 March 2024`, `31/3/2024`, `2024/3/31` and `March 2024`, day before month as in Britain. */
export function date(text: string): string | undefined {
  const dayFirst = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  if (dayFirst) return iso(dayFirst[3], dayFirst[2], dayFirst[1]);
  const yearFirst = /^(\d{4})[/. -](\d{1,2})(?:[/. -](\d{1,2}))?$/.exec(text);
  if (yearFirst) return iso(yearFirst[1], yearFirst[2], yearFirst[3]);
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([A-Za-z]{3,9}),? (\d{4})$/.exec(text);
  const month = monthNamed(named?.[2]?.slice(0, 3) ?? '');
  return named && month ? iso(named[3], String(month), named[1]) : undefined;
}

function iso(year = '', month = '', day?: string): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > 31)))
    return undefined;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** `2023/24` and `2023-2024`. */
function year(text: string): string | undefined {
  const found = /^(\d{4})\s*[/-]\s*(?:\d\d)?(\d\d)$/.exec(text);
  return found ? `${found[1]}-${found[2]}` : undefined;
}

/** The one there is; nothing where there are several. */
function only(sums: readonly string[]): readonly string[] {
  return sums.length === 1 ? sums : [];
}

/** `£ 56593000`, `£1.2m` and `56,593,000 pounds`: one sum, or each that may be meant. */
function amounts(text: string): readonly string[] {
  if (text.length > longestId) return [];
  const found = /^(-?)\s*(?:(?:£|GBP)\s*)?(-?)([\d,]*\d)(?:\.(\d+))?\s*(?:(m|million|k)\s*)?(?:£|GBP|pounds)?$/i.exec(
    text,
  );
  if (!found) return [];
  const [, before = '', after = '', whole = '', part = '', unit = ''] = found;
  const sums = readings(whole, part).flatMap(([pounds, fraction]) => sumOf(before || after, pounds, fraction, unit));
  return [...new Set(sums)];
}

/** The digits as they are; and where a comma stands before fewer or more than three, with as many noughts as are due, or with the last one as a point. */
function readings(whole: string, part: string): readonly (readonly [string, string])[] {
  const digits = whole.replaceAll(',', '');
  const [first = '', ...groups] = whole.split(',');
  const last = groups.at(-1) ?? '';
  if (groups.every((group) => group.length === 3)) return [[digits, part]];
  const isOdd = (group: string): boolean => group.length !== 3;
  const noughts = groups.every((group) => !isOdd(group) || /^0*$/.test(group));
  const full = [first, ...groups.map((group) => (isOdd(group) ? '000' : group))].join('');
  const isPoint = part === '' && last.length < 3 && !groups.slice(0, -1).some(isOdd);
  return [
    [digits, part],
    ...(noughts ? [[full, part] as const] : []),
    ...(isPoint ? [[[first, ...groups.slice(0, -1)].join(''), last] as const] : []),
  ];
}

function sumOf(sign: string, whole: string, part: string, unit: string): readonly string[] {
  const zeros = /^m/i.test(unit) ? 6 : unit ? 3 : 0;
  const digits = whole + part.slice(0, zeros).padEnd(zeros, '0');
  const pence = part.slice(zeros);
  if (pence.length > 2) return [];
  const pounds = digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
  return [`${sign}£${pounds}${pence ? `.${pence.padEnd(2, '0')}` : ''}`];
}

/** `NHS Lothian`, but not a sentence; a capital O or I among figures is one of them. */
function id(text: string): string | undefined {
  if (text.length > longestId) return undefined;
  return text
    .replace(/(?<=\d)O|O(?=\d)/g, '0')
    .replace(/(?<=\d)[Il]|[Il](?=\d)/g, '1')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
