/** A value or a key that would be right but for a character that cannot be told from another, or cannot be seen. */
import type { Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { oddCharacter } from '../../source/odd-characters.ts';
import type { SchemaError } from './schema-error.ts';

/** @param isRight whether the value is a legal one without the character */
export function oddValue(
  { path, value, source }: Pick<SchemaError, 'path' | 'value' | 'source'>,
  isRight: (instead: string) => boolean,
): Diagnostic | undefined {
  const odd = typeof value === 'string' ? oddCharacter(value) : undefined;
  if (!odd || !isRight(odd.instead)) return undefined;
  const { message, help, instead, at } = odd;
  const whole = source.origin.part(path, 0, String(value).length);
  return found('hidden-character', {
    message,
    at: source.origin.part(path, at, at + 1),
    help,
    fix: [{ at: whole, text: instead }],
  });
}

/** @param isRight whether there is such a key without the character */
export function oddKey(
  { path, source }: Pick<SchemaError, 'path' | 'source'>,
  key: string,
  isRight: (instead: string) => boolean,
): Diagnostic | undefined {
  const odd = oddCharacter(key);
  if (!odd || !isRight(odd.instead)) return undefined;
  const at = source.origin.key(...path, key);
  return found('hidden-character', {
    message: odd.message,
    at,
    help: odd.help,
    ...(at.end.column - at.start.column === key.length && { fix: [{ at, text: odd.instead }] }),
  });
}
