/** Holds a value against the schema of its kind, with validators compiled beforehand. */
import type { Kind } from '../source/kind.ts';
import { schemas, type JsonSchema } from './schemas.ts';
import * as compiled from './validators.generated.js';

/** The part of Ajv's ErrorObject (option `verbose`) that messages need. */
export interface SchemaError extends compiled.CompiledError {
  readonly data?: unknown;
  readonly parentSchema?: JsonSchema;
}

/** Every way in which the value fails its schema; none when it is right. */
export function schemaErrors(kind: Kind, value: unknown): readonly SchemaError[] {
  const validator = compiled[kind];
  if (validator(value)) return [];
  // The compiled validators leave out what can be looked up, and are a third of the size for it.
  return (validator.errors ?? []).map((error) => ({
    ...error,
    data: lookUp(value, error.instancePath),
    parentSchema: lookUp(
      schemas[kind],
      error.schemaPath.slice(error.schemaPath.indexOf('#') + 1).replace(/\/[^/]*$/, ''),
    ) as JsonSchema,
  }));
}

/** Follows a JSON Pointer (RFC 6901). */
function lookUp(value: unknown, pointer: string): unknown {
  let here = value;
  for (const step of pointer.split('/').slice(1))
    here = (here as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  return here;
}
