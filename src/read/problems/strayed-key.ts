/** A key in the first columns of a file that belongs to the thing above it, which it is missing from. */
import type { Diagnostic, Path, Span } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { linesOf } from '../../source/source.ts';
import type { SchemaError } from './schema-error.ts';
import { thingOf } from './words.ts';

/** Without what only follows from such a key: that it is unknown where it stands, or has another form there. */
export function withoutStrayed(errors: readonly SchemaError[]): readonly SchemaError[] {
  const strayed = errors.flatMap((error) => {
    const at = errors.length > 1 ? strayedFrom(error, errors) : undefined;
    return at ? [{ error, at }] : [];
  });
  if (strayed.length === 0) return errors;
  const places = new Set(strayed.map(({ at }) => place(at)));
  const found = new Map(strayed.map(({ error, at }) => [error, at]));
  return errors.flatMap((error) => {
    const at = found.get(error);
    if (at) return [{ ...error, strayed: at }];
    return error.keyword !== 'required' && places.has(place(placeOf(error))) ? [] : [error];
  });
}

/** Where the key stands that is missing, if it stands right below what it is missing from, and less far in. */
function strayedFrom(error: SchemaError, errors: readonly SchemaError[]): Path | undefined {
  if (error.keyword !== 'required') return undefined;
  const { path, params, source } = error;
  const name = String(params['missingProperty']);
  const end = source.origin.span(...path).end.line;
  return errors
    .map(placeOf)
    .find(
      (other) =>
        other.at(-1) === name &&
        other.length <= path.length &&
        other.slice(0, -1).every((step, index) => step === path[index]) &&
        isNext(error, end, source.origin.key(...other).start.line),
    );
}

/** Whether nothing but remarks stands between two lines. */
function isNext({ source }: SchemaError, end: number, line: number): boolean {
  const between = linesOf(source).slice(end, line - 1);
  return line > end && between.every((one) => /^\s*(?:#|$)/.test(one));
}

/** What an error is about: an unknown key, or a value. */
function placeOf({ keyword, path, params }: SchemaError): Path {
  return keyword === 'additionalProperties' ? [...path, String(params['additionalProperty'])] : path;
}

const place = (path: Path): string => JSON.stringify(path);

export function strayedKey(error: SchemaError, strayed: Path): Diagnostic {
  const { path, source } = error;
  const at: Span = source.origin.key(...strayed);
  const name = String(strayed.at(-1));
  const is = at.start.column === 1 ? 'begins in the first column' : `is indented by ${at.start.column - 1} spaces`;
  const thing = thingOf(error).replace(/^This /, 'the ');
  const depth = source.origin.span(...path).start.column - 1;
  return found('wrong-indent', {
    message: `"${name}:" ${is}, so that ${thing} above it has none.`,
    at,
    help: `Indent it by ${depth} spaces, exactly as the lines it belongs with.`,
  });
}
