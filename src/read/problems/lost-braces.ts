/** Keys in square brackets without their braces, `[ effect: varies, year: 2029-30 ]`: to YAML each is an item of its own. */
import type { Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { series } from '../../model/series.ts';
import { linesOf, type Source } from '../../source/source.ts';
import type { SchemaError } from './schema-error.ts';

/** Of all keys that the items of such a list lack, the first, marked as what it follows from. */
export function withoutUnbraced(errors: readonly SchemaError[]): readonly SchemaError[] {
  const told = new Set<string>();
  return errors.flatMap((error) => {
    const list = error.path.slice(0, -1);
    const unbraced = error.keyword === 'required' ? keysOnTheirOwn(error.source, list) : undefined;
    if (!unbraced) return [error];
    const place = JSON.stringify(list);
    if (told.has(place)) return [];
    told.add(place);
    return [{ ...error, unbraced }];
  });
}

/** The keys of a list in brackets that stands on one line, whose items have one key each, and each another. */
function keysOnTheirOwn(source: Source, path: SchemaError['path']): readonly string[] | undefined {
  const list = path.reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>>)[step], source.value);
  if (!Array.isArray(list) || !/^\[\s*[^\s{]/.test(written(source, path))) return undefined;
  const items = list.map((one: unknown) => (one !== null && typeof one === 'object' ? Object.keys(one) : []));
  const keys = new Set(items.flat());
  return keys.size > 1 && keys.size === items.length && items.every((one) => one.length === 1) ? [...keys] : undefined;
}

/** What stands on the one line of a value. */
function written(source: Source, path: SchemaError['path']): string {
  const { start, end } = source.origin.span(...path);
  return start.line === end.line ? (linesOf(source)[start.line - 1] ?? '').slice(start.column - 1, end.column - 1) : '';
}

export function lostBraces({ path, source }: SchemaError, keys: readonly string[]): Diagnostic {
  const list = path.slice(0, -1);
  const inside = written(source, list).slice(1, -1).trim();
  return found('wrong-type', {
    message: `Without braces ${series(keys.map((key) => `"${key}"`))} are ${keys.length} items of a list, and not the keys of one.`,
    at: source.origin.span(...list),
    help: `Write [{ ${inside} }]`,
  });
}
