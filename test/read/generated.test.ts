import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, run by hand after a change to a schema
import { validatorsText } from '../make-validators.js';
import { schemas } from '../../src/read/schemas.ts';
import { parse } from '../../src/source/parse.ts';
import { faultless } from '../roots.ts';

test('the compiled validators are those of the schemas', async () => {
  expect(readFileSync(new URL('../../src/read/validators.generated.js', import.meta.url), 'utf8')).toBe(
    await validatorsText(),
  );
});

test.each(Object.entries(schemas))(
  'every property of the %s schema is explained with a title, a description and an example',
  (_kind, schema) => {
    const bare: string[] = [];
    walk(schema, '#', bare);
    expect(bare).toEqual([]);
  },
);

test('the examples of the standing words are the words themselves', () => {
  const path = 'templates/wording.yaml';
  const { value } = parse(path, faultless().files.get(path) ?? new Uint8Array());
  const properties = (schema: unknown): readonly (readonly [string, { readonly examples?: readonly unknown[] }])[] =>
    Object.entries((schema as { properties: object }).properties);
  const examples = properties(schemas.wording).map(([room, schema]) => [
    room,
    Object.fromEntries(properties(schema).map(([key, one]) => [key, one.examples?.[0]])),
  ]);
  expect(value).toEqual(Object.fromEntries(examples));
});

test.each(Object.entries(schemas))('the %s schema refuses keys that it does not know', (_kind, schema) => {
  const open: string[] = [];
  walkObjects(schema, '#', open);
  expect(open).toEqual([]);
});

function walk(schema: unknown, path: string, bare: string[]): void {
  for (const [key, property] of Object.entries((schema as { properties?: object }).properties ?? {})) {
    const { title, description, examples } = property as { title?: string; description?: string; examples?: unknown[] };
    if (!title || !description || !examples?.length) bare.push(`${path}/${key}`);
  }
  for (const [key, child] of children(schema)) walk(child, `${path}/${key}`, bare);
}

function walkObjects(schema: unknown, path: string, open: string[]): void {
  const { type, additionalProperties } = schema as { type?: string; additionalProperties?: unknown };
  if (type === 'object' && additionalProperties !== false) open.push(path);
  for (const [key, child] of children(schema)) walkObjects(child, `${path}/${key}`, open);
}

function children(schema: unknown): readonly (readonly [string, unknown])[] {
  const {
    properties = {},
    items,
    anyOf = [],
    oneOf = [],
  } = schema as { properties?: object; items?: unknown; anyOf?: unknown[]; oneOf?: unknown[] };
  return [
    ...Object.entries(properties),
    ...(items ? [['items', items] as const] : []),
    ...[...anyOf, ...oneOf].map((one, index) => [`any/${index}`, one] as const),
  ];
}
