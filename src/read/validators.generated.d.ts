/** The part of Ajv's ErrorObject that the compiled validators write. */
export interface CompiledError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}
export const ijb: Validator,
  scheme: Validator,
  outcomes: Validator,
  glossary: Validator,
  plan: Validator,
  pack: Validator,
  deadlines: Validator,
  budgets: Validator,
  progress: Validator,
  group: Validator,
  form: Validator,
  report: Validator,
  theme: Validator,
  wording: Validator;
