/** A value of the right type that is not a legal one: empty, not among the choices, or in the wrong form. */
import { nearest, type Diagnostic } from '../../diagnostic.ts';
import { printable } from '../../doc/characters.ts';
import { found } from '../../findings/index.ts';
import { financialYear } from '../../model/financial-year.ts';
import { isIsoDate, isIsoMonth } from '../../model/iso-date.ts';
import { series } from '../../model/series.ts';
import { linesOf, type Source } from '../../source/source.ts';
import { excerpt } from '../../source/text-line.ts';
import type { SchemaError, SchemaNode } from './schema-error.ts';
import { isSpilt, spiltText } from './spilt-text.ts';
import { oddValue } from './odd-letters.ts';
import { hasOddCommas, isLegal, severalIds, suggestion } from './suggestion.ts';
import type { Text } from './unprintable-characters.ts';
import { capital, explanation, nameOf, sentences, shown, spelt } from './words.ts';

/** A key without a value, an empty text, an empty list. */
export function emptyValue({ path, value, schema, source, isRequired }: SchemaError): Diagnostic {
  const what = typeof value === 'string' ? 'an empty text' : Array.isArray(value) ? 'an empty list' : 'empty';
  const at = source.origin.span(...path);
  const remark = remarkIn(value === null ? linesOf(source)[at.start.line - 1] : undefined);
  const why = remark && `, for “${remark}” is a remark to YAML`;
  const message = path.length ? `${capital(nameOf(path))} is ${what}${why}.` : 'The file is empty.';
  const key = path.at(-1);
  const write =
    path.length === 0
      ? ''
      : typeof key === 'number'
        ? 'Write something after the dash, or delete the line'
        : `Write a value after the colon${isRequired ? '' : ', or delete the key'}`;
  const help = sentences(
    remark ? 'Put a text that begins with a number sign in double quotes' : write,
    explanation(schema, typeof key === 'string' ? key : undefined),
  );
  return found('empty-value', { message, at, ...(help ? { help } : {}) });
}

