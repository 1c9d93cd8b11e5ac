/** A value of another type than the schema's: mostly YAML reading something else than the author wrote. */
import type { Diagnostic, Edit, Span } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { linesOf, type Source } from '../../source/source.ts';
import { noInnerList } from '../../source/typed-lists.ts';
import { series } from '../../model/series.ts';
import { ownersOf } from './keys.ts';
import { typeOf, typesOf, type SchemaError, type SchemaNode } from './schema-error.ts';
import { isLegal, isTaken, suggestion } from './suggestion.ts';
import { whileUnknown } from './values.ts';
import { capital, explanation, nameOf, sentences, shown, spelt, typeWord } from './words.ts';

interface Said {
  readonly message: string;
  readonly help: string;
  /** The whole value in other words, where there is one right way. */
  readonly instead?: string;
  /** What stands where ids were expected. */
  readonly written?: string;
}

/** Says what was read and how to write what was meant. */
export function wrongType(error: SchemaError, schema: SchemaNode = error.schema): Diagnostic {
  const { path, value, source } = error;
  const types = typesOf(schema);
  const at = source.origin.span(...path);
  const said = readAs(error, types, written(source, at)) ?? otherwise(error, types);
  const help = sentences(said.help, explanation(schema, undefined));
  const fix: readonly Edit[] | undefined = said.instead === undefined ? undefined : [{ at, text: said.instead }];
  const place = typeOf(value) === 'object' || typeOf(value) === 'array' ? firstLine(source, at) : at;
  return found('wrong-type', {
    message: said.message,
    at: place,
    ...(help ? { help } : {}),
    ...(fix ? { fix } : {}),
    ...(said.written !== undefined && { noId: { key: String(path.at(-1)), written: said.written } }),
  });
}

function readAs(error: SchemaError, types: readonly string[], text: string): Said | undefined {
  const { value } = error;
  if (types.includes('string') && (types.length === 1 || typeof value === 'object')) return notText(error, text);
  if (types.includes('boolean') && typeof value === 'string') return yesOrNo(error, value);
  if (types.includes('array') && typeof value === 'string') return notList(error, value);
  if (types.includes('number') || types.includes('integer')) return notNumber(error, types);
  return undefined;
}

/** `number: 5.10`, `title: true`, `text: {deadline}`, `- Services: must`. */
function notText({ value, path, schema }: SchemaError, text: string): Said | undefined {
  const name = capital(nameOf(path));
  if (typeof value === 'number') {
    const message =
      String(value) === text
        ? `${name} must be a text, and ${text} is read as a number.`
        : `The number ${text} is read as ${value}.`;
    return { message, ...inQuotes(text, schema) };
  }
  if (typeof value === 'boolean')
    return {
      message: `${name} must be a text, and ${text} is read as ${value ? 'yes' : 'no'}.`,
      ...inQuotes(text, schema),
    };
  if (typeOf(value) !== 'object' && typeOf(value) !== 'array') return undefined;
  // `earlier: [ year: 2029-30, effect: varies ]`.
  const [, key = ''] = /^\[\s*([a-z-]+):\s[^[\]{}\n]*\]$/.exec(text) ?? [];
  if ([schema, ...(schema.anyOf ?? schema.oneOf ?? [])].some(({ properties }) => properties?.[key]))
    return { message: `In square brackets ${text} is a list.`, help: `Write { ${text.slice(1, -1).trim()} }` };
  return isTaken(text, schema) ? bracketsOrColon(value as object, path, text) : withoutBrackets(text, schema);
}

/** `deadline: {january-2024}`, `status: [draft]`: quotes would not help. */
function withoutBrackets(text: string, schema: SchemaNode): Said | undefined {
  const [, bare = ''] = /^[[{]\s*([^\s[\]{},]+)\s*[\]}]$/.exec(text) ?? [];
  if (bare === '' || !isTaken(bare, schema)) return undefined;
  // Figures alone would be a number.
  const meant = /^[\d.]+$/.test(bare) ? `"${bare}", in quotes` : bare;
  return {
    message: `${text} begins with a bracket, so YAML reads it as ${readsAs(text)}.`,
    help: `Write ${meant}`,
  };
}

function readsAs(text: string): string {
  return text.startsWith('[') ? 'a list' : 'keys';
}

/** The text in quotes, when the schema takes it so. */
function inQuotes(text: string, schema: SchemaNode): Omit<Said, 'message'> {
  const meant = isLegal(text, schema) ? text : suggestion(text, schema);
  return meant === undefined
    ? { help: 'Write a text in quotes' }
    : { help: `Put it in quotes: "${meant}"`, instead: `"${meant}"` };
}

