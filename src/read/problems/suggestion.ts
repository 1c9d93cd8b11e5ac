/** What somebody probably meant who wrote a date, a sum, a year or an id in another way than the files do. */
import { monthNamed } from '../../model/iso-date.ts';
import { directionNumber, numberMeant, severalNumbers } from '../../model/number.ts';
import type { SchemaNode } from './schema-error.ts';

/** No id is longer, and one made of a sentence helps nobody. */
const longestId = 60;

/** A spelling that the schema's pattern takes; undefined when there is no evident one. */
export function suggestion(written: string, { pattern }: SchemaNode): string | undefined {
  if (pattern === undefined) return undefined;
  if (pattern === directionNumber) return numberMeant(written);
  const text = withoutAnd(plainDashes(written));
  const candidates = pattern.includes('£')
    ? [text.toLowerCase(), amount(text)]
    : [text, date(text), year(text), id(text)];
  return candidates.find((one): one is string => one !== undefined && one !== written && isLegal(one, { pattern }));
}

function plainDashes(written: string): string {
  return written.trim().replace(/[‐‑‒–—−]/g, '-');
}

/** Without the word that joins the last of several to those before it: `[nhs-lothian, and midlothian-council]`. */
const withoutAnd = (written: string): string => written.replace(/^(?:and|or|&)\s+/, '');

/** Whether the schema's pattern takes the text. */
export function isLegal(text: string, { pattern }: Pick<SchemaNode, 'pattern'>): boolean {
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}

/** Whether it may stand where the schema has a text: one of its values, or one that its pattern takes. */
export function isTaken(text: string, schema: SchemaNode): boolean {
  return schema.enum ? schema.enum.includes(text) : isLegal(text, schema);
}

/** Whether it is a sum whose commas do not part thousands, so that a figure may be missing or too many: `£56,93,000`, `£1,50`. */
export function hasOddCommas(written: string, { pattern = '' }: SchemaNode): boolean {
  const found = pattern.includes('£') ? sumIn(plainDashes(written)) : undefined;
  return found !== undefined && !partThousands(found.whole);
}

/** Several ids, or numbers of directions, run together where a list has one in each place: `a-b c-d`, `a and b`, `a; b`. */
export function severalIds(written: string, schema: SchemaNode): readonly string[] | undefined {
  if (schema.pattern === directionNumber) return severalNumbers(written);
  const parts = withoutAnd(written).split(/\s*[,،，;&+/|]\s*|\.\s*|\s+(?:and|or|[-–—])\s+|\s+/);
  const isOne = !/[,،，;&+/|]|\b(?:and|or)\b/.test(written) && !parts.every((part) => part.includes('-'));
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

interface Sum {
  readonly sign: string;
  readonly whole: string;
  readonly part: string;
  readonly unit: string;
}

/** `£ 56593000`, `£1.2m` and `56,593,000 pounds`. */
function sumIn(text: string): Sum | undefined {
  if (text.length > longestId) return undefined;
  const found = /^(-?)\s*(?:(?:£|GBP)\s*)?(-?)([\d,]*\d)(?:\.(\d+))?\s*(?:(m|million|k)\s*)?(?:£|GBP|pounds)?$/i.exec(
    text,
  );
  if (!found) return undefined;
  const [, before = '', after = '', whole = '', part = '', unit = ''] = found;
  return { sign: before || after, whole, part, unit };
}

function partThousands(whole: string): boolean {
  return /^\d{1,3}(?:,\d{3})+$|^\d+$/.test(whole);
}

/** Nothing where a figure may be missing or too many: that is for whoever knows the sum. */
function amount(text: string): string | undefined {
  const found = sumIn(text);
  if (!found || !partThousands(found.whole)) return undefined;
  const { sign, whole, part, unit } = found;
  const zeros = /^m/i.test(unit) ? 6 : unit ? 3 : 0;
  const digits = whole.replaceAll(',', '') + part.slice(0, zeros).padEnd(zeros, '0');
  const pence = part.slice(zeros);
  if (pence.length > 2) return undefined;
  const pounds = digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}£${pounds}${pence ? `.${pence.padEnd(2, '0')}` : ''}`;
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
