/** The validator's errors in the author's language: one finding for each cause, at its right place. */
import { byPlace, nearest, type Diagnostic } from '../../diagnostic.ts';
import type { Source } from '../../source/source.ts';
import { meant, onlyRequires } from './alternatives.ts';
import { conflictingKeys, lostColon, missingKey, missingOneOf, unknownKey } from './keys.ts';
import { accepts, schemaError, type SchemaError, type SchemaNode } from './schema-error.ts';
import { wrongType } from './wrong-type.ts';
import { lostBraces, withoutUnbraced } from './lost-braces.ts';
import { isSpilt } from './spilt-text.ts';
import { isLegal } from './suggestion.ts';
import { strayedKey, withoutStrayed } from './strayed-key.ts';
import { emptyValue, listedTwice, malformed, malformedKey, notOneOf, outOfBounds } from './values.ts';
import { grouped } from '../../grouped.ts';
import type { CompiledError } from '../validators.generated.js';

/** The findings for all errors of one file against its schema (draft-07, `allErrors`), in the order of the file. */
export function schemaProblems(
  errors: readonly CompiledError[],
  source: Source,
  schema: object,
): readonly Diagnostic[] {
  const root = schema as SchemaNode;
  const looked = new Map(errors.map((error) => [error, schemaError(error, source, root)]));
  const look = (error: CompiledError): SchemaError => looked.get(error) ?? schemaError(error, source, root);
  const causes = withoutSlips(withMeant(withoutUnbraced(withoutStrayed(firstOfEach(meant(errors, look).map(look))))));
  return causes.map(say).sort(byPlace);
}

/** Which of several errors at one value is its cause. */
const order = [
  'type',
  'minLength',
  'minItems',
  'minProperties',
  'anyOf',
  'oneOf',
  'const',
  'enum',
  'format',
  'pattern',
];
const aboutKeys = new Set([
  'additionalProperties',
  'required',
  'dependencies',
  'dependentRequired',
  'propertyNames',
  'uniqueItems',
]);
/** Only say that something else failed. */
const echoes = new Set(['if', 'allOf', '$ref']);

function firstOfEach(errors: readonly SchemaError[]): readonly SchemaError[] {
  const values = new Map<string, SchemaError>();
  const keys = new Map<string, SchemaError>();
  for (const error of errors) {
    if (echoes.has(error.keyword)) continue;
    const place = JSON.stringify(error.path);
    if (aboutKeys.has(error.keyword) || error.propertyName !== undefined) {
      const about = [
        error.params['additionalProperty'],
        error.params['missingProperty'],
        error.propertyName ?? error.params['propertyName'],
        error.params['i'],
      ];
      const id = `${place} ${error.propertyName === undefined ? error.keyword : 'propertyNames'} ${JSON.stringify(about)}`;
      keys.set(id, keys.get(id) ?? error);
    } else {
      const before = values.get(place);
      if (!before || rank(error) < rank(before)) values.set(place, error);
    }
  }
  const wrong = new Set(
    [...values.values()].filter((error) => error.keyword === 'type').map((error) => JSON.stringify(error.path)),
  );
  return [...values.values(), ...[...keys.values()].filter((error) => !wrong.has(JSON.stringify(error.path)))];
}

function rank({ keyword }: SchemaError): number {
  const found = order.indexOf(keyword);
  return found === -1 ? order.length : found;
}

/** In a mapping without one key and with one that there is not, which could be its value: that key has another name. Other slips beside it are told for themselves. */
function withMeant(errors: readonly SchemaError[]): readonly SchemaError[] {
  const byMapping = grouped(
    errors.filter((error) => error.keyword === 'additionalProperties' || missingIn(error).length > 0),
    ({ path }) => JSON.stringify(path),
  );
  const meant = [...byMapping.values()].flatMap((all): readonly (readonly [SchemaError, string])[] => {
    const beside = all.length === 2 ? all : withoutSlips(all).filter((one) => slipOf(one) === undefined);
    const error = beside.find(({ keyword }) => keyword === 'additionalProperties');
    const missing = beside.flatMap(missingIn);
    if (!error || beside.length !== 2) return [];
    const value = (error.value as Readonly<Record<string, unknown>>)[String(error.params['additionalProperty'])];
    const name = missing.find((one) => couldBe(value, error.schema.properties?.[one] ?? {}, missing.length === 1));
    return name === undefined ? [] : [[error, name]];
  });
  const names = new Map(meant);
  return errors.map((error) => {
    const name = names.get(error);
    return name === undefined ? error : { ...error, meant: name };
  });
}