function bracketsOrColon(value: object, path: SchemaError['path'], text: string): Said | undefined {
  if (/^[[{]/.test(text) && !text.includes('\n')) {
    const quoted = /["\\]/.test(text) ? undefined : `"${text}"`;
    const message = `The text ${shown(text).slice(1, -1)} begins with a bracket, so YAML reads it as ${readsAs(text)}.`;
    // Several in brackets were meant as a list, whose brackets nobody wants printed.
    if (Array.isArray(value) && value.length > 1 && quoted)
      return { message, help: `Take the brackets away; if they are to be printed, put it in quotes: ${quoted}` };
    return {
      message,
      help: `Put it in quotes: ${quoted ?? JSON.stringify(text)}`,
      ...(quoted ? { instead: quoted } : {}),
    };
  }
  const [key, ...more] = Object.keys(value);
  if (Array.isArray(value) || key === undefined || more.length) return undefined;
  const message = `${capital(nameOf(path))} must be a text, and the colon after "${key}" makes a key of what stands before it.`;
  if (Array.isArray((value as Readonly<Record<string, unknown>>)[key])) return { message, help: pointsBelow(path) };
  return { message, help: 'Put the whole text in double quotes, or write it on the next line, indented, after >-' };
}

/** Points below a text that a colon made a key; in quotes they would be printed as one paragraph. */
function pointsBelow(path: SchemaError['path']): string {
  const list = typeof path.at(-1) === 'number' ? path.at(-2) : undefined;
  if (list === 'items' || list === 'measures') return noInnerList;
  return list === undefined
    ? 'Put the text in double quotes, and the points under “items:”, each behind a dash'
    : 'Write “text:” before the text, the text in double quotes, and the points under “items:”, each behind a dash';
}

function yesOrNo({ path }: SchemaError, value: string): Said | undefined {
  const meant = /^(?:yes|y|on|true)$/i.test(value) ? 'true' : /^(?:no|n|off|false)$/i.test(value) ? 'false' : undefined;
  const message = `${capital(nameOf(path))} must be true or false, and "${value}" is read as a word.`;
  return meant ? { message, help: `Write ${meant}`, instead: meant } : undefined;
}

/** No id, but all of them. */
const allOfThem = /^(?:all|both|each|every(?:one|body)?)$/i;

function notList(error: SchemaError, value: string): Said {
  const { path, schema } = error;
  const unknown = whileUnknown(error);
  const name = capital(nameOf(path));
  if (/^-\S/.test(value)) {
    return {
      message: `${name} must be a list, and ${shown(value)} is read as one text.`,
      help: 'Put a space after each dash',
    };
  }
  const items = value
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item);
  const isOfKeys = typesOf(schema.items ?? {}).join() === 'object';
  const short =
    !isOfKeys && value.length <= 60 && !/\s{2}|\n/.test(value) && items.every((item) => /^[\w-]+$/.test(item));
  const list = spelt(items);
  const isOfIds = schema.items?.pattern?.startsWith('^[a-z]') === true;
  if (isOfIds && allOfThem.test(value.trim()))
    return {
      message: `${name} must be a list of ids; ${shown(value)} is read as a text.`,
      help: 'List the id of each',
      written: value,
    };
  const help = short ? `Write ${list}` : 'Begin each item on a line of its own with a dash and a space';
  return {
    message: `${name} must be a list${items.length === 1 ? ', also when it has one item' : ''}; ${shown(value)} is read as a text.`,
    help: unknown ?? help,
    ...(short && !unknown ? { instead: list } : {}),
  };
}

function notNumber({ value, path }: SchemaError, types: readonly string[]): Said | undefined {
  const name = capital(nameOf(path));
  if (typeof value === 'number')
    return {
      message: `${name} must be a whole number, and it is ${value}.`,
      help: 'Leave out the part after the point',
    };
  if (typeof value !== 'string') return undefined;
  const message = `${name} must be ${typeWord(types.includes('number') ? 'number' : 'integer')}, and ${shown(value)} is read as a text.`;
  const plain = value.trim().replace(/,(?=\d{3}\b)/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain)
    ? { message, help: `Write ${plain}, without quotes`, instead: plain }
    : { message, help: 'Write digits only' };
}

function otherwise({ value, path, schema, root }: SchemaError, types: readonly string[]): Said {
  const name = path.length ? capital(nameOf(path)) : 'The file';
  const of: Readonly<Record<string, string>> = { string: 'the text ', number: 'the number ', boolean: '' };
  const before = of[typeOf(value)];
  const is = before === undefined ? typeWord(typeOf(value)) : before + shown(value);
  const keys = Object.keys(schema.properties ?? {});
  const help = types.includes('array')
    ? 'Begin each item with a dash and a space'
    : types.includes('object') && keys.length
      ? `Write its keys below it, each on a line of its own: ${series(keys)}`
      : keyOfOther(value, root);
  return { message: `${name} must be ${series(types.map(typeWord), 'or')}, not ${is}.`, help };
}

/** Of keys where none belong: what the first is a key of. */
function keyOfOther(value: unknown, root: SchemaNode): string {
  const [key = ''] = typeOf(value) === 'object' ? Object.keys(value as object) : [];
  const owners = ownersOf(root, key);
  return owners.length > 0 ? `"${key}" is a key of: ${series(owners)}` : '';
}

/** The stretch of the file that a span covers. */
function written(source: Source, { start, end }: Span): string {
  const lines = linesOf(source).slice(start.line - 1, end.line);
  lines.push((lines.pop() ?? '').slice(0, end.column - 1));
  return lines.join('\n').slice(start.column - 1);
}

function firstLine(source: Source, at: Span): Span {
  if (at.start.line === at.end.line) return at;
  const line = (linesOf(source)[at.start.line - 1] ?? '').replace(/\r$/, '');
  return { ...at, end: { line: at.start.line, column: line.length + 1 } };
}
