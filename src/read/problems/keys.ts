/** Keys that are unknown, missing, or one too many. */
import { nearest, type Diagnostic, type Path, type Span } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { linesOf } from '../../source/source.ts';
import { series } from '../../model/series.ts';
import { oddKey } from './odd-letters.ts';
import type { SchemaError, SchemaNode } from './schema-error.ts';
import { isTaken } from './suggestion.ts';
import { capital, explanation, sentences, spelt, thingOf } from './words.ts';

/** More are not listed where one is evidently meant. */
const manyKeys = 12;

const keysOf = (schema: SchemaNode): readonly string[] => Object.keys(schema.properties ?? {});

/** A key that the schema does not have: a slip, or a key of something else. */
export function unknownKey(error: SchemaError): Diagnostic {
  const { schema, path, source, root, meant } = error;
  const key = String(error.params['additionalProperty']);
  const divided = dividedText(error, key);
  if (divided) return divided;
  const odd = oddKey(error, key, (instead) => keysOf(schema).includes(instead));
  if (odd) return odd;
  const lost = lostColon(error, key);
  if (lost)
    return found('missing-colon', {
      message: lost.instead
        ? `"${lost.name}" has "${lost.instead}" where YAML has a colon.`
        : `There is no colon behind "${lost.name}", so it is no key.`,
      at: source.origin.key(...path, key),
      help: `Write ${lost.name}: ${lost.value}`,
    });
  const alike = nearest(key, keysOf(schema));
  const owners = alike === undefined ? ownersOf(root, key).filter((owner) => owner !== schema.title) : [];
  const elsewhere = owners.length ? `"${key}" is a key of: ${series(owners)}` : undefined;
  const help =
    elsewhere && meant !== undefined && !takes(error, meant, key)
      ? sentences(elsewhere, `"${meant}" is missing`, explanation(schema.properties?.[meant] ?? {}, meant))
      : keysMeant(error, meant ?? alike, alike, elsewhere);
  const message = `${thingOf(error)} has no key "${key}".`;
  return found('unknown-key', { message, at: source.origin.key(...path, key), ...(help ? { help } : {}) });
}

/** In braces, a key of the schema’s with no colon behind it, or another sign: `{ id care, by= "2030-06" }`. */
export function lostColon(
  { schema, value }: SchemaError,
  key: string,
): { readonly name: string; readonly instead: string; readonly value: string } | undefined {
  const [, name = '', instead = '', rest = ''] = /^([a-z][\w-]*?)(?:\s*([=;])\s*|\s+)(?=\S)(.*)$/s.exec(key) ?? [];
  const isAlone = (value as Readonly<Record<string, unknown>>)[key] === null;
  return isAlone && keysOf(schema).includes(name) ? { name, instead, value: rest } : undefined;
}

/** Whether what stands behind one key may stand behind the other. */
function takes({ schema, value }: SchemaError, name: string, key: string): boolean {
  const written = (value as Readonly<Record<string, unknown>>)[key];
  return typeof written !== 'string' || isTaken(written, schema.properties?.[name] ?? {});
}

function keysMeant(error: SchemaError, near: string | undefined, alike: string | undefined, elsewhere = ''): string {
  const keys = keysOf(error.schema);
  const key = String(error.params['additionalProperty']);
  const place = isAround(error, key)
    ? 'Check how far it is indented'
    : 'It has no place here, however far it is indented';
  const indented = elsewhere && !isInBraces(error) ? place : '';
  return sentences(
    near && `Did you mean "${near}"${near === alike ? '' : ', which is missing'}?`,
    ...(near ? [] : [elsewhere, indented]),
    keys.length && !(near && keys.length > manyKeys) ? `The keys are ${series(keys)}` : '',
  );
}

/** Whether something that has the key stands around this, or can stand in it. */
function isAround({ root, schema, path }: SchemaError, key: string): boolean {
  const around = [root];
  for (const step of path) {
    const last = around.at(-1);
    around.push((typeof step === 'number' ? last?.items : last?.properties?.[step]) ?? {});
  }
  const hasKey = ({ properties = {} }: SchemaNode): boolean => Object.hasOwn(properties, key);
  return ownersOf(schema, key).length > 0 || around.flatMap((one) => [one, ...(one.anyOf ?? [])]).some(hasKey);
}

