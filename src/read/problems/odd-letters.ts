/** A value or a key that would be right but for a character that cannot be told from another, or cannot be seen. */
import type { Diagnostic, Span } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { oddCharacter, spaceAround, type Odd } from '../../source/odd-characters.ts';
import type { SchemaError } from './schema-error.ts';

/** @param isRight whether the value is a legal one without the character */
export function oddValue(
  { path, value, source }: Pick<SchemaError, 'path' | 'value' | 'source'>,
  isRight: (instead: string) => boolean,
): Diagnostic | undefined {
  const odd = typeof value === 'string' ? (oddCharacter(value) ?? spaceAround(value)) : undefined;
  if (!odd || !isRight(odd.instead)) return undefined;
  const isOneLine = !String(value).includes('\n');
  const whole = isOneLine ? source.origin.part(path, 0, String(value).length) : undefined;
  return oddLetter(odd, source.origin.part(path, odd.at, odd.at + 1), whole);
}

/** @param isRight whether there is such a key without the character */
export function oddKey(
  { path, source }: Pick<SchemaError, 'path' | 'source'>,
  key: string,
  isRight: (instead: string) => boolean,
): Diagnostic | undefined {
  const odd = oddCharacter(key) ?? spaceAround(key);
  if (!odd || !isRight(odd.instead)) return undefined;
  const at = source.origin.key(...path, key);
  return oddLetter(odd, at, at.end.column - at.start.column === key.length ? at : undefined);
}

/** @param whole what is put right; undefined where it is spelt otherwise */
export function oddLetter({ message, help, instead }: Odd, at: Span, whole: Span | undefined): Diagnostic {
  return found('hidden-character', { message, at, help, ...(whole && { fix: [{ at: whole, text: instead }] }) });
}
