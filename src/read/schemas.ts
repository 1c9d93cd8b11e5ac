/** The JSON Schemas, one for each kind of file. */
import type { Kind } from '../source/kind.ts';
import budgets from '../../schemas/budgets.schema.json' with { type: 'json' };
import deadlines from '../../schemas/deadlines.schema.json' with { type: 'json' };
import form from '../../schemas/form.schema.json' with { type: 'json' };
import glossary from '../../schemas/glossary.schema.json' with { type: 'json' };
import group from '../../schemas/group.schema.json' with { type: 'json' };
import ijb from '../../schemas/ijb.schema.json' with { type: 'json' };
import outcomes from '../../schemas/outcomes.schema.json' with { type: 'json' };
import pack from '../../schemas/pack.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import progress from '../../schemas/progress.schema.json' with { type: 'json' };
import report from '../../schemas/report.schema.json' with { type: 'json' };
import scheme from '../../schemas/scheme.schema.json' with { type: 'json' };
import theme from '../../schemas/theme.schema.json' with { type: 'json' };
import wording from '../../schemas/wording.schema.json' with { type: 'json' };

/** A schema or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const schemas: Readonly<Record<Kind, JsonSchema>> = {
  ijb,
  scheme,
  outcomes,
  glossary,
  plan,
  pack,
  deadlines,
  budgets,
  progress,
  group,
  form,
  report,
  theme,
  wording,
};

let known: ReadonlySet<string> | undefined;

/** Whether an authored file can have the key, of any kind and at any depth. */
export function isKey(name: string): boolean {
  known ??= new Set(keysIn(schemas));
  return known.has(name);
}

function* keysIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, inner] of Object.entries(node)) {
    if (name === 'properties') yield* Object.keys(inner as object);
    yield* keysIn(inner);
  }
}