/** Of several keys only one whose form the value has is evidently meant. */
function couldBe(value: unknown, schema: SchemaNode, isOnly: boolean): boolean {
  return isOnly
    ? accepts(schema, value)
    : schema.pattern !== undefined && typeof value === 'string' && isLegal(value, schema);
}

/** The key that is missing, or those of which one is. */
function missingIn({ keyword, params, schema }: SchemaError): readonly string[] {
  if (keyword === 'required') return [String(params['missingProperty'])];
  const branches = (keyword === 'anyOf' ? schema.anyOf : keyword === 'oneOf' && schema.oneOf) || [];
  if (!branches.every(onlyRequires) || Array.isArray(params['passingSchemas'])) return [];
  return branches.flatMap((branch) => branch.required ?? []);
}

/** The key that an unknown one is evidently a misspelling of. */
function slipOf(error: SchemaError): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const key = String(error.params['additionalProperty']);
  return lostColon(error, key)?.name ?? nearest(key, Object.keys(error.schema.properties ?? {}));
}

/** A misspelt key is not missing as well, nor is one whose line was lost, so that its text goes on with the value above. */
function withoutSlips(errors: readonly SchemaError[]): readonly SchemaError[] {
  const slips = new Set(
    errors.flatMap((error) => {
      const near = error.meant ?? slipOf(error);
      return near === undefined ? [] : [JSON.stringify([...error.path, near])];
    }),
  );
  const spilt = new Set(errors.filter(isSpilt).map(({ path }) => JSON.stringify(path.slice(0, -1))));
  const unknown = new Set(errors.flatMap((one) => (isAlone(one) ? [JSON.stringify(one.path)] : [])));
  return errors.filter((error) => {
    const missing = missingIn(error);
    const isTold =
      unknown.has(JSON.stringify(error.path)) || missing.some((key) => slips.has(JSON.stringify([...error.path, key])));
    return missing.length === 0 || !(isTold || spilt.has(JSON.stringify(error.path)));
  });
}

/** An unknown key that is all that an item has, `- IJB: Integration Joint Board`: which keys there are is said of it. */
function isAlone({ keyword, path, value }: SchemaError): boolean {
  return (
    keyword === 'additionalProperties' && typeof path.at(-1) === 'number' && Object.keys(value as object).length === 1
  );
}

function say(error: SchemaError): Diagnostic {
  const { value, params, keyword } = error;
  if (error.propertyName !== undefined) return malformedKey(error);
  if (error.strayed) return strayedKey(error, error.strayed);
  if (error.unbraced) return lostBraces(error, error.unbraced);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(error);
    case 'required':
    case 'dependencies':
    case 'dependentRequired':
      return missingKey(error);
    case 'propertyNames':
      return malformedKey(error);
    case 'uniqueItems':
      return listedTwice(error);
    case 'type':
      if (value === null || value === undefined) return emptyValue(error);
      return error.schema.enum && typeof value !== 'object' ? notOneOf(error) : wrongType(error);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return params['limit'] === 1 ? emptyValue(error) : outOfBounds(error);
    case 'enum':
    case 'const':
      return value === null ? emptyValue(error) : accepts(error.schema, value) ? notOneOf(error) : wrongType(error);
    case 'pattern':
    case 'format':
      return malformed(error);
    case 'anyOf':
    case 'oneOf':
      return noAlternative(error);
    default:
      return outOfBounds(error);
  }
}

/** None of a schema's alternatives was evidently meant, or several fit where one may. */
function noAlternative(error: SchemaError): Diagnostic {
  const { value, schema, params, keyword } = error;
  if (value === null) return emptyValue(error);
  const branches = (keyword === 'anyOf' ? schema.anyOf : schema.oneOf) ?? [];
  if (branches.length && branches.every(onlyRequires)) {
    const keys = branches.flatMap((branch) => branch.required ?? []);
    if (!Array.isArray(params['passingSchemas'])) return missingOneOf(error, keys);
    return conflictingKeys(
      error,
      keys.filter((key) => Object.hasOwn(value as object, key)),
    );
  }
  return accepts(schema, value) ? outOfBounds(error) : wrongType(error);
}
