/** Any budget that the schema allows, made from the schema itself, so that a key which is added to it is tried from that day on. */
import fc from '../properties.ts';
import { stringify } from 'yaml';
import schema from '../../schemas/budgets.schema.json' with { type: 'json' };

/** What these tests use of JSON Schema. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  /** Which keys stand for each other. */
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

type Values = Record<string, unknown>;

/** Texts that spreadsheets, CSV, XML or YAML make something else of, and plain ones. */
const text = fc.oneof(
  fc.constantFrom(
    'Plain',
    'A "quoted" name',
    "'apostrophe",
    "'@home' nursing",
    "'=x'",
    "''a",
    "' -5",
    '“typographic” quotes',
    'Commas, and; semicolons',
    '=1+1',
    '+44 131',
    '@note',
    '-',
    '(5)',
    '£5',
    '5%',
    '<b>&amp;',
    'Beyond – “ASCII” é',
    '123',
    '0042',
    '1e5',
    '2030-04-01',
    '3 April 2030',
    'two  spaces',
    ' around ',
    'two\nlines',
    'tbc',
    'Agreed',
    'null',
    'TRUE',
    '#REF!',
    '_x0041_',
    'a: b # c',
    '- item',
    '[list]',
    '*anchor',
    '~',
  ),
  fc.stringMatching(/^[ -Z^-z]{1,20}$/).filter((one) => one.trim() !== ''),
);
const day = fc
  .date({ min: new Date('2029-01-01T00:00Z'), max: new Date('2031-12-31T00:00Z'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const money = fc
  .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([pence, hasSign, hasCommas, isWhole]) => {
    const amount = pence < 0n ? -pence : pence;
    const pounds = (amount / 100n).toString();
    const whole = hasCommas ? pounds.replace(/\B(?=(\d{3})+$)/g, ',') : pounds;
    const rest = isWhole ? '' : `.${(amount % 100n).toString().padStart(2, '0')}`;
    return `${pence < 0n ? '-' : ''}${hasSign ? '£' : ''}${whole}${rest}`;
  });

/** What names something elsewhere, by the end of its path. */
const names: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  recipient: fc.constantFrom('nhs-example', 'example-council'),
  'functions.*': fc.constantFrom('nhs-adults-1', 'nhs-adults-2', 'nhs-children-1', 'council-1', 'council-4'),
  'directions.*': fc.constantFrom('1.1', '1.2', '2.1', '3.1'),
  outcome: fc.constantFrom('outcome-1', 'outcome-6', 'outcome-9'),
};

/** Every path of the schema, for example `allocations.*.label`. */
export function pathsIn(one: Schema = schema as Schema, path = ''): readonly string[] {
  const below = (key: string, inner: Schema): readonly string[] => {
    const at = path === '' ? key : `${path}.${key}`;
    return [at, ...pathsIn(inner, at)];
  };
  return [
    ...Object.entries(one.properties ?? {}).flatMap(([key, inner]) => below(key, inner)),
    ...(one.items ? below('*', one.items) : []),
    ...(one.anyOf ?? []).flatMap((inner) => pathsIn(inner, path)),
  ];
}

function anyOf(one: Schema, path: string): fc.Arbitrary<unknown> {
  const named = Object.entries(names).find(([end]) => path.endsWith(`.${end}`))?.[1];
  if (named) return named;
  if (one.anyOf) return fc.oneof(...one.anyOf.map((inner) => anyOf(inner, path)));
  if (one.enum) return fc.constantFrom(...one.enum);
  if (one.items)
    return fc.uniqueArray(anyOf(one.items, `${path}.*`), {
      minLength: one.minItems ?? 0,
      maxLength: 4,
      selector: (value) => JSON.stringify(value),
    });
  if (one.properties) return anyObject(one, path);
  if (one.pattern === '^\\d{4}-\\d{2}-\\d{2}$') return day;
  if (one.pattern === '[A-Za-z]{2}') return text.filter((words) => /[A-Za-z]{2}/.test(words));
  if (one.pattern?.includes('£')) return one.pattern.startsWith('^tbc') ? fc.oneof(money, fc.constant('tbc')) : money;
  return text;
}

function anyObject({ properties = {}, required = [], oneOf }: Schema, path: string): fc.Arbitrary<unknown> {
  const values = Object.fromEntries(
    Object.entries(properties).map(([key, inner]) => [key, anyOf(inner, path === '' ? key : `${path}.${key}`)]),
  );
  const [first, second] = oneOf?.map((one) => one.required[0] ?? '') ?? [];
  const all = fc.record<Values>(values, { requiredKeys: [...required, ...(first === undefined ? [] : [first])] });
  // Of two keys that stand for each other one is there.
  return all.map((value) => {
    if (first === undefined || second === undefined || !(second in value)) return value;
    const { [first]: _, ...others } = value;
    return others;
  });
}

export interface AnyBudget extends Values {
  readonly payments: readonly Values[];
  readonly 'set-asides'?: readonly Values[];
  readonly groups?: readonly Values[];
  readonly allocations: 'tbc' | readonly Values[];
}

/** What no schema can say: ids are each other's only ones, and what is named is there. */
function consistent(budget: AnyBudget): AnyBudget {
  const groups = budget.groups?.map((one, index) => ({ ...one, id: `group-${index}` }));
  const asides = budget['set-asides']?.map((one) => ({ ...one, recipient: 'nhs-example' }));
  const payers = new Set(budget.payments.map((one) => one['recipient']));
  const lines =
    budget.allocations === 'tbc'
      ? 'tbc'
      : budget.allocations.map(({ group, functions, ...line }, index) => {
          const isAside = line['source'] === 'set-aside' && asides !== undefined;
          const recipient = payers.has(line['recipient']) ? line['recipient'] : budget.payments[0]?.['recipient'];
          const body = isAside ? 'nhs-example' : String(recipient ?? 'nhs-example');
          const own = ((functions ?? []) as readonly string[]).filter(
            (one) => one.startsWith('nhs') === (body === 'nhs-example'),
          );
          return withOwnDirections({
            ...line,
            id: `line-${index}`,
            recipient: body,
            source: isAside ? 'set-aside' : 'payment',
            ...(own.length > 0 && { functions: own }),
            ...(group !== undefined && groups && { group: `group-${index % groups.length}` }),
          });
        });
  return { ...budget, ...(groups && { groups }), ...(asides && { 'set-asides': asides }), allocations: lines };
}

/** A line of one body's money names directions that are given to it. */
function withOwnDirections({ directions, ...line }: Values): Values {
  const given = line['recipient'] === 'nhs-example' ? ['1.1', '2.1', '3.1'] : ['1.2', '2.1'];
  const own = ((directions ?? []) as readonly string[]).filter((one) => given.includes(one));
  return own.length > 0 ? { ...line, directions: own } : line;
}

export const anyBudget = anyOf(schema as Schema, '').map((one) => consistent(one as AnyBudget));

/** Other values for some of the keys of a figure or a line; null takes a key away. */
const otherValues = (path: string, schemaOf: Schema, fixed: readonly string[]): fc.Arbitrary<Values> => {
  const { properties = {}, required = [] } = schemaOf;
  const own = Object.entries(properties).filter(([key]) => !fixed.includes(key));
  const value = ([key, inner]: readonly [string, Schema]): readonly [string, fc.Arbitrary<unknown>] => [
    key,
    required.includes(key) || key === 'amount'
      ? anyOf(inner, `${path}.${key}`)
      : fc.option(anyOf(inner, `${path}.${key}`)),
  ];
  return fc.record<Values>(Object.fromEntries(own.map(value)), { requiredKeys: [] });
};

/** The budget as somebody has changed it: some values of some figures and lines, and some lines gone. What is whose stays. */
export function anyEditOf(budget: AnyBudget): fc.Arbitrary<AnyBudget> {
  const { payments, 'set-asides': asides, allocations } = (schema as Schema).properties ?? {};
  const edited = (values: readonly Values[] = [], path: string, of: Schema = {}, fixed: readonly string[]) =>
    fc.tuple(
      ...values.map((one) =>
        fc
          .oneof(
            { weight: 3, arbitrary: fc.constant<Values>({}) },
            { weight: 1, arbitrary: otherValues(path, of, 'method' in one ? [...fixed, 'amount'] : fixed) },
          )
          .map((other) => consistentWith(one, other)),
      ),
    );
  const lines = budget.allocations === 'tbc' ? [] : budget.allocations;
  return fc
    .tuple(
      edited(budget.payments, 'payments.*', payments?.items, ['recipient', 'method']),
      edited(budget['set-asides'], 'set-asides.*', asides?.items, ['recipient']),
      edited(lines, 'allocations.*', allocations?.anyOf?.[1]?.items, [
        'id',
        'recipient',
        'source',
        'functions',
        'group',
      ]),
      fc.array(fc.nat(9), { maxLength: 1 }),
    )
    .map(([figures, others, own, gone]) => ({
      ...budget,
      payments: figures.map((one, index) => settled(one, budget.payments[index])),
      ...(others.length > 0 && {
        'set-asides': others.map((one, index) => settled(one, budget['set-asides']?.[index])),
      }),
      allocations:
        budget.allocations === 'tbc'
          ? 'tbc'
          : own.map(withOwnDirections).filter((_, index) => !gone.includes(index) || own.length === 1),
    }));
}

/** No spreadsheet takes back the amount of a payment. */
function settled(one: Values, before: Values = {}): Values {
  return one['amount'] === 'tbc' ? { ...one, amount: before['amount'] } : one;
}

function consistentWith(one: Values, other: Values): Values {
  return Object.fromEntries(Object.entries({ ...one, ...other }).filter(([, value]) => value !== null));
}

/** In flow style, or in block style as authors write. */
export function yamlOf(budget: AnyBudget, isFlow: boolean): string {
  return isFlow ? `${JSON.stringify(budget)}\n` : stringify(budget);
}
