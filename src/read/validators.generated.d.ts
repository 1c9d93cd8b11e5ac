import type { SchemaError } from './schema.ts';

interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
export const ijb: Validator,
  scheme: Validator,
  outcomes: Validator,
  glossary: Validator,
  plan: Validator,
  pack: Validator,
  deadlines: Validator,
  budgets: Validator,
  group: Validator,
  theme: Validator,
  wording: Validator;
