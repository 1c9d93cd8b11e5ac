/** What the validator reports, and the parts of a schema and of a file that it is about. */
import type { Path } from '../../diagnostic.ts';
import type { Source } from '../../source/source.ts';
import type { CompiledError } from '../validators.generated.js';

/** The parts of JSON Schema draft-07 that our schemas use. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

/** One error with all that is needed to say it. */
export interface SchemaError {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
  readonly path: Path;
  readonly value: unknown;
  /** The schema that has the keyword. */
  readonly schema: SchemaNode;
  readonly root: SchemaNode;
  /** Whether the value is that of a key that must be there. */
  readonly isRequired: boolean;
  readonly source: Source;
  /** Of an unknown key: the key that is missing beside it, and evidently meant. */
  readonly meant?: string;
  /** Of a missing key: where it stands instead, less far in. */
  readonly strayed?: Path;
  /** Of a missing key: the keys that stand beside it as items of their own, without braces. */
  readonly unbraced?: readonly string[];
}

/** Looks up the value and the schema of an error. */
export function schemaError(error: CompiledError, source: Source, root: SchemaNode): SchemaError {
  const { path, value } = valueAt(source.value, segments(error.instancePath));
  const steps = segments(decodeURIComponent(error.schemaPath.slice(error.schemaPath.indexOf('#'))));
  const schema = schemaAt(root, steps.slice(0, -1));
  // A key may itself be called "required": then this is its schema.
  const { required } = schemaAt(root, steps.slice(0, -3));
  const isRequired = Array.isArray(required) && required.includes(String(path.at(-1)));
  const { keyword, propertyName } = error;
  const found = {
    keyword,
    params: error.params,
    path,
    value,
    schema,
    root,
    isRequired,
    source,
  };
  return propertyName === undefined ? found : { ...found, propertyName };
}

function segments(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(root: unknown, steps: readonly string[]): { readonly path: Path; readonly value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const step of steps) {
    path.push(Array.isArray(value) ? Number(step) : step);
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  }
  return { path, value };
}

function schemaAt(root: SchemaNode, steps: readonly string[]): SchemaNode {
  let node: unknown = root;
  for (const step of steps) {
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : undefined;
  }
  return typeof node === 'object' && node !== null ? node : {};
}

/** `object`, `array`, `string`, `number`, `boolean` or `null`. */
export function typeOf(value: unknown): string {
  return value === null || value === undefined ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** Whether the schema could be meant for a value of this type. */
export function accepts(schema: SchemaNode, value: unknown): boolean {
  const type = typeOf(value);
  const types = typesOf(schema);
  return types.length === 0 || types.some((one) => one === type || (one === 'integer' && type === 'number'));
}

/** The types that a schema names, also by its alternatives and its values. */
export function typesOf(schema: SchemaNode): readonly string[] {
  if (schema.type !== undefined) return typeof schema.type === 'string' ? [schema.type] : schema.type;
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return [...new Set(parts.flatMap(typesOf))];
  return schema.enum ? [...new Set(schema.enum.map(typeOf))] : [];
}