/** What stands behind a number sign where a value is expected: `title: #5 Health`. */
function remarkIn(line = ''): string {
  return excerpt(/^\s*(?:- +)*(?:[\w-]+:|-)\s+(#.*)/.exec(line)?.[1] ?? '');
}

/** One finding for each of these texts of a file that has only spaces and marks of no width: it is as empty as one without a letter. */
export function blankTexts(source: Source, texts: readonly Text[]): readonly Diagnostic[] {
  return texts
    .filter(({ text }) => text !== '' && /^[\p{Zs}\t\n]*$/u.test(printable(text)))
    .map(({ path }) =>
      found('empty-value', {
        message: `${capital(nameOf(path))} holds nothing that can be seen.`,
        at: source.origin.span(...path),
        help: 'Write what is meant, or delete it.',
      }),
    );
}

/** A value that is none of those the schema lists. */
export function notOneOf({ path, value, schema, source }: SchemaError): Diagnostic {
  const legal = schema.enum ?? [schema.const];
  const odd = oddValue({ path, value, source }, (instead) => legal.includes(instead));
  if (odd) return odd;
  const texts = legal.filter((one) => typeof one === 'string');
  const near = typeof value === 'string' ? nearest(value, texts) : undefined;
  const write = `Write ${series(legal.map(spelt), 'or')}`;
  const message = `${capital(nameOf(path))} cannot be ${shown(value)}.`;
  const help = sentences(near && `Did you mean "${near}"?`, write, schema.description);
  return found('not-one-of', { message, at: source.origin.span(...path), ...(help ? { help } : {}) });
}

/** A text of another form than the schema's pattern or format. */
export function malformed(error: SchemaError): Diagnostic {
  if (isSpilt(error)) return spiltText(error);
  const { path, value, schema, source } = error;
  const odd = oddValue(error, (instead) => isLegal(instead, schema));
  if (odd) return odd;
  const at = source.origin.span(...path);
  const several = typeof value === 'string' ? severalThere(value, error) : undefined;
  const meant = typeof value === 'string' && !several ? suggestion(value, schema) : undefined;
  const isOdd = typeof value === 'string' && hasOddCommas(value, schema);
  const write = several ?? (meant && `Write ${JSON.stringify(meant)}`);
  const doubt = isOdd
    ? 'Its commas do not part thousands, so a figure may be missing or too many: look the sum up'
    : undefined;
  const help = sentences(write ?? doubt ?? whileUnknown(error), explanation(schema));
  const rule = formOf(schema);
  return found(rule, {
    message: malformedMessage(rule, nameOf(path), value, schema),
    at,
    ...(help ? { help } : {}),
    ...(meant && fixable(rule) ? { fix: [{ at, text: JSON.stringify(meant) }] } : {}),
    ...(typeof value === 'string' && rule === 'malformed-value' && { noId: { key: keyOf(path), written: value } }),
  });
}

/** What to do with several ids in the place of one: in a list a comma parts them, and elsewhere there is room for one. */
function severalThere(value: string, { path, schema }: SchemaError): string | undefined {
  const ids = severalIds(value, schema);
  if (typeof path.at(-1) === 'number') return ids && `Put a comma between them: ${ids.map(spelt).join(', ')}`;
  return ids?.every((id) => /[-.]\d/.test(id)) ? 'Only one can stand here' : undefined;
}

/** `deadline`; of an item of a list `functions[]`. */
function keyOf(path: SchemaError['path']): string {
  return typeof path.at(-1) === 'number' ? `${path.at(-2)}[]` : String(path.at(-1));
}

/** What to write instead of `tbc` where it is not taken; nothing of another value, or where there has to be one. */
export function whileUnknown({ path, value, isRequired }: SchemaError): string | undefined {
  const isOpen =
    typeof value === 'string' && /^(?:tb[acd]|to be (?:confirmed|decided)|unknown|\?+)$/i.test(value.trim());
  return isOpen && !isRequired && typeof path.at(-1) === 'string'
    ? 'Leave the key out while that is not known'
    : undefined;
}

type Form = 'malformed-date' | 'malformed-amount' | 'malformed-value';

const dateFormats = new Set(['iso-date', 'iso-month', 'iso-month-or-day', 'date', 'financial-year']);

function formOf({ pattern = '', format = '' }: SchemaNode): Form {
  if (format === 'money' || pattern.includes('£')) return 'malformed-amount';
  return dateFormats.has(format) || /^\^\\d\{4\}-\\d\{2\}(?!\/)/.test(pattern) ? 'malformed-date' : 'malformed-value';
}

const fixable = (rule: Form): boolean => rule !== 'malformed-value';

function malformedMessage(rule: Form, name: string, value: unknown, schema: SchemaNode): string {
  if (rule === 'malformed-amount') return `${shown(value)} is not an amount as ${name} is written.`;
  if (rule === 'malformed-value') return `${capital(name)} cannot be written ${shown(value)}.`;
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !isIsoDate(text)) return `There is no day ${text}.`;
  const examples = (schema.examples ?? []).map(String);
  const isYear =
    schema.format === 'financial-year' ||
    (examples.length > 0 && examples.every((one) => financialYear(one) !== undefined));
  const isMonth = examples.length > 0 && examples.every((one) => isIsoMonth(one));
  return `${shown(value)} is not ${isYear ? 'a financial year' : isMonth ? 'a month' : 'a date'} as ${name} is written.`;
}

/** The same item twice in a list. */
export function listedTwice({ path, value, params, source }: SchemaError): Diagnostic {
  const [i, j] = [Number(params['i']), Number(params['j'])];
  const [first, second] = [Math.min(i, j), Math.max(i, j)];
  const item = Array.isArray(value) ? (value as unknown[])[second] : undefined;
  return found('listed-twice', {
    message: `${shown(item)} stands twice in ${nameOf(path)}.`,
    at: source.origin.span(...path, second),
    help: 'Delete one of them.',
    related: [{ at: source.origin.span(...path, first), message: 'it stands here first' }],
  });
}

/** What a bound is of, by the end of its keyword: called so, and so many in the value. Of a number, itself. */
const units: readonly (readonly [end: string, unit: string, size: (value: unknown) => number])[] = [
  ['Length', ' characters', (value) => String(value).length],
  ['Items', ' items', (value) => (value as unknown[]).length],
  ['Properties', ' keys', (value) => Object.keys(value as object).length],
];

const limits: readonly (readonly [keyword: RegExp, limit: string])[] = [
  [/^min/, 'at least'],
  [/^max/, 'at most'],
  [/^exclusiveMin/, 'more than'],
  [/^exclusiveMax/, 'less than'],
];

/** Too small, too large, too short, too long; and what no other message fits. */
export function outOfBounds({ keyword, path, value, schema, params, source }: SchemaError): Diagnostic {
  const limit = limits.find(([own]) => own.test(keyword))?.[1];
  const [, unit = '', sizeOf] = units.find(([end]) => keyword.endsWith(end)) ?? [];
  const size = sizeOf?.(value) ?? shown(value);
  const name = capital(nameOf(path));
  const number = Number(params['limit']);
  const message = limit
    ? `${name} ${unit ? `has ${size}${size === 1 ? unit.slice(0, -1) : unit}` : `is ${size}`}; it must ${unit ? 'have' : 'be'} ${limit} ${number}.`
    : `${name} cannot be ${shown(value)}.`;
  return found('malformed-value', {
    message,
    at: source.origin.span(...path),
    ...(explanation(schema) ? { help: explanation(schema) } : {}),
  });
}

/** A key that its mapping cannot have, by the form of its name. */
export function malformedKey({ path, propertyName, params, schema, source }: SchemaError): Diagnostic {
  const key = propertyName ?? String(params['propertyName']);
  const message = `"${key}" cannot be a key of ${nameOf(path)}.`;
  return found('malformed-value', {
    message,
    at: source.origin.key(...path, key),
    help: explanation(schema) || 'Choose another name.',
  });
}