/** Where keys stand in braces, spaces before them mean nothing. */
function isInBraces({ source, path }: SchemaError): boolean {
  const { line, column } = source.origin.span(...path).start;
  return linesOf(source)[line - 1]?.[column - 1] === '{';
}

/** A word behind a text without quotes that stands in braces: `{ label: Nursing, care }`. */
function dividedText({ path, value, source }: SchemaError, key: string): Diagnostic | undefined {
  if ((value as Readonly<Record<string, unknown>>)[key] !== null) return undefined;
  const at = source.origin.key(...path, key);
  const line = linesOf(source)[at.start.line - 1] ?? '';
  const [, before] = /:\s+([^\s"'{}[\],:][^"'{}[\],:]*),\s*$/.exec(line.slice(0, at.start.column - 1)) ?? [];
  const rest = /^[^"'{}[\]:]*?(?=,\s{0,9}[\w-]{1,60}:\s|\})/.exec(line.slice(at.end.column - 1))?.[0].trimEnd();
  if (before === undefined || rest === undefined) return undefined;
  const start = { ...at.start, column: line.lastIndexOf(before, at.start.column - 1) + 1 };
  const whole = line.slice(start.column - 1, at.end.column - 1) + rest;
  return found('comma-in-braces', {
    message: `In braces a comma ends a text without quotes: of the text ${whole} only ${before} is left.`,
    at: { ...at, start, end: { ...at.end, column: at.end.column + rest.length } },
    help: `Put it in quotes: "${whole}"`,
  });
}

/** Titles of the parts of a schema that have the key. */
export function ownersOf(schema: SchemaNode, key: string, found: Set<string> = new Set()): readonly string[] {
  if (schema.properties && Object.hasOwn(schema.properties, key) && schema.title) found.add(schema.title);
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
  for (const part of parts) ownersOf(part, key, found);
  return [...found];
}

/** A key that must be there, at the place where it should stand. */
export function missingKey(error: SchemaError): Diagnostic {
  const { schema, params } = error;
  const key = String(params['missingProperty']);
  const because = typeof params['property'] === 'string' ? `, which "${params['property']}" needs` : '';
  const message = `${thingOf(error)} has no "${key}"${because}.`;
  const help = sentences(`Add "${key}"`, explanation(schema.properties?.[key] ?? {}, key));
  return found('missing-key', { message, at: standingPlace(error, key), help });
}

/** Behind the key that stands before it in the schema; where there is none, at what it is missing from. */
function standingPlace({ schema, path, value, source }: SchemaError, key: string): Span {
  const keys = keysOf(schema);
  const before = keys.slice(0, Math.max(keys.indexOf(key), 0)).findLast((one) => Object.hasOwn(value as object, one));
  return before === undefined ? source.origin.span(...path, key) : source.origin.key(...path, before);
}

/** None of several keys, one of which must be there. */
export function missingOneOf(error: SchemaError, keys: readonly string[]): Diagnostic {
  const { schema, path, source } = error;
  const quoted = keys.map((key) => `"${key}"`);
  const message = `${thingOf(error)} has ${keys.length === 2 ? `neither ${series(quoted, 'nor')}` : `none of ${series(quoted)}`}.`;
  const help = sentences(
    `Add ${series(quoted, 'or')}`,
    ...keys.map((key) => schema.properties?.[key]?.description),
    writtenExample(schema, keys[0] ?? ''),
  );
  return found('missing-key', { message, at: source.origin.span(...path, keys[0] ?? ''), help });
}

function writtenExample(schema: SchemaNode, key: string): string | undefined {
  const example = schema.properties?.[key]?.examples?.[0];
  return example === undefined ? undefined : `For example: ${key}: ${spelt(example)}`;
}

/** Two keys of which only one can stand. */
export function conflictingKeys({ path, source }: SchemaError, keys: readonly string[]): Diagnostic {
  const places: readonly Path[] = keys.map((key) => [...path, key]);
  const [first, last] = [places[0] ?? path, places.at(-1) ?? path];
  const quoted = keys.map((key) => `"${key}"`);
  return found('conflicting-keys', {
    message: `${capital(series(quoted))} stand together; only one of them can.`,
    at: source.origin.key(...last),
    help: 'Keep the one that applies and delete the other.',
    related: [{ at: source.origin.key(...first), message: `"${keys[0] ?? ''}" stands here` }],
  });
}
