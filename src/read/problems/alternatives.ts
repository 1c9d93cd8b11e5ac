/** Where a schema has alternatives, keeps only what is wrong with the one that the author evidently meant. */
import type { SchemaError, SchemaNode } from './schema-error.ts';
import { accepts, typeOf } from './schema-error.ts';
import { grouped } from '../../grouped.ts';
import type { CompiledError } from '../validators.generated.js';

/** Drops the errors of alternatives that were not meant; an alternative's own error stays only when none was meant. */
export function meant(
  errors: readonly CompiledError[],
  look: (error: CompiledError) => SchemaError,
): readonly CompiledError[] {
  const dropped = new Set<CompiledError>();
  const alternatives = errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf');
  const below = errorsBelow(errors, new Set(alternatives.map((error) => error.instancePath)));
  for (const error of alternatives.toSorted((one, other) => one.schemaPath.length - other.schemaPath.length)) {
    if (dropped.has(error)) continue;
    const inside = (below.get(error.instancePath) ?? []).filter((one) =>
      one.schemaPath.startsWith(`${error.schemaPath}/`),
    );
    const branch = branchMeant(look(error), error, inside);
    const kept =
      branch === undefined ? [] : inside.filter((one) => one.schemaPath.startsWith(`${error.schemaPath}/${branch}/`));
    const keep = new Set(kept);
    for (const one of inside) if (!keep.has(one)) dropped.add(one);
    if (kept.length) dropped.add(error);
  }
  return errors.filter((error) => !dropped.has(error));
}

/** For each of the places, the errors at it and below it. */
function errorsBelow(
  errors: readonly CompiledError[],
  places: ReadonlySet<string>,
): ReadonlyMap<string, readonly CompiledError[]> {
  const below = errors.flatMap((error) =>
    placesAbove(error).flatMap((place) => (places.has(place) ? [{ error, place }] : [])),
  );
  const found = grouped(below, ({ place }) => place);
  return new Map([...found].map(([place, all]) => [place, all.map(({ error }) => error)]));
}

/** Its own place and those that hold it. */
function placesAbove({ instancePath }: CompiledError): readonly string[] {
  const steps = instancePath.split('/');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('/'));
}

/** The index of the alternative that was meant: by type, then by the keys that are there. */
function branchMeant(
  { value, schema, params, keyword }: SchemaError,
  error: CompiledError,
  inside: readonly CompiledError[],
): number | undefined {
  if (value === null || Array.isArray(params['passingSchemas'])) return undefined;
  const branches = (keyword === 'anyOf' ? schema.anyOf : schema.oneOf) ?? [];
  if (branches.every((branch) => onlyRequires(branch))) return undefined;
  const text = isSentence(value) ? branches.findIndex((branch) => accepts(branch, '')) : -1;
  if (text >= 0) return text;
  let best: number | undefined;
  let most = -Infinity;
  branches.forEach((branch, index) => {
    if (!accepts(branch, value)) return;
    const count = inside.filter((one) => one.schemaPath.startsWith(`${error.schemaPath}/${index}/`)).length;
    const fits = fit(branch, value) - count / 100;
    if (fits > most) [best, most] = [index, fits];
  });
  return best;
}

/** A text that a colon made a key of: `- The Board publishes: what it spends`. */
function isSentence(value: unknown): boolean {
  const [key = '', ...more] = typeOf(value) === 'object' ? Object.keys(value as object) : [];
  return more.length === 0 && /\S\s+\S/.test(key);
}

/** An alternative such as `{ required: [amount] }`. */
export function onlyRequires(branch: SchemaNode): boolean {
  return branch.required !== undefined && branch.properties === undefined && branch.type === undefined;
}

function fit({ properties = {} }: SchemaNode, value: unknown): number {
  if (typeOf(value) !== 'object') return 0;
  let points = 0;
  for (const [key, inner] of Object.entries(value as object)) {
    const part = Object.hasOwn(properties, key) ? properties[key] : undefined;
    points += part ? 2 : -1;
    if (part && (part.const !== undefined ? part.const === inner : part.enum?.includes(inner))) points += 3;
  }
  return points;
}
