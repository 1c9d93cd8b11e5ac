/** Makes next year's files from last year's: its words stay, comments and order too; what was decided in it is emptied. */
import { kindOf } from '../source/kind.ts';
import { editFields, type FieldEdit } from './yaml-edits.ts';
import { parsed } from './yaml-places.ts';

export interface NewYear {
  readonly from: string;
  readonly to: string;
  /** The id of the strategic plan, and those of its aims; absent where it stays the same. */
  readonly plan?: { readonly id: string; readonly aims: readonly string[] };
  /** Last year's sums as they are written, by the place in budgets.yaml: `payments.0`. */
  readonly sums: ReadonlyMap<string, string>;
}

/** The text of a file of last year as that of the new one. */
export function renewed(path: string, text: string, year: NewYear): string {
  const { value } = parsed(text);
  if (path.endsWith('/pack.yaml')) return renewedPack(text, value, year);
  if (path.endsWith('/deadlines.yaml')) return renewedDeadlines(text, value);
  if (path.endsWith('/budgets.yaml')) return renewedBudget(text, value, year);
  return kindOf(path) === 'group' ? renewedGroup(text, value, year) : text;
}

type Fields = Readonly<Record<string, unknown>>;

/** Edits of the mapping at the path: keys that it has are taken away. */
function without(path: FieldEdit['path'], fields: unknown, keys: readonly string[]): readonly FieldEdit[] {
  return keys.filter((key) => key in (fields as Fields)).map((key) => ({ path, key, value: undefined }));
}

function entries(value: unknown, key: string): readonly Fields[] {
  const list = (value as Fields)[key];
  return Array.isArray(list) ? (list as Fields[]) : [];
}

function renewedPack(text: string, value: unknown, { to, plan }: NewYear): string {
  const set = (key: string, words: string): FieldEdit => ({ path: [], key, value: words });
  return editFields(text, [
    set('year', to),
    set('status', 'draft'),
    ...(plan ? [set('plan', plan.id)] : []),
    ...without([], value, ['dated', 'approval', 'issue', 'amendments', 'earlier', 'waive']),
    ...answerBy(value),
  ]);
}

/** Of a letter that says nothing else nothing is left. */
function answerBy(value: unknown): readonly FieldEdit[] {
  const { letter } = value as Fields;
  if (typeof letter !== 'object' || letter === null || !('answer-by' in letter)) return [];
  return Object.keys(letter).length === 1 ? without([], value, ['letter']) : without(['letter'], letter, ['answer-by']);
}

/** Dates are to be decided; a name with a year in it gets the next. */
function renewedDeadlines(text: string, value: unknown): string {
  const edits = entries(value, 'deadlines').flatMap(({ id }, index): FieldEdit[] => [
    { path: ['deadlines', index], key: 'id', value: nextName(String(id)) },
    { path: ['deadlines', index], key: 'by', value: 'tbc', behind: ['id'] },
  ]);
  return editFields(text, edits);
}

/** `january-2025` for `january-2024`. */
function nextName(id: string): string {
  return id.replace(/(?<!\d)(?:19|20|21)\d\d(?!\d)/, (year) => String(Number(year) + 1));
}

function renewedGroup(text: string, value: unknown, { from, plan }: NewYear): string {
  const directions = entries(value, 'directions');
  const named = text.replaceAll(/\{deadline:([a-z0-9-]+)\}/g, (_, id: string) => `{deadline:${nextName(id)}}`);
  const emptied = directions.flatMap((direction, index): FieldEdit[] => {
    const path = ['directions', index];
    const { deadline } = direction;
    return [
      ...without(path, direction, ['changes', 'effective', 'review', 'waive']),
      ...(plan ? aimsOf(path, direction, plan.aims) : []),
      ...(typeof deadline === 'string' && deadline !== 'continuing'
        ? [{ path, key: 'deadline', value: nextName(deadline) }]
        : []),
    ];
  });
  const linked = directions.map(({ number }, index): FieldEdit => {
    const means = [{ effect: 'continues', year: from, number: String(number) }];
    const yaml = `[{ effect: continues, year: ${from}, number: ${JSON.stringify(number)} }]`;
    return { path: ['directions', index], key: 'changes', value: { yaml, means }, behind };
  });
  return editFields(editFields(named, emptied), linked);
}

const behind = ['number', 'title', 'to', 'mode', 'deadline', 'functions', 'aims'];

/** Only aims that the new plan has as well. */
function aimsOf(path: FieldEdit['path'], { aims }: Fields, known: readonly string[]): readonly FieldEdit[] {
  if (!Array.isArray(aims)) return [];
  const means = aims.filter((aim: unknown) => known.includes(String(aim)));
  if (means.length === aims.length) return [];
  const value = means.length === 0 ? undefined : { yaml: `[${means.join(', ')}]`, means };
  return [{ path, key: 'aims', value }];
}

/** Figures are to be confirmed, beside what each was last year. A method of determining a payment (section 27(1)(b)) is none, and stays. */
function renewedBudget(text: string, value: unknown, { sums }: NewYear): string {
  const edits = (['payments', 'set-asides', 'allocations'] as const).flatMap((list) =>
    entries(value, list).flatMap((fields, index): readonly FieldEdit[] => {
      const path = [list, index];
      const previous = sums.get(path.join('.'));
      const before = ['id', 'label', 'recipient', 'source', 'group', 'amount'];
      return [
        ...('method' in fields
          ? []
          : [{ path, key: 'amount', value: 'tbc', behind: ['id', 'label', 'recipient', 'source', 'group'] }]),
        ...(previous === undefined
          ? without(path, fields, ['previous'])
          : [{ path, key: 'previous', value: previous, behind: before }]),
        ...(list === 'allocations'
          ? without(path, fields, ['status'])
          : [
              { path, key: 'status', value: 'indicative', behind: [...before, 'method', 'previous'] },
              ...without(path, fields, decided),
            ]),
      ];
    }),
  );
  return editFields(text, edits);
}

/** What is said of a figure when it is offered, considered or decided. */
const decided = ['specified', 'source', 'offered', 'considered', 'decided', 'confirm-by', 'reference', 'note'];
