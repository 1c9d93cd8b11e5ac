/** The part of Ajv's ErrorObject that the compiled validators write. */
export interface CompiledError {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** JSON pointer to the keyword in the schema, with `#`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key at fault, within `propertyNames`. */
  readonly propertyName?: string;
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
