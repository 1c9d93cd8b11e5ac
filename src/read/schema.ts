/** Holds a value against the schema of its kind, with validators compiled beforehand. */
import type { Kind } from '../source/kind.ts';
import * as compiled from './validators.generated.js';

/** Every way in which the value fails its schema; none when it is right. */
export function schemaErrors(kind: Kind, value: unknown): readonly compiled.CompiledError[] {
  const validator = compiled[kind];
  return validator(value) ? [] : (validator.errors ?? []);
}
