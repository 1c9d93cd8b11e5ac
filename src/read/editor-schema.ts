/**
 * A schema as an editor is to have it: of what others define it proposes what the board has, each with what it means; it proposes no figure, day or
 * sentence of somebody else; and what is written otherwise is said in words. The keywords beyond JSON Schema are those of the YAML extension of
 * Visual Studio Code (`defaultSnippets`, `patternErrorMessage`, `errorMessage`, `enumDescriptions`); other editors pass them over.
 */
import type { SchemaNode } from './problems/schema-error.ts';
import { explanation, spelt } from './problems/words.ts';
import type { JsonSchema } from './schemas.ts';

/** What an id can be of: `idOf` in the schemas. */
export type Named =
  | 'recipient'
  | 'outcome'
  | 'function'
  | 'deadline'
  | 'aim'
  | 'plan'
  | 'direction'
  | 'earlier-direction'
  | 'reference'
  | 'group-of-lines'
  | 'report'
  | 'rule';

/** An id that can be written, and what it means. */
export interface Proposal {
  readonly id: string;
  readonly means: string;
}

export function editorSchema(schema: JsonSchema, proposals: ReadonlyMap<string, readonly Proposal[]>): JsonSchema {
  const { $id: _, ...own } = schema;
  return adapted(own, proposals) as JsonSchema;
}

/** Names of keys and values, which may be called as keywords are. */
const names = new Set(['properties']);
const values = new Set(['enum', 'enumDescriptions', 'required', 'default', 'const']);

function adapted(node: unknown, proposals: ReadonlyMap<string, readonly Proposal[]>): unknown {
  if (Array.isArray(node)) return node.map((one) => adapted(one, proposals));
  if (typeof node !== 'object' || node === null) return node;
  const { examples: _, idOf, ...kept } = node as SchemaNode & { readonly idOf?: string };
  const inner = Object.entries(kept).map(([keyword, value]) => {
    if (values.has(keyword)) return [keyword, value] as const;
    if (!names.has(keyword)) return [keyword, adapted(value, proposals)] as const;
    const each = Object.entries(value as object).map(([name, one]) => [name, adapted(one, proposals)] as const);
    return [keyword, Object.fromEntries(each)] as const;
  });
  return { ...Object.fromEntries(inner), ...said(node, idOf ?? itemsOf(node)), ...proposed(proposals.get(idOf ?? '')) };
}

/** What the items of a list are ids of. */
function itemsOf({ items }: SchemaNode): string | undefined {
  return (items as (SchemaNode & { readonly idOf?: string }) | undefined)?.idOf;
}

/** An example of an id would be somebody else’s. */
function said(node: SchemaNode, idOf: string | undefined): object {
  const { type, title = '', description, pattern } = node;
  if (description === undefined) return {};
  const help = idOf === undefined ? explanation(node) : description;
  const wrong = type === 'string' && !node.enum ? `This is not how “${title}” is written. ${help}` : undefined;
  return {
    description: help,
    ...(wrong !== undefined && { errorMessage: wrong }),
    ...(wrong !== undefined && pattern !== undefined && { patternErrorMessage: wrong }),
    ...(type === 'array' && {
      errorMessage: `“${title}” is a list: each of its items stands on a line of its own, behind “- ”.`,
    }),
  };
}

function proposed(proposals: readonly Proposal[] | undefined): object {
  if (!proposals) return {};
  return { defaultSnippets: proposals.map(({ id, means }) => ({ label: id, description: means, body: spelt(id) })) };
}
